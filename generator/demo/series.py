"""The county's figures of one measure: a path with chance, the season and the odd outlier."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from random import Random

from generator.demo.catalogue import Measure
from generator.demo.chance import make_chance
from generator.demo.quarters import (
    LAST_YEAR_END,
    LENGTH,
    NOW,
    PER_YEAR,
    START,
    place_in_year,
)
from generator.model.enums import Accumulates, Polarity

SEASON = (-0.6, -1.0, 0.5, 1.1)
"""From April to June on: how far each quarter lies from the year's middle, in parts of `season`."""
PACES: tuple[tuple[float, float, float], ...] = (
    (0.36, 0.8, 1.3),
    (0.52, 1.6, 2.6),
    (0.68, 0.1, 0.5),
    (1.00, -1.6, -0.4),
)
"""Up to this share of all measures: the least and the greatest pace, where 1 is as planned."""
LEAST_DRIFT = 0.05
"""Measures that should stay where they are move by this share in three years."""
EARLY_DRIFT = 0.3
"""Before the agreement, things moved with this part of the pace."""
FLAT_SHARE, TIED_SHARE, OUTLIER_SHARE = 0.1, 0.1, 0.12
"""How many measures hardly move, often repeat a figure, or have one figure far from the rest."""
TIE_CHANCE = 0.4
OUTLIER_SIZE = 4.0
"""In parts of the usual noise."""
PART_OF_COUNTY = (0.4, 0.9)
"""The least and the greatest share of the county's count that a variant has."""
NEAR_COUNTY = (0.9, 1.1)
"""The same for figures that do not add up, such as per cents."""
SHARE_RANGE = (0.5, 99.5)
"""Per cents stay inside."""


@dataclass(frozen=True)
class Line:
    """One measure's figures, in ticks: whole numbers of its last decimal place."""

    measure: Measure
    pace: float
    """1 is as planned, 0 is no change, below 0 is the wrong way."""
    parts: Mapping[int, int]
    """What happened in each quarter (or each year), of which figures are made."""
    marks: tuple[int, ...]
    """The quarters with which a figure ends, in order."""

    @cached_property
    def start_mark(self) -> int:
        """Where the plan starts: before the agreement, or where the figures of `progress` begin."""
        first = self.marks[0] if self.marks else START
        return min(START, first) if self.measure.indicator.rating.method == "progress" else START

    def figure(self, mark: int) -> int:
        """The county's figure that ends with a quarter."""
        return combine(self.measure, self.parts, mark)


def adds_up_over_time(measure: Measure) -> bool:
    """True where one figure is the sum of several quarters."""
    accumulates = measure.indicator.accumulates
    if measure.behaviour.yearly or not measure.indicator.is_additive:
        return False
    return accumulates in {Accumulates.YEAR_TO_DATE, Accumulates.ROLLING_12_MONTHS}


def combine(measure: Measure, parts: Mapping[int, int], mark: int) -> int:
    """The figure that ends with a quarter, from what happened in each quarter."""
    accumulates = measure.indicator.accumulates
    if measure.behaviour.yearly:
        return parts[mark]
    if accumulates is Accumulates.YEAR_TO_DATE:
        return sum(parts[mark - back] for back in range(place_in_year(mark) + 1))
    if accumulates is Accumulates.ROLLING_12_MONTHS:
        total = sum(parts[mark - back] for back in range(PER_YEAR))
        return total if measure.indicator.is_additive else round(total / PER_YEAR)
    return parts[mark]


def make_line(measure: Measure, quarters: int, seed: int) -> Line:
    """The county's figures for the last `quarters` quarters, and what they are made of.

    Chance is used from the newest quarter backwards, so that more quarters change no figure.
    """
    chance = make_chance(seed, measure.id)
    level = _choose_level(measure, chance)
    pace = _choose_pace(chance)
    marks = list_marks(quarters, yearly=measure.behaviour.yearly)
    first = min(marks[0], START) - PER_YEAR
    if measure.behaviour.yearly:
        moments: Sequence[int] = range(LAST_YEAR_END, first, -PER_YEAR)
    else:
        moments = range(NOW, first, -1)
    parts = _make_parts(measure, level, pace, moments, chance)
    return Line(measure, pace, parts, marks)


def list_marks(quarters: int, *, yearly: bool) -> tuple[int, ...]:
    """The quarters with which figures end: the last ones, or the ends of the last years."""
    if yearly:
        years = max(1, quarters // PER_YEAR)
        return tuple(LAST_YEAR_END - PER_YEAR * back for back in reversed(range(years)))
    return tuple(range(NOW - quarters + 1, NOW + 1))


def find_way(polarity: Polarity) -> int:
    """1 where the plan is to rise, −1 where it is to fall."""
    return -1 if polarity is Polarity.LOWER else 1


def find_season(measure: Measure, moment: int) -> float:
    """What the time of year makes of a figure: 1 is the middle of the year."""
    return 1 + measure.behaviour.season * SEASON[place_in_year(moment)]


def _choose_level(measure: Measure, chance: Random) -> float:
    level = measure.behaviour.level
    if adds_up_over_time(measure):
        level /= PER_YEAR
    least, greatest = PART_OF_COUNTY if measure.indicator.is_additive else NEAR_COUNTY
    size = chance.uniform(least, greatest)
    return level * size if measure.round else level


def _choose_pace(chance: Random) -> float:
    flat, drawn, within = (chance.random() for _ in range(3))
    if flat < FLAT_SHARE:
        return 0.0
    _, least, greatest = next(row for row in PACES if drawn <= row[0])
    return least + within * (greatest - least)


def _make_parts(
    measure: Measure, level: float, pace: float, moments: Iterable[int], chance: Random
) -> dict[int, int]:
    """What happened in each quarter, from the newest backwards."""
    behaviour, size = measure.behaviour, 10**measure.indicator.decimals
    tied, outlier = chance.random() < TIED_SHARE, chance.random() < OUTLIER_SHARE
    odd_one = NOW - PER_YEAR * chance.randrange(1, 3) - 1
    drift = find_way(measure.indicator.polarity) * max(behaviour.ambition, LEAST_DRIFT) * pace
    parts: dict[int, int] = {}
    for moment in moments:
        gone = (moment - START) / LENGTH
        way = drift * (gone if gone > 0 else gone * EARLY_DRIFT)
        noise = chance.gauss(0, behaviour.noise)
        if outlier and moment == odd_one:
            noise = OUTLIER_SIZE * behaviour.noise * (1 if noise > 0 else -1)
        repeats = chance.random() < TIE_CHANCE
        value = level * find_season(measure, moment) + abs(level) * (way + noise)
        parts[moment] = round(_keep_possible(measure, value) * size)
        if tied and repeats and moment + 1 in parts and not behaviour.season:
            parts[moment] = parts[moment + 1]
    return parts


def _keep_possible(measure: Measure, value: float) -> float:
    unit = measure.indicator.unit
    if unit.change_since:
        return value
    if unit.symbol == "%":
        return min(max(value, SHARE_RANGE[0]), SHARE_RANGE[1])
    return max(value, 0.0)
