"""Checks a built site before the public sees it: links, anchors, and what pages load."""

import json
import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from urllib.parse import unquote

from generator.pages.links import FEED
from generator.publish.pictures import is_allowed_image
from generator.publish.policy import is_style, is_under, make_policy, read_css
from generator.publish.scripts import (
    CONTROLS,
    Script,
    find_wrong_scripts,
    is_allowed_button,
    take_scripts,
)
from generator.publish.site_files import PAGE, find_strange_files

_TAG = re.compile(
    r"""<([a-zA-Z][\w-]*)((?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*)\s*/?>"""
)
_BEGINS = re.compile(r"<[a-zA-Z]")
_ATTRIBUTE = re.compile(r"""([^\s=>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))""")
_STYLE = re.compile(r"<style>(.*?)</style>", re.S)
_NESTED = re.compile(r"<button\b(?:(?!</button>).)*<button\b", re.S)
"""A control in a control, which no browser makes."""
_LINKED_DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.S)
"""Data for search engines, which no browser runs."""
_LINK_OF_FEED = re.compile(r'<link [^>]*\bhref="([^"]*)"')
_FOREIGN = re.compile(r"(?:[a-z][a-z0-9+.-]*:|//)", re.I)
_ELEMENTS = frozenset(
    "html head meta title link body a nav header main aside footer ul ol li p h1 h2 h3 h4 hr br "
    "small strong em b code blockquote table caption thead tbody tr th td span figure figcaption "
    "svg symbol use path g line rect circle text desc "
    "div details summary dl dt dd".split()
)
"""Every element that a page may have."""
_IN_HEAD = frozenset({"meta", "link"})
_REFUSED = frozenset("style srcdoc srcset action formaction xlink:href".split())
_HASHED = {"data-script": "data-integrity=", "data-bundle": "data-hash="}
"""Scripts that a button loads, and what says which bytes they are."""
_LOADED = frozenset({"src", "data-explore", "data-style", "data-save", *_HASHED})
"""Attributes that name a file which the page loads, now or on request."""
_EQUIVALENT = "content-security-policy"
_ADDRESSES = frozenset({"href"}) | _LOADED - frozenset(_HASHED)
_RELATIONS = frozenset({"icon", "canonical", "alternate"})
_NAMED = frozenset({"canonical", "alternate"})
"""Those of them that load nothing."""


class SiteError(Exception):
    """The built site must not be published. Carries every fault."""

    def __init__(self, faults: list[str]) -> None:
        self.faults = faults
        super().__init__("\n".join(faults))


@dataclass(frozen=True, slots=True)
class _Read:
    """What a page holds, as far as it is checked."""

    ids: frozenset[str]
    links: frozenset[str]
    scripts: frozenset[Script]
    faults: tuple[str, ...]


def check_site(site: Path, exact: Mapping[str, bytes] | None = None) -> int:
    """Reads every page; raises SiteError with all faults. Returns the number of pages.

    `exact` are files that must be these bytes: `_headers` where the site has it, and what stands
    under a policy of its own, such as the editor. No other file may take such a place.
    """
    exact = exact or {}
    found = {path.relative_to(site).as_posix(): path for path in sorted(site.rglob(f"*{PAGE}"))}
    pages = {name: _read(path) for name, path in found.items() if name not in exact}
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    faults = [fault for name in pages for fault in _faults(name, pages, files)]
    faults += _find_wrong_feeds(site, pages, files)
    faults += find_strange_files(site, exact)
    faults += find_wrong_scripts({name: page.scripts for name, page in pages.items()}, site)
    if faults:
        raise SiteError(faults)
    return len(pages)


def _read(path: Path) -> _Read:
    source = path.read_text(encoding="utf-8")
    html, scripts = take_scripts(_STYLE.sub("", source))
    ids: set[str] = set()
    links: set[str] = set()
    faults = [fault for fault, is_there in _look_at_whole(source).items() if is_there]
    faults += [
        "data for search engines that cannot be read"
        for found in _LINKED_DATA.finditer(html)
        if not _is_json(found[1])
    ]
    html = _LINKED_DATA.sub("", html)
    elements = _ELEMENTS | CONTROLS if scripts else _ELEMENTS
    body = html.find("<body")
    tags = list(_TAG.finditer(html))
    if len(tags) != len(_BEGINS.findall(html)):
        faults.append("a tag that cannot be read")
    for tag in tags:
        name = tag[1].lower()
        is_allowed = (
            name in elements
            or is_allowed_button(tag[0], has_script=bool(scripts))
            or is_allowed_image(tag[0])
        )
        if not is_allowed or (name in _IN_HEAD and tag.start() > body > -1):
            faults.append(f"{tag[0][:80]} has no place on a page")
        for found in _ATTRIBUTE.finditer(tag[2]):
            attribute, value = found[1].lower(), found[2] or found[3] or found[4] or ""
            if attribute.startswith("on") or attribute in _REFUSED:
                faults.append(f"{tag[0][:80]} is refused by the policy")
            elif attribute == "http-equiv" and value.lower() != _EQUIVALENT:
                faults.append(f"{tag[0][:80]} has no place on a page")
            elif (attribute == "rel" and value not in _RELATIONS) or _loads(
                tag[0], name, attribute, unescape(value)
            ):
                faults.append(f"{tag[0][:80]} would load a file")
            elif attribute == "popovertarget":
                links.add(f"#{unescape(value)}")
            elif attribute == "id":
                if value in ids:
                    faults.append(f"the id {value} stands twice")
                ids.add(value)
            elif attribute in _ADDRESSES:
                links.add(unescape(value))
    return _Read(frozenset(ids), frozenset(links), scripts, tuple(faults))


def _look_at_whole(source: str) -> dict[str, bool]:
    """What a page as a whole may not have."""
    found = _STYLE.findall(source)
    css = next(filter(is_style, found), read_css())
    return {
        "a comment, in which something could hide": "<!--" in source,
        "a style that is not the site's": any(style != css for style in found),
        "a button in a button": _NESTED.search(source) is not None,
        "its policy is not the site's, or not the first thing in it": not is_under(
            source, make_policy(css)
        ),
    }


def _loads(tag: str, name: str, attribute: str, value: str) -> bool:
    """True for what would load a file from another site, or a script without its hash."""
    is_icon = name == "link" and attribute == "href" and _find_relation(tag) not in _NAMED
    if attribute in _HASHED and _HASHED[attribute] not in tag:
        return True
    return (attribute in _LOADED or is_icon) and _FOREIGN.match(value) is not None


def _find_relation(tag: str) -> str:
    """What a link is for, as a browser reads it: a second `rel` does not count."""
    found = (one for one in _ATTRIBUTE.finditer(tag) if one[1].lower() == "rel")
    return next((one[2] or one[3] or one[4] or "" for one in found), "")


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return "<" not in text


def _faults(name: str, pages: dict[str, _Read], files: set[str]) -> Iterator[str]:
    page = pages[name]
    for fault in page.faults:
        yield f"{name}: {fault}"
    rooted = name == "404.html" or name.endswith("/404.html")
    for address in sorted(page.links):
        fault = _wrong(name, address, pages, files, rooted=rooted)
        if fault:
            yield f"{name}: the link {address} {fault}"


def _find_wrong_feeds(site: Path, pages: dict[str, _Read], files: set[str]) -> Iterator[str]:
    """Links of feeds that lead to no page of the site."""
    for name in sorted(one for one in files if posixpath.basename(one) == FEED):
        text = (site / name).read_text(encoding="utf-8")
        for address in _LINK_OF_FEED.findall(text):
            fault = _wrong(name, unescape(address), pages, files, rooted=False)
            if fault:
                yield f"{name}: the link {address} {fault}"


def _wrong(
    name: str, address: str, pages: dict[str, _Read], files: set[str], *, rooted: bool
) -> str:
    if address.startswith(("http://", "https://")):
        return ""
    if _FOREIGN.match(address):
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
