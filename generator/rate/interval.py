"""The method `interval`: where the likely range holds the target, it is too close to call."""

from generator.model.assessment import Explanation
from generator.model.enums import Polarity
from generator.rate.case import Case
from generator.rate.standing import Standing
from generator.rate.tolerance import rate_by_tolerance


def rate_by_interval(case: Case) -> tuple[Standing | None, Explanation]:
    """The standing of a figure with a confidence interval against its target.

    The whole interval at or on the good side of the target: met, or beaten by the tolerance. The
    target inside: too close to call. The whole interval on the wrong side: behind, or missed by
    the tolerance. None also where the figure has no interval.
    """
    standing, explanation = rate_by_tolerance(case)
    return settle(standing, explanation, Standing.BEHIND), explanation


def settle(
    standing: Standing | None, explanation: Explanation, surely_short: Standing
) -> Standing | None:
    """What remains of a standing once the range of the figure is looked at.

    `surely_short` is the highest standing where all of the range is on the wrong side.
    """
    side = find_side(explanation)
    if standing is None or side is None:
        return None
    if side > 0:
        return max(standing, Standing.MET)
    return min(standing, surely_short) if side < 0 else Standing.TOO_CLOSE


def find_side(explanation: Explanation) -> int | None:
    """1 where all of the range meets the target, -1 where all of it misses.

    0 where the target lies inside; None where there is no range or no target.
    """
    reading, target = explanation.reading, explanation.target
    if reading is None or target is None or reading.lower is None or reading.upper is None:
        return None
    sign = 1 if explanation.polarity is Polarity.HIGHER else -1
    ends = (reading.lower, reading.upper)
    met = [explanation.side.is_reached(sign * (end - target)) for end in ends]
    return 1 if all(met) else 0 if any(met) else -1
