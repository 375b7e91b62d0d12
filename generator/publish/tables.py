"""Tables that say what they are to those who hear a page: Markdown has no words for it."""

import re

_HEADING = re.compile(r"<h[1-6][^>]*>(.*?)</h[1-6]>|<table>", re.S)
_TAG = re.compile(r"<[^>]*>")
_PLAIN, _NAMED = "<th>", '<th scope="col">'


def name_tables(html: str) -> str:
    """The HTML with a caption for each table, the words of the heading above it, and scopes.

    The caption is not seen, as the heading is: readers of screens list tables by it.
    """
    if "<table>" not in html:
        return html
    heading = ""

    def name(found: re.Match[str]) -> str:
        nonlocal heading
        if found[1] is not None:
            heading = _TAG.sub("", found[1]).strip()
            return found[0]
        return f"<table><caption>{heading}</caption>" if heading else found[0]

    return _HEADING.sub(name, html).replace(_PLAIN, _NAMED)
