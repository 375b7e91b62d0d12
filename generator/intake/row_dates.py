"""Columns that say of which time another column is in each row, such as a target's date."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.intake.headings import VALUES, Heading, Role
from generator.intake.row_times import read_time
from generator.intake.sheets import Cell
from generator.intake.tables import Table

if TYPE_CHECKING:
    from generator.intake.columns import Column

_TIME = r"(?:end )?(?:date|deadline|year|period|quarter|month)"
_NAMED = (
    (Role.BASELINE, rf"base ?line(?: data)? {_TIME}|{_TIME} of (?:the )?base ?line|base year"
                    r"|base ?line (?:as at|as of|from)"),
    (Role.TARGET, rf"target {_TIME}|{_TIME} (?:of|for) (?:the )?target|due(?: date| by)?|deadline"
                  r"|(?:(?:to be )?achieved? |target )?by when|(?:planned |target )?"
                  rf"(?:completion|delivery|end) {_TIME}|target (?:as at|for|by)"),
    (Role.PREVIOUS, r"(?:previous|prev\.?|prior|last|preceding)(?: data| figure| value| result)?"
                    r" (?:date|as at|as of)|date of (?:the )?(?:previous|last) .*"),
)  # fmt: skip
"""Headings that say of which column they are the time."""
_MOSTLY = 0.6
_FIRST_YEAR, _LAST_YEAR = 1990, 2070


def find_named(heading: Heading, cells: Sequence[Cell]) -> Role | None:
    """Which kind of column a column of times is beside; None where it holds none.

    A year such as 2030 is one only below such a heading: elsewhere it may be a figure.
    """
    named = next((one for one, words in _NAMED if re.fullmatch(words, heading.key)), None)
    if named is None or not cells:
        return None
    timed = sum(_says_time(one) for one in cells)
    return named if timed > _MOSTLY * len(cells) else None


def _says_time(cell: Cell) -> bool:
    """True for a day, a period or a year, also one that may be read in two ways."""
    text = cell.text.strip()
    if text.isdecimal():
        return len(text) == 4 and _FIRST_YEAR <= int(text) <= _LAST_YEAR  # noqa: PLR2004
    return isinstance(cell.value, date) or bool(read_time(text)) or _DAY.fullmatch(text) is not None


_DAY = re.compile(r"[0-9]{1,2}[/.-][0-9]{1,2}[/.-](?:[0-9]{2}){1,2}")


def settle_dates(columns: Sequence["Column"], table: Table) -> list["Column"]:
    """The columns; those of figures of which another one says the time know which one that is."""
    listed = _part_times(list(columns))
    dated: dict[int, int] = {}
    spare: list[int] = []
    for at, one in enumerate(listed):
        if one.role is not Role.DATE:
            continue
        cells = [table.sheet.at(row.number, one.number) for row in table.rows]
        named = find_named(one.heading, [cell for cell in cells if cell.text])
        found = _find_dated(listed, at, named)
        if found is None:
            spare.append(one.number)
        else:
            dated[found] = one.number
    return [
        replace(one, role=Role.LEFT_OUT) if one.number in spare
        else replace(one, dated_by=dated.get(one.number, 0))
        for one in listed
    ]  # fmt: skip


def _find_dated(columns: list["Column"], at: int, named: Role | None) -> int | None:
    """The number of the bare column that a column of times is of: its left neighbour first."""
    before = [one for one in reversed(columns[:at]) if one.role in VALUES and _is_bare(one)]
    if named is None:
        return before[0].number if before else None
    fitting = [one for one in (*before, *columns[at:]) if one.role is named and _is_bare(one)]
    return fitting[0].number if fitting else None


def _part_times(columns: list["Column"]) -> list["Column"]:
    """Of several columns of times, each right of figures, that of the first figures is the row's.

    Where all other figures say their time, a column of times right of bare ones is of these alone.
    """
    beside = {
        one.number: left for left, one in pairwise(columns)
        if one.role is Role.PERIOD and left.role in VALUES and _is_bare(left)
    }  # fmt: skip
    bare = [one for one in columns if one.role is Role.ACTUAL and _is_bare(one)]
    of_row = [at for at, left in beside.items() if left.role is Role.ACTUAL][:1]
    is_parted = len(beside) > 1 or not bare
    return [
        replace(one, role=Role.DATE)
        if is_parted and one.number in beside and one.number not in of_row else one
        for one in columns
    ]  # fmt: skip


def _is_bare(column: "Column") -> bool:
    return not column.heading.periods and not column.heading.parts
