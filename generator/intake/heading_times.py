"""Which times the words of a heading name: years, parts of a year, and since when figures count."""

import re
from enum import StrEnum
from typing import NamedTuple

from generator.intake.year_parts import AND, QUARTER, cut, find_parts
from generator.model.period import Period, write_year
from generator.model.period_forms import PeriodError, parse_period
from generator.written.periods import MONTHS, find_periods


class Since(StrEnum):
    """From when on the figures of a heading count that names their end alone."""

    ITS_BEGIN = ""
    """From where the named time begins, as in most headings."""
    YEAR = "year"
    """From where the year begins: a year to date."""
    UNTOLD = "untold"
    """They add up, and nothing says since when."""
    TWELVE_MONTHS = "twelve months"
    MONTHS = "months"
    """Over several months, and nothing says over how many."""


class Times(NamedTuple):
    """The times that a heading names, and its other words."""

    periods: tuple[str, ...]
    """What its period could be, as the files write it."""
    parts: tuple[str, ...]
    """Parts of a year that it does not join to that year: Q2, Q1 to Q2, Sep, Apr to Sep."""
    since: Since
    is_up_to: bool
    """True for "to Dec 2023"."""
    rest: str


MOST_WORDS = 40
"""Words of a heading that are looked at."""
_TOKEN = re.compile(r"\S+")
_QUARTERS = re.compile(rf"\b{QUARTER}([1-4]){AND}(?:{QUARTER})?([1-4])(?![\w/])", re.IGNORECASE)
_SINCE = (
    (Since.YEAR, re.compile(
        r"\b(?:f?ytd|y\.t\.d|year[- ]to[- ]date)\b|(?<=[0-9]) to date\b", re.I)),
    (Since.TWELVE_MONTHS, re.compile(
        r"\b(?:rolling|moving|last|latest|previous) (?:12|twelve)[- ]months?\b"
        r"|\b(?:12|twelve)[- ]months?\b|\b(?:rolling|moving) (?:year|annual)\b", re.I)),
    (Since.UNTOLD, re.compile(r"\b(?:cumulative|running total)\b", re.I)),
    (Since.MONTHS, re.compile(r"\b(?:rolling|moving)\b", re.I)),
)  # fmt: skip


def find_times(plain: str) -> Times:
    """The times that a heading names. The longest words that are a period are one."""
    joined = _QUARTERS.search(plain)
    span = f"Q{joined[1]} to Q{joined[2]}" if joined and joined[1] < joined[2] else ""
    periods, rest, is_up_to = find_period(cut(plain, joined[0]) if joined and span else plain)
    second, more, is_second_up_to = find_period(rest) if periods else ((), rest, False)
    if second:
        chosen = _choose(periods, second)
        is_up_to = is_up_to if chosen == periods else is_second_up_to and chosen == second
        periods, rest = chosen, more
    parts, rest = find_parts(rest, is_dated=bool(periods))
    dated = _join(periods, (span, *parts) if span else parts)
    return Times(*dated, find_since(plain), is_up_to, rest)


def _join(
    periods: tuple[str, ...], parts: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """A quarter or a half put into the one year; of 2023 it may be one of 2023/24."""
    if len(periods) != 1 or len(parts) != 1 or not re.fullmatch("[QH][1-4]", parts[0]):
        return periods, parts
    if periods[0].isdecimal():
        first = int(periods[0])
        return (f"{write_year(first)} {parts[0]}", f"{first} {parts[0]}"), ()
    if re.fullmatch(r"[0-9]{4}/[0-9]{2}", periods[0]):
        return (f"{periods[0]} {parts[0]}",), ()
    return periods, parts


def _choose(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    """Of two times in one heading the shorter, where it lies in the longer; else either."""
    ones, others = ([_read(text) for text in texts] for texts in (one, other))
    if all(_is_within(short, long) for short in ones for long in others):
        return one
    if all(any(_is_within(short, long) for short in others) for long in ones):
        return other
    return tuple(dict.fromkeys((*one, *other)))


def _read(text: str) -> Period | None:
    try:
        return parse_period(text)
    except PeriodError:
        return None


def _is_within(short: Period | None, long: Period | None) -> bool:
    if short is None or long is None:
        return False
    return long.starts <= short.starts and short.ends <= long.ends


def find_since(text: str) -> Since:
    """Since when figures count of which a text names the end."""
    return next((since for since, words in _SINCE if words.search(text)), Since.ITS_BEGIN)


def find_period(text: str) -> tuple[tuple[str, ...], str, bool]:
    """The periods that a part of the text could mean, the text without it, and whether it is "to".

    The longest part that is a period is taken.
    """
    tokens = [(one.start(), one.end()) for one in _TOKEN.finditer(text)][:MOST_WORDS]
    for length in range(min(len(tokens), 8), 0, -1):
        for first in range(len(tokens) - length + 1):
            begins, ends = tokens[first][0], tokens[first + length - 1][1]
            found = text[begins:ends].strip(" ,;:()[]-")
            if not any(sign.isdigit() for sign in found) or (found.isdecimal() and len(found) != 4):  # noqa: PLR2004
                continue
            meant = find_periods(found) or _find_calendar_year(found)
            if meant:
                before = text[:begins].rstrip(" (")
                up_to = re.search(r"\b(?:up )?to(?: end(?: of)?)?$", before, re.IGNORECASE)
                if up_to and meant[0].startswith(("at ", *MONTHS)):
                    return meant, f"{before[: up_to.start()]} {text[ends:]}".strip(" ()-,"), True
                return meant, f"{before} {text[ends:]}".strip(" ()-,"), False
    return (), text, False


def _find_calendar_year(text: str) -> tuple[str, ...]:
    return (text,) if re.fullmatch(r"(?:19|20)[0-9]{2}", text) else ()
