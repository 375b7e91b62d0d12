"""Columns of figures of which one alone can be the plan's own: told apart by their words, or asked.

Beside "2023/24" a table may have "Aldershire 2023/24", "Expected 2023/24" or "Last result". What no
word is known for is asked about, and never taken for the plan's own where another column is sure.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.intake.column_times import parse
from generator.intake.headings import Role
from generator.intake.settings import Settings
from generator.intake.tables import Table
from generator.model.period import YEAR

if TYPE_CHECKING:
    from generator.intake.columns import Column

_FIGURES = frozenset({Role.ACTUAL, Role.PREVIOUS})


def settle_guesses(columns: Sequence["Column"], settings: Settings) -> list["Column"]:
    """The columns without those whose figures may be of something else; each of them is asked."""
    known = settings.known
    actual = [one for one in columns if one.role is Role.ACTUAL]
    guessed = [one for one in actual if one.heading.is_guess and one.heading.key not in known]
    own = {one.heading.key for one in guessed if settings.is_own(one.heading.key)}
    keys = {one.heading.key for one in guessed}
    if not own and len(guessed) == len(actual) and len(keys) == 1:
        own = keys
    return [_settle(one, own, settings) if one in guessed else one for one in columns]


def _settle(column: "Column", own: set[str], settings: Settings) -> "Column":
    key = column.heading.key
    if settings.is_own(key):
        return column
    role = Role.ACTUAL if key in own else Role.LEFT_OUT
    return replace(column, role=role, unsure=f"nothing says what '{key}' is")


def settle_rivals(columns: Sequence["Column"], table: Table, settings: Settings) -> list["Column"]:
    """Of several columns of one time the one whose words say most; the others are asked."""
    by_time: dict[tuple[str, str], list[Column]] = {}
    for one in columns:
        if one.period and not one.is_empty and one.role in {*_FIGURES, Role.TARGET, Role.LIGHT}:
            kind = "figure" if one.role in _FIGURES else one.role.value + one.rates
            by_time.setdefault((one.period, kind), []).append(one)
    lost: dict[int, Column] = {}
    for rivals in by_time.values():
        first, *others = sorted(rivals, key=_rank)
        lost |= {
            one.number: first for one in others
            if one.heading.key not in settings.known and _differs(one, first, table)
        }  # fmt: skip
    return [
        replace(one, role=Role.LEFT_OUT, unsure=f"column {lost[one.number].name} is of that time")
        if one.number in lost else one
        for one in columns
    ]  # fmt: skip


def _rank(column: "Column") -> tuple[bool, bool, bool, int]:
    """What is of now, is what it is called, says its time, and needs few words besides: first."""
    heading = column.heading
    says_when = bool(heading.periods or heading.parts or heading.since)
    words = 0 if heading.key == heading.text.casefold() and says_when else len(heading.key.split())
    is_called_else = column.role is Role.LIGHT and heading.role is not Role.LIGHT
    return column.role is Role.PREVIOUS, is_called_else, not says_when, words


def _differs(one: "Column", other: "Column", table: Table) -> bool:
    """True where the two say different things in most rows in which both say anything."""
    pairs = [
        tuple(table.sheet.at(row.number, column.number).text for column in (one, other))
        for row in table.rows
    ]
    both = [(first, second) for first, second in pairs if first and second]
    return 2 * sum(first != second for first, second in both) > len(both)


def settle_times(columns: Sequence["Column"], settings: Settings) -> list["Column"]:
    """The columns; figures of a time to come and a target that says no time are asked about."""
    known = {period for one in columns if one.role is Role.ACTUAL and (period := parse(one.period))}
    parts = [period for period in known if period.months < YEAR]
    return [_settle_time(one, len(parts), settings) for one in columns]


def _settle_time(column: "Column", parts: int, settings: Settings) -> "Column":
    heading, period = column.heading, parse(column.period)
    if period is None or column.unsure or heading.key in settings.known:
        return column
    if column.role is Role.ACTUAL and settings.today and period.starts > settings.today:
        return replace(column, role=Role.TARGET, unsure="its time is still to come")
    is_bare = not (heading.periods or heading.parts or heading.since or heading.of_the_year)
    if column.role is Role.TARGET and is_bare and parts > 1 and period.months < YEAR:
        return replace(column, unsure="it may be for the whole year")
    return column
