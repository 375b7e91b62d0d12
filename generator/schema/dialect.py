"""The one dialect of Markdown: commentary is checked in it and pages are made from it."""

import re

import pyromark

PAGE_LINK = re.compile(r"\]\(page:([a-z0-9-]+)\)")
"""A link to a page of the site by its key: [words](page:glossary)."""

PICTURE = re.compile(r"^!\[([^\[\]\n]*)\]\(images/([A-Za-z0-9][A-Za-z0-9._-]*)\)[ \t]*$", re.M)
"""A picture on a line of its own, with what it shows: ![words](images/name.jpg)."""

_OPTIONS = pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_HEADING_ATTRIBUTES


def markdown_to_html(text: str) -> str:
    """CommonMark with tables and heading ids, as HTML."""
    return str(pyromark.html(text, options=_OPTIONS))
