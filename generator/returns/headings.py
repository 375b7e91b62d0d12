"""Finds the row of headings, and what each column of a sheet holds."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.check.problems import near
from generator.model.problem import Problem
from generator.returns.cells import Cell, Grid
from generator.returns.forms import FORMS, Entry, Form, Heading
from generator.returns.tidy import fold

SEARCHED_ROWS = 15
"""Headings may stand below a banner, but not further down than this."""
FEWEST_MATCHES = 2
"""Headings that a row must have to be taken for the row of headings."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Where everything on a sheet is."""

    form: Form
    row: int
    """The row of headings."""
    columns: Mapping[str, int]
    """The place of each column of the data file, counted from 1."""


def find_layout(grid: Grid, problems: list[Problem]) -> Layout | None:
    """The layout of a sheet; None where it cannot be read, which goes to `problems`."""
    if not grid.rows:
        advice = "Send the file with its rows."
        problems.append(grid.at_row(1).problem("nothing at all", advice))
        return None
    form = _choose_form(grid)
    names = _list_names(form)
    candidates = [row for row in grid.rows if row <= SEARCHED_ROWS]
    matches = {row: len(_match(grid.rows[row], names)) for row in candidates}
    row = max(candidates, key=lambda one: (matches[one], -one), default=0)
    if matches.get(row, 0) < FEWEST_MATCHES:
        titles = ", ".join(one.title for one in form.headings)
        found = f"no headings in the first {SEARCHED_ROWS} rows"
        problems.append(grid.at_row(1).problem(found, f"Put back the headings: {titles}."))
        return None
    return _read_headings(grid, form, row, problems)


def _choose_form(grid: Grid) -> Form:
    """By the sheet's name; a CSV file is of the form whose headings it has most of."""
    for form in FORMS:
        if fold(grid.title) == fold(form.sheet):
            return form
    first = next(iter(grid.rows.values()))
    return max(FORMS, key=lambda form: len(_match(first, _list_names(form))))


def _list_names(form: Form) -> dict[str, Heading]:
    """Headings by what may be written for them: the title, or the name in the data file."""
    names = {fold(one.title): one for one in form.readable}
    return names | {one.column: one for one in form.readable if one.column}


def _match(cells: Mapping[int, Cell], names: Mapping[str, Heading]) -> set[str]:
    """The headings of which a row has one."""
    return {names[name].title for name in map(_name, cells.values()) if name in names}


def _name(cell: Cell) -> str:
    return fold(cell.value) if isinstance(cell.value, str) else ""


def _read_headings(grid: Grid, form: Form, row: int, problems: list[Problem]) -> Layout | None:
    names, before = _list_names(form), len(problems)
    columns: dict[str, int] = {}
    meant = ""
    titles = [one.title for one in form.headings]
    for column, cell in grid.rows[row].items():
        at = grid.at(row, column, str(cell.value))
        heading = names.get(_name(cell))
        if cell.fault:
            problems.append(at.problem(*cell.fault))
        elif heading is None and not cell.is_empty:
            found = f"'{str(cell.value)[:60]}', which is not a heading of a return"
            meant += near(str(cell.value), titles).partition("Write one of")[0]
            problems.append(at.problem(found, f"{near(str(cell.value), titles)} Or delete it."))
        elif heading is not None and heading.column in columns:
            advice = "Keep one of them."
            problems.append(at.problem(f"the heading {heading.title} more than once", advice))
        elif heading is not None and heading.entry is not Entry.HELP:
            columns[heading.column] = column
    for heading in form.headings:
        is_needed = heading.column in {*form.key, *form.answers} - {"area", "group"}
        if is_needed and heading.column not in columns and heading.title not in meant:
            advice = f"Give its column the heading {heading.title}."
            problems.append(grid.at_row(row).problem(f"no heading {heading.title}", advice))
    problems.extend(_find_headless(grid, row))
    return Layout(form, row, columns) if len(problems) == before else None


def _find_headless(grid: Grid, row: int) -> list[Problem]:
    """Columns that have something below the headings and no heading of their own."""
    headed = {column for column, cell in grid.rows[row].items() if not cell.is_empty}
    found: dict[int, int] = {}
    for number, cells in grid.rows.items():
        for column, cell in cells.items():
            if number > row and column not in headed and not cell.is_empty:
                found.setdefault(column, number)
    advice = "Give the column a heading, or clear it."
    return [
        grid.at(number, column, str(column)).problem("something below no heading", advice)
        for column, number in found.items()
    ]
