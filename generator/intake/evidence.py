"""Whether lights beside figures and targets speak against a direction that words propose."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from generator.intake.headings import Role
from generator.intake.points import Point
from generator.model.enums import Polarity
from generator.model.ratings import Rating

_NEAR = Decimal("0.05")
"""A figure this near to its target may be green on either side of it."""


def contradicts(points: Iterable[Point], proposed: Polarity) -> bool:
    """True where most lights are such as the other direction has them.

    Green above the target and red below it say that higher is better.
    """
    said = list(_list_ways(list(points)))
    other = Polarity.LOWER if proposed is Polarity.HIGHER else Polarity.HIGHER
    return 2 * said.count(other) > len(said)


def _list_ways(points: list[Point]) -> Iterator[Polarity]:
    """What each light says, where a figure and a target of its time stand beside it."""
    known = {
        (one.role, one.area, one.period): Decimal(one.read.number)
        for one in points if one.read.number and one.role in {Role.ACTUAL, Role.TARGET}
    }  # fmt: skip
    for one in points:
        figure = known.get((Role.ACTUAL, one.area, one.period))
        target = known.get((Role.TARGET, one.area, one.period))
        if not one.light or figure is None or target is None or figure == target:
            continue
        if one.light == Rating.GREEN and abs(figure - target) > _NEAR * abs(target):
            yield Polarity.HIGHER if figure > target else Polarity.LOWER
        elif one.light == Rating.RED:
            yield Polarity.HIGHER if figure < target else Polarity.LOWER
