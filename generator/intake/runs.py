"""Which figures a bare target, light or remark is of: the latest of those beside it.

A table may have its newest column first, or a target and a light behind the figures of each year.
So each kind of column is of the figures that stand between it and the one of its kind before.
"""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from generator.intake.column_times import parse
from generator.intake.headings import Role

if TYPE_CHECKING:
    from generator.intake.columns import Column

_OWN = frozenset({Role.ACTUAL})
_ANY = frozenset({Role.ACTUAL, Role.PREVIOUS})


class Runs:
    """The columns of figures to the left, with their times."""

    def __init__(self) -> None:
        self._seen: list[Column] = []
        self._between: dict[Role, tuple[int, int]] = {}

    def add(self, column: "Column") -> None:
        """One more column of figures, whose time is known."""
        if column.role in _ANY:
            self._seen.append(column)

    def find(self, role: Role, *, keep: bool = True) -> str:
        """The time of the figures that a bare column of a kind is of; empty for none.

        Where `keep` is false, the next column of the kind is of these figures, too.
        """
        kinds = _OWN if role in {Role.PREVIOUS, Role.BASELINE} else _ANY
        listed = [one for one in self._seen if one.role in kinds]
        begins, ends = self._between.get(role, (0, 0))
        if len(listed) > ends:
            begins, ends = ends, len(listed)
        if keep:
            self._between[role] = begins, ends
        return find_latest(listed[begins:ends])


def find_latest(columns: Iterable["Column"]) -> str:
    """The time of the latest of some columns: of now rather than of before, and not empty."""
    listed = list(columns)
    best = max(enumerate(listed), key=lambda one: (*_rank(one[1]), one[0]), default=None)
    return best[1].period if best else ""


def _rank(column: "Column") -> tuple[bool, bool, bool, date]:
    period = parse(column.period)
    ends = period.ends if period else date.min
    return column.role is Role.ACTUAL, not column.is_empty, period is not None, ends


def find_first_run(columns: Iterable["Column"]) -> list["Column"]:
    """The first columns of figures of a table, up to the first target, light or remark."""
    run: list[Column] = []
    for one in columns:
        if one.role is Role.ACTUAL:
            run.append(one)
        elif run and one.role in {Role.TARGET, Role.LIGHT, Role.NOTE}:
            break
    return run
