"""Where a figure stands against its target, and the rating that says so in each dimension."""

from enum import IntEnum

from generator.model.ratings import Dimension, Rating


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


RATING_FOR: dict[Dimension, dict[Standing, Rating]] = {
    Dimension.OUTCOME: {
        Standing.MISSED: Rating.RED,
        Standing.BEHIND: Rating.AMBER,
        Standing.SHORT: Rating.AMBER,
        Standing.TOO_CLOSE: Rating.TOO_CLOSE,
        Standing.MET: Rating.GREEN,
        Standing.BEATEN: Rating.GREEN,
    },
    Dimension.PERFORMANCE: {
        Standing.MISSED: Rating.WORSE,
        Standing.BEHIND: Rating.WORSE,
        Standing.SHORT: Rating.AS_EXPECTED,
        Standing.TOO_CLOSE: Rating.TOO_CLOSE,
        Standing.MET: Rating.AS_EXPECTED,
        Standing.BEATEN: Rating.BETTER,
    },
}
RATING_FOR[Dimension.FORECAST] = RATING_FOR[Dimension.PERFORMANCE]
"""The dimensions that figures alone can rate: now, or by a projection."""
