"""Which pages are looked at, and in which states: read off the built site, so that no list ages."""

from collections.abc import Collection
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Literal

INDEX = "index.html"


@dataclass(frozen=True, slots=True)
class State:
    """A screen and the wishes of a reader, in which axe goes over a page."""

    width: int
    scheme: Literal["light", "dark"] = "light"
    forced: Literal["active", "none"] = "none"
    contrast: Literal["more", "no-preference"] = "no-preference"

    def __str__(self) -> str:
        forced = ", forced colours" if self.forced == "active" else ""
        contrast = ", more contrast, less motion" if self.contrast == "more" else ""
        return f"{self.width} px, {self.scheme}{forced}{contrast}"


STATES = (
    State(1280),
    State(360, "dark"),
    State(320),
    State(1280, forced="active"),
    State(320, "dark"),
    State(360),
    State(1280, "dark"),
    State(360, contrast="more"),
)
"""Neighbours differ as much as they can, because they are dealt out."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page that is looked at."""

    address: str
    """Below the root of the site."""
    agreement: str
    kind: str
    """The address with `…` for what differs between pages of a kind."""
    states: tuple[State, ...]
    """Its part of the states: all pages of a kind have all of them between them."""
    leads: bool
    """The first of its kind: it is also walked through by keyboard and printed on paper."""
    bytes: int


def choose(site: Path, agreements: tuple[str, ...], longest_of: Collection[str] = ()) -> list[Page]:
    """The first and the longest page of each kind in each agreement, and the states of each.

    The first agreement is the one at the root of the site. Of `longest_of` it is the longest alone.
    """
    found = sorted(find_pages(site, agreements), key=lambda one: (one.kind, one.agreement))
    chosen = []
    for _, same in groupby(found, key=lambda one: (one.kind, one.agreement)):
        alike = sorted(same, key=lambda one: one.address)
        longest = max(alike, key=lambda one: one.bytes)
        has_both = longest not in alike[:1] and longest.agreement not in longest_of
        chosen.extend([alike[0], longest] if has_both else [longest])
    return [page for _, same in groupby(chosen, lambda one: one.kind) for page in _deal(list(same))]


def find_pages(site: Path, agreements: tuple[str, ...]) -> list[Page]:
    """Every page of a site, with no states yet."""
    pages = []
    for path in site.rglob("*.html"):
        address = path.relative_to(site).as_posix().removesuffix(INDEX)
        first, _, rest = address.partition("/")
        agreement, own = (first, rest) if first in agreements else (agreements[0], address)
        kind = _kind(own)
        pages.append(Page(address, agreement, kind, (), leads=False, bytes=path.stat().st_size))
    return pages


def _kind(own: str) -> str:
    first, slash, rest = own.partition("/")
    return f"/{first}{slash}" + ("…/" if rest else "")


def _deal(pages: list[Page]) -> list[Page]:
    """The same pages with the states dealt out, none without one."""
    return [
        Page(
            page.address,
            page.agreement,
            page.kind,
            STATES[number % len(STATES) :: len(pages)],
            leads=number == 0,
            bytes=page.bytes,
        )
        for number, page in enumerate(pages)
    ]
