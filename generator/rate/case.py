"""One indicator in one place and period: what every rating method is given."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from generator.model.assessment import Allowance, DatedStep, Explanation, Reading, Series
from generator.model.enums import DIRECTED, Polarity, Route
from generator.model.goal import Side
from generator.model.indicator import Indicator
from generator.model.period import Period
from generator.model.rows import Action
from generator.model.tolerance import Tolerance
from generator.rate.comparison import compare
from generator.rate.standing import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """The facts for one rating, and the agreement's defaults."""

    indicator: Indicator
    period: Period
    """The period that is rated."""
    series: Series
    reading: Reading | None
    """The figure that is rated: of `period`, or the latest known before it."""
    tolerance: Tolerance
    """Where the indicator's own file gives none."""
    route: Route
    """Where the indicator's own file gives none."""
    steps: tuple[Action, ...] = ()
    """The indicator's dated steps; their status is that of the current period."""


def find_advantage(difference: Decimal, polarity: Polarity) -> Decimal:
    """A difference from the plan, above 0 where it is better."""
    return -difference if polarity is Polarity.LOWER else difference


def explain(
    case: Case, *, allowance: Allowance | None = None, steps: tuple[DatedStep, ...] | None = None
) -> Explanation:
    """The figures beside a rating: what is known, and the difference where both are.

    `allowance` and `steps` are what the method adds.
    """
    indicator = case.indicator
    comparison = compare(indicator, case.series, case.reading)
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
        side=comparison.aim.side if comparison.aim else Side.PLAIN,
        share_of_year=comparison.share_of_year,
        difference=difference,
        advantage_share=advantage_share,
        allowance=allowance,
        steps=steps,
    )


Method = Callable[[Case], tuple[Standing | None, Explanation]]
"""A way to rate a case: its standing, or None where it has none, and the sum."""
