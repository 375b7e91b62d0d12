"""Cells of any kind of file, with what readers of a table see and do not see."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from generator.intake.told import Told
from generator.model.limits import LARGEST_WORKBOOK, MOST_SHEET_ROWS, MOST_SHEETS
from generator.model.outside import leads_out, say_link
from generator.returns.cells import UnreadableError, Value, letters

Place = tuple[int, int]
"""Row and column, both counted from 1."""
DAY_NOUGHT = date(1899, 12, 30)
"""The day that the number 0 stands for in most spreadsheets; some count from 1904."""
ENDINGS = (".xlsx", ".xlsm", ".csv", ".ods")


@dataclass(frozen=True, slots=True)
class Cell:
    """One filled cell."""

    value: Value
    number_format: str = ""
    """As the spreadsheet has it, such as 0.0%; empty in CSV."""
    fill: str = ""
    """The colour of its ground in six letters and figures; empty where it has none."""
    raised: str = ""
    """The sign of a footnote that stands raised in it."""
    fault: tuple[str, str] | None = None
    """What was found and what to do, where the cell cannot be read; told if the cell matters."""

    @property
    def text(self) -> str:
        """Its words on one line; empty where it holds none."""
        if self.value is None:
            return ""
        return " ".join(str(self.value).split())


EMPTY = Cell(None)


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """The cells of one sheet; each is itself alone, so that what was found in it can be kept."""

    file: str
    title: str
    """Empty for CSV."""
    cells: Mapping[Place, Cell]
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    merged: tuple[tuple[int, int, int, int], ...] = ()
    """First row and column, last row and column."""
    is_hidden: bool = False
    comma_decimals: bool = False
    """True where the file itself shows that commas begin decimals."""
    day_nought: date = DAY_NOUGHT
    """The day that the number 0 stands for."""
    told: tuple[Told, ...] = ()
    """What was left out when the file was read."""
    covered: Mapping[Place, Place] = field(default_factory=dict)
    """The first cell of a merged range, by each other cell in it."""

    def at(self, row: int, column: int) -> Cell:
        """The cell at a place; the first one's where several are merged."""
        place = (row, column)
        return self.cells.get(self.covered.get(place, place), EMPTY)

    def name(self, row: int, column: int = 0) -> str:
        """Where a cell or a row is, as an officer sees it."""
        where = f"cell {letters(column)}{row}" if column else f"row {row}"
        return f"sheet {self.title}, {where}" if self.title else where


def cover(merged: tuple[tuple[int, int, int, int], ...]) -> dict[Place, Place]:
    """The first cell of each merged range, by each other cell in it."""
    return {
        (row, column): (top, left)
        for top, left, bottom, right in merged
        for row in range(top, bottom + 1)
        for column in range(left, right + 1)
        if (row, column) != (top, left)
    }


def refuse_unfit(path: Path) -> None:
    """Raises UnreadableError where a file is too large to be read, or a link out of its folder."""
    if leads_out(path, path.parent):
        raise UnreadableError(*say_link(path))
    if path.stat().st_size > LARGEST_WORKBOOK.in_bytes:
        advice = f"Copy the table alone into a new file. {LARGEST_WORKBOOK.advice}"
        raise UnreadableError(f"more than {LARGEST_WORKBOOK.value} MB", advice)


def too_many_rows() -> UnreadableError:
    """What is raised for a sheet of too many filled rows."""
    found = f"more than {MOST_SHEET_ROWS.value} filled rows"
    return UnreadableError(found, f"Split the table. {MOST_SHEET_ROWS.advice}")


def too_many_sheets() -> UnreadableError:
    """What is raised for a workbook of too many sheets."""
    advice = f"Copy the table into a new file. {MOST_SHEETS.advice}"
    return UnreadableError(f"more than {MOST_SHEETS.value} sheets", advice)


def read_sheets(path: Path, shown: str) -> list[Sheet]:
    """The sheets of a file; raises UnreadableError where it must not or cannot be opened."""
    from generator.intake.csv_text import read_csv_text  # noqa: PLC0415 - only what is needed
    from generator.intake.open_document import read_open_document  # noqa: PLC0415
    from generator.intake.workbook import read_workbook  # noqa: PLC0415 - heavy

    refuse_unfit(path)
    raw, ending = path.read_bytes(), path.suffix.lower()
    if ending == ".csv":
        return [read_csv_text(shown, raw)]
    if ending == ".ods":
        return read_open_document(shown, raw)
    if ending in ENDINGS:
        return read_workbook(shown, raw)
    found = f"a file with the ending '{path.suffix}'"
    raise UnreadableError(found, "Save it as an Excel Workbook (.xlsx), as .ods or as CSV UTF-8.")
