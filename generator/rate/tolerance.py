"""The method `tolerance`: the figure against its target, within a tolerance."""

from generator.model.assessment import Explanation
from generator.model.enums import DIRECTED
from generator.rate.allowance import choose_allowance, stand
from generator.rate.case import Case, explain, find_advantage
from generator.rate.standing import Standing


def rate_by_tolerance(case: Case) -> tuple[Standing | None, Explanation]:
    """The standing of (figure - target) / |target|, signed by polarity, within the tolerance.

    With a tolerance in points, of figure - target. None where the figure or the target is
    missing, where nobody has said which way is better, or where a share of 0 would be needed.
    """
    allowance = choose_allowance(case.indicator.rating, case.tolerance)
    explanation = explain(case, allowance=allowance)
    return stand_by_difference(explanation), explanation


def stand_by_difference(explanation: Explanation) -> Standing | None:
    """The standing that the difference of an explanation has within its allowance."""
    difference, allowance = explanation.difference, explanation.allowance
    if difference is None or allowance is None or explanation.polarity not in DIRECTED:
        return None
    share = explanation.advantage_share
    if allowance.in_points:
        share = find_advantage(difference, explanation.polarity)
    return None if share is None else stand(share, allowance, explanation.side)
