"""Parts of a year as periods, in the years of the plan, and figures that count from before."""

from collections.abc import Iterable, Iterator

from generator.intake.heading_times import Since
from generator.intake.year_parts import MID_YEAR, MONTH, SEASON
from generator.model.enums import Reports
from generator.model.period import (
    CALENDAR,
    HALF,
    QUARTER,
    SCHOOL,
    YEAR,
    Calendar,
    Period,
    PeriodKind,
    numbered_part,
)
from generator.model.period_forms import parse_period
from generator.model.reporting import Reporting
from generator.written.periods import MONTHS, number_month

_PARTS = {"Q": QUARTER, "H": HALF}
_SEASONS = {
    "autumn": ((9, 12), (9, 11)),
    "winter": ((12, 2), (10, 3)),
    "spring": ((1, 3), (3, 5)),
    "summer": ((4, 7), (6, 8)),
}
"""The first and the last month of each: as a term of schools, if there is one, or for the health
service, and as a season. No plan says which it means, so each is asked about."""


def list_places(part: str, year: Period, reporting: Reporting) -> Iterator[Period]:
    """What Q3, Jun, Apr to Jun or month 6 can mean in the year of a period."""
    calendar = CALENDAR if year.kind is PeriodKind.CALENDAR_YEAR else reporting.calendar
    first = year.starts.year if calendar.begins == 1 else year.year_starts.year
    begins = first * YEAR + calendar.begins - 1
    if part[0] in _PARTS and part[1:].isdecimal():
        yield numbered_part(first, int(part[1:]), _PARTS[part[0]], calendar)
        return
    for start, end in _find_months(part, calendar):
        if start <= end:
            yield _write(begins + start, begins + end, reporting)


def _find_months(part: str, calendar: Calendar) -> Iterator[tuple[int, int]]:
    """The first and the last month of a part, counted from the beginning of the year."""
    if part == MID_YEAR:
        yield 0, HALF - 1
        yield QUARTER, HALF - 1
    elif part.startswith(MONTH):
        first, _, last = part.removeprefix(MONTH).rpartition(" to ")
        if not first:
            yield int(last) - 1, int(last) - 1
        yield 0, int(last) - 1
    elif part.startswith(SEASON):
        yield from _find_season(part.removeprefix(SEASON), calendar)
    elif part.startswith("Q"):
        quarters = [int(one[1:]) for one in part.split(" to ")]
        yield (quarters[0] - 1) * QUARTER, quarters[1] * QUARTER - 1
    else:
        months = [(number_month(one) - calendar.begins) % YEAR for one in part.split(" to ")]
        yield months[0], months[-1]


def _find_season(name: str, calendar: Calendar) -> Iterator[tuple[int, int]]:
    """A school term or a season of the school year that begins in that year, then of the year."""
    for start, end in _SEASONS[name]:
        for begins in (calendar.begins if calendar.begins == 1 else SCHOOL.begins, calendar.begins):
            first = begins - calendar.begins + (start - begins) % YEAR
            yield first, first + (end - start) % YEAR


def reach_back(since: Since, ends: Iterable[Period], reporting: Reporting) -> Iterator[Period]:
    """The stretches that figures up to each of several times can cover, the likeliest first."""
    for one in ends:
        last = one.ends.year * YEAR + one.ends.month - 1
        year = Reporting(Reports.YEARLY, reporting.calendar).at(one.ends)
        if since in {Since.YEAR, Since.UNTOLD}:
            yield _write(year.starts.year * YEAR + year.starts.month - 1, last, reporting)
        if since in {Since.TWELVE_MONTHS, Since.MONTHS}:
            yield _write(last - YEAR + 1, last, reporting)
        if since in {Since.ITS_BEGIN, Since.UNTOLD, Since.MONTHS}:
            yield one


def _write(first: int, last: int, reporting: Reporting) -> Period:
    """The period from one month to another, counted from the year 0, as the plan calls it."""
    names = [f"{MONTHS[month % YEAR]} {month // YEAR}" for month in (first, last)]
    months = last - first + 1
    span = parse_period(names[0] if months == 1 else " to ".join(names))
    for rhythm in (reporting, Reporting(Reports.YEARLY, reporting.calendar)):
        whole = rhythm.at(span.ends)
        if (whole.starts, whole.ends) == (span.starts, span.ends):
            return whole
    return parse_period(f"12 months to {names[1]}") if months == YEAR else span
