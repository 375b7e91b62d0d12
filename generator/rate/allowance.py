"""How far a figure may be from its target, and where it stands for it."""

from decimal import Decimal

from generator.model.assessment import Allowance
from generator.model.goal import Side
from generator.model.indicator import RatingRule
from generator.model.tolerance import Tolerance
from generator.rate.standing import Standing

NONE = Decimal(0)


def choose_allowance(rule: RatingRule, default: Tolerance) -> Allowance:
    """The indicator's own tolerance.

    Shares that it leaves out come from the agreement; of points, what it leaves out is nought.
    """
    points = (rule.green_points, rule.amber_points, rule.better_points)
    if any(part is not None for part in points):
        green, amber, better = points
        return Allowance(
            green=green or NONE, amber=amber or green or NONE, better=better, in_points=True
        )
    green = _first(rule.green_share, default.green_share) or NONE
    return Allowance(
        green=green,
        amber=max(_first(rule.amber_share, default.amber_share) or NONE, green),
        better=_first(rule.better_share, default.better_share),
    )


def stand(advantage: Decimal, allowance: Allowance, side: Side = Side.PLAIN) -> Standing:
    """Where an advantage stands. A figure exactly on a boundary gets the better standing.

    Where the boundary is the target itself, the target's side decides: exactly 5 is not under 5.
    """

    def reaches(boundary: Decimal) -> bool:
        return advantage >= boundary if boundary else side.is_reached(advantage)

    if allowance.better is not None and reaches(allowance.better):
        return Standing.BEATEN
    if reaches(-allowance.green):
        return Standing.MET
    return Standing.SHORT if reaches(-allowance.amber) else Standing.MISSED


def _first(own: Decimal | None, default: Decimal | None) -> Decimal | None:
    return default if own is None else own
