"""Where a figure stands against its target, and the rating that says so in a scale."""

from enum import IntEnum

from generator.model.ratings import Rating
from generator.model.scales import Limit, Scale


class Standing(IntEnum):
    """How a figure compares with its target. A larger number is better."""

    MISSED = 0
    """Further from the target than the tolerance."""
    BEHIND = 1
    """Surely on the wrong side of the target, within the tolerance; or late, and under way."""
    SHORT = 2
    """On the wrong side of the target, within the tolerance."""
    TOO_CLOSE = 3
    """The target lies inside the likely range of the figure."""
    MET = 4
    """At the target, or on its right side."""
    BEATEN = 5
    """So far on the right side that it is better than expected."""


_BEGINS = {
    Limit.BETTER: Standing.BEATEN,
    Limit.TARGET: Standing.MET,
    Limit.NEAR: Standing.SHORT,
    None: Standing.MISSED,
}
"""The lowest standing of each limit."""


def find_rating(scale: Scale, standing: Standing) -> str:
    """The rating that a scale has for a standing.

    What is surely on the wrong side of its target is near it only in a scale with a rating for
    the target itself: elsewhere near takes in both sides.
    """
    if standing is Standing.TOO_CLOSE:
        return Rating.TOO_CLOSE
    limits = {step.threshold for step in scale.by_rule}
    if standing is Standing.BEHIND and Limit.TARGET in limits:
        standing = Standing.SHORT
    return next(step.id for step in scale.by_rule if standing >= _BEGINS[step.threshold])
