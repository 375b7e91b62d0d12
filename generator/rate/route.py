"""The way from the baseline over the milestones to the target, and where it is due to be."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from generator.model.assessment import Aim, Series
from generator.model.enums import Accumulates, Route, TargetKind
from generator.model.indicator import Indicator
from generator.model.period import YEAR, Period

ON_THE_WAY = (TargetKind.BASELINE, TargetKind.MILESTONE, TargetKind.TARGET)
"""Kinds of target that the way runs over; of two for one day the last named counts."""


@dataclass(frozen=True, slots=True)
class Due:
    """Where the way is at one day."""

    before: Aim
    """The last point passed, or reached on that day."""
    after: Aim | None
    """The next point; None where the day is that of a point, or after the last."""
    months: tuple[int, int] | None
    """Months since `before`, of those until `after`: set where the way runs straight between."""
    value: Decimal


def find_points(indicator: Indicator, series: Series, period: Period) -> list[Aim]:
    """The points of the way that are like a figure of `period`, by date.

    Figures that add up over the year go by whole years; figures for a period go by points of the
    same length; snapshots and rolling years by every point.
    """
    by_day = {
        aim.period.ends: aim
        for aim in sorted(_on_the_way(series.aims), key=lambda aim: ON_THE_WAY.index(aim.kind))
        if is_like(indicator, aim.period, period)
    }
    return [by_day[day] for day in sorted(by_day)]


def find_due(points: list[Aim], period: Period, route: Route) -> Due | None:
    """Where the way is at the end of `period`; None before its first point."""
    passed = [aim for aim in points if aim.period.ends <= period.ends]
    if not passed:
        return None
    before = passed[-1]
    if before is points[-1] or before.period.ends == period.ends:
        return Due(before, None, None, before.value)
    after = next(later for earlier, later in pairwise(points) if earlier is before)
    if route is Route.STEPPED:
        return Due(before, after, None, before.value)
    months = _months(before.period, period)
    length = _months(before.period, after.period)
    rise = (after.value - before.value) * months / length
    return Due(before, after, (months, length), before.value + rise)


def _on_the_way(aims: Iterable[Aim]) -> Iterable[Aim]:
    return (aim for aim in aims if aim.kind in ON_THE_WAY)


def is_like(indicator: Indicator, point: Period, period: Period) -> bool:
    """True where a number for `point` may stand beside one for `period`, whatever their dates."""
    if indicator.accumulates is Accumulates.YEAR_TO_DATE:
        return point.share_of_year[0] == YEAR
    if indicator.accumulates in {Accumulates.PERIOD, None}:
        return point.months == period.months
    return True


def _months(first: Period, last: Period) -> int:
    """Whole months from the end of one period to the end of another; at least 1."""
    return max(last.month_number - first.month_number, 1)
