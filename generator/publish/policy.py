"""What a page may load: itself, and nothing from anywhere else."""

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from html import unescape
from pathlib import Path

from generator.pages.links import EMBED, INDICATOR, POSTERS
from generator.pages.theme_scripts import ASSETS, find_integrity

CSS = ASSETS / "site.css"
DONE_CSS = ASSETS / "done.css"
"""The colour of what is done, for agreements that have it: it would be a burden to others."""
POSTER_CSS = ASSETS / "poster.css"
"""The style of posters, which no other page has."""

_OWN_COLOUR = (
    "@media screen{{:root{{--accent:{0}}}}}"
    "@media screen and (prefers-color-scheme:dark){{:root{{--accent:{1}}}}}"
    "@media(forced-colors:active){{:root{{--accent:CanvasText}}}}"
)
"""An agreement's own colour, on screens whose colours the reader did not choose."""
_ANY_COLOUR = re.compile(
    "\n" + re.escape(_OWN_COLOUR.format("COLOUR", "COLOUR")).replace("COLOUR", "#[0-9a-f]{6}")
)
_COMMENT = re.compile(r"/\*.*?\*/\n?", re.S)
"""Words for those who write the style: no page need carry them."""


def read_css(*, has_done: bool = False, accents: tuple[str, str] | None = None) -> str:
    """The style of every page, which stands inside the page.

    `accents` are the agreement's own colour on white and on dark paper.
    """
    files = (CSS, DONE_CSS) if has_done else (CSS,)
    css = "\n".join(_COMMENT.sub("", path.read_text("utf-8")).strip() for path in files)
    return f"{css}\n{_OWN_COLOUR.format(*accents)}" if accents else css


def make_poster_css(css: str) -> str:
    """The style of a poster: that of every page, and its own."""
    return f"{css}\n{POSTER_CSS.read_text(encoding='utf-8').strip()}"


_NOT_IN_FRAMES = re.compile(
    r"^(?:(?:header(?!,main)|footer|main>:|form|table|thead|tbody|caption|t[hd]\b|:is\(th|\.(?:crumbs|brand|skip|"
    r"on-paper|cards|sums|row|map|tiles|photo|share|s-|mini|glance|facts|story|fold|local))[^@\n]*\n"
    r"|@media\(min-width:60em\)[^\n]*\n)",
    re.M,
)
"""Lines of the style for what no short form has: wide screens have frames as narrow as others."""


def make_embed_css(css: str) -> str:
    """The style of a short form for frames: that of every page, as far as there is use for it."""
    return _NOT_IN_FRAMES.sub("", css)


_NOT_OF_MEASURES = re.compile(
    r"^(?:(?:\.bars|\.sums|main>ul|ul:has|\.tiles|\.outlines|rect\.|text\.none)[^@\n]*\n)", re.M
)
"""Lines of the style for home pages and maps."""


def make_measure_css(css: str) -> str:
    """The style of pages of measures, the heaviest ones: that of every page without home pages'."""
    return _NOT_OF_MEASURES.sub("", css)


OWN_STYLES = {
    EMBED: make_embed_css,
    INDICATOR.rstrip("/"): make_measure_css,
    POSTERS: make_poster_css,
}
"""The styles of some kinds of pages, by the folder of their addresses, from that of all others."""


def hash_scripts() -> dict[str, str]:
    """The hash of each script of the theme, by its name without ending, as browsers check it."""
    return {path.stem: find_integrity(path.stem) for path in sorted(ASSETS.glob("*.js"))}


def list_styles() -> tuple[str, ...]:
    """Every style that a page may have."""
    styles = read_css(), read_css(has_done=True)
    return (*styles, *(make(style) for make in OWN_STYLES.values() for style in styles))


def is_style(css: str) -> bool:
    """True for a style that a page may have, with or without a colour of the agreement's own."""
    return _ANY_COLOUR.sub("", css, count=1) in list_styles()


@lru_cache(maxsize=64)
def make_policy(*styles: str) -> str:
    """The content security policy for a page with one of these styles and no other."""
    digests = (base64.b64encode(hashlib.sha256(css.encode()).digest()) for css in styles)
    allowed = " ".join(f"'sha256-{digest.decode()}'" for digest in digests)
    return (
        f"default-src 'self'; style-src 'self' {allowed}; base-uri 'none'; "
        "form-action 'none'; object-src 'none'"
    )


_ATTRIBUTES = r"""(?:\s+[a-z-]+="[^"<>]*")"""
_FIRST = re.compile(
    rf"<!doctype html>\s*<html{_ATTRIBUTES}*>\s*<head>\s*(?:<meta{_ATTRIBUTES}+>\s*)*?"
    r'<meta http-equiv="Content-Security-Policy" content="([^"<>]*)">'
)
"""How a page begins, up to its policy."""
_ASKS = re.compile(r"""<meta\b(?:[^>"']|"[^"]*"|'[^']*')*?\bhttp-equiv\b""", re.I)
"""What asks for a policy: words in a value, such as those of a title, ask for nothing."""


def is_under(page: str, policy: str) -> bool:
    """True for a page that asks for this policy before it loads anything, and for no other."""
    found = _FIRST.match(page)
    is_first = found is not None and unescape(found[1]) == policy
    return is_first and len(_ASKS.findall(page)) == 1


HEADERS = "_headers"
"""The file at the root of a site that static hosts read."""
_ALSO = "  X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n"


def make_headers_by_place(policies: Mapping[str, str]) -> str:
    """The same policies as a file that static hosts read, with what a page itself cannot ask for.

    Each place of the site, such as `edit/*`, has one of its own. Where two rules of the file are
    for one page, some hosts send the policies of both, and then both hold. So every place has one
    rule, and the rule for all places names no policy. Other sites may show in a frame what is made
    for that, and nothing else.
    """
    return "".join((f"/*\n{_ALSO}", *(_rule(place, one) for place, one in policies.items())))


def _rule(place: str, policy: str) -> str:
    frames = "*" if _find_kind(place) == EMBED else "'none'"
    return f"/{place}\n  Content-Security-Policy: {policy}; frame-ancestors {frames}\n"


def find_policies(places: Iterable[str], css: Iterable[str]) -> dict[str, str]:
    """The policy of each place of a site whose pages have these styles."""
    styles = list(css)
    usual = make_policy(*styles)
    own = {kind: make_policy(*map(make, styles)) for kind, make in OWN_STYLES.items()}
    kinds = {place: _find_kind(place) for place in places}
    return {place: own.get(kind, usual) for place, kind in kinds.items()}


def _find_kind(place: str) -> str:
    """The name of a folder of pages, whichever agreement it is of."""
    return place.removesuffix("/*").rpartition("/")[2]


def list_places(site: Path) -> list[str]:
    """What stands in a built site, as places of rules that do not overlap; the root itself first.

    Of an agreement below the root the folders are places, as they have not one policy.
    """
    return ["", *_list_places(site)]


def _list_places(folder: Path, way: str = "") -> Iterator[str]:
    for path in sorted(folder.iterdir()):
        place = f"{way}{path.name}"
        if not path.is_dir():
            yield place
        elif any((path / kind).is_dir() for kind in OWN_STYLES):
            yield f"{place}/"
            yield from _list_places(path, f"{place}/")
        else:
            yield f"{place}/*"
