"""A sheet's rows to rows of a data file, as text; every fault at its cell."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.model.indicator import Indicator
from generator.model.period_forms import name_days
from generator.model.problem import Problem
from generator.returns.cells import At, Cell, Grid, UnreadableError, letters
from generator.returns.csv_table import Key
from generator.returns.forms import FIGURES, FORMS, Entry, Form
from generator.returns.headings import Layout
from generator.returns.names import Names, find_area, find_group, find_indicator
from generator.returns.numbers import read_number, refuse_parts
from generator.returns.periods import read_period
from generator.returns.remarks import tell_stray_row
from generator.returns.tidy import read_word, tidy_name, tidy_text

_TELLING = frozenset(
    one.column
    for form in FORMS
    for one in form.headings
    if one.entry in {Entry.NUMBER, Entry.TEXT} and one.column not in {*form.answers, "source"}
)
"""Columns that say something, so that a row with one of them and no answer is no empty row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnRow:
    """One answered row of a return."""

    form: Form
    values: Mapping[str, str]
    """By column of the data file, as it would have them; the columns that the return has."""
    places: Mapping[str, At]
    """Where each value stands."""
    at: At
    """The whole row."""

    @property
    def key(self) -> Key:
        """What names the row in the data file."""
        return key_of(self.form, self.values)


def key_of(form: Form, values: Mapping[str, str]) -> Key:
    """What names a row: the form's key columns, a period by its days."""
    return tuple(
        name_days(values.get(name, "")) if name == "period" else values.get(name, "")
        for name in form.key
    )


def read_rows(
    grid: Grid, layout: Layout, names: Names, known: Mapping[Key, object], problems: list[Problem]
) -> list[ReturnRow]:
    """The rows in which the partner answers; a row with neither figure nor status is left out.

    `known` has the keys of the data file's rows.
    """
    found = []
    for number, cells in grid.rows.items():
        if number <= layout.row:
            continue
        row = _Row(grid, layout, number, cells)
        before = len(problems)
        if row.is_answered:
            if number in grid.hidden:
                advice = "Show the row and check it, or delete it."
                problems.append(row.at.problem("a figure in a hidden row", advice))
            read = row.read(names, problems)
            if read is not None and len(problems) == before:
                found.append(read)
        elif row.names_measure(names):
            problems.extend(_find_unanswered(row, names, known))
        else:
            problems.extend(tell_stray_row(cells, grid, number))
    return found


@dataclass(frozen=True, slots=True)
class _Row:
    grid: Grid
    layout: Layout
    number: int
    cells: Mapping[int, Cell]

    @property
    def at(self) -> At:
        return self.grid.at_row(self.number)

    @property
    def is_answered(self) -> bool:
        return any(not self.cell(name).is_empty for name in self.layout.form.answers)

    def names_measure(self, names: Names) -> bool:
        try:
            return bool(_read_indicator(self.sound("indicator"), names))
        except UnreadableError:
            return False

    def place(self, name: str) -> At:
        column = self.layout.columns.get(name)
        title = self.layout.form.heading(name).title
        return self.at if column is None else self.grid.at(self.number, column, title)

    def cell(self, name: str) -> Cell:
        column = self.layout.columns.get(name, 0)
        return self.cells.get(column) or Cell(self.place(name))

    def sound(self, name: str) -> Cell:
        """The cell, if it can be read and is seen."""
        cell = self.cell(name)
        if cell.fault:
            raise UnreadableError(*cell.fault)
        column = self.layout.columns[name]
        if column in self.grid.hidden_columns and not cell.is_empty:
            found = f"something in the hidden column {letters(column)}"
            raise UnreadableError(found, "Show the column, and check it.")
        return cell

    def read(self, names: Names, problems: list[Problem]) -> ReturnRow | None:
        """The whole row, or None after telling every fault."""
        before, values = len(problems), {}
        indicator = None
        columns = sorted(self.layout.columns, key=lambda name: name != "indicator")
        for name in columns:
            try:
                cell = self.sound(name)
                if name == "indicator":
                    indicator = _read_indicator(cell, names)
                    values[name] = indicator.id
                else:
                    values[name] = _read(name, cell, self.layout.form, names, indicator)
            except UnreadableError as error:
                problems.append(self.place(name).problem(error.found, error.advice))
        if len(problems) > before:
            return None
        places = {name: self.place(name) for name in columns}
        return ReturnRow(form=self.layout.form, values=values, places=places, at=self.at)


def _read_indicator(cell: Cell, names: Names) -> Indicator:
    if cell.is_empty:
        advice = "Write the short name of the measure, such as it is in the template."
        raise UnreadableError("no measure beside a figure", advice)
    return find_indicator(str(cell.value), names)


def _read(name: str, cell: Cell, form: Form, names: Names, indicator: Indicator | None) -> str:
    """The text that the data file has for one cell."""
    if cell.is_empty:
        return ""
    match form.heading(name).entry:
        case Entry.AREA:
            return find_area(tidy_name(str(cell.value)), names)
        case Entry.GROUP:
            return find_group(tidy_name(str(cell.value)), names)
        case Entry.PERIOD:
            return read_period(cell)
        case Entry.NUMBER:
            # an unknown measure is told already, and its figure cannot be judged
            others = names.others.get(indicator.id, ()) if indicator else ()
            figure = read_number(cell, indicator, others) if indicator else ""
            if indicator and name == "value":
                refuse_parts(cell, figure, indicator, others)
            return figure
        case Entry.WORD:
            return read_word(_read_text(cell), names.words[name])
        case _:
            return _read_text(cell)


def _read_text(cell: Cell) -> str:
    if isinstance(cell.value, str):
        return tidy_text(cell.value)
    if isinstance(cell.value, bool) or hasattr(cell.value, "isoformat"):
        kind = "TRUE or FALSE" if isinstance(cell.value, bool) else "a date or time"
        advice = "Give the cell the format Text, then type the words again."
        raise UnreadableError(f"{kind} ({cell.value}), where words belong", advice)
    return str(cell.value)


def _find_unanswered(row: _Row, names: Names, known: Mapping[Key, object]) -> Sequence[Problem]:
    """A note or a range beside no answer, in a row of which nothing is known yet."""
    form = row.layout.form
    told = next(
        (name for name in row.layout.columns if name in _TELLING and not row.cell(name).is_empty),
        "",
    )
    read = row.read(names, []) if told else None
    if read is None or read.key in known:
        return ()
    wanted = "neither a figure nor a status" if form is FIGURES else "no rating"
    found = f"something under {form.heading(told).title}, but {wanted}"
    advice = "Fill in the row, or clear the cell."
    return (row.place(told).problem(found, advice),)
