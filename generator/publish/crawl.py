"""Checks a built site before the public sees it: links, anchors, and what pages load."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

_ADDRESS = re.compile(r'\s(?:href|src|action|poster|data|srcset)="([^"]*)"')
_ID = re.compile(r'\sid="([^"]*)"')
_LOADS = re.compile(r"<(?:script|iframe|object|embed|img|video|audio|source|form)\b[^>]*>", re.I)
_FOREIGN = re.compile(r"^(?:[a-z][a-z0-9+.-]*:|//)", re.I)
_EVENT = re.compile(r"<[^>]+\s(?:on[a-z]+|style)\s*=", re.I)
_STYLESHEET = re.compile(r'<link[^>]+rel="(?!icon|canonical)[^"]*"[^>]*>', re.I)


class SiteError(Exception):
    """The built site must not be published. Carries every fault."""

    def __init__(self, faults: list[str]) -> None:
        self.faults = faults
        super().__init__("\n".join(faults))


@dataclass(frozen=True, slots=True)
class _Read:
    html: str
    ids: frozenset[str]


def check_site(site: Path) -> int:
    """Reads every page; raises SiteError with all faults. Returns the number of pages."""
    pages = {
        path.relative_to(site).as_posix(): _read(path) for path in sorted(site.rglob("*.html"))
    }
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    faults = [fault for name in pages for fault in _faults(name, pages, files)]
    if faults:
        raise SiteError(faults)
    return len(pages)


def _read(path: Path) -> _Read:
    html = path.read_text(encoding="utf-8")
    return _Read(html, frozenset(_ID.findall(html)))


def _faults(name: str, pages: dict[str, _Read], files: set[str]) -> Iterator[str]:
    html = pages[name].html
    for tag in _LOADS.findall(html):
        yield f"{name}: {tag[:80]} has no place on a page"
    for tag in _STYLESHEET.findall(html):
        yield f"{name}: {tag[:80]} would load a file"
    for tag in _EVENT.findall(html):
        yield f"{name}: {tag[:80]} is refused by the policy"
    if name == "404.html" or name.endswith("/404.html"):
        return
    for address in sorted(set(_ADDRESS.findall(html))):
        fault = _wrong(name, address.replace("&amp;", "&"), pages, files)
        if fault:
            yield f"{name}: the link {address} {fault}"


def _wrong(name: str, address: str, pages: dict[str, _Read], files: set[str]) -> str:
    if address.startswith(("http://", "https://")):
        return ""
    if _FOREIGN.match(address):
        return "leaves the site by another way than https"
    path, _, anchor = address.partition("#")
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
