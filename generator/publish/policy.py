"""What a page may load: itself, and nothing from anywhere else."""

import base64
import hashlib
import re
from collections.abc import Mapping
from html import unescape
from pathlib import Path

from generator.model.integrity import make_integrity

ASSETS = Path(__file__).parent.parent.parent / "theme" / "assets"
CSS = ASSETS / "site.css"
DONE_CSS = ASSETS / "done.css"
"""The colour of what is done, for agreements that have it: it would be a burden to others."""

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


def hash_scripts() -> dict[str, str]:
    """The hash of each script of the theme, by its name without ending, as browsers check it."""
    return {path.stem: make_integrity(path.read_bytes()) for path in sorted(ASSETS.glob("*.js"))}


def list_styles() -> tuple[str, ...]:
    """Every style that a page may have."""
    return read_css(), read_css(has_done=True)


def is_style(css: str) -> bool:
    """True for a style that a page may have, with or without a colour of the agreement's own."""
    return _ANY_COLOUR.sub("", css, count=1) in list_styles()


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
_ASKS = re.compile(r"<meta\b[^>]*\bhttp-equiv\b", re.I)


def is_under(page: str, policy: str) -> bool:
    """True for a page that asks for this policy before it loads anything, and for no other."""
    found = _FIRST.match(page)
    is_first = found is not None and unescape(found[1]) == policy
    return is_first and len(_ASKS.findall(page)) == 1


HEADERS = "_headers"
"""The file at the root of a site that static hosts read."""
_ALSO = "  X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n"


def make_headers(policy: str) -> str:
    """The same policy as a file that static hosts read, with what a page itself cannot ask for."""
    return f"{_rule('*', policy)}{_ALSO}"


def make_headers_by_place(policies: Mapping[str, str]) -> str:
    """The same for a site in which a place such as `edit/*` has a policy of its own.

    Where two rules of the file are for one page, some hosts send the policies of both, and then
    both hold. So every place has one rule, and the rule for all places names no policy.
    """
    return "".join((f"/*\n{_ALSO}", *(_rule(place, one) for place, one in policies.items())))


def _rule(place: str, policy: str) -> str:
    return f"/{place}\n  Content-Security-Policy: {policy}; frame-ancestors 'none'\n"


def list_places(site: Path) -> list[str]:
    """What stands at the root of a built site, as places of rules; the root itself first."""
    found = sorted(f"{path.name}/*" if path.is_dir() else path.name for path in site.iterdir())
    return ["", *found]
