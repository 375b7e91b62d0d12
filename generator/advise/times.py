"""What is dated in the future, or long before the agreement."""

from collections.abc import Iterator
from datetime import date

from generator.advise.figures import make_warning
from generator.model.problem import Problem
from generator.model.report import Report

LONG_BEFORE = 30
"""Years before the agreement: no paper compares with so old a figure unsaid."""
SET_QUARTER = (
    "Check the period. If it is right, set current_quarter in agreement.yml when the new quarter "
    "may be published."
)


def find_odd_times(report: Report, today: date) -> Iterator[Problem]:
    """Figures, ratings and commentary of a time that they can hardly be about."""
    yield from _figures(report, today)
    yield from _ratings(report)
    yield from _commentary(report, today)


def _figures(report: Report, today: date) -> Iterator[Problem]:
    details = report.agreement.details
    earliest = details.starts.year - LONG_BEFORE
    for (indicator, area), series in report.results.series.items():
        for reading in series.known:
            period = reading.period
            if reading.note:
                continue
            if period.ends > today:
                found = f"a figure for '{period}', a time that is not over yet"
                advice = "Check the period. If the figure is an estimate, say so under note."
            elif period.starts > details.current_quarter.ends:
                quarter = details.current_quarter
                found = f"a figure for '{period}', after the current quarter {quarter}"
                advice = SET_QUARTER
            elif period.ends.year < earliest:
                found = f"a figure for '{period}', long before the agreement"
                advice = "Check the period. If it is right, say why under note."
            else:
                continue
            yield make_warning(report.agreement, indicator, area, reading, found, advice)


def _ratings(report: Report) -> Iterator[Problem]:
    quarter = report.agreement.quarter
    for (_, period, _), place in report.agreement.origins.ratings.items():
        if period.starts > quarter.ends:
            found = f"a rating for '{period}', after the current quarter {quarter}"
            yield Problem(place.file, place.line, "column period", found, SET_QUARTER)


def _commentary(report: Report, today: date) -> Iterator[Problem]:
    for key, commentary in report.agreement.commentary.items():
        if commentary.updated > today:
            place = report.agreement.origins.commentary[key].place("updated")
            found = f"'{commentary.updated}', a day that is still to come"
            advice = "Write the day on which the words were written."
            yield Problem(place.file, place.line, "key updated", found, advice)
