"""Reads a built page as the crawl checks it: what it holds, and what may not stand in it."""

import json
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import unescape

from generator.publish.pictures import is_allowed_image
from generator.publish.policy import is_under, make_policy, read_css
from generator.publish.scripts import CONTROLS, Script, is_allowed_button, take_scripts

_TAG = re.compile(
    r"""<([a-zA-Z][\w-]*)((?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*)\s*/?>"""
)
_BEGINS = re.compile(r"<[a-zA-Z]")
_ATTRIBUTE = re.compile(r"""([^\s=>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))""")
_STYLE, _STYLE_ENDS = "<style>", "</style>"
_NESTED = re.compile(r"<button\b(?:(?!</button>).)*<button\b", re.S)
"""A control in a control, which no browser makes."""
_LINKED_DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.S)
"""Data for search engines, which no browser runs."""
FOREIGN = re.compile(r"(?:[a-z][a-z0-9+.-]*:|//)", re.I)
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


MOST_REMEMBERED = 65_536
"""Tags: most of a site's stand on page after page."""


@dataclass(frozen=True, slots=True)
class PageRead:
    """What a page holds, as far as it is checked."""

    ids: frozenset[str]
    links: frozenset[str]
    scripts: frozenset[Script]
    faults: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Tag:
    """What one tag brings to its page."""

    name: str
    is_allowed: bool
    ids: tuple[str, ...]
    links: tuple[str, ...]
    faults: tuple[str, ...]


def read_page(source: str, is_style: Callable[[str], bool]) -> PageRead:
    """What a page holds; `is_style` tells whether a page of the site may have a style."""
    bare, styles = _take_styles(source)
    html, scripts = take_scripts(bare)
    faults = [
        fault for fault, is_there in _look_at_whole(source, styles, is_style).items() if is_there
    ]
    faults += [
        "data for search engines that cannot be read"
        for found in _LINKED_DATA.finditer(html)
        if not _is_json(found[1])
    ]
    html = _LINKED_DATA.sub("", html)
    body = html.find("<body")
    tags = Counter((found[0], found.start() > body >= 0) for found in _TAG.finditer(html))
    if tags.total() != len(_BEGINS.findall(html)):
        faults.append("a tag that cannot be read")
    ids: set[str] = set()
    links: set[str] = set()
    for (text, is_in_body), number in tags.items():
        tag = _read_tag(text, bool(scripts))
        if not tag.is_allowed or (is_in_body and tag.name in _IN_HEAD):
            faults.append(f"{text[:80]} has no place on a page")
        faults += tag.faults
        for one in tag.ids:
            if one in ids or number > 1:
                faults.append(f"the id {one} stands twice")
            ids.add(one)
        links.update(tag.links)
    return PageRead(frozenset(ids), frozenset(links), scripts, tuple(faults))


def _take_styles(source: str) -> tuple[str, list[str]]:
    """A page without its styles, and these."""
    pieces, styles, at = [], [], 0
    while (begins := source.find(_STYLE, at)) >= 0:
        ends = source.find(_STYLE_ENDS, begins)
        if ends < 0:
            break
        pieces.append(source[at:begins])
        styles.append(source[begins + len(_STYLE) : ends])
        at = ends + len(_STYLE_ENDS)
    return "".join((*pieces, source[at:])), styles


@lru_cache(maxsize=MOST_REMEMBERED)
def _read_tag(tag: str, has_script: bool) -> _Tag:  # noqa: FBT001 - by name it takes twice as long
    """One tag, by itself."""
    parts = _TAG.fullmatch(tag)
    assert parts  # noqa: S101 - it was found by the same pattern
    name = parts[1].lower()
    ids, links, faults = [], [], []
    for found in _ATTRIBUTE.finditer(parts[2]):
        attribute, value = found[1].lower(), found[2] or found[3] or found[4] or ""
        if attribute.startswith("on") or attribute in _REFUSED:
            faults.append(f"{tag[:80]} is refused by the policy")
        elif attribute == "http-equiv" and value.lower() != _EQUIVALENT:
            faults.append(f"{tag[:80]} has no place on a page")
        elif (attribute == "rel" and value not in _RELATIONS) or _loads(
            tag, name, attribute, unescape(value)
        ):
            faults.append(f"{tag[:80]} would load a file")
        elif attribute == "popovertarget":
            links.append(f"#{unescape(value)}")
        elif attribute == "id":
            ids.append(value)
        elif attribute in _ADDRESSES:
            links.append(unescape(value))
    is_allowed = (
        name in (_ELEMENTS | CONTROLS if has_script else _ELEMENTS)
        or is_allowed_button(tag, has_script=has_script)
        or is_allowed_image(tag)
    )
    return _Tag(name, is_allowed, tuple(ids), tuple(links), tuple(faults))


def _look_at_whole(
    source: str, styles: Sequence[str], is_style: Callable[[str], bool]
) -> dict[str, bool]:
    """What a page as a whole may not have."""
    css = next(filter(is_style, styles), read_css())
    return {
        "a comment, in which something could hide": "<!--" in source,
        "a style that is not the site's": any(style != css for style in styles),
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
    return (attribute in _LOADED or is_icon) and FOREIGN.match(value) is not None


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
