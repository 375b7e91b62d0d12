"""What is dated in the future, or long before the agreement."""

from collections.abc import Iterator
from datetime import date

from generator.advise.figures import make_warning
from generator.describe.dates import say_day
from generator.model.assessment import Reading
from generator.model.period import Period, quarter_ending
from generator.model.problem import Problem
from generator.model.report import Report

LONG_BEFORE = 30
"""Years before the agreement: no paper compares with so old a figure unsaid."""
SET_QUARTER = (
    "Check the period. If it is right, set current_quarter in agreement.yml when the new quarter "
    "may be published."
)


def find_odd_times(report: Report, today: date) -> Iterator[Problem]:
    """Figures and commentary of a time that they can hardly be about."""
    earliest = report.agreement.details.starts.year - LONG_BEFORE
    for indicator, area, reading in _list_figures(report):
        period = reading.period
        if period.ends > today:
            found = f"a figure for '{period}', a time that is not over yet"
            advice = "Check the period. If the figure is an estimate, say so under note."
            yield make_warning(report.agreement, indicator, area, reading, found, advice)
        elif period.ends.year < earliest:
            found = f"a figure for '{period}', long before the agreement"
            advice = "Check the period. If it is right, say why under note."
            yield make_warning(report.agreement, indicator, area, reading, found, advice)
    for key, commentary in report.agreement.commentary.items():
        if commentary.updated > today:
            place = report.agreement.origins.commentary[key].place("updated")
            found = f"'{commentary.updated}', a day that is still to come"
            advice = "Write the day on which the words were written."
            yield Problem(place.file, place.line, "key updated", found, advice)


def find_early(report: Report) -> Iterator[Problem]:
    """Figures and ratings of a quarter after the one that the site shows first."""
    quarter, ends = report.agreement.quarter, report.agreement.details.ends
    for indicator, area, reading in _list_figures(report):
        if reading.period.starts > quarter.ends:
            found = f"a figure for '{reading.period}', after the current quarter {quarter}"
            advice = _advise(reading.period, ends)
            yield make_warning(report.agreement, indicator, area, reading, found, advice)
    for (_, period, _), place in report.agreement.origins.ratings.items():
        if period.starts > quarter.ends:
            found = f"a rating for '{period}', after the current quarter {quarter}"
            advice = _advise(period, ends)
            yield Problem(place.file, place.line, "column period", found, advice)


def _advise(period: Period, ends: date) -> str:
    """No quarter after the agreement's last day can be the current one."""
    if quarter_ending(period.starts).ends <= ends:
        return SET_QUARTER
    return f"Check the period, or delete the row: the agreement ends on {say_day(ends)}."


def _list_figures(report: Report) -> Iterator[tuple[str, str | None, Reading]]:
    """Every known figure that no note explains, with its indicator and area."""
    for (indicator, area), series in report.results.series.items():
        yield from ((indicator, area, one) for one in series.known if not one.note)
