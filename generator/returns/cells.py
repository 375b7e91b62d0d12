"""Cells of a return with their places: what the readers of workbooks and of CSV hand on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from generator.model.problem import Problem

Value = str | bool | int | Decimal | date | datetime | time | timedelta | None
"""What a cell can hold; every number with a point is a Decimal."""


class UnreadableError(Exception):
    """A cell or a file that cannot be read: what was found and what to do."""

    def __init__(self, found: str, advice: str) -> None:
        super().__init__(found)
        self.found, self.advice = found, advice


@dataclass(frozen=True, slots=True)
class At:
    """Where a cell, a row or a sheet is, as the partner sees it."""

    file: str
    """The return's path, as the officer would type it."""
    row: int
    """Counted from 1; 1 for a whole file."""
    name: str
    """`sheet Figures, cell E7`, `column Figure`, or empty for the whole file."""

    def problem(self, found: str, advice: str) -> Problem:
        """A problem at this place."""
        return Problem(self.file, self.row, self.name, found, advice)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell."""

    at: At
    value: Value = None
    number_format: str = ""
    """As the spreadsheet has it, such as 0.0%; empty in CSV."""
    fault: tuple[str, str] | None = None
    """What was found and what to do, where the cell cannot be read; told if the cell matters."""

    @property
    def is_empty(self) -> bool:
        """True where nothing at all is in the cell."""
        return self.fault is None and (
            self.value is None or (isinstance(self.value, str) and not self.value.strip())
        )


@dataclass(frozen=True, slots=True)
class Grid:
    """The filled cells of one sheet, or of one CSV file."""

    file: str
    title: str
    """The sheet's name; empty for CSV."""
    rows: Mapping[int, Mapping[int, Cell]]
    """By row, then by column, both counted from 1; in the sheet's order."""
    hidden: frozenset[int] = frozenset()
    """Rows that do not show."""
    hidden_columns: frozenset[int] = frozenset()
    comments: tuple[tuple[int, int, str], ...] = ()
    """What a partner wrote beside cells: row, column and words."""

    def at(self, row: int, column: int, heading: str) -> At:
        """The place of a cell, whether or not anything is in it."""
        if not self.title:
            return At(self.file, row, f"column {heading}")
        return At(self.file, row, f"sheet {self.title}, cell {letters(column)}{row}")

    def at_row(self, row: int) -> At:
        """The place of a whole row."""
        return At(self.file, row, f"sheet {self.title}, row {row}" if self.title else "")


@dataclass(frozen=True, slots=True)
class Return:
    """One partner's file."""

    file: str
    """Its path, as the officer would type it."""
    agreement: str
    """The agreement's folder that the template was made for; empty where it does not say."""
    grids: tuple[Grid, ...]
    sent: Mapping[tuple[str, ...], Mapping[str, str]] = field(default_factory=dict)
    """What the template said when it went out; nothing where that is not known."""


def letters(column: int) -> str:
    """The name of a column: A for 1, AA for 27."""
    name = ""
    while column:
        column, last = divmod(column - 1, 26)
        name = chr(ord("A") + last) + name
    return name
