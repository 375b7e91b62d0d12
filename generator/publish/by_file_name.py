"""Makes a built site one that opens from a folder: to look at before it is public."""

import re
from pathlib import Path

_TO_A_PAGE = re.compile(r'( href=")((?![a-z]+:|/)[^"#]*/)(#[^"]*)?"')
"""A link within the site to a page, which a server finds by the name of its folder."""


def name_files_in_links(site: Path) -> int:
    """Lets every link to a page name the page's file. Returns the number of pages."""
    pages = sorted(site.rglob("*.html"))
    for page in pages:
        html = page.read_text(encoding="utf-8")
        named = _TO_A_PAGE.sub(r'\1\2index.html\3"', html)
        page.write_text(named, encoding="utf-8")
    return len(pages)
