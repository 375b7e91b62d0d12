"""The method `interval`: where the likely range holds the target, it is too close to call."""

from generator.model.assessment import Explanation
from generator.model.enums import Polarity
from generator.rate.case import Case
from generator.rate.standing import Standing
from generator.rate.tolerance import rate_by_tolerance


def rate_by_interval(case: Case) -> tuple[Standing | None, Explanation]:
    """The standing of a figure with a confidence interval against its target.

    The whole interval at or on the good side of the target: met, or beaten by the tolerance. The
    target inside: too close to call. The whole interval on the wrong side: short, or missed by
    the tolerance. None also where the figure has no interval.
    """
    standing, explanation = rate_by_tolerance(case)
    return settle(standing, explanation), explanation


def settle(standing: Standing | None, explanation: Explanation) -> Standing | None:
    """What remains of a standing once the range of the figure is looked at."""
    reading, target = explanation.reading, explanation.target
    if standing is None or reading is None or target is None:
        return None
    if reading.lower is None or reading.upper is None:
        return None
    higher = explanation.polarity is Polarity.HIGHER
    surely_met = reading.lower >= target if higher else reading.upper <= target
    surely_short = reading.upper < target if higher else reading.lower > target
    if surely_met:
        return max(standing, Standing.MET)
    return min(standing, Standing.SHORT) if surely_short else Standing.TOO_CLOSE
