"""What a partner says where nobody reads it: comments on cells, and rows that are no rows."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from openpyxl.worksheet.worksheet import Worksheet

from generator.model.problem import Level, Problem
from generator.model.waiting import shorten
from generator.returns.cells import Cell, Grid
from generator.returns.forms import FORMS

_OURS = frozenset(heading.note for form in FORMS for heading in form.headings)
"""The comments of the template itself."""
_THREAD, _COMMENT = "[Threaded comment]", "Comment:"
"""How Excel keeps a comment that has answers: the words come after a hint for old versions."""
_ADVICE = "It is not read: write under Note what residents should know."


def list_comments(sheet: Worksheet) -> Iterator[tuple[int, int, str]]:
    """The comments that a partner made: row, column and words."""
    cells: Mapping[tuple[int, int], Any] = sheet._cells
    for (row, column), cell in sorted(cells.items()):
        words = "" if cell.comment is None else str(cell.comment.text).strip()
        if words.startswith(_THREAD):
            words = words.partition(_COMMENT)[2] or words
        if words and words not in _OURS:
            yield row, column, " ".join(words.split())


def tell_comments(grid: Grid) -> Iterator[Problem]:
    """A warning for each comment, at its cell."""
    for row, column, words in grid.comments:
        found = f"the comment '{shorten(words)}'"
        yield _warn(grid.at(row, column, "").problem(found, _ADVICE))


def tell_stray_row(cells: Mapping[int, Cell], grid: Grid, row: int) -> Iterator[Problem]:
    """A warning for a row that names no measure and gives no answer, at its first words."""
    for column, cell in cells.items():
        if not cell.is_empty and cell.fault is None:
            found = f"'{shorten(str(cell.value).strip())}', in a row of no measure"
            yield _warn(grid.at(row, column, str(column)).problem(found, _ADVICE))
            return


def _warn(problem: Problem) -> Problem:
    return replace(problem, level=Level.WARNING)
