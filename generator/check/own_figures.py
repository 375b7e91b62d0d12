"""The rows of one measure in a file of figures that has changed since it was read.

So that its page can be shown before all that the file holds is read again.
"""

import csv
from collections.abc import Iterator, Sequence
from typing import Any

from generator.check.calendars import find_calendars
from generator.check.problems import Placed
from generator.check.rules import find_wrong_figure
from generator.check.tables import read_table
from generator.check.text import find_text_problems
from generator.model.agreement import Agreement
from generator.model.files import FileText
from generator.model.problem import Place, Problem
from generator.model.row_table import RowTable, make_table
from generator.schema import FIGURE_COLUMNS, TABLES

FIGURES = "figures.csv"
INDICATOR = "indicator"
NOT_OF_ALL = ("area", "group")
"""Columns that are empty in a figure for everyone in the whole area."""
QUOTE = '"'


def split_lines(text: str) -> tuple[str, ...]:
    """The lines of a table, without what ends them."""
    return tuple(text.replace("\r\n", "\n").split("\n"))


def find_changed_measure(before: Sequence[str], after: Sequence[str]) -> str | None:
    """The id of the one measure whose figures for the whole area differ between two tables' lines.

    None where others differ too, or the columns, or where it takes more to tell: a cell that goes
    over several lines, or quotation marks that do not match.
    """
    if before[0] != after[0]:
        return None
    changed = [*_cut(before, after), *_cut(after, before)]
    if any(line.count(QUOTE) % 2 for line in (*before, *after) if QUOTE in line):
        return None
    rows = [*csv.DictReader([before[0], *changed])]
    if any((row.get(name) or "").strip() for row in rows for name in NOT_OF_ALL):
        return None
    named = {(row.get(INDICATOR) or "").strip() for row in rows}
    return named.pop() if len(named) == 1 else None


def _cut(these: Sequence[str], others: Sequence[str]) -> Sequence[str]:
    """The lines from the first one to the last one that the others have not in their place."""
    least = min(len(these), len(others))
    begin = _count_like(these, others)
    end = min(_count_like(these[::-1], others[::-1]), least - begin)
    return these[begin : len(these) - end]


def _count_like(these: Sequence[str], others: Sequence[str]) -> int:
    """How many lines are the same from the beginning."""
    pairs = enumerate(zip(these, others, strict=False))
    return next((at for at, (one, other) in pairs if one != other), min(len(these), len(others)))


def read_own_figures(
    lines: Sequence[str], path: str, agreement: Agreement, indicator: str, problems: list[Problem]
) -> RowTable:
    """The figures of one measure for the whole area, of the lines of a table.

    What is wrong goes to `problems`, at lines of which nothing can be told.
    """
    own = [line for line in lines[1:] if indicator in line]
    file = FileText(path, "\n".join((lines[0], *own, "")))
    problems.extend(find_text_problems(file))
    rows = read_table(file, TABLES[FIGURES], problems, [])
    calendars = find_calendars(
        Placed(agreement.details, Place(path, 1)),
        [Placed(one, Place(path, 1)) for one in agreement.indicators if one.id == indicator],
    )
    placed = [
        calendars.place(one, problems, by_indicator=True)
        for one in rows
        if one.record.indicator == indicator
    ]
    problems.extend(_find_faults(placed))
    figures = (one.record for one in placed if not (one.record.area or one.record.group))
    return make_table(figures, FIGURE_COLUMNS)


def _find_faults(rows: Sequence[Placed[Any]]) -> Iterator[Problem]:
    for one in rows:
        yield from find_wrong_figure(one)
