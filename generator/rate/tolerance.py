"""The method `tolerance`: the figure against its target, within a tolerance."""

from dataclasses import replace

from generator.model.indicator import Indicator
from generator.model.places import Tolerance
from generator.model.results import Explanation
from generator.rate.allowance import choose_allowance, stand
from generator.rate.comparison import Comparison
from generator.rate.declared import DIRECTED, explain, find_advantage
from generator.rate.standing import Standing


def rate_by_tolerance(
    indicator: Indicator, comparison: Comparison, default: Tolerance
) -> tuple[Standing | None, Explanation]:
    """The standing of (figure - target) / |target|, signed by polarity, within the tolerance.

    With a tolerance in points, of figure - target. None where the figure or the target is
    missing, where nobody has said which way is better, or where a share of 0 would be needed.
    """
    allowance = choose_allowance(indicator.rating, default)
    explanation = replace(explain(indicator, comparison), allowance=allowance)
    if explanation.difference is None or indicator.polarity not in DIRECTED:
        return None, explanation
    if not allowance.in_points:
        if explanation.advantage_share is None:
            return None, explanation
        return stand(explanation.advantage_share, allowance), explanation
    points = find_advantage(explanation.difference, indicator.polarity)
    return stand(points, allowance), explanation
