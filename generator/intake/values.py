"""What one cell says: a number with its unit, an absence with its reason, or words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from decimal import Decimal
from functools import lru_cache

from generator.intake.sheets import Cell
from generator.intake.stored import read_stored
from generator.model.advice import LONGEST_NUMBER
from generator.model.enums import FigureStatus
from generator.returns.numbers import RETYPE
from generator.written.marks import Mark, is_dash, read_mark
from generator.written.numbers import SCALES, read_number
from generator.written.periods import MONTHS
from generator.written.sides import split_side
from generator.written.signs import make_plain

_SCALES = {**SCALES, "mn": 1_000_000}
_SCALE = "|".join(sorted(_SCALES, key=len, reverse=True))
_NUMBER = re.compile(
    rf"(?P<sign>-?)\s*(?P<money>[£$€]?)\s*(?P<digits>-?[0-9.,' ]*[0-9])\s*"
    rf"(?:(?P<scale>{_SCALE})\b)?\s*(?P<percent>%|per ?cent|pct)?\s*(?P<unit>[a-z][a-z ]{{0,30}})?",
    re.IGNORECASE,
)
_FOOTNOTE = re.compile(r"(?<=[0-9%a-z)])\s*(?P<mark>[*†‡]+|[¹²³⁴⁵⁶⁷⁸⁹]+|\[(?:note )?\w{1,2}\])$",
                       re.IGNORECASE)  # fmt: skip
_BRACKETED = re.compile(r"(?<=[0-9%])\s*[\[(]?(?P<mark>[pre])[\])]?$", re.IGNORECASE)
_LED = re.compile(r"^\s*[\[(](?P<mark>[pre])[\])]\s*(?=[-+£$€0-9])", re.IGNORECASE)
"""The same sign before the number."""
_NOUGHT = frozenset({"nil", "zero"})
_PENCE = re.compile(r"[0-9]p", re.IGNORECASE)
"""How a text ends that may be money in pence: a provisional figure has a space or brackets."""
_WAYS = (
    r"(?:under|over|less|more|fewer|lower|higher|better|worse|up|down|short|ahead|behind|increase"
    r"|decrease|reduction|rise|fall|drop|loss|gain|credit|debit)"
)
_EACH_YEAR = r"each|every|per|a (?:year|month|quarter)|p\.?a|annually|yearly|year[- ]on[- ]year"
"""Behind a word such as reduction: how often it is to come about."""
_NO_UNIT = re.compile(
    r"(?:st|nd|rd|th)\b.*|[ap]m|(?:" + "|".join(MONTHS) + r")[a-z]*|tb[ac]|[cd]r"
    r"|.*\b(?:(?:under|over)sp(?:end|ends|ent)|deficit|surplus|shortfall|(?:un)?favourable"
    rf"|adverse|below|above|than)\b.*|(?:.*\b)?{_WAYS}"
    rf"|{_WAYS} (?:the|our|on|of|from|by|target|budget|plan|profile|forecast|{_EACH_YEAR})\b.*",
    re.IGNORECASE,
)
"""Words behind a number with which it is no amount: an order, a day or a time, or a side that a
reader would have to turn into a sign."""
_STATUS = {
    "p": FigureStatus.PROVISIONAL, "r": FigureStatus.REVISED, "e": FigureStatus.ESTIMATE,
}  # fmt: skip
_WORDS_OF_ABSENCE: tuple[tuple[FigureStatus, str], ...] = (
    (FigureStatus.SUPPRESSED, r"suppress|confidential|too few|too small"),
    (FigureStatus.NOT_DUE, r"not (?:yet )?due|annual|reported (?:at|in)|due (?:in|at|on)|\btb[ca]\b"
                           r"|to be (?:confirmed|agreed|set)|not set|new (?:measure|indicator)"),
    (FigureStatus.LATE, r"\blate\b|delay|overdue"),
    (FigureStatus.NOT_COLLECTED, r"not (?:being )?(?:collected|measured)|discontinued|no longer"),
    (FigureStatus.NOT_GIVEN, r"not (?:available|applicable|reported|known)|await|not yet|pending"
                             r"|outstanding|no (?:data|figure|target|result|value)|unavailable"
                             r"|none|\bn/?a\b"),
)  # fmt: skip
"""Words in a cell, by the reason that they give; the last are those that give none."""


@dataclass(frozen=True, slots=True)
class Read:
    """What a cell says."""

    number: str = ""
    """As the files write it; empty where it is none."""
    sign: str = ""
    """% or the sign of money; empty where it shows none."""
    unit: str = ""
    """The word behind the number, such as days."""
    side: str = ""
    """<, <=, >= or > where it stands beside the number."""
    in_full: bool = False
    """True where it names its own thousands or millions, such as £3m."""
    status: FigureStatus | None = None
    """Why there is no number, or how firm it is."""
    words: str = ""
    """What it says, where that is neither a number nor nothing."""
    footnote: str = ""
    """The sign of a footnote."""
    fault: tuple[str, str] | None = None
    """What was found, and what to do, where it cannot be read."""

    @property
    def decimals(self) -> int:
        """How many decimals it shows."""
        return len(self.number.partition(".")[2])


def read_value(cell: Cell, *, comma: bool = False) -> Read:
    """What a cell says; `comma` where the table writes decimals with a comma."""
    read = _read_any(cell, comma=comma)
    if len(read.number) > LONGEST_NUMBER:
        return Read(fault=("a number that is too large", "Write a plain number such as 68.2."))
    return read


def _read_any(cell: Cell, *, comma: bool) -> Read:
    value = cell.value
    if cell.fault is not None:
        return Read(fault=cell.fault)
    if isinstance(value, bool):
        found = f"{str(value).upper()}, which is not a number"
        return Read(fault=(found, "Write a plain number."))
    if isinstance(value, date | time | timedelta):
        shown = f"{value:%d %b %Y}" if isinstance(value, date) else str(value)
        found = f"a date or time ({shown}), where a figure belongs"
        return Read(fault=(found, RETYPE))
    if isinstance(value, int | Decimal):
        is_sane = Decimal(value).adjusted() < LONGEST_NUMBER  # else no context could round it
        return _read_stored(Decimal(value), cell) if is_sane else Read(f"{Decimal(value):f}")
    return _read_text(cell.text, cell.raised, comma=comma)


def _read_stored(kept: Decimal, cell: Cell) -> Read:
    stored = read_stored(kept, cell.number_format)
    if stored.words:
        before, behind = stored.words
        read = _read_text(f"{before}{stored.number:f}{behind}", cell.raised, comma=False)
        return replace(read, in_full=read.in_full or stored.in_full)
    return Read(f"{stored.number + 0:f}", stored.sign, in_full=stored.in_full, footnote=cell.raised)


@lru_cache(maxsize=65_536)
def _read_text(given: str, raised: str, *, comma: bool) -> Read:
    text = given.strip()
    mark = read_mark(text)
    if mark is not None or is_dash(text):
        return Read(status=_find_reason(mark), words=text)
    status: FigureStatus | None = None
    footnote = raised
    found = _FOOTNOTE.search(text)
    if found:
        text, footnote = text[: found.start()], found["mark"].strip("[]")
    is_pence = _PENCE.fullmatch(text[-2:])
    letter = None if is_pence else _BRACKETED.search(text) or _LED.search(text)
    if letter or (found and found["mark"].strip("[]").lower() in _STATUS):
        sign = letter["mark"] if letter else footnote
        text = f"{text[: letter.start()]}{text[letter.end() :]}" if letter else text
        status, footnote = _STATUS[sign.lower()], raised
    side, beside = split_side(text)
    read = _read_number(make_plain(beside or text), comma=comma)
    if read is not None:
        return replace(read, side=side, status=status, footnote=footnote)
    for reason, pattern in _WORDS_OF_ABSENCE:
        if re.search(pattern, text, re.IGNORECASE):
            return Read(status=reason, words=given, footnote=footnote)
    return Read(words=given, footnote=footnote)


def _find_reason(mark: Mark | None) -> FigureStatus:
    """Why there is no figure, where a mark says it; n/a, a dash and two points do not."""
    first = FigureStatus(mark.statuses[0]) if mark else FigureStatus.NOT_GIVEN
    return FigureStatus.NOT_GIVEN if first is FigureStatus.NOT_COLLECTED else first


def _read_number(plain: str, *, comma: bool) -> Read | None:
    """The number and its unit; None where the text is none or could be several."""
    if plain.casefold() in _NOUGHT:
        return Read("0")
    if re.match(r"\+ ?[£$€]?[0-9]", plain):
        return _read_number(plain[1:].strip(), comma=comma)
    bracketed = re.fullmatch(
        rf"(?P<money>[£$€]?) ?\((?P<inside>[^()+-]+)\) ?(?P<scale>{_SCALE}|%)?",
        plain,
        re.IGNORECASE,
    )
    if bracketed:
        inside = _read_number("".join(filter(None, bracketed.group(1, 2, 3))), comma=comma)
        return replace(inside, number=f"-{inside.number}") if inside and inside.number else None
    found = _NUMBER.fullmatch(plain)
    if not found or _NO_UNIT.fullmatch((found["unit"] or "").strip()):
        return None
    numbers = list(_choose(found["digits"], comma=comma))
    if len(numbers) != 1:
        return None
    number = Decimal(f"{'-' if found['sign'] else ''}{numbers[0]}")
    shown = numbers[0]
    if found["scale"]:
        number *= _SCALES[found["scale"].lower()]
        shown = f"{number.normalize():f}".lstrip("-")
    sign = "%" if found["percent"] else found["money"]
    unit = (found["unit"] or "").strip().lower()
    minus = "-" if number < 0 else ""
    return Read(f"{minus}{shown.lstrip('-')}", sign, unit, in_full=bool(found["scale"]))


def _choose(digits: str, *, comma: bool) -> Iterator[str]:
    """The numbers that the figures could be: a British table parts thousands by commas."""
    if comma and re.fullmatch(r"-?[0-9]{1,3}(?:\.[0-9]{3})+", digits):
        yield digits.replace(".", "")
        return
    meant = read_number(digits).numbers
    if len(meant) == 2:  # noqa: PLR2004 - 1,234 is a thousand, or one and a bit
        yield meant[1] if comma else meant[0]
        return
    yield from meant


def looks_like_a_day(value: object) -> bool:
    """True for a number that a spreadsheet would show as a day of 1990 to 2060."""
    return isinstance(value, int) and 32_874 <= value <= 58_804  # noqa: PLR2004
