"""Figures that look like slips of the pen: a decimal point out of place, a sudden jump."""

from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise
from statistics import median

from generator.model.agreement import Agreement
from generator.model.assessment import Reading
from generator.model.findings import Limits, Point
from generator.model.problem import Place, Problem
from generator.model.results import Rated
from generator.rate.limits import mean_moving_range

FACTOR = 50
"""Two places of the decimal point make a factor of 100, more or less the figures' own movement."""
NEIGHBOURS = 2
"""On either side; at an end of the series, more on the other."""
ENOUGH = 2
"""With fewer figures to compare with, targets count as neighbours too."""
LONGEST_STEP = Decimal("3.267")
"""Mean moving ranges: the limit of the chart of steps that goes with an individuals chart."""


def find_misplaced_points(rated: Rated) -> Iterator[Problem]:
    """Figures and targets about 100 times as large or as small as most of those around them."""
    origins = rated.agreement.origins
    for (indicator, area), series in rated.results.series.items():
        readings = series.known
        known = [reading.value or Decimal(0) for reading in readings]
        aims = [aim.value for aim in series.aims]
        for place, reading in enumerate(readings):
            value = known[place]
            far = "" if reading.note else _say_far(value, _find_beside(known, aims, place))
            if far:
                found = f"'{value}', about {far} than the figures beside it"
                yield _point_out(origins.figures[indicator, area, reading.period], found)
        for aim in series.aims:
            others = known + [one.value for one in series.aims if one is not aim]
            far = "" if aim.note or len(others) < ENOUGH else _say_far(aim.value, others)
            if far:
                found = f"'{aim.value}', about {far} than the other targets and the figures"
                yield _point_out(origins.targets[indicator, area, aim.period, aim.kind], found)


def _point_out(place: Place, found: str) -> Problem:
    advice = "Check the decimal point. If it is right, say why under note."
    return Problem(place.file, place.line, "column value", found, advice)


def _say_far(value: Decimal, others: Sequence[Decimal]) -> str:
    """How far a value is from most of the others, in words; empty where it is not far.

    Signs do not count, and 0 is far from nothing.
    """
    size = abs(value)
    sizes = [abs(other) for other in others if other] if size else []
    larger = [size / other for other in sizes if size >= FACTOR * other]
    if 2 * len(larger) > len(others):
        return f"{_round(median(larger))} times more"
    smaller = [other / size for other in sizes if other >= FACTOR * size]
    if 2 * len(smaller) > len(others):
        return f"{_round(median(smaller))} times less"
    return ""


def find_jumps(rated: Rated) -> Iterator[Problem]:
    """Figures beyond the limits of their chart, reached by a step that is beyond them too.

    The second half leaves out series that climb or fall steadily: their ends lie outside.
    """
    for indicator, movement in rated.results.movements.items():
        if movement.limits is None:
            continue
        readings = {one.period: one for one in rated.results.series[indicator, None].known}
        low, high = (_shorten(one) for one in (movement.limits.lower, movement.limits.upper))
        for point in _find_steps(movement.points, movement.limits):
            reading = readings[point.period]
            if reading.note:
                continue
            added = f" (this period added {point.value})" if movement.added else ""
            found = f"'{reading.value}'{added}, a jump beyond the usual range of {low} to {high}"
            advice = "Check the figure. If it is right, say under note what happened."
            yield make_warning(rated.agreement, indicator, None, reading, found, advice)


def _find_steps(points: Sequence[Point], limits: Limits) -> Iterator[Point]:
    """Points outside the limits that lie further from the one before than steps usually go."""
    longest = LONGEST_STEP * mean_moving_range([point.value for point in points])
    for before, point in pairwise(points):
        is_outside = not limits.lower <= point.value <= limits.upper
        if is_outside and abs(point.value - before.value) > longest:
            yield point


def make_warning(
    agreement: Agreement,
    indicator: str,
    area: str | None,
    reading: Reading,
    found: str,
    advice: str,
) -> Problem:
    """A warning at the value of a figure."""
    place = agreement.origins.figures[indicator, area, reading.period]
    return Problem(place.file, place.line, "column value", found, advice)


def _find_beside(values: list[Decimal], aims: list[Decimal], place: int) -> list[Decimal]:
    """The figures around one; the targets too where they are few, and else the one before alone."""
    lacking = max(NEIGHBOURS - (len(values) - 1 - place), 0)
    before = values[max(place - NEIGHBOURS - lacking, 0) : place]
    after = values[place + 1 : place + 1 + NEIGHBOURS + max(NEIGHBOURS - place, 0)]
    if len(before) + len(after) >= ENOUGH:
        return before + after
    return before + after + aims if aims else before


def _round(times: Decimal) -> str:
    return f"{times.quantize(Decimal(1), ROUND_HALF_UP):,}"


def _shorten(limit: Decimal) -> str:
    return f"{limit.quantize(Decimal('0.1'), ROUND_HALF_UP).normalize():f}"
