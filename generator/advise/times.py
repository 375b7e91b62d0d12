"""Figures dated in the future."""

from collections.abc import Iterator
from datetime import date

from generator.advise.figures import make_warning
from generator.model.problem import Problem
from generator.model.report import Report


def find_future_figures(report: Report, today: date) -> Iterator[Problem]:
    """Figures for a time that is not over, or for one after the quarter that the site shows."""
    quarter = report.agreement.quarter
    for (indicator, area), series in report.results.series.items():
        for reading in series.known:
            period = reading.period
            if reading.note:
                continue
            if period.ends > today:
                found = f"a figure for '{period}', a time that is not over yet"
                advice = "Check the period. If the figure is an estimate, say so under note."
            elif period.starts > quarter.ends:
                found = f"a figure for '{period}', after the current quarter {quarter}"
                advice = (
                    "Check the period. If it is right, set current_quarter in agreement.yml when "
                    "the new quarter may be published."
                )
            else:
                continue
            yield make_warning(report.agreement, indicator, area, reading, found, advice)
