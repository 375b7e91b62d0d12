"""Markdown to the HTML of a page's main part, fast."""

import pyromark

_OPTIONS = pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_HEADING_ATTRIBUTES


def render_page(markdown: str) -> str:
    """The pages' own dialect: CommonMark with tables and heading ids."""
    return str(pyromark.html(markdown, options=_OPTIONS))
