"""The method `band`: good inside a range, then a tolerance outside it."""

from dataclasses import replace
from decimal import Decimal

from generator.model.assessment import Explanation
from generator.rate.allowance import choose_allowance, stand
from generator.rate.case import Case, explain
from generator.rate.standing import Standing


def rate_by_band(case: Case) -> tuple[Standing | None, Explanation]:
    """The standing of a figure inside or outside the indicator's band.

    Inside, its ends included, is as good as it gets. Outside, the distance from the nearest end
    counts, as a share of that end or in points.
    """
    allowance = choose_allowance(case.indicator.rating, case.tolerance)
    explanation = explain(case, allowance=allowance)
    reading, band = case.reading, case.indicator.band
    if band is None or reading is None or reading.value is None:
        return None, explanation
    outside = -band.distance(reading.value)
    end = band.lower if reading.value < band.lower else band.upper
    ends = (band.lower, band.upper)
    if not outside:
        return Standing.BEATEN, replace(explanation, band=ends, advantage_share=Decimal(0))
    share = outside / abs(end) if end else None
    explanation = replace(explanation, band=ends, advantage_share=share)
    advantage = outside if allowance.in_points else share
    return (None if advantage is None else stand(advantage, allowance)), explanation
