"""The columns of figures, lights and remarks of a table with their times."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.intake.column_times import Beside, find_context, find_time, list_meanings, parse
from generator.intake.headings import VALUES, Heading, Role
from generator.intake.moments import Moment
from generator.intake.relating import OURS, go_on
from generator.intake.runs import Runs, find_first_run, find_latest
from generator.intake.settings import Settings
from generator.intake.tables import Table
from generator.intake.years_to_date import ADDS_UP, OF_MORE, adds_up, is_of_more
from generator.model.period import PARTS, YEAR
from generator.model.reporting import Reporting

if TYPE_CHECKING:
    from generator.intake.columns import Column

_SAYS_BEFORE_WHAT = re.compile("year|quarter|month|period|half")
_TIMED = VALUES | {Role.LIGHT, Role.NOTE}


def find_times(
    columns: Sequence["Column"], table: Table, settings: Settings, reporting: Reporting
) -> Iterator["Column"]:
    """The columns of figures, lights and remarks with their times."""
    added = _list_added(columns, settings, reporting)
    by_row = any(one.role is Role.PERIOD for one in columns)
    beside, runs = _look_around(columns, table, settings, reporting), Runs()
    for one in columns:
        if one.number in added:
            unsure = "" if one.heading.key in settings.known else ADDS_UP
            yield replace(one, role=Role.LEFT_OUT, unsure=unsure)
        elif one.role not in _TIMED:
            yield one
        elif one.dated_by or (by_row and not _says_when(one.heading)):
            like = "" if by_row else runs.find(one.role) or beside.ahead
            unsure = one.unsure or (_doubt_before(one) if by_row else "")
            yield replace(one, by_row=True, dated_like=like, unsure=unsure)
        else:
            is_target = one.role is Role.TARGET and not one.heading.since
            is_of_year = one.heading.of_the_year or (bool(added) and is_target)
            dated = _date(one, is_of_year, beside, runs, settings, reporting)
            if dated.role is Role.ACTUAL and not (beside.current and one.is_empty):
                beside = replace(beside, current=dated.period)
            runs.add(dated)
            yield dated


def _says_when(heading: Heading) -> bool:
    return bool(heading.periods or heading.parts)


def _doubt_before(column: "Column") -> str:
    """Why "previous" beside a time of each row is not sure; empty where it says before what."""
    if column.role is not Role.PREVIOUS or column.dated_by:
        return ""
    return "" if _SAYS_BEFORE_WHAT.search(column.heading.key) else OURS


def _list_added(columns: Sequence["Column"], settings: Settings, reporting: Reporting) -> list[int]:
    """The years to date beside the parts that they add up."""
    figures = [one.heading for one in columns if one.role is Role.ACTUAL]
    return [
        one.number for one in columns
        if one.role is (Role.LEFT_OUT if one.heading.key in settings.known else Role.ACTUAL)
        and adds_up(one.heading, figures, reporting)
    ]  # fmt: skip


def _look_around(
    columns: Sequence["Column"], table: Table, settings: Settings, reporting: Reporting
) -> Beside:
    """What a table says of time besides the headings of single columns."""
    meant = {one.number: list_meanings(one.heading, reporting)
             for one in columns if one.role in VALUES}  # fmt: skip
    sure = {at: times[0] for at, times in meant.items() if len(times) == 1}
    now, doubt = (settings.period, "") if settings.period else find_context(table, reporting)
    run = find_first_run(columns)
    ahead = find_latest(replace(one, period=sure.get(one.number, "")) for one in run)
    years = _list_years(columns, sure)
    return Beside(now, tuple(sure.values()), doubt=doubt, ahead=ahead, years=years)


def _list_years(columns: Sequence["Column"], sure: Mapping[int, str]) -> tuple[str, ...]:
    """The years of targets; of several the one that follows the last year with figures."""
    times = [(one.role, period) for one in columns if (period := parse(sure.get(one.number, "")))]
    years = [(role, one) for role, one in times if one.months == YEAR and one.kind in PARTS]
    targets = {one for role, one in years if role is Role.TARGET}
    known = [one for role, one in years if role in {Role.ACTUAL, Role.PREVIOUS}]
    following = {go_on(max(known))} & targets if known else set()
    return tuple(one.text for one in (following or targets))


def _date(
    column: "Column",
    is_of_year: bool,  # noqa: FBT001
    beside: Beside,
    runs: Runs,
    settings: Settings,
    reporting: Reporting,
) -> "Column":
    """One column with its time, or left out where it is of a time that nobody can know."""
    heading, role = replace(column.heading, of_the_year=is_of_year), column.role
    is_told = heading.key in settings.known
    here = beside
    if role is not Role.ACTUAL and not _says_when(heading) and not heading.since:
        keep = heading.moment is Moment.NOW or role is Role.PREVIOUS
        here = replace(beside, current=runs.find(role, keep=keep))
    period, unsure = find_time(heading, role, here, settings, reporting)
    if role is Role.TARGET and not is_told and is_of_more(heading, period, beside.current):
        return replace(column, role=Role.LEFT_OUT, unsure=OF_MORE)
    if (
        role in {Role.LIGHT, Role.NOTE, Role.TARGET}
        and not is_told
        and heading.moment
        and not period
    ):
        return replace(column, role=Role.LEFT_OUT)
    if role in {Role.LIGHT, Role.NOTE}:
        period = period or ("" if heading.moment else here.current)
        unsure = unsure if role is Role.LIGHT else ""
    return replace(column, period=period, unsure=column.unsure or unsure)
