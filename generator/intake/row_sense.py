"""What a cell means by the other cells of its row: C among grades, and p behind a number."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum, auto

from generator.intake.columns import Column
from generator.intake.headings import VALUES, Role
from generator.intake.sheets import Sheet
from generator.intake.tables import Table
from generator.intake.values import Read, read_value
from generator.model.enums import FigureStatus
from generator.written.signs import make_plain

_GRADE = re.compile(r"[A-HU](?:[+-]|\*{1,2})?", re.IGNORECASE)
_GRADED = re.compile(r"\b(?:grad(?:e|es|ed|ing)|ratings?|rated|bands?|judge?ments?)\b", re.I)
_PENCE = re.compile(r"pence|penny|\(?p\)?|\(pence\)", re.IGNORECASE)
_POUNDS = re.compile(r"£(?!\s?0)|\bpounds?\b", re.IGNORECASE)
_WORDS_OF_PENCE = frozenset({"p", "pence", "penny"})
_SIGNED = re.compile(r"[+(-] ?[£$€]?[0-9]")
_EACH_YEAR = re.compile(
    r"[0-9] ?%,? (?:(?:a|per|each|every) (?:year|annum|quarter|month)|p\.?a\.?"
    r"|year[- ]on[- ]year|annually)", re.IGNORECASE,
)  # fmt: skip
"""A share that is added or taken away time after time."""
_OF_PARTS = re.compile(
    r"[%£$€]|(?<=[0-9])\.[0-9]|\bper\b|\bproportion|\bshare\b|\brates?\b|\baverage", re.I
)
"""What shares, rates and money have in their names or their figures, and numbers of things not."""
_SMALL = 10
_HIDING = frozenset({"s", "low"})
_EARLIER = {Role.ACTUAL, Role.PREVIOUS}


class _Behind(Enum):
    """What p behind a number is."""

    PENCE = auto()
    OF_A_POUND = auto()
    """Pence in a row of pounds, of which they are hundredths."""
    DOUBT = auto()
    """Pence, or a provisional figure."""


@dataclass(frozen=True, slots=True)
class RowSense:
    """What the row says of its cells."""

    of_grades: bool
    behind: _Behind
    counts_things: bool
    """True where its figures are whole numbers, and no shares, rates or money."""
    has_plain_figures: bool
    """True where its figures have no sign before them, and are no changes each year."""

    def is_change(self, text: str) -> bool:
        """True for a target such as -10%, +5 or 3% a year beside figures that are no changes."""
        return self.has_plain_figures and _is_change(make_plain(text))

    def hides(self, read: Read) -> bool:
        """True for <5, s or [low] in the place of a number that is too small to show."""
        is_small = read.side == "<" and read.number.isdecimal() and int(read.number) <= _SMALL
        is_mark = read.words.strip("[]() ").casefold() in _HIDING and not read.number
        return self.counts_things and ((is_small and not read.sign and not read.unit) or is_mark)

    def read(self, text: str, read: Read, status: FigureStatus | None = None) -> Read:
        """What a cell says, beside the others of its row.

        `status` is how firm its column says its figures are: p behind one of them is no penny.
        """
        if self.of_grades and _GRADE.fullmatch(make_plain(text)):
            return Read(words=text)
        if read.number and status and not read.status:
            read = replace(read, status=status, unit="" if read.unit == "p" else read.unit)
        if not read.number or read.unit not in _WORDS_OF_PENCE:
            return read
        if self.behind is _Behind.OF_A_POUND:
            return replace(read, number=f"{Decimal(read.number) / 100:f}", sign="£", unit="")
        if self.behind is _Behind.DOUBT and read.unit == "p":
            found = f"'{text[:60]}', which may be pence or a provisional figure. It is left out"
            return Read(fault=(found, "Write 14.1 pence, or 14.1 (p)."))
        return replace(read, unit="pence")


def list_graded(table: Table, columns: tuple[Column, ...]) -> frozenset[str]:
    """The names that have a grade other than C in any row: a table may have a row for each time."""
    sheet, values = table.sheet, [one.number for one in columns if one.role in VALUES]
    return frozenset(
        " ".join(_list_words(sheet, row.number, columns))
        for row in table.rows
        if any(_is_other_grade(make_plain(sheet.at(row.number, at).text)) for at in values)
    )


def _is_other_grade(text: str) -> bool:
    return _GRADE.fullmatch(text) is not None and text.casefold() != "c"


def look_at_row(
    sheet: Sheet, row: int, columns: tuple[Column, ...], graded: frozenset[str], *, comma: bool
) -> RowSense:
    """What the cells of a row, its name and its unit say together; `graded` have grades."""
    cells = [(one.role, sheet.at(row, one.number)) for one in columns if one.role in VALUES]
    texts = [make_plain(cell.text) for _, cell in cells]
    name = " ".join(_list_words(sheet, row, columns))
    grades = {text for text in texts if _GRADE.fullmatch(text)}
    has_figures = any(any(sign.isdigit() for sign in text) for text in texts)
    of_grades = name in graded or (
        bool(grades) and not has_figures and _GRADED.search(name) is not None
    )
    behind = _Behind.PENCE
    if any(text[-1:] in {"p", "P"} or "pen" in text.casefold() for text in texts):
        reads = [(role, read_value(cell, comma=comma)) for role, cell in cells]
        behind = _find_behind(reads, name)
    earlier = [make_plain(cell.text) for role, cell in cells if role in _EARLIER]
    known = [text for text in earlier if any(sign.isdigit() for sign in text)]
    has_plain_figures = bool(known) and not any(_is_change(text) for text in known)
    of_parts = _OF_PARTS.search(name) or any(_OF_PARTS.search(text) for text in texts)
    return RowSense(of_grades, behind, not of_parts, has_plain_figures)


def _is_change(text: str) -> bool:
    return _SIGNED.match(text) is not None or _EACH_YEAR.search(text) is not None


def _list_words(sheet: Sheet, row: int, columns: tuple[Column, ...]) -> Iterator[str]:
    for one in columns:
        if one.role in {Role.TITLE, Role.UNIT}:
            yield sheet.at(row, one.number).text
        elif one.role in VALUES:
            yield one.heading.text


def _find_behind(reads: list[tuple[Role, Read]], name: str) -> _Behind:
    """By the signs of the other cells first, then by the words of the row."""
    if any(read.sign == "£" for _, read in reads) or _POUNDS.search(name):
        return _Behind.OF_A_POUND
    says_pence = any(read.unit in _WORDS_OF_PENCE - {"p"} for _, read in reads)
    if says_pence or any(_PENCE.fullmatch(word.strip(".,:")) for word in name.split()):
        return _Behind.PENCE
    bare = [read for role, read in reads
            if role in _EARLIER and read.number and not read.unit and not read.status]  # fmt: skip
    return _Behind.DOUBT if bare else _Behind.PENCE
