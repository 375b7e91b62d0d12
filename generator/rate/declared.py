"""The method `declared`: officers set the rating, so the rule computes none."""

from decimal import Decimal

from generator.model.enums import Polarity
from generator.model.indicator import Indicator
from generator.model.places import Tolerance
from generator.model.results import Explanation
from generator.rate.comparison import Comparison
from generator.rate.standing import Standing

NAME = "declared"


DIRECTED = frozenset({Polarity.HIGHER, Polarity.LOWER})
"""Polarities for which a difference is an advantage or its opposite."""


def find_advantage(difference: Decimal, polarity: Polarity) -> Decimal:
    """A difference from the plan, above 0 where it is better."""
    return -difference if polarity is Polarity.LOWER else difference


def explain(indicator: Indicator, comparison: Comparison) -> Explanation:
    """The figures beside a rating: what is known, and the difference where both are."""
    reading, target = comparison.reading, comparison.target
    difference = advantage_share = None
    if reading and reading.value is not None and target is not None:
        difference = reading.value - target
        if target and indicator.polarity in DIRECTED:
            advantage_share = find_advantage(difference, indicator.polarity) / abs(target)
    return Explanation(
        method=indicator.rating.method,
        polarity=indicator.polarity,
        reading=reading,
        aim=comparison.aim,
        target=target,
        share_of_year=comparison.share_of_year,
        difference=difference,
        advantage_share=advantage_share,
    )


def rate_as_declared(
    indicator: Indicator, comparison: Comparison, default: Tolerance
) -> tuple[Standing | None, Explanation]:
    """No standing: the officers' rating stands alone."""
    del default
    return None, explain(indicator, comparison)
