"""Where a figure stands against its target, and the rating that says so in a scale."""

from collections.abc import Sequence
from decimal import Decimal
from enum import IntEnum

from generator.model.assessment import Explanation
from generator.model.goal import Side
from generator.model.ratings import Limit, Rating
from generator.model.scale_steps import ScaleStep
from generator.model.scales import Scale


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


_BEGINS: dict[object, Standing] = {
    Limit.BETTER: Standing.BEATEN,
    Limit.TARGET: Standing.MET,
    Limit.NEAR: Standing.SHORT,
}
"""The lowest standing of each limit."""


def find_rating(scale: Scale, standing: Standing | None, explanation: Explanation) -> str | None:
    """The rating that a scale has for a standing, or for the share in its explanation.

    None where there is no standing or no rule, or no share for a scale that goes by shares. What
    is surely on the wrong side of its target is near it only in a scale with a rating for the
    target itself: elsewhere near takes in both sides.
    """
    if standing is None or not scale.by_rule:
        return None
    if standing is Standing.TOO_CLOSE:
        return Rating.TOO_CLOSE
    if scale.is_by_numbers:
        return _by_numbers(scale.by_rule, standing, explanation)
    limits = {step.threshold for step in scale.by_rule}
    if standing is Standing.BEHIND and Limit.TARGET in limits:
        standing = Standing.SHORT
    return next(
        step.id
        for step in scale.by_rule
        if standing >= _BEGINS.get(step.threshold, Standing.MISSED)
    )


def _by_numbers(
    steps: Sequence[ScaleStep], standing: Standing, explanation: Explanation
) -> str | None:
    """The first rating whose threshold is reached; the last one takes what is left.

    Dated steps have no share: done, they stand at the target, and late ones short of it.
    """
    *limited, last = steps
    limits = [(step.id, step.threshold) for step in limited if isinstance(step.threshold, Decimal)]
    share = explanation.advantage_share
    if explanation.steps is not None:
        if standing is Standing.BEHIND:
            return next((name for name, limit in limits if limit < 0), last.id)
        share = Decimal(0) if standing >= Standing.MET else Decimal("-Infinity")
    elif explanation.band is not None and share == 0:
        return steps[0].id
    if share is None:
        return None
    is_of_target = explanation.steps is None and explanation.band is None
    side = explanation.side if is_of_target else Side.PLAIN
    return next(
        (name for name, limit in limits if (share >= limit if limit else side.is_reached(share))),
        last.id,
    )
