"""What a sheet shows in place of what its cells hold: by formats, also by conditional ones."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from openpyxl.formatting.rule import Rule
from openpyxl.worksheet.cell_range import MultiCellRange
from openpyxl.worksheet.worksheet import Worksheet

from generator.model.forms import parse_number
from generator.returns.cells import Value
from generator.returns.shown import NOTHING, find_mask, is_so

_SIGNS = {
    "lessThan": "<",
    "lessThanOrEqual": "<=",
    "greaterThan": ">",
    "greaterThanOrEqual": ">=",
    "equal": "=",
    "notEqual": "<>",
}
_ADVICE = (
    "Give the cell the format General, and look at what it holds. If that is too small to show, "
    "clear it and write suppressed under Status."
)


@dataclass(frozen=True, slots=True)
class _ConditionalFormat:
    """A number format that cells of a range take where a rule holds."""

    cells: MultiCellRange
    rule: Rule
    number_format: str

    def holds(self, cell: Any, value: Value) -> bool:  # noqa: ANN401 - has no type of its own
        """True where a cell may take the format: only simple comparisons can be worked out."""
        if cell.coordinate not in self.cells:
            return False
        sign, given = _SIGNS.get(self.rule.operator or ""), self.rule.formula
        if self.rule.type != "cellIs" or sign is None or not given:
            return True
        limit = parse_number(given[0])
        if limit is None:
            return True
        is_number = isinstance(value, int | Decimal) and not isinstance(value, bool)
        return is_number and is_so(Decimal(str(value)), (sign, limit))


class Masks:
    """Finds cells of one sheet that show something else than they hold."""

    def __init__(self, sheet: Worksheet) -> None:
        self._hides_noughts = sheet.sheet_view.showZeros is False
        self._rules = list(_list_rules(sheet))

    def find(self, cell: Any, value: Value) -> tuple[str, str] | None:  # noqa: ANN401 - likewise
        """What was found and what to do; None for a cell that shows what it holds."""
        formats = [one.number_format for one in self._rules if one.holds(cell, value)]
        formats.append(str(cell.number_format or ""))
        shown = find_mask(value, formats[0])
        if self._hides_noughts and not isinstance(value, bool | str) and value == 0:
            shown = NOTHING
        if not shown:
            return None
        found = f"'{value}', which the sheet shows as {shown}"
        return found, _ADVICE


def _list_rules(sheet: Worksheet) -> Iterator[_ConditionalFormat]:
    for group in sheet.conditional_formatting:
        for rule in group.rules:
            number_format = rule.dxf and rule.dxf.numFmt and rule.dxf.numFmt.formatCode
            if number_format:
                yield _ConditionalFormat(group.sqref, rule, str(number_format))
