"""Rows of a table that tell of the same days twice, in other words for them.

2025/26 Q3 and Oct 2025 to Dec 2025 are one time: pages would show one of two truths, and which one
hangs on the order of rows. The same words twice are told while a table is read.
"""

from collections.abc import Hashable, Iterable, Iterator
from typing import Any

from generator.check.problems import Placed
from generator.check.references import Draft
from generator.model.enums import TargetKind
from generator.model.problem import Problem
from generator.model.rows import Target
from generator.schema import TABLES

PERIOD = "period"
AIMED_AT = frozenset({TargetKind.MILESTONE, TargetKind.TARGET})
"""Kinds of which one time can have one number only: what was planned for then."""


def find_same_days(draft: Draft) -> Iterator[Problem]:
    """Every row about what an earlier one tells for the same days."""
    for name, table in TABLES.items():
        if PERIOD in table.key:
            yield from find_second_truths(draft.tables.get(name, ()), table.key)
    yield from _find_two_plans(draft.tables.get("targets.csv", ()))


def find_second_truths(rows: Iterable[Placed[Any]], key: tuple[str, ...]) -> Iterator[Problem]:
    """The rows whose `key` is that of an earlier one, but for the words of the period."""
    names = [name for name in key if name != PERIOD]
    first: dict[tuple[Hashable, ...], Placed[Any]] = {}
    for row in rows:
        what = (_compact(getattr(row.record, name)) for name in names)
        earlier = first.setdefault((*what, *_list_days(row)), row)
        if earlier is not row:
            found = (
                f"'{row.record.period}', the same days as '{earlier.record.period}' "
                f"on line {earlier.place.line}"
            )
            yield row.problem(PERIOD, found, "Keep the right row and delete the other.")


def _compact(value: Hashable) -> Hashable:
    """A name in small letters: England and england are one place."""
    return " ".join(value.casefold().split()) if isinstance(value, str) else value


def _list_days(row: Placed[Any]) -> tuple[Hashable, Hashable]:
    """The first and the last day: a day and the quarter that it ends are two times."""
    return row.record.period.starts, row.record.period.ends


def _find_two_plans(rows: Iterable[Placed[Target]]) -> Iterator[Problem]:
    """A target and a milestone of one time with two numbers."""
    first: dict[tuple[Hashable, ...], Placed[Target]] = {}
    for row in rows:
        one = row.record
        if one.kind not in AIMED_AT:
            continue
        earlier = first.setdefault((one.indicator, one.area, *_list_days(row)), row)
        was = earlier.record
        if was.kind is not one.kind and was.value.number != one.value.number:
            found = (
                f"'{one.value}' as the {one.kind} for '{one.period}', where line "
                f"{earlier.place.line} has '{was.value}' as the {was.kind}"
            )
            yield row.problem("value", found, "Keep the right row and delete the other.")
