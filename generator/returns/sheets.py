"""One sheet of an opened workbook as a grid of cells, each fault kept at its cell."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from math import isfinite
from typing import Any

from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.worksheet.worksheet import Worksheet

from generator.model.limits import MOST_SHEET_ROWS
from generator.returns.cells import Cell, Grid, Value
from generator.returns.masks import Masks
from generator.returns.remarks import list_comments

SIGNIFICANT_DIGITS = 15
"""As many as a spreadsheet shows: the digits after them are the noise of its sums."""
NOT_WORKED_OUT = (
    "a formula without its result",
    "Open the file in Excel and save it once, or write the figure itself.",
)
_RAISED = (
    "a raised or lowered sign",
    "Take it out. Write the figure alone, and what a footnote says under Note.",
)
STRUCK_OUT = (
    "something that is struck out",
    "Delete what is struck out, and take the line off what is right.",
)
_MERGED = (
    "a merged cell",
    "Unmerge the cells, so that each row has its own.",
)


@dataclass(frozen=True, slots=True)
class Pair:
    """One sheet, opened twice."""

    results: Worksheet
    """With the results of formulas, as they were last worked out."""
    formulas: Worksheet
    """With the formulas themselves."""


def read_grid(pair: Pair, file: str) -> Grid:
    """The filled cells of a sheet, in its order; rows beyond the limit are left out."""
    sheet = pair.results
    grid = Grid(file, sheet.title, {})
    formulas = {place for place, cell in list_cells(pair.formulas) if cell.data_type == "f"}
    merged, most = set(_list_merged(sheet)), MOST_SHEET_ROWS.value
    masks = Masks(sheet)
    rows: dict[int, dict[int, Cell]] = {}
    filled = {place: cell for place, cell in list_cells(sheet) if cell.value is not None}
    for row, column in sorted({*filled, *formulas, *merged}):
        if row not in rows and len(rows) == most:
            break
        at = grid.at(row, column, "")
        given = filled.get((row, column))
        value = None if given is None else given.value
        fault = None if given is None else _find_fault(given, masks)
        if (row, column) in merged:
            fault = _MERGED
        elif value is None and (row, column) in formulas:
            fault = NOT_WORKED_OUT
        number_format = "" if given is None else str(given.number_format or "")
        cell = Cell(at, None if fault else read_value(value), number_format, fault)
        rows.setdefault(row, {})[column] = cell
    hidden = frozenset(list_hidden_rows(sheet))
    columns = frozenset(list_hidden_columns(sheet))
    return Grid(file, sheet.title, rows, hidden, columns, tuple(list_comments(sheet)))


def read_value(value: Any) -> Value:  # noqa: ANN401 - whatever openpyxl gives
    """A cell's value; a number with a point becomes the decimal that the spreadsheet shows."""
    if isinstance(value, CellRichText):
        return str(value)
    if isinstance(value, float):
        return Decimal(f"{value:.{SIGNIFICANT_DIGITS}g}")
    known: Value = value
    return known


def list_hidden_columns(sheet: Worksheet) -> Iterator[int]:
    """The columns that do not show."""
    for dimension in sheet.column_dimensions.values():
        if dimension.hidden or dimension.width == 0:
            yield from range(dimension.min or 0, (dimension.max or 0) + 1)


def is_filled(sheet: Worksheet) -> bool:
    """True where any cell of the sheet has something in it."""
    return any(cell.value is not None for _, cell in list_cells(sheet))


def list_cells(sheet: Worksheet) -> Iterator[tuple[tuple[int, int], Any]]:
    """The cells that the file has: going through rows would make every empty one between."""
    cells: Mapping[tuple[int, int], Any] = sheet._cells
    return iter(cells.items())


def _list_merged(sheet: Worksheet) -> Iterator[tuple[int, int]]:
    for merged in sheet.merged_cells.ranges:
        for row in merged.rows:
            yield from row


def list_hidden_rows(sheet: Worksheet) -> Iterator[int]:
    """The rows that do not show."""
    for number, dimension in sheet.row_dimensions.items():
        if dimension.hidden or dimension.height == 0:
            yield number


def _find_fault(cell: Any, masks: Masks) -> tuple[str, str] | None:  # noqa: ANN401 - has no type of its own
    value = cell.value
    if cell.data_type == "e":
        advice = "Mend the formula, or write the figure itself."
        return f"the error {value}", advice
    for font in _list_fonts(cell):
        if font.strike:
            return STRUCK_OUT
        if font.vertAlign in {"superscript", "subscript"}:
            return _RAISED
    if isinstance(value, float) and not isfinite(value):
        return "a number that is too large", "Write a plain number such as 68.2."
    return masks.find(cell, read_value(value))


def _list_fonts(cell: Any) -> Iterator[Any]:  # noqa: ANN401 - has no type of its own
    """The font of the whole cell, and those of the runs in it that have one of their own."""
    if isinstance(cell.value, CellRichText):
        blocks = [block for block in cell.value if isinstance(block, TextBlock)]
        yield from (block.font for block in blocks if block.text.strip())
        if len(blocks) == len(cell.value):
            return
    yield cell.font
