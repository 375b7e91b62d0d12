"""The rating that a scale of movement has for what a series shows."""

from generator.model.enums import Trend
from generator.model.findings import Movement
from generator.model.ratings import Limit, Rating
from generator.model.scales import Scale

_LIMITS = {
    Trend.BETTER: Limit.IMPROVING,
    Trend.NO_CLEAR_CHANGE: Limit.NO_CHANGE,
    Trend.WORSE: Limit.GETTING_WORSE,
}


def rate_movement(scale: Scale, movement: Movement) -> str:
    """Its rating at 5%, as the page says it: not available where it is too early to say."""
    limit = _LIMITS.get(movement.trend)
    if limit is None:
        too_early = movement.trend is Trend.TOO_EARLY
        return Rating.NOT_AVAILABLE if too_early else Rating.DIRECTION_UNKNOWN
    return next(step.id for step in scale.by_rule if step.threshold is limit)
