"""A site's page for tests of the check: nothing but its beginning is right already."""

from html import escape

from generator.publish.policy import HEADERS, make_headers_by_place, make_policy, read_css

POLICY = make_policy(read_css())
EXACT = {HEADERS: make_headers_by_place({"": POLICY}).encode()}
"""What a site without the editor has in these bytes alone."""


def make_page(body, head="", policy=POLICY):
    """A page with its policy, as the theme writes it."""
    asks = f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">'
    return (
        f'<!doctype html>\n<html lang="en-GB" dir="ltr">\n<head>\n<meta charset="utf-8">\n{asks}\n'
        f"{head}</head><body><main>{body}</main></body></html>"
    )
