"""What to write instead: rules of plain English that a program can check, one a line.

Source: the design's rules of wording, and the style guide of GOV.UK.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from generator.describe.dates import say_period
from generator.model.period import QUARTER, numbered_part
from generator.model.period_forms import PeriodError, parse_period
from generator.written.periods import MONTHS

FIRST_YEAR, LAST_YEAR = 1900, 2099
"""Numbers of four figures between these are years."""
_YEAR = r"(20\d\d|19\d\d)"
_DASH = "\u2013\u2014-"
"""Long dashes and the hyphen, for a class of characters."""
_NO_AGENT = (
    r"\d|the (?:end|start|middle|time)|then\b|now\b|next\b|mid\b|early\b|late\b|spring\b|"
    r"summer\b|autumn\b|winter\b|Christmas\b|Easter\b|hand\b|post\b|law\b|phone\b|e-?mail\b|"
    r"accident\b|chance\b|mistake\b|far\b|[a-z]+ing\b|half\b|a (?:half|third|quarter)\b|"
    + "|".join(MONTHS)
)
"""What "by" may begin besides the one who did it: a time, a way, an amount."""
_AMOUNT = r"£?\d(?:[\d,.]*\d)?[%mk]?"
_MONTH = rf"(?:{'|'.join(MONTHS)})[a-z]*"


@dataclass(frozen=True, slots=True)
class Rule:
    """Words that should not stand as they are."""

    pattern: re.Pattern[str]
    what: str
    """Why not, after what was found: 'Q3', …"""
    write: Callable[[re.Match[str]], str]
    """What to do, as a sentence; empty where the words may stand."""


def _rule(pattern: str, what: str, write: Callable[[re.Match[str]], str]) -> Rule:
    return Rule(re.compile(pattern), what, write)


def _quote(words: str) -> str:
    return f"Write '{words}'."


def _say_quarter(found: re.Match[str]) -> str:
    return _say_period(f"{found[1]}/{found[2]} Q{found[3]}")


def _say_short_year(found: re.Match[str]) -> str:
    return _say_period(f"{found[1]}/{found[1][2]}{found[2]}")


def _say_year(found: re.Match[str]) -> str:
    return _say_period(f"{found[1]}/{found[2]}")


def _say_period(text: str) -> str:
    try:
        return _quote(say_period(parse_period(text)))
    except PeriodError:
        return ""


def _say_bare_quarter(found: re.Match[str]) -> str:
    months = say_period(numbered_part(FIRST_YEAR + 1, int(found[1]), QUARTER)).rpartition(" ")[0]
    return f"Write '{months}', with the year."


def _say_range(found: re.Match[str]) -> str:
    """What to write for a range; empty for 2006-07, which is a year and told as one."""
    is_year = _is_year(found[1]) and len(found[2]) < len(found[1])
    return "" if is_year else _quote(f"{found[1]} to {found[2]}")


def _say_with_comma(found: re.Match[str]) -> str:
    return "" if _is_year(found[0]) else _quote(f"{int(found[0]):,}")


def _say_with_nought(found: re.Match[str]) -> str:
    return _quote(f"0{found[0]}")


def _is_year(text: str) -> bool:
    return text.isdecimal() and FIRST_YEAR <= int(text) <= LAST_YEAR


PERSON = _rule(
    r"\b(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr|Sir|Dame)\.? [A-Z][a-z]+(?: [A-Z][a-z]+)?",
    "a person's name",
    lambda _: "Write the role or the organisation instead.",
)
"""For every text that reaches a page."""
RULES: tuple[Rule, ...] = (
    _rule(rf"\b{_YEAR}[/{_DASH}](\d\d)[ ,]*[Qq]([1-4])\b", "an officers' quarter", _say_quarter),
    _rule(rf"\b{_YEAR}[/{_DASH}](\d\d)\b(?![ ,]*[Qq][1-4])", "an officers' year", _say_year),
    _rule(
        r"(?<!\d )(?<!\d, )\b[Qq](?:uarter )?([1-4])\b", "an officers' quarter", _say_bare_quarter
    ),
    _rule(rf"\b{_YEAR}/(\d)(?![\d/])", "an officers' year", _say_short_year),
    _rule(
        rf"\b({_MONTH}(?: \d{{4}})?) ?[/{_DASH}] ?({_MONTH})\b",
        "a range with a dash or a stroke",
        _say_range,
    ),
    _rule(
        rf"(?<![\w.,/{_DASH}])({_AMOUNT}) ?[{_DASH}] ?({_AMOUNT})(?![\w{_DASH}])",
        "a range with a dash",
        _say_range,
    ),
    _rule(r"(?<![\w.,/-])\d{4,}(?![\w/-]|[.,]\d)", "a number without a comma", _say_with_comma),
    PERSON,
    _rule(r"(?<![\w.])\.\d+\b", "a number without its nought", _say_with_nought),
    _rule(
        r"\b(?:is|are|was|were|be|been|being) (?:[a-z]+ly )?"
        r"(?:[a-z]{2,}ed|done|made|given|taken|held|run|set|led|built|put|sent|shown|seen) by\b"
        rf"(?! (?:{_NO_AGENT}))",
        "words that name last who did it",
        lambda _: "Say first who did it: 'The council built 41 homes.'",
    ),
)
"""For any passage."""

FIGURE_FIRST = re.compile(r"\s*([\"'(]*£?\d[\d,.]*%?)(?=\s)")
"""A sentence that begins with a figure."""
BY_PER_CENT = re.compile(
    r"\b(?:rose|fell|grew|dropped|up|down|risen|fallen|increased?|decreased?|higher|lower) by "
    r"(\d[\d.,]*) ?(?:%|per ?cent)",
    re.I,
)
"""For measures that are percentages: a difference of two is in percentage points."""
CAPITALS = re.compile(r"(?<![\w&-])[A-Z][A-Z&]+[a-z]?(?![\w&-]|\.\w| \d)")
"""An abbreviation; "NI 154" is a code."""
INTRODUCED = re.compile(r"(?:\(|\bcalled )([A-Z][A-Z&]+[a-z]?)\b")
"""An abbreviation after its meaning: "the middle level, called AA" or "(AA)"."""
KNOWN_TO_ALL = frozenset(
    "AIDS BBC CD DVD EU GCSE GCSEs GP GPs HIV ID II III IV IT MP MPs NHS OK PC PE TV UK USA".split()
)
"""Abbreviations better known than what they stand for."""
