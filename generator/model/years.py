"""Periods put into years that begin in other months than April, and moved to other days."""

import re
from datetime import date
from functools import cache

from generator.model.period import (
    PARTS,
    Calendar,
    Period,
    PeriodKind,
    numbered_part,
    part_of_year,
    year,
)
from generator.model.period_forms import PeriodError, parse_period
from generator.written.periods import IN_FULL, MONTHS


@cache
def place(period: Period, calendar: Calendar) -> Period:
    """The period with the same text, in years that begin as `calendar` says.

    Raises PeriodError with advice where there is no such period in such years.
    """
    if period.kind is PeriodKind.YEARS:
        ends = [year(int(part[:4]), calendar) for part in period.text.split(" to ")]
        _refuse_joined(period, calendar)
        return Period(ends[1].ends, ends[0].starts, period.kind, period.text, calendar)
    if period.kind not in PARTS or period.kind is PeriodKind.CALENDAR_YEAR:
        return Period(period.ends, period.starts, period.kind, period.text, calendar)
    first, number = period.year_starts.year, (period.share_of_year[0] - 1) // period.months + 1
    _refuse_joined(period, calendar)
    if "/" not in period.text and calendar.begins != 1:
        meant = numbered_part(first, number, period.months, calendar)
        raise PeriodError(f"Write {meant}: the years here begin in {_name_month(calendar)}.")
    return numbered_part(first, number, period.months, calendar)


def _refuse_joined(period: Period, calendar: Calendar) -> None:
    """Raises PeriodError for 2006/07 where a year is a calendar year."""
    if calendar.begins == 1 and "/" in period.text:
        meant = re.sub(r"/[0-9]{2}", "", period.text)
        raise PeriodError(f"The years here are calendar years: write {meant}, or the year after.")


def _name_month(calendar: Calendar) -> str:
    return IN_FULL[calendar.begins - 1].capitalize()


def like(period: Period, day: date) -> Period | None:
    """The period of the same kind that ends on a day; None for calendar years and spans."""
    month = f"{MONTHS[day.month - 1]} {day.year}"
    match period.kind:
        case PeriodKind.YEAR | PeriodKind.HALF | PeriodKind.QUARTER:
            return part_of_year(day, period.months, period.calendar)
        case PeriodKind.MONTH:
            return place(parse_period(month), period.calendar)
        case PeriodKind.DAY:
            return place(parse_period(f"at {day.day} {month}"), period.calendar)
        case PeriodKind.TWELVE_MONTHS:
            return place(parse_period(f"12 months to {month}"), period.calendar)
        case _:
            return None
