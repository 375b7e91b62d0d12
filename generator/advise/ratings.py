"""Officers' ratings that stay the same while the figures move."""

from collections.abc import Iterator

from generator.model.assessment import SILENT, Assessment
from generator.model.period import Period
from generator.model.problem import Problem
from generator.model.results import Rated

QUARTERS = 4
"""In a row with the same rating."""


def find_unmoved_ratings(rated: Rated) -> Iterator[Problem]:
    """Ratings unchanged for four periods with changed figures, where no sum gives the same."""
    periods = _find_last_periods(rated.agreement.period)
    for indicator, assessments in rated.results.assessments.items():
        figures = (
            {
                reading.value
                for reading in rated.results.series[indicator, None].known
                if periods[-1].starts <= reading.period.ends <= periods[0].ends
            }
            if (indicator, None) in rated.results.series
            else set()
        )
        for dimension in rated.agreement.details.dimensions:
            declared = [
                one
                for one in assessments
                if one.dimension is dimension and one.period in periods and _is_unbacked(one)
            ]
            ratings = {one.declared for one in declared}
            if len(declared) == QUARTERS and len(ratings) == 1 and len(figures) > 1:
                latest = declared[-1]
                if latest.reason not in {"", declared[-2].reason}:
                    continue
                place = rated.agreement.find_origin(latest)
                found = f"'{latest.declared}' four reports in a row, while figures changed"
                advice = "Check that it still holds. If it does, say why under reason."
                yield Problem(place.file, place.line, "column rating", found, advice)


def _is_unbacked(one: Assessment) -> bool:
    """True for an officers' rating that says something and that no sum gives too."""
    return one.declared not in SILENT and one.computed != one.declared


def _find_last_periods(period: Period) -> list[Period]:
    """The period and the three before it, the latest first."""
    periods = [period]
    while len(periods) < QUARTERS:
        periods.append(periods[-1].previous())
    return periods
