"""How often in succession a measure has not gone to plan."""

from collections.abc import Iterable
from typing import NamedTuple

from generator.model.assessment import Assessment
from generator.model.enums import SetBy
from generator.model.period import Period
from generator.model.scales import GOING_WRONG, UNRATED


class Streak(NamedTuple):
    """Ratings that go wrong, one after the other, the last of them a given period's."""

    number: int
    is_unbroken: bool
    """True where each reporting period has one of them, so that they are periods in a row."""


def find_streak(ratings: Iterable[Assessment], period: Period) -> Streak | None:
    """The ratings that go wrong up to a period; None where it is not the second one at least.

    `ratings` are those of one indicator in one dimension. A period without a rating is passed
    over, and a figure that several periods show is told once.
    """
    of_period = {one.period: one for one in ratings}
    now = of_period.get(period)
    if now is None or not is_wrong(now):
        return None
    told, at, first = _find_time(now), period, min(of_period)
    number, is_unbroken, has_gap = 1, told.ends_in(period), False
    while at > first:
        at = at.previous()
        one = of_period.get(at)
        if one is None or not _is_rated(one) or _find_time(one) == told:
            has_gap = True
        elif not is_wrong(one):
            break
        else:
            number, told = number + 1, _find_time(one)
            is_unbroken = is_unbroken and not has_gap and told.ends_in(at)
    return Streak(number, is_unbroken) if number > 1 else None


def _is_rated(one: Assessment) -> bool:
    return one.rating not in UNRATED and one.ending is None


def is_wrong(one: Assessment) -> bool:
    """True for a rating that says that something does not go to plan."""
    return _is_rated(one) and one.scale.tone(one.rating) in GOING_WRONG


def _find_time(one: Assessment) -> Period:
    """What a rating is about: the time of its figure where the rule gave it."""
    reading = one.explanation.reading
    return reading.period if reading and one.set_by is SetBy.RULE else one.period
