"""Where the figures lead if nothing changes: to the end of the year and of the agreement."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from generator.model.assessment import Explanation, Reading
from generator.model.enums import FigureStatus, Polarity
from generator.model.findings import Forecast, Point, Projection
from generator.model.period import QUARTER, YEAR, Period, part_of_year
from generator.model.scales import Scale
from generator.model.sentence import NO_WORDS
from generator.model.years import like
from generator.rate.case import Case, Method
from generator.rate.interval import settle
from generator.rate.line import Line, fit_line
from generator.rate.points import choose_points, is_added_up
from generator.rate.standing import Standing, find_rating

MOST_PER_CENT = Decimal(100)


def find_forecast(case: Case, method: Method, scale: Scale, ends: date) -> Forecast | None:
    """The projections for a case; `ends` is the last day of the agreement.

    None where there are too few figures for a line. A day that lies further ahead than the
    figures reach back is left out.
    """
    points = choose_points(case.indicator, case.series, case.period.ends)
    line = fit_line(points, seasonal=case.indicator.seasonal)
    if line is None:
        return None
    year_end = part_of_year(case.period.ends, YEAR, case.period.calendar).ends
    days = sorted({day for day in (year_end, ends) if day <= ends})
    found = (_project(case, method, scale, line, day, is_year_end=day == year_end) for day in days)
    return Forecast(
        points=points,
        added=is_added_up(case.indicator),
        seasonal=line.seasonal,
        yearly_change=line.yearly_change,
        projections=tuple(one for one in found if one),
    )


def _project(
    case: Case, method: Method, scale: Scale, line: Line, day: date, *, is_year_end: bool
) -> Projection | None:
    first, last = line.points[0].period, line.points[-1].period
    period = like(last, day)
    if period is None or period.ends > day:
        return None
    ahead = period.month_number - last.month_number
    if not 0 < ahead <= last.month_number - first.month_number:
        return None
    known, months = _split(case, line.points[-1], period)
    if not months or not line.reaches(months):
        return None
    total, reach = line.total(months)
    value, lower, upper = (
        _keep_possible(known + total + step, case, last.ends)
        for step in (Decimal(0), -reach, reach)
    )
    reading = Reading(
        value=value,
        period=period,
        status=FigureStatus.ESTIMATE,
        source=NO_WORDS,
        lower=lower,
        upper=upper,
    )
    standing, explanation = method(replace(case, reading=reading, period=period, steps=()))
    settled = _settle(standing, explanation)
    return Projection(
        period=period,
        is_year_end=is_year_end,
        value=value,
        lower=lower,
        upper=upper,
        rating=find_rating(scale, settled, explanation),
        explanation=explanation,
    )


def _split(case: Case, last: Point, period: Period) -> tuple[Decimal, list[int]]:
    """What is known of the projected figure already, and the months that the line must give.

    Of figures that add up over the year, the latest one of the same year is known.
    """
    if not is_added_up(case.indicator):
        return Decimal(0), [period.month_number]
    step = last.period.months or QUARTER
    begins = period.month_number - period.share_of_year[0]
    known = [
        reading
        for reading in case.series.known
        if reading.period.months == last.period.months and begins < reading.period.month_number
        if reading.period.ends <= case.period.ends
    ]
    reached = known[-1].period.month_number if known else begins
    value = known[-1].value if known else None
    return value or Decimal(0), list(range(reached + step, period.month_number + 1, step))


def _keep_possible(value: Decimal, case: Case, until: date) -> Decimal:
    """A value as the page shows it, never below 0 or above 100% where the measure never was."""
    figures = [
        reading.value
        for reading in case.series.known
        if reading.value is not None and reading.period.ends <= until
    ]
    unit = case.indicator.unit
    value = case.indicator.round_as_shown(value)
    if unit.change_since:
        return value
    if min(figures) >= 0:
        value = max(value, Decimal(0))
    if unit.symbol == "%" and max(figures) <= MOST_PER_CENT:
        value = min(value, MOST_PER_CENT)
    return value


def _settle(standing: Standing | None, explanation: Explanation) -> Standing | None:
    """Too close to call where the range of a projection reaches over the target."""
    reading = explanation.reading
    if standing is None or reading is None or reading.lower is None or reading.upper is None:
        return None
    if explanation.polarity is not Polarity.BAND:
        return settle(standing, explanation, Standing.SHORT)
    if explanation.band is None:
        return None
    low, high = explanation.band
    inside = low <= reading.lower and reading.upper <= high
    outside = reading.upper < low or reading.lower > high
    return standing if inside or outside else Standing.TOO_CLOSE
