"""Periods such as 2006/07 Q3: what can be asked of one, and the years in which they lie."""

import calendar as months_of
import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple


class PeriodKind(StrEnum):
    """The ways to write a period."""

    YEAR = "year"
    QUARTER = "quarter"
    HALF = "half"
    CALENDAR_YEAR = "calendar_year"
    MONTH = "month"
    DAY = "day"
    TWELVE_MONTHS = "twelve_months"
    MONTHS = "months"
    SPAN = "span"
    YEARS = "years"


YEAR, HALF, QUARTER = 12, 6, 3
"""Months."""


class Calendar(NamedTuple):
    """The years in which periods such as 2006/07 are counted."""

    begins: int
    """Their first month."""
    is_school: bool = False
    """True for school years, which are named as such."""


FINANCIAL, CALENDAR, SCHOOL = Calendar(4), Calendar(1), Calendar(9, is_school=True)


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A stretch of time. Periods sort by their last day, then by their first."""

    ends: date
    starts: date
    kind: PeriodKind
    text: str
    """As the files write it."""
    calendar: Calendar = field(default=FINANCIAL, compare=False)
    """The years in which it lies."""

    def __str__(self) -> str:
        return self.text

    @property
    def slug(self) -> str:
        """The period as a part of an address, such as `2006-07-q3`."""
        return re.sub(r"[^a-z0-9]+", "-", self.text.lower()).strip("-")

    @property
    def months(self) -> int:
        """Whole months in the period; 0 for a single day."""
        if self.kind is PeriodKind.DAY:
            return 0
        return (self.ends.year - self.starts.year) * 12 + self.ends.month - self.starts.month + 1

    @property
    def year_starts(self) -> date:
        """The first day of the year in which the period's last day lies."""
        year = self.ends.year - (self.ends.month < self.calendar.begins)
        return date(year, self.calendar.begins, 1)

    @property
    def share_of_year(self) -> tuple[int, int]:
        """Months from the year's beginning to the period's last day, of twelve: (6, 12) for Q2."""
        start = self.year_starts
        return (self.ends.year - start.year) * 12 + self.ends.month - start.month + 1, 12

    @property
    def month_number(self) -> int:
        """The month of the last day, counted from the year 0: for differences in months."""
        return self.ends.year * 12 + self.ends.month

    def ends_in(self, other: "Period") -> bool:
        """True where its last day lies in another: what a whole year says is of its last part."""
        return other.starts <= self.ends <= other.ends

    def previous(self) -> "Period":
        """The year, half-year or quarter just before; raises ValueError for other kinds."""
        return self._neighbour(self.starts - timedelta(days=1))

    def next(self) -> "Period":
        """The year, half-year or quarter just after; raises ValueError for other kinds."""
        return self._neighbour(self.ends + timedelta(days=1))

    def _neighbour(self, day: date) -> "Period":
        if self.kind not in PARTS:
            message = f"{self.text} has no neighbours"
            raise ValueError(message)
        return part_of_year(day, self.months, self.calendar)


PARTS = frozenset({PeriodKind.YEAR, PeriodKind.HALF, PeriodKind.QUARTER, PeriodKind.CALENDAR_YEAR})
"""Kinds that follow each other without a gap."""


def write_year(first: int, calendar: Calendar = FINANCIAL) -> str:
    """A year by the calendar year in which it begins: 2006/07, or 2006 where that is all of it."""
    return str(first) if calendar.begins == 1 else f"{first}/{(first + 1) % 100:02d}"


def year(first: int, calendar: Calendar = FINANCIAL) -> Period:
    """The year that begins in the calendar year `first`."""
    return part_of_year(date(first, calendar.begins, 1), YEAR, calendar)


def part_of_year(day: date, months: int, calendar: Calendar = FINANCIAL) -> Period:
    """The year, half-year or quarter (12, 6 or 3 months) in which a day lies."""
    first = day.year - (day.month < calendar.begins)
    number = (day.month - calendar.begins) % YEAR // months + 1
    return numbered_part(first, number, months, calendar)


@lru_cache(maxsize=4096)
def numbered_part(first: int, number: int, months: int, calendar: Calendar = FINANCIAL) -> Period:
    """Part `number`, from 1, of the year that begins in `first`, in parts of so many months."""
    begins = first * YEAR + calendar.begins - 1 + (number - 1) * months
    starts, ends = month_end(begins - 1) + timedelta(days=1), month_end(begins + months - 1)
    kind, sign = _PART[months]
    if months == YEAR and calendar.begins == 1:
        kind = PeriodKind.CALENDAR_YEAR
    written = f"{write_year(first, calendar)}{f' {sign}{number}' if sign else ''}"
    return Period(ends, starts, kind, written, calendar)


_PART = {
    YEAR: (PeriodKind.YEAR, ""),
    HALF: (PeriodKind.HALF, "H"),
    QUARTER: (PeriodKind.QUARTER, "Q"),
}
"""How a part of a year of so many months is written."""


def month_end(number: int) -> date:
    """The last day of a month that is counted from the year 0, January of which is 0."""
    at, month = divmod(number, YEAR)
    return date(at, month + 1, months_of.monthrange(at, month + 1)[1])
