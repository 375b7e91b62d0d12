"""What a template said when it went out, kept on a hidden sheet of it.

A return may come back weeks later. What the partner never touched then changes nothing, even if
officers have revised it meanwhile; what both changed is told.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from openpyxl.worksheet.worksheet import Worksheet

from generator.model.problem import Problem
from generator.returns.asked import Values
from generator.returns.cells import Cell
from generator.returns.changes import clears_figure, is_same
from generator.returns.forms import FORMS, Entry, Form
from generator.returns.names import Names, find_area
from generator.returns.rows import ReturnRow, key_of
from generator.returns.sheets import Pair, read_grid
from generator.returns.tidy import read_word

Sent = Mapping[tuple[str, ...], Mapping[str, str]]
"""The rows of a template as data files have them, by the file and what names the row in it."""
_TOGETHER = (frozenset({"value", "status", "lower", "upper"}), frozenset({"rating", "reason"}))
"""Columns of which one means nothing without the others: 210 is final, 207 is not."""
_ADVICE = "Make a new template for the partner, or correct the data file by hand."


def write_sent(sheet: Worksheet, rows: Mapping[str, Sequence[Values]], names: Names) -> None:
    """Fills the hidden sheet with the rows of each form, by the form's sheet."""
    for form in FORMS:
        sheet.append([form.sheet, *_list_columns(form)])
        for row in rows[form.sheet]:
            sheet.append([form.sheet, *_list_values(form, row, names)])
    sheet.sheet_state = "hidden"


def _list_columns(form: Form) -> list[str]:
    return [heading.column for heading in form.headings if heading.column]


def _list_values(form: Form, row: Values, names: Names) -> Iterator[str]:
    """A row of the template as the data file has it."""
    for heading in form.headings:
        text = str(row.get(heading.title, ""))
        if heading.entry is Entry.AREA:
            yield find_area(text, names)
        elif heading.entry is Entry.WORD:
            yield read_word(text, names.words[heading.column])
        elif heading.column:
            yield text


def read_sent(sheet: Worksheet | None) -> Sent:
    """What the hidden sheet keeps; nothing where a return has none, such as one made by hand."""
    sent: dict[tuple[str, ...], dict[str, str]] = {}
    columns: dict[str, list[str]] = {}
    by_sheet = {form.sheet: form for form in FORMS}
    for cells in read_grid(Pair(sheet, sheet), "").rows.values() if sheet else ():
        name, *texts = [_read_cell(cells, column) for column in range(1, max(cells) + 1)]
        if name not in columns:
            columns[name] = texts
        elif name in by_sheet:
            form = by_sheet[name]
            values = dict(zip(columns[name], texts, strict=False))
            sent[form.file, *key_of(form, values)] = values
    return sent


def _read_cell(cells: Mapping[int, Cell], column: int) -> str:
    value = cells[column].value if column in cells else None
    return "" if value is None else str(value)


def keep_untouched(
    row: ReturnRow, sent: Sent, now: Mapping[str, str], problems: list[Problem]
) -> ReturnRow | None:
    """The row with what the data file says `now` in each cell that is as it was sent.

    None for a row that nobody touched and that officers have taken out since. What both the
    partner and an officer changed goes to `problems`.
    """
    was = sent.get((row.form.file, *row.key))
    if was is None:
        return row
    names = [name for name in row.values if name not in row.form.key]
    touched = {name for name in names if _is_touched(row, name, was.get(name, ""))}
    if not touched and not now:
        return None
    for name in names if touched else ():
        given, before, current = row.values[name], was.get(name, ""), now.get(name, "")
        is_moved = not is_same(row.form, name, before, current)
        is_agreed = is_same(row.form, name, given, current)
        if is_moved and not is_agreed and touched & _find_group(name):
            found = (
                f"{_quote(given)}, where {_quote(before)} was sent out and "
                f"{_quote(current)} is in {row.form.file} now"
            )
            problems.append(row.places[name].problem(found, _ADVICE))
    kept = {name: now.get(name, "") for name in names if name not in touched and row.values[name]}
    return replace(row, values={**row.values, **kept})


def _is_touched(row: ReturnRow, name: str, was: str) -> bool:
    """True for a cell that the partner changed; an emptied one counts if there is no figure now."""
    given = row.values[name]
    if not given:
        return bool(was) and clears_figure(row, name)
    return not is_same(row.form, name, was, given)


def _find_group(name: str) -> frozenset[str]:
    return next((group for group in _TOGETHER if name in group), frozenset({name}))


def _quote(text: str) -> str:
    return f"'{text}'" if text else "nothing"
