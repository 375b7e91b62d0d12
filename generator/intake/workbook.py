"""An Excel workbook as sheets: results of formulas only, nothing run and nothing followed."""

from collections.abc import Iterator
from datetime import date
from math import isfinite
from typing import Any

from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.worksheet.worksheet import Worksheet

from generator.intake.sheets import Cell, Sheet, cover, too_many_rows, too_many_sheets
from generator.model.limits import MOST_SHEET_ROWS, MOST_SHEETS
from generator.returns.masks import Masks
from generator.returns.safety import inspect_workbook
from generator.returns.sheets import (
    NOT_WORKED_OUT,
    STRUCK_OUT,
    list_cells,
    list_hidden_columns,
    list_hidden_rows,
    read_value,
)
from generator.returns.workbooks import open_book

_RAISED = ("superscript", "subscript")


def read_workbook(file: str, raw: bytes) -> list[Sheet]:
    """Every sheet, hidden ones too; raises UnreadableError where it must not be opened."""
    has_formulas = inspect_workbook(raw)
    results = open_book(raw, data_only=True)
    formulas = open_book(raw, data_only=False) if has_formulas else results
    if len(results.worksheets) > MOST_SHEETS.value:
        raise too_many_sheets()
    nought = results.epoch.date()
    return [_read_sheet(file, one, formulas[one.title], nought) for one in results.worksheets]


def _read_sheet(
    file: str,
    sheet: Worksheet,
    formulas: Any,  # noqa: ANN401 - openpyxl's
    nought: date,
) -> Sheet:
    masks = Masks(sheet)
    cells: dict[tuple[int, int], Cell] = {}
    rows: set[int] = set()
    for place, given in sorted(list_cells(sheet), key=lambda one: one[0]):
        cell = _read_cell(given, masks)
        if cell is not None:
            rows.add(place[0])
            if len(rows) > MOST_SHEET_ROWS.value:
                raise too_many_rows()
            cells[place] = cell
    for place, given in list_cells(formulas):
        if given.data_type == "f" and cells.get(place, Cell(None)).value is None:
            cells[place] = Cell(None, fault=NOT_WORKED_OUT)
    merged = tuple(
        (one.min_row, one.min_col, one.max_row, one.max_col) for one in sheet.merged_cells.ranges
    )
    return Sheet(
        file,
        sheet.title,
        cells,
        frozenset(list_hidden_rows(sheet)),
        frozenset(list_hidden_columns(sheet)),
        merged,
        sheet.sheet_state != "visible",
        day_nought=nought,
        covered=cover(merged),
    )


def _read_cell(given: Any, masks: Masks) -> Cell | None:  # noqa: ANN401 - openpyxl's
    """A cell; None where it has neither a value nor a colour."""
    fill = _find_fill(given)
    value = given.value
    if value is None:
        return Cell(None, fill=fill) if fill else None
    shown = str(given.number_format or "")
    if given.data_type == "e":
        found = f"the error {value}"
        return Cell(None, shown, fill, fault=(found, "Mend the formula, or write the figure."))
    if isinstance(value, float) and not isfinite(value):
        fault = ("a number that is too large", "Write a plain number such as 68.2.")
        return Cell(None, shown, fill, fault=fault)
    raised = ""
    if isinstance(value, CellRichText):
        raised = "".join(one.text for one in _blocks(value) if one.font.vertAlign in _RAISED)
        if any(one.font.strike for one in _blocks(value)):
            return Cell(None, shown, fill, fault=STRUCK_OUT)
        value = "".join(
            str(one) for one in value
            if not (isinstance(one, TextBlock) and one.font.vertAlign in _RAISED)
        )  # fmt: skip
    if given.font is not None and given.font.strike:
        return Cell(None, shown, fill, fault=STRUCK_OUT)
    read = read_value(value)
    return Cell(read, shown, fill, raised.strip(), masks.find(given, read))


def _blocks(value: CellRichText) -> Iterator[TextBlock]:
    return (one for one in value if isinstance(one, TextBlock))


def _find_fill(cell: Any) -> str:  # noqa: ANN401 - openpyxl's
    """The colour of a cell's ground where it is given as such; themes have no fixed colours."""
    fill = cell.fill
    if fill is None or fill.fill_type != "solid" or fill.fgColor.type != "rgb":
        return ""
    return str(fill.fgColor.rgb)[-6:].upper()
