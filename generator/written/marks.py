"""Marks that stand where a figure is missing."""

from collections.abc import Mapping
from typing import NamedTuple

from generator.written.signs import make_plain


class Mark(NamedTuple):
    """What a mark usually means, and the status that says it."""

    meaning: str
    statuses: tuple[str, ...]


_NOT_AVAILABLE = Mark("not available", ("not_collected", "late"))
_HIDDEN = Mark("too few to show, or confidential", ("suppressed",))
_NOT_YET = Mark("still to come", ("not_due", "late"))
MARKS: Mapping[str, Mark] = {
    ":": _NOT_AVAILABLE,
    "..": _NOT_AVAILABLE,
    "...": _NOT_AVAILABLE,
    "n/a": Mark("not available or not applicable", ("not_collected",)),
    "na": Mark("not available or not applicable", ("not_collected",)),
    "[x]": _NOT_AVAILABLE,
    "[z]": Mark("not applicable", ("not_collected",)),
    "[c]": _HIDDEN,
    "*": _HIDDEN,
    "**": _HIDDEN,
    "c": _HIDDEN,
    "tbc": _NOT_YET,
    "tba": _NOT_YET,
    "awaited": _NOT_YET,
}
"""By the mark in small letters. The Analysis Function's letters stand in square brackets."""


def read_mark(text: str) -> Mark | None:
    """What a mark of absence usually means; None where the text is no such mark."""
    return MARKS.get(make_plain(text).lower())


def is_dash(text: str) -> bool:
    """True for a dash alone, which some write for nought and some for nothing known."""
    return make_plain(text) in {"-", "--", "nil"}
