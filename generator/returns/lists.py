"""The hidden sheet of a template: whose it is, and the words that cells are held to."""

from collections.abc import Iterable, Mapping, Sequence

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from generator.returns.forms import LISTS, Entry, Form

_FIRST_ROW = 4
"""Lists begin below the agreement and the period."""
_LARGEST = "1000000000000"


def write_lists(
    sheet: Worksheet, agreement: str, period: str, lists: Mapping[str, Sequence[str]]
) -> dict[str, str]:
    """Fills the sheet; returns where each list stands, as a validation names it."""
    sheet["A1"], sheet["B1"] = "Agreement", agreement
    sheet["A2"], sheet["B2"] = "Quarter", period
    places = {}
    for column, (name, words) in enumerate(lists.items(), 1):
        letter = get_column_letter(column)
        sheet.cell(_FIRST_ROW - 1, column, name)
        for row, word in enumerate(words, _FIRST_ROW):
            sheet.cell(row, column, word)
        last = _FIRST_ROW + max(len(words), 1) - 1
        places[name] = f"{LISTS}!${letter}${_FIRST_ROW}:${letter}${last}"
    sheet.sheet_state = "hidden"
    return places


def add_validations(sheet: Worksheet, form: Form, places: Mapping[str, str], rows: range) -> None:
    """Holds each column to numbers or to its list; a period may be another one after a warning."""
    for column, heading in enumerate(form.headings, 1):
        rule = _make_rule(heading.title, heading.entry, places)
        if rule is not None:
            letter = get_column_letter(column)
            rule.add(f"{letter}{rows.start}:{letter}{rows.stop - 1}")
            sheet.add_data_validation(rule)


def _make_rule(title: str, entry: Entry, places: Mapping[str, str]) -> DataValidation | None:
    if entry is Entry.NUMBER:
        rule = DataValidation(
            type="decimal", operator="between", formula1=f"-{_LARGEST}", formula2=_LARGEST
        )
        rule.error = "Write one number such as 68.2. If you have none, say why under Status."
    elif title in places:
        rule = DataValidation(type="list", formula1=places[title])
        rule.error = "Pick one from the list."
        if entry is Entry.PERIOD:
            rule.errorStyle = "warning"
            rule.error = "Is this period right? The sheet Read me says how to write one."
    else:
        return None
    rule.allow_blank = True
    rule.showErrorMessage = True
    rule.errorTitle = title
    return rule


def unique(words: Iterable[str]) -> list[str]:
    """Each word once, in the order in which they come."""
    return list(dict.fromkeys(words))
