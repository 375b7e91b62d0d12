"""Checks a built site before the public sees it: links, anchors, and what pages load."""

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from html import unescape
from pathlib import Path
from urllib.parse import unquote

from generator.pages.links import FEED
from generator.publish.page_crawl import FOREIGN, PageRead, read_page
from generator.publish.policy import is_style
from generator.publish.scripts import find_wrong_scripts
from generator.publish.site_files import PAGE, find_strange_files

_LINK_OF_FEED = re.compile(r'<link [^>]*\bhref="([^"]*)"')


class SiteError(Exception):
    """The built site must not be published. Carries every fault."""

    def __init__(self, faults: list[str]) -> None:
        self.faults = faults
        super().__init__("\n".join(faults))


def check_site(
    site: Path, exact: Mapping[str, bytes] | None = None, elsewhere: Collection[str] = ()
) -> int:
    """Reads every page; raises SiteError with all faults. Returns the number of pages.

    `exact` are files that must be these bytes: `_headers` where the site has it, and what stands
    under a policy of its own, such as the editor. No other file may take such a place.
    `elsewhere` are files of other agreements to which links may lead, where only a part is there.
    """
    exact = exact or {}
    found = {path.relative_to(site).as_posix(): path for path in sorted(site.rglob(f"*{PAGE}"))}
    is_own = cache(is_style)
    pages = {
        name: read_page(path.read_text(encoding="utf-8"), is_own)
        for name, path in found.items()
        if name not in exact
    }
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    files.update(elsewhere)
    faults = [fault for name in pages for fault in _faults(name, pages, files)]
    faults += _find_wrong_feeds(site, pages, files)
    faults += find_strange_files(site, exact)
    faults += find_wrong_scripts({name: page.scripts for name, page in pages.items()}, site)
    if faults:
        raise SiteError(faults)
    return len(pages)


def _faults(name: str, pages: dict[str, PageRead], files: set[str]) -> Iterator[str]:
    page = pages[name]
    for fault in page.faults:
        yield f"{name}: {fault}"
    rooted = name == "404.html" or name.endswith("/404.html")
    for address in sorted(page.links):
        fault = _wrong(name, address, pages, files, rooted=rooted)
        if fault:
            yield f"{name}: the link {address} {fault}"


def _find_wrong_feeds(site: Path, pages: dict[str, PageRead], files: set[str]) -> Iterator[str]:
    """Links of feeds that lead to no page of the site."""
    for name in sorted(one for one in files if posixpath.basename(one) == FEED):
        text = (site / name).read_text(encoding="utf-8")
        for address in _LINK_OF_FEED.findall(text):
            fault = _wrong(name, unescape(address), pages, files, rooted=False)
            if fault:
                yield f"{name}: the link {address} {fault}"


def _wrong(
    name: str, address: str, pages: dict[str, PageRead], files: set[str], *, rooted: bool
) -> str:
    if address.startswith(("http://", "https://")):
        return ""
    if FOREIGN.match(address):
        return "leaves the site by another way than https"
    path, _, anchor = address.partition("#")
    if rooted and path.startswith("/"):
        return ""
    if path.startswith("/"):
        return "begins at the host's root, so the site could not move"
    target = (
        posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(path))) if path else name
    )
    if target.startswith(".."):
        return "leaves the site"
    if path.endswith("/") or target == "." or path in {".", ".."}:
        target = posixpath.normpath(posixpath.join(target, "index.html"))
    if target not in files:
        return "leads nowhere"
    if anchor and target in pages and unquote(anchor) not in pages[target].ids:
        return f"names a place that {target} does not have"
    return ""
