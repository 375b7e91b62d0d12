"""Which figures of a series may be tested together: alike, and no two about the same months."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise

from generator.model.assessment import Reading, Series
from generator.model.enums import Accumulates
from generator.model.findings import Point
from generator.model.indicator import Indicator
from generator.model.period import QUARTER, YEAR, Period


def choose_points(indicator: Indicator, series: Series, until: date) -> tuple[Point, ...]:
    """The known figures of the commonest length of period up to a day, by period.

    Of figures that add up over the year, what each period added. A figure that shares months
    with a later one is left out, as the two would not be independent.
    """
    alike = [_point(reading) for reading in find_alike(series, until)]
    if is_added_up(indicator) and alike and alike[0].period.months < YEAR:
        return tuple(_find_added(alike))
    chosen: list[Point] = []
    for point in reversed(alike):
        if not chosen or point.period.month_number <= _month_before(indicator, chosen[-1]):
            chosen.append(point)
    return tuple(reversed(chosen))


def is_shared(indicator: Indicator, series: Series, until: date, points: Sequence[Point]) -> bool:
    """True where `points` leave figures out because they share months."""
    return not is_added_up(indicator) and len(points) < len(find_alike(series, until))


def has_others(series: Series, until: date) -> bool:
    """True where figures are left out as they are about another length of time."""
    known = sum(reading.period.ends <= until for reading in series.known)
    return len(find_alike(series, until)) < known


def is_added_up(indicator: Indicator) -> bool:
    """True where figures start anew each year."""
    return indicator.accumulates is Accumulates.YEAR_TO_DATE


def find_before(indicator: Indicator, series: Series, reading: Reading) -> Reading | None:
    """The earlier figure to set beside one: a year before where seasons matter, else the last."""
    alike = [
        earlier
        for earlier in series.known
        if earlier.period < reading.period and earlier.period.months == reading.period.months
    ]
    if indicator.seasonal or is_added_up(indicator):
        year_before = reading.period.month_number - YEAR
        alike = [earlier for earlier in alike if earlier.period.month_number == year_before]
    return alike[-1] if alike else None


def by_season(indicator: Indicator, points: Sequence[Point]) -> list[list[Point]]:
    """The points by the month in which their period ends, or all in one list."""
    if not indicator.seasonal:
        return [list(points)]
    seasons: dict[int, list[Point]] = {}
    for point in points:
        seasons.setdefault(point.period.ends.month, []).append(point)
    return list(seasons.values())


def find_alike(series: Series, until: date) -> list[Reading]:
    """The known figures of one length of period up to a day: a year never joins a quarter.

    The length is that of the latest figure, which pages tell first. Where it is the only one of
    its length, it is the commonest; of as many, the one that reaches nearest to today.
    """
    by_length: dict[int, list[Reading]] = {}
    known = [reading for reading in series.known if reading.period.ends <= until]
    for reading in known:
        by_length.setdefault(reading.period.months, []).append(reading)
    own = by_length[known[-1].period.months] if known else []
    return own if len(own) > 1 else max(by_length.values(), key=_by_number_then_age, default=[])


def _by_number_then_age(readings: list[Reading]) -> tuple[int, Period]:
    return len(readings), readings[-1].period


def _point(reading: Reading) -> Point:
    return Point(reading.period, reading.value or Decimal(0))


def _find_added(points: list[Point]) -> list[Point]:
    """What each period added, where that is known; a day stands for the quarter that it ends."""
    added = []
    for before, point in pairwise([None, *points]):
        if point is None:
            continue
        months = point.period.months or QUARTER
        if point.period.share_of_year[0] <= months:
            added.append(point)
        elif before and before.period.month_number == point.period.month_number - months:
            added.append(Point(point.period, point.value - before.value))
    return added


def _month_before(indicator: Indicator, point: Point) -> int:
    """The month before the first that a figure covers."""
    return indicator.covers(point.period)[0] - 1
