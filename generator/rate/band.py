"""The method `band`: good inside a range, then a tolerance outside it."""

from dataclasses import replace
from decimal import Decimal

from generator.model.indicator import Indicator
from generator.model.places import Tolerance
from generator.model.results import Explanation
from generator.rate.allowance import choose_allowance, stand
from generator.rate.comparison import Comparison
from generator.rate.declared import explain
from generator.rate.standing import Standing


def rate_by_band(
    indicator: Indicator, comparison: Comparison, default: Tolerance
) -> tuple[Standing | None, Explanation]:
    """The standing of a figure inside or outside the indicator's band.

    Inside, its ends included, is as good as it gets. Outside, the distance from the nearest end
    counts, as a share of that end or in points.
    """
    allowance = choose_allowance(indicator.rating, default)
    explanation = replace(explain(indicator, comparison), allowance=allowance)
    reading, band = comparison.reading, indicator.band
    if band is None or reading is None or reading.value is None:
        return None, explanation
    ends = (band.lower, band.upper)
    if band.lower <= reading.value <= band.upper:
        inside = replace(explanation, band=ends, advantage_share=Decimal(0))
        return Standing.BEATEN, inside
    end = band.lower if reading.value < band.lower else band.upper
    outside = -abs(reading.value - end)
    share = outside / abs(end) if end else None
    explanation = replace(explanation, band=ends, advantage_share=share)
    advantage = outside if allowance.in_points else share
    return (None if advantage is None else stand(advantage, allowance)), explanation
