"""The rows of one measure in a file of figures that has changed since it was read.

So that its page can be shown before all that the file holds is read again.
"""

import csv
from collections.abc import Iterable, Sequence
from itertools import chain

from generator.check.calendars import find_calendars
from generator.check.problems import Placed
from generator.check.rules import find_wrong_figure
from generator.check.same_days import find_second_truths
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
    begin, end = _count_like(before, after)
    changed = [*before[begin : len(before) - end], *after[begin : len(after) - end]]
    if any(text.count(QUOTE) % 2 for text in ("".join(before[:begin]), *changed)):
        return None
    rows = [*csv.DictReader([before[0], *changed])]
    if any((row.get(name) or "").strip() for row in rows for name in NOT_OF_ALL):
        return None
    named = {(row.get(INDICATOR) or "").strip() for row in rows}
    return named.pop() if len(named) == 1 else None


def _count_like(before: Sequence[str], after: Sequence[str]) -> tuple[int, int]:
    """How many lines are the same from the beginning, and of the rest how many from the end."""
    begin = _count(zip(before, after, strict=False))
    rest = min(len(before), len(after)) - begin
    return begin, _count(zip(before[: -rest - 1 : -1], after[: -rest - 1 : -1], strict=True))


def _count(pairs: Iterable[tuple[str, str]]) -> int:
    """How many pairs are alike before the first one that is not."""
    number = 0
    for one, other in pairs:
        if one != other:
            break
        number += 1
    return number


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
    problems.extend(chain.from_iterable(map(find_wrong_figure, placed)))
    problems.extend(find_second_truths(placed, TABLES[FIGURES].key))
    figures = (one.record for one in placed if not (one.record.area or one.record.group))
    return make_table(figures, FIGURE_COLUMNS)
