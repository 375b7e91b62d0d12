"""Thousands and millions that a title, a unit or a heading names, and no cell: Savings (£000)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from generator.intake.values import Read

_THOUSANDS = r"['\u2019]?000['\u2019]?s?|k|thousands?"
_MILLIONS = r"m|mn|millions?"
_SCALE = re.compile(
    rf"(?P<money>[£$€]) ?(?:(?P<thousands>{_THOUSANDS})|(?P<millions>{_MILLIONS}))(?!\w)"
    r"|(?<![^\s(])(?:in )?(?:(?P<many>['\u2019]?000['\u2019]?s|thousands)|(?P<most>millions))"
    r"(?=\)|$)", re.IGNORECASE,
)  # fmt: skip
_EMPTY = re.compile(r"\s*\((?:in )?[£$€]?\)|(?<=\w)[ ,:]+(?:in )?[£$€]?$", re.IGNORECASE)
"""What is left of brackets, or of an end such as "in £m", without the scale."""


_SHARE = re.compile(r"\(\s*(?:%|per ?cent|percentage)\s*\)|(?<!\w)%(?!\w)|\bper ?cent\b", re.I)


def names_per_cent(headings: Sequence[str], figures: Sequence[str], names: Sequence[str]) -> bool:
    """True where headings say that a table is of percentages: 2023/24 (%), or Measure (%).

    `figures` are the headings of its own figures: all of them say it, or none does.
    """
    said = [one for one in headings if _SHARE.search(one)]
    shared = [one for one in figures if _SHARE.search(one)]
    return any(map(_SHARE.search, names)) or (bool(said) and len(shared) in {0, len(figures)})


@dataclass(frozen=True, slots=True)
class Scale:
    """By how much the figures are to be multiplied, and in what they are."""

    factor: int = 1
    money: str = ""
    """The sign of money; empty for none."""
    named: str = ""
    """As printed, such as £000."""


def find_scale(text: str) -> Scale:
    """The scale that words name; 1 where they name none, as in £3m."""
    found = _SCALE.search(text)
    if not found:
        return Scale()
    is_millions = found["millions"] or found["most"]
    return Scale(1_000_000 if is_millions else 1_000, found["money"] or "", found[0])


def is_unit(text: str) -> bool:
    """True for thousands or millions as the unit of a figure: 139 thousands says it already."""
    return text.strip(" ()").casefold() in {"thousands", "millions"}


def drop_scale(text: str) -> str:
    """A title without its scale: Savings for Savings (£000) and for Savings in £m."""
    if not find_scale(text).named:
        return text
    return _EMPTY.sub("", _SCALE.sub(lambda found: found["money"] or "", text)).strip()


def apply_scale(read: Read, scale: Scale) -> Read:
    """A figure in full; a share, days, or £3m is so already."""
    if scale.factor == 1 or not read.number or read.in_full or read.sign == "%" or read.unit:
        return read
    number = f"{Decimal(read.number) * scale.factor:f}"
    plain = number.rstrip("0").rstrip(".") if "." in number else number
    return replace(read, number=plain, sign=read.sign or scale.money, in_full=True)
