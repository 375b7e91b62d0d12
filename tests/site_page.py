"""A site's page for tests of the check: nothing but its beginning is right already."""

from html import escape

from generator.publish.made import MADE
from generator.publish.policy import (
    HEADERS,
    find_policies,
    list_places,
    make_headers_by_place,
    make_policy,
    read_css,
)

POLICY = make_policy(read_css())
EXACT = {HEADERS: make_headers_by_place({"": POLICY}).encode()}
"""What a page without a site has in these bytes alone."""


def make_exact(site):
    """What a site without the editor has in these bytes alone."""
    places = [place for place in list_places(site) if place not in {HEADERS, MADE}]
    policies = find_policies(places, [read_css()])
    return {HEADERS: make_headers_by_place(policies).encode()}


def make_page(body, head="", policy=POLICY):
    """A page with its policy, as the theme writes it."""
    asks = f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">'
    return (
        f'<!doctype html>\n<html lang="en-GB" dir="ltr">\n<head>\n<meta charset="utf-8">\n{asks}\n'
        f"{head}</head><body><main>{body}</main></body></html>"
    )
