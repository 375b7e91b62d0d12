"""Checks a built site before the public sees it: links, anchors, and what pages load."""

import posixpath
import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from html import unescape
from pathlib import Path
from sys import intern
from urllib.parse import unquote

from generator.pages.links import FEED
from generator.publish.made import list_files
from generator.publish.page_crawl import FOREIGN, read_page
from generator.publish.policy import is_style
from generator.publish.scripts import Script, find_wrong_scripts
from generator.publish.site_files import PAGE, find_strange_files
from generator.share import divide, share_at_once

_LINK_OF_FEED = re.compile(r'<link [^>]*\bhref="([^"]*)"')


class SiteError(Exception):
    """The built site must not be published. Carries every fault."""

    def __init__(self, faults: list[str]) -> None:
        self.faults = faults
        super().__init__("\n".join(faults))


@dataclass(frozen=True, slots=True)
class _Leads:
    """A link to a place on another page, which only that page can tell right or wrong."""

    address: str
    target: str
    """The file of the page."""
    anchor: str


@dataclass(frozen=True, slots=True)
class _Crawled:
    """What is left of a page when it is read and its links to files are followed."""

    ids: frozenset[str]
    leads: tuple[_Leads, ...]
    scripts: frozenset[Script]
    faults: tuple[str, ...]


def check_site(
    site: Path, exact: Mapping[str, bytes] | None = None, elsewhere: Collection[str] = ()
) -> int:
    """Reads every page; raises SiteError with all faults. Returns the number of pages.

    `exact` are files that must be these bytes: `_headers` where the site has it, and what stands
    under a policy of its own, such as the editor. No other file may take such a place.
    `elsewhere` are files of other agreements to which links may lead, where only a part is there.
    """
    exact = exact or {}
    there = sorted(list_files(site))
    names = [name for name in there if name.endswith(PAGE) and name not in exact]
    files = frozenset({*there, *elsewhere})
    pages = _crawl(site, names, files)
    faults = [fault for name in names for fault in _list_faults(name, pages)]
    faults += _find_wrong_feeds(site, pages, there, files)
    faults += find_strange_files(site, there, exact)
    faults += find_wrong_scripts({name: pages[name].scripts for name in names}, site)
    if faults:
        raise SiteError(faults)
    return len(names)


def _crawl(site: Path, names: Sequence[str], files: frozenset[str]) -> dict[str, _Crawled]:
    """Every page, read by as many processes as there are for it."""
    is_own = cache(is_style)

    def read(some: Sequence[str]) -> list[_Crawled]:
        return [_read(site, name, files, is_own) for name in some]

    parts = divide(names)
    found = zip(parts, share_at_once(read, parts), strict=True)
    return {name: page for some, read in found for name, page in zip(some, read, strict=True)}


def _read(site: Path, name: str, files: frozenset[str], is_own: Callable[[str], bool]) -> _Crawled:
    with open(f"{site}/{name}", encoding="utf-8") as file:  # noqa: PTH123 - there are many
        page = read_page(file.read(), is_own)
    faults, leads = list(page.faults), []
    rooted = name == "404.html" or name.endswith("/404.html")
    for address in sorted(page.links):
        target, anchor, fault = _follow(name, address, files, rooted=rooted)
        if anchor and target == name and anchor not in page.ids:
            fault = _tell_missing(target)
        elif anchor and target != name and target.endswith(PAGE):
            leads.append(_Leads(address, target, anchor))
        if fault:
            faults.append(f"the link {address} {fault}")
    return _Crawled(frozenset(map(intern, page.ids)), tuple(leads), page.scripts, tuple(faults))


def _list_faults(name: str, pages: Mapping[str, _Crawled]) -> Iterator[str]:
    page = pages[name]
    for fault in page.faults:
        yield f"{name}: {fault}"
    for one in page.leads:
        if one.target in pages and one.anchor not in pages[one.target].ids:
            yield f"{name}: the link {one.address} {_tell_missing(one.target)}"


def _tell_missing(page: str) -> str:
    return f"names a place that {page} does not have"


def _find_wrong_feeds(
    site: Path, pages: Mapping[str, _Crawled], there: Sequence[str], files: frozenset[str]
) -> Iterator[str]:
    """Links of feeds that lead to no page of the site."""
    for name in (one for one in there if posixpath.basename(one) == FEED):
        text = (site / name).read_text(encoding="utf-8")
        for address in map(unescape, _LINK_OF_FEED.findall(text)):
            target, anchor, fault = _follow(name, address, files, rooted=False)
            if anchor and target in pages and anchor not in pages[target].ids:
                fault = _tell_missing(target)
            if fault:
                yield f"{name}: the link {address} {fault}"


def _follow(
    name: str, address: str, files: frozenset[str], *, rooted: bool
) -> tuple[str, str, str]:
    """The file to which a link leads and the place in it, each if the site has any; and a fault."""
    if address.startswith(("http://", "https://")):
        return "", "", ""
    if FOREIGN.match(address):
        return "", "", "leaves the site by another way than https"
    path, _, anchor = address.partition("#")
    if rooted and path.startswith("/"):
        return "", "", ""
    if path.startswith("/"):
        return "", "", "begins at the host's root, so the site could not move"
    target = (
        posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(path))) if path else name
    )
    if target.startswith(".."):
        return "", "", "leaves the site"
    if path.endswith("/") or target == "." or path in {".", ".."}:
        target = posixpath.normpath(posixpath.join(target, "index.html"))
    if target not in files:
        return "", "", "leads nowhere"
    return target, unquote(anchor), ""
