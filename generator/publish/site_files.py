"""Which files a built site may have: data, pages that the crawl reads, and our own programs."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from generator.charts.bundle import find_bundle
from generator.model.integrity import make_integrity
from generator.model.logos import NAMES, LogoError, read_logo
from generator.model.published import RECEIPTS
from generator.pages.links import CARD, FEED, WORKBOOK
from generator.pages.theme_scripts import ASSETS
from generator.publish.open_data.package import find_wrong_workbook
from generator.publish.pictures import find_wrong_picture, is_picture
from generator.verify import find_faults, read_published

PAGE = ".html"
"""The one ending of pages: browsers take .htm and .HTML for pages too, which nobody would read."""
_DATA = frozenset({".csv", ".json", ".ics"})
"""What no browser runs."""
_OWN = frozenset({".js", ".css", ".svg"})
"""What a browser may run or draw: these must be ours to the byte."""
_RECEIPTS = f"/data/{RECEIPTS}"
"""Where the receipts lie, below an agreement's home; nowhere else has a site such a file."""
_PNG, _PNG_END = b"\x89PNG\r\n\x1a\n", b"IEND\xaeB`\x82"
LARGEST_CARD = 40_000
"""Bytes."""
_SITEMAP = "sitemap.xml"
_PACKED = f"{_SITEMAP}.gz"
"""MkDocs makes it by itself."""
_IN_FEED = re.compile(
    r'<\?xml |<feed(?: xml:lang="[A-Za-z-]+")? xmlns="http://www\.w3\.org/2005/Atom">|</feed>|'
    r'<link(?: (?:href|rel)="[^"<>]*")+/>|<summary type="html">|</summary>|'
    r"</?(?:author|entry|id|name|title|updated)>"
)
"""Everything that a feed may have: nothing that a program would run or load."""
_HTML = re.compile(r'<summary type="html">[^<]*&lt;')
"""An element in the words of a feed."""
_IN_CHART = re.compile(
    r'<svg xmlns="http://www\.w3\.org/2000/svg"(?: [a-zA-Z-]+="[^"<>()&]*")*>|</svg>|'
    r"</?(?:title|desc)>|</text>|<(?:path|rect|circle|line|text)"
    r"(?: (?:x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|dx|dy|d|width|height|direction|text-anchor|paint-order|"
    r'(?:fill|stroke|font)(?:-[a-z]+)?)="[^"<>()&]*")*/?>'
)
"""Everything that the picture of a chart may have: shapes and words, no link, style or script."""
_IN_SITEMAP = re.compile(r"</?(?:urlset|url|loc|xhtml:link)\b|<\?xml ")


def find_strange_files(
    site: Path, there: Iterable[str], exact: Mapping[str, bytes]
) -> Iterator[str]:
    """The faults of files that no site has, or that are not as they were made.

    `there` are the names of all files and links of the site. `exact` are files that must be these
    bytes; all other names of such kinds are refused.
    """
    own = {make_integrity(path.read_bytes()) for path in ASSETS.iterdir() if path.is_file()}
    for name in sorted(exact.keys() - set(there)):
        yield f"{name}: not there, though it was made"
    for name in there:
        path = site / name
        if path.is_symlink():
            yield f"{name}: leads to another place, and a site has files alone"
        elif f"/{name}".endswith(_RECEIPTS):
            yield from _find_changed(name, path)
        else:
            fault = _find_fault(path, exact.get(name), own)
            if fault:
                yield f"{name}: {fault}"


def _find_fault(path: Path, made: bytes | None, own: set[str]) -> str:
    """What is wrong with one file, or nothing."""
    if made is not None:
        return "" if path.read_bytes() == made else "not the file that was made"
    if path.suffix == PAGE or path.suffix in _DATA or path.name == _PACKED:
        return ""
    if is_picture(path.name):
        return find_wrong_picture(path)
    if path.name == _SITEMAP:
        text = path.read_text(encoding="utf-8")
        return "" if len(_IN_SITEMAP.findall(text)) == text.count("<") else "more than a sitemap"
    if path.name == FEED:
        text = path.read_text(encoding="utf-8")
        is_plain = len(_IN_FEED.findall(text)) == text.count("<") and not _HTML.search(text)
        return "" if is_plain else "more than a feed"
    if path.name in {CARD, WORKBOOK, *NAMES}:
        named = {CARD: _find_wrong_card, WORKBOOK: find_wrong_workbook}
        return named.get(path.name, _find_wrong_logo)(path)
    if path.suffix not in _OWN:
        return "a file of a kind that no site has"
    is_known = _is_ours(path, own) or (path.suffix == ".svg" and _is_chart(path))
    return "" if is_known else "not a file of this program"


def _is_chart(path: Path) -> bool:
    """True for shapes and words alone; the name of a colour or font is all that they ask for."""
    text = path.read_text(encoding="utf-8")
    handles = re.search(r"<svg [^>]*\bon[a-z]+=", text)
    return len(_IN_CHART.findall(text)) == text.count("<") and not handles


def _find_wrong_card(path: Path) -> str:
    raw = path.read_bytes()
    is_card = raw.startswith(_PNG) and raw.endswith(_PNG_END) and len(raw) <= LARGEST_CARD
    return "" if is_card else "not the card of a measure"


def _find_wrong_logo(path: Path) -> str:
    try:
        read_logo(path.name, path.read_bytes())
    except LogoError as error:
        return error.found
    return ""


def _find_changed(name: str, receipts: Path) -> Iterator[str]:
    """What of the frozen periods is not as its receipt says."""
    for fault in find_faults(read_published(receipts.parent)):
        yield f"{name}: {fault.found}"


def _is_ours(path: Path, own: set[str]) -> bool:
    """True for a file of the theme, and for the program that shows charts."""
    integrity = make_integrity(path.read_bytes())
    return integrity in own or integrity == find_bundle().integrity
