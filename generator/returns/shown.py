"""What a spreadsheet shows for a cell, where its format shows words or nothing in its place."""

import operator
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from generator.describe.numbers import round_to

NOTHING = "nothing"
_NO_ROOM = "####"
"""What a spreadsheet shows where no section of a format fits a number."""
_TOKEN = re.compile(r'"([^"]*)"?|\\(.)|[_*].|\[([^\]]*)\]|(General)|(.)', re.S | re.I)
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?[0-9.]+)")
_HOLDS = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "=": operator.eq,
    "<>": operator.ne,
}
_FOR_TEXT = 3
"""How many sections a format has for numbers; one more is for text."""
_OTHER_NUMBER = re.compile(
    r"[<>~\u2264\u2265]|\b(?:under|over|below|above|about|up to|(?:less|more|fewer) than)\b", re.I
)
"""Words that make another number of the one beside them: <5."""
Condition = tuple[str, Decimal]


@dataclass(frozen=True, slots=True)
class _Section:
    """One of the parts of a format that semicolons part."""

    condition: Condition | None
    words: str
    """What it shows as it stands."""
    digits: str
    """The signs that stand for the number's own figures."""
    is_whole: bool
    """True where it shows whatever is in the cell, as General and @ do."""

    def show(self, number: Decimal) -> str:
        """What it shows in place of a number; empty where it shows the number."""
        words = self.words.strip()
        is_shown = self.is_whole or "0" in self.digits
        if not is_shown and "#" in self.digits.replace("?", "#"):
            scaled = number * 100 if "%" in self.digits else number
            decimals = len(re.findall("[#?]", self.digits.partition(".")[2]))
            is_shown = abs(scaled) >= 1 or bool(round_to(scaled, decimals))
        if is_shown:
            return f"'{self.words}{number}'" if _OTHER_NUMBER.search(words) else ""
        return f"'{words}'" if words else NOTHING


_ANYTHING = _Section(None, "", "", is_whole=True)


def find_mask(value: object, number_format: str) -> str:
    """What a cell shows in place of its number or text; empty where it shows what it holds.

    Of formats such as `[<5]"<5";0`, `;;;` or `0;-0;"-"`, by the rules of spreadsheets: sections
    are for numbers above 0, below it and 0, or for what they say in square brackets.
    """
    sections = _read_sections(number_format or "General")
    if isinstance(value, str):
        for_text = sections[_FOR_TEXT] if len(sections) > _FOR_TEXT else _ANYTHING
        is_shown = for_text.is_whole or not value.strip()
        return "" if is_shown else for_text.show(Decimal(0))
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return ""
    number = Decimal(str(value))
    for condition, section in _choose(sections[:_FOR_TEXT]):
        if condition is None or is_so(number, condition):
            return section.show(number)
    return f"'{_NO_ROOM}'"


def is_so(number: Decimal, condition: Condition) -> bool:
    """True where a number fulfils a condition such as < 5."""
    sign, limit = condition
    return bool(_HOLDS[sign](number, limit))


def _choose(sections: Sequence[_Section]) -> Iterator[tuple[Condition | None, _Section]]:
    """The sections for numbers in the order in which they are tried, each with its condition."""
    nought = Decimal(0)
    if len(sections) == 1:
        yield sections[0].condition, sections[0]
        yield None, _ANYTHING
        return
    is_last = len(sections) == 2 and sections[1].condition is None  # noqa: PLR2004
    yield sections[0].condition or (">=" if is_last else ">", nought), sections[0]
    yield sections[1].condition or (None if is_last else ("<", nought)), sections[1]
    if len(sections) == _FOR_TEXT:
        yield None, sections[2]


@lru_cache
def _read_sections(number_format: str) -> tuple[_Section, ...]:
    return tuple(map(_read_section, _split(number_format)))


def _split(number_format: str) -> Iterator[list[re.Match[str]]]:
    part: list[re.Match[str]] = []
    for token in _TOKEN.finditer(number_format):
        if token[5] == ";":
            yield part
            part = []
        else:
            part.append(token)
    yield part


def _read_section(tokens: list[re.Match[str]]) -> _Section:
    condition, words, digits, is_whole = None, "", "", False
    for token in tokens:
        quoted, escaped, bracket, general, sign = token.groups()
        words += quoted or escaped or ""
        if bracket:
            condition = condition or _read_condition(bracket)
            words += bracket[1:].partition("-")[0] if bracket.startswith("$") else ""
        elif general or sign == "@":
            is_whole = True
        elif sign and sign in "0#?.,%/eE":
            digits += sign
        else:
            words += sign or ""
    return _Section(condition, words, digits, is_whole)


def _read_condition(bracket: str) -> Condition | None:
    found = _CONDITION.fullmatch(bracket.strip())
    try:
        return (found[1], Decimal(found[2])) if found else None
    except InvalidOperation:
        return None
