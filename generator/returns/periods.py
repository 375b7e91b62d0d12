"""A cell to a period as officers write it, and the periods that a partner owes figures for."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta

from generator.model.period import (
    MONTHS,
    Period,
    PeriodError,
    PeriodKind,
    parse_period,
)
from generator.returns.cells import Cell, UnreadableError
from generator.returns.tidy import tidy_name

MOST_EXPECTED = 12
"""Periods asked for at once: a measure that was left for years is not asked for all of them."""
_QUARTER = re.compile(r"((?:19|20)[0-9]{2}/[0-9]{2}) ?[qQ]([1-4])")
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_TYPE_IT = "Give the cell the format Text, then type the period, such as Dec 2006."


def read_period(cell: Cell) -> str:
    """The period as the data files have it; text that is none comes back for the check to say."""
    value = cell.value
    if isinstance(value, bool | time | timedelta):
        raise UnreadableError(f"{value}, which is not a period", _TYPE_IT)
    if isinstance(value, date):
        return _read_date(value, cell.number_format)
    text = tidy_name(str(value))
    quarter = _QUARTER.fullmatch(text)
    return f"{quarter[1]} Q{quarter[2]}" if quarter else text


def _read_date(day: date, number_format: str) -> str:
    """A date that shows its day is a day; one that shows month and year is a month."""
    shows = _QUOTED.sub("", number_format.partition(";")[0]).lower()
    month = f"{MONTHS[day.month - 1]} {day.year}"
    has_time = isinstance(day, datetime) and day.time() != time()
    if "d" in shows and "y" in shows and not has_time:
        return f"at {day.day} {month}"
    if "m" in shows and "y" in shows and not has_time:
        return month
    raise UnreadableError(f"a date ({day:%d %b %Y}), where a period belongs", _TYPE_IT)


def period_key(text: str) -> str:
    """The same text for two ways to write one period, such as at 1 Dec and at 01 Dec."""
    try:
        period = parse_period(text)
    except PeriodError:
        return text
    return f"{period.kind} {period.starts} {period.ends}"


def list_expected(past: Sequence[Period], quarter: Period) -> list[Period]:
    """The periods to ask figures for, up to the end of a quarter.

    `past` are those that have figures. They show whether a measure is counted by the quarter,
    the month or the year, and how far apart. A period that ends in the quarter is asked for
    again, with what is known; where none is due, the last one is. Without a past it is the
    quarter itself.
    """
    known = sorted(one for one in past if one.ends <= quarter.ends)
    if not known:
        return [quarter]
    last = known[-1]
    due = list(_list_next(known, quarter))[-MOST_EXPECTED:]
    again = [one for one in known if one.kind is last.kind and one.ends >= quarter.starts]
    return [*again, *due] or [last]


def _list_next(known: Sequence[Period], quarter: Period) -> Iterator[Period]:
    step = _find_step(known)
    period = _shift(known[-1], step)
    while period and period.ends <= quarter.ends:
        yield period
        period = _shift(period, step)


def _find_step(known: Sequence[Period]) -> int:
    """Months from one figure to the next: those between the last two of a kind, or the usual."""
    last = known[-1]
    same = [one for one in known if one.kind is last.kind]
    if last.kind in {PeriodKind.QUARTER, PeriodKind.YEAR, PeriodKind.CALENDAR_YEAR}:
        return last.months
    between = same[-1].month_number - same[-2].month_number if len(same) > 1 else 0
    usual = 12 if last.kind is PeriodKind.SPAN else 3
    return between or usual


def _shift(period: Period, months: int) -> Period | None:
    """The period of the same kind so many months later; None where the calendar ends."""
    number = period.month_number - 1 + months
    year, month = number // 12, number % 12 + 1
    try:
        if period.kind is PeriodKind.CALENDAR_YEAR:
            return parse_period(str(year))
        if period.kind is PeriodKind.SPAN:
            length = period.ends.year - period.starts.year
            return parse_period(f"{year - length} to {year}")
        first_of_next = date(year + month // 12, month % 12 + 1, 1)
        return period.like(first_of_next - timedelta(days=1))
    except (ValueError, OverflowError):
        return None
