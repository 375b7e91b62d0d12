"""Figures for districts and neighbourhoods; small ones are left out so that none can be found."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from generator.demo.areas import DISTRICTS, Place
from generator.demo.catalogue import Local
from generator.demo.chance import make_chance
from generator.demo.series import Line, combine
from generator.model.enums import Accumulates

SMALLEST_SHOWN = 5
"""A count below it could point at a person."""
FEWEST_HIDDEN = 2
"""One hidden figure alone could be found by taking the others from the whole."""
DISTRICT_SIZES = (1.9, 0.7, 1.2, 0.4, 1.4, 0.55, 0.85)
"""How large the districts are beside each other, in their order."""
SPREAD = 0.12
"""How far places differ from one quarter to the next, as a share."""
LARGEST_NEIGHBOURHOOD, ALL_NEIGHBOURHOODS = 0.11, 0.6
"""The greatest share of a district that one neighbourhood, and all together, can be."""
APART = 0.15
"""How far a place lies from the whole, where figures do not add up, as a share."""
CALMER = 1 / 3
"""Such figures move by this part of SPREAD."""
FARTHEST = 0.3
"""No place is less than this part of what it would usually be."""
NEIGHBOURHOOD_MIDDLE = 1.2
"""Neighbourhoods with extra work have higher figures than their district, where none add up."""
HIGHEST_SHARE = 99
"""Per cent of a place."""
LAST_QUARTERS = 4
"""Neighbourhoods have figures for these alone."""
MAY_HIDE = frozenset({Accumulates.PERIOD, Accumulates.SNAPSHOT})
"""Sums over several quarters would give a hidden quarter away."""


@dataclass(frozen=True, slots=True)
class LocalFigure:
    """A figure of one place; no value where it is hidden."""

    area: str
    mark: int
    value: int | None


def list_local_figures(
    line: Line, neighbourhoods: Sequence[Place], marks: Sequence[int], seed: int
) -> Iterator[LocalFigure]:
    """Figures of the districts for `marks`, and of named neighbourhoods for the last of them."""
    if line.measure.behaviour.local is Local.NOWHERE:
        return
    chance = make_chance(seed, line.measure.id, "districts")
    parts = _split_to_districts(line, chance)
    yield from _figures_of(line, parts, marks)
    if line.measure.behaviour.local is not Local.NEIGHBOURHOODS:
        return
    for district in DISTRICTS:
        inside = [place for place in neighbourhoods if place.parent == district.id and place.named]
        smaller = _split_to_neighbourhoods(line, parts[district.id], inside, seed)
        yield from _figures_of(line, smaller, marks[-LAST_QUARTERS:], lift=True)


def share_out(total: int, weights: Sequence[float]) -> list[int]:
    """Whole numbers in the ratio of `weights` that add up to `total` exactly."""
    whole = sum(weights)
    exact = [total * weight / whole for weight in weights]
    shares = [int(part) for part in exact]
    by_rest = sorted(range(len(shares)), key=lambda one: shares[one] - exact[one])
    for one in by_rest[: total - sum(shares)]:
        shares[one] += 1
    return shares


def choose_hidden(values: Sequence[int]) -> frozenset[int]:
    """Which of the values to hide, by their places.

    Each that is too small, and more until two or more are hidden that add up to five or more:
    then nobody can find one by taking the others from the whole. None where that cannot be.
    """
    order = sorted(range(len(values)), key=lambda one: values[one])
    hidden = [one for one in order if values[one] < SMALLEST_SHOWN]
    if not hidden:
        return frozenset()
    for one in order[len(hidden) :]:
        if _is_safe(hidden, values):
            break
        hidden.append(one)
    return frozenset(hidden) if _is_safe(hidden, values) else frozenset()


def _is_safe(hidden: Sequence[int], values: Sequence[int]) -> bool:
    total = sum(values[one] for one in hidden)
    return len(hidden) >= FEWEST_HIDDEN and total >= SMALLEST_SHOWN


def _split_to_districts(line: Line, chance: Random) -> dict[str, dict[int, int]]:
    """What happened in each district in each quarter."""
    parts: dict[str, dict[int, int]] = {district.id: {} for district in DISTRICTS}
    apart = [chance.gauss(0, APART) for _ in DISTRICTS]
    for moment, value in line.parts.items():
        noise = [max(FARTHEST, chance.gauss(1, SPREAD)) for _ in DISTRICTS]
        if line.measure.indicator.is_additive:
            weights = [size * one for size, one in zip(DISTRICT_SIZES, noise, strict=True)]
            values = share_out(value, weights)
        else:
            shifts = [1 + far + (one - 1) * CALMER for far, one in zip(apart, noise, strict=True)]
            values = [_keep_share(line, round(value * max(shift, FARTHEST))) for shift in shifts]
        for district, one in zip(DISTRICTS, values, strict=True):
            parts[district.id][moment] = one
    return parts


def _split_to_neighbourhoods(
    line: Line, district: Mapping[int, int], inside: Sequence[Place], seed: int
) -> dict[str, dict[int, int]]:
    """What happened in each neighbourhood of a district: parts of it that do not fill it."""
    largest = min(LARGEST_NEIGHBOURHOOD, ALL_NEIGHBOURHOODS / max(1, len(inside)))
    parts: dict[str, dict[int, int]] = {}
    for place in inside:
        chance = make_chance(seed, line.measure.id, place.id)
        share, shift = (
            chance.uniform(largest * FARTHEST, largest),
            chance.gauss(NEIGHBOURHOOD_MIDDLE, APART),
        )
        of_part = share if line.measure.indicator.is_additive else max(shift, FARTHEST)
        parts[place.id] = {
            moment: _keep_share(line, int(value * of_part * max(FARTHEST, chance.gauss(1, SPREAD))))
            for moment, value in district.items()
        }
    return parts


def _keep_share(line: Line, value: int) -> int:
    """A per cent stays below 100."""
    if line.measure.indicator.unit.symbol != "%":
        return value
    most: int = HIGHEST_SHARE * 10**line.measure.indicator.decimals
    return min(value, most)


def _figures_of(
    line: Line,
    parts: Mapping[str, Mapping[int, int]],
    marks: Sequence[int],
    *,
    lift: bool = False,
) -> Iterator[LocalFigure]:
    """The figures of places that belong together; with `lift`, none that is too small is shown."""
    indicator = line.measure.indicator
    counts = indicator.is_additive and indicator.accumulates in MAY_HIDE
    for mark in marks:
        values = [combine(line.measure, of_place, mark) for of_place in parts.values()]
        hidden = choose_hidden(values) if counts else frozenset()
        for place, (area, value) in enumerate(zip(parts, values, strict=True)):
            shown = max(value, SMALLEST_SHOWN) if lift and counts else value
            yield LocalFigure(area, mark, None if place in hidden else shown)
