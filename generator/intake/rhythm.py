"""In which periods a plan reports, as far as its columns show, and all times put into its years."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from generator.intake.column_times import parse
from generator.intake.headings import Role
from generator.intake.measures import Measure
from generator.intake.points import Point
from generator.intake.told import Told
from generator.model.enums import Reports
from generator.model.period import CALENDAR, FINANCIAL, Calendar, Period, PeriodKind
from generator.model.period_forms import PeriodError
from generator.model.reporting import Reporting
from generator.model.years import place
from generator.written.periods import number_month

_YEARS = frozenset(
    {PeriodKind.YEAR, PeriodKind.CALENDAR_YEAR, PeriodKind.TWELVE_MONTHS, PeriodKind.SPAN,
     PeriodKind.YEARS}
)  # fmt: skip

_Rank = tuple[bool, date, date]
"""Whether it is of the whole time, then its last and its first day: the greatest is kept."""
_EARLY = (
    "a light of {own}, where the plan reports on {whole} as a whole: left out. "
    "--kind council-plan begins a plan that reports each quarter"
)


def find_reporting(given: Mapping[str, Any], times: Iterable[str]) -> Reporting:
    """The rhythm that is given, else the one of the columns: yearly where all are of years."""
    calendar = FINANCIAL
    if given.get("year_starts"):
        month = str(given["year_starts"])
        calendar = Calendar(int(month) if month.isdecimal() else number_month(month))
    if given.get("reports"):
        return Reporting(Reports(str(given["reports"])), calendar)
    kinds = {period.kind for text in times if (period := parse(text))}
    if kinds and kinds <= _YEARS:
        only = kinds <= {PeriodKind.CALENDAR_YEAR, PeriodKind.SPAN}
        return Reporting(Reports.YEARLY, CALENDAR if only else calendar)
    if kinds and kinds <= {PeriodKind.HALF, *_YEARS}:
        return Reporting(Reports.HALF_YEARLY, calendar)
    return Reporting(Reports.QUARTERLY, calendar)


def put(text: str, reporting: Reporting) -> Period | None:
    """The period in the plan's years; a part of a calendar year becomes that of the same days."""
    period = parse(text)
    if period is None:
        return None
    try:
        return place(period, reporting.calendar)
    except PeriodError:
        return reporting.at(period.ends)


def fit(measure: Measure, reporting: Reporting, told: list[Told]) -> None:
    """Puts all times of a measure into the plan's years, and tells of cells that contradict."""
    kept: dict[tuple[str, str, str], tuple[_Rank, Point]] = {}
    for one in measure.points:
        own = put(one.period, reporting)
        if own is None:
            told.append(Told(one.file, one.where, f"'{one.period}', which is not a period"))
            continue
        # of the lights of several months that of the whole quarter counts, else the last one
        period = reporting.at(own.ends) if one.role is Role.LIGHT else own
        if period.ends != own.ends and reporting.reports is not Reports.QUARTERLY:
            told.append(Told(one.file, one.where, _EARLY.format(own=own.text, whole=period.text)))
            continue
        key = (_group(one.role) + one.rates, one.area, f"{period.starts} {period.ends}")
        point = replace(one, period=period.text)
        rank = (own == period or one.role is not Role.LIGHT, own.ends, own.starts)
        of_before, before = kept.get(key, (None, point))
        if of_before is None or rank > of_before:
            kept[key] = (rank, point)
        elif rank == of_before and _says(before) != _says(point):
            what = f"another value than in {before.where}, for {period.text}. The first one is kept"
            told.append(Told(one.file, one.where, what))
    measure.points = [point for _, point in kept.values()]


def _says(point: Point) -> tuple[str, str]:
    return point.read.number, point.light


def _group(role: Role) -> str:
    return "figure" if role in {Role.ACTUAL, Role.PREVIOUS} else role.value
