"""The map of outlines: the shape of each place, as a picture whose shapes are links."""

import gzip
import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby, pairwise

from generator.charts.drawing import draw
from generator.charts.inside import find_room
from generator.charts.simplify import Line, Point, Simplifier
from generator.charts.tile_map import FEWEST
from generator.describe.map_words import say_map_title
from generator.model.outlines import Outline
from generator.model.places import Area
from generator.model.report import Report

WIDTH = HIGHEST = 1000
"""Units of the picture."""
FINE = 32
"""Parts of a unit in which points are told apart: lines then meet only where they really do."""
HEAVIEST = 6 * 1024
"""Bytes of the picture when packed, as it goes over the wire."""
LEAST, COARSER = 20.0, 1.6
"""Square units: a point that matters less is left out; and how much coarser the next try is."""
FEWEST_POINTS = 3
"""Of a ring."""
SMALLEST_RING = 30
"""Square units: islands below it are dots."""
TYPE, LETTER = 38, 24
"""Units: the height of the type, and the width of a letter of it."""
TARGET = 75
"""Units: on the narrowest screen a finger finds no shape that is smaller."""


@dataclass(frozen=True, slots=True)
class _Shape:
    """One place on the map."""

    way: str
    """Where it leads; empty where it is too small to touch, or lies under others."""
    path: str
    words: str
    x: int
    y: int
    is_under: bool


@dataclass(frozen=True, slots=True)
class OutlineMap:
    """The picture, and the places that it can only number, in the order of their numbers."""

    svg: str = ""
    """Empty where too few places have an outline, or more than a light picture can hold."""
    numbered: tuple[Area, ...] = ()


def make_outline_map(report: Report, find_way: Callable[[Area], str]) -> OutlineMap:
    """An SVG element in at most 6 kB; `find_way` gives each place its address."""
    known = report.agreement.outlines
    areas = sorted((one for one in report.agreement.areas if one.id in known), key=_by_name)
    if len(areas) < FEWEST:
        return OutlineMap()
    rings, height = _project({one.id: known[one.id] for one in areas})
    simplifier = Simplifier(ring for many in rings.values() for ring in many)
    least = LEAST
    while least < WIDTH * HIGHEST:
        simple = {name: _simplify(simplifier, many, least) for name, many in rings.items()}
        least *= COARSER
        if _weigh("".join("".join(_list_moves(many)) for many in simple.values())) > HEAVIEST:
            continue
        made = _draw(report, [one for one in areas if simple[one.id]], simple, height, find_way)
        if _weigh(made.svg) <= HEAVIEST:
            return made
    return OutlineMap()


def _weigh(text: str) -> int:
    return len(gzip.compress(text.encode(), 6, mtime=0))


def _by_name(area: Area) -> tuple[str, str]:
    return str(area.name).casefold(), area.id


def _project(outlines: Mapping[str, Outline]) -> tuple[dict[str, list[Line]], int]:
    """Every ring on a fine grid, north at the top, and the picture's height."""
    every = [at for outline in outlines.values() for ring in outline for at in ring]
    west, east = min(at[0] for at in every), max(at[0] for at in every)
    south, north = min(at[1] for at in every), max(at[1] for at in every)
    narrow = math.cos(math.radians((south + north) / 2))
    wide, tall = max((east - west) * narrow, 1e-9), max(north - south, 1e-9)
    scale = min(WIDTH / wide, HIGHEST / tall)
    across, down = narrow * scale * FINE, scale * FINE
    placed = {
        name: [
            _without_repeats(
                (round((x - west) * across), round((north - y) * down)) for x, y in one
            )
            for one in outline
        ]
        for name, outline in outlines.items()
    }
    return {name: [one for one in many if one] for name, many in placed.items()}, round(
        tall * scale
    )


def _without_repeats(ring: Iterable[Point]) -> Line:
    """A ring without points that stand twice in a row; nothing where too few are left."""
    points = [point for point, _ in groupby(ring)]
    kept = points[:-1] if points[0] == points[-1] else points
    return tuple(kept) if len(kept) >= FEWEST_POINTS else ()


def _simplify(simplifier: Simplifier, rings: Iterable[Line], least: float) -> list[Line]:
    """A place's rings that can be seen, in units of the picture, the largest first."""
    fine = (simplifier.simplify(ring, least * FINE**2) for ring in rings)
    shown = (_without_repeats((x // FINE, y // FINE) for x, y in ring) for ring in fine)
    simple = sorted(shown, key=_size, reverse=True)
    return [ring for at, ring in enumerate(simple) if _size(ring) >= (SMALLEST_RING if at else 1)]


def _size(ring: Line) -> float:
    pairs = zip(ring, (*ring[1:], *ring[:1]), strict=True)
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairs)) / 2


def _draw(
    report: Report,
    areas: list[Area],
    rings: Mapping[str, list[Line]],
    height: int,
    find_way: Callable[[Area], str],
) -> OutlineMap:
    over = {report.areas[one.id].top for one in areas} - {None}
    numbered: list[Area] = []
    shapes = []
    for area in sorted(areas, key=lambda one: one.id not in over):
        is_under, points = area.id in over, [at for ring in rings[area.id] for at in ring]
        words = str(area.name)
        x, y, room = find_room(rings[area.id], TYPE, len(words) * LETTER)
        if not is_under and room < len(words) * LETTER:
            numbered.append(area)
            words = str(len(numbered))
        shapes.append(
            _Shape(
                way=find_way(area) if not is_under and _is_large(points) else "",
                path="".join(_list_moves(rings[area.id])),
                words="" if is_under else words,
                x=x,
                y=y,
                is_under=is_under,
            )
        )
    title = say_map_title(report.agreement.details.area_name)
    svg = draw("outline_map.svg.j2", title=title, shapes=shapes, width=WIDTH, height=height)
    return OutlineMap(svg, tuple(numbered))


def _is_large(points: list[Point]) -> bool:
    sides = (max(one[at] for one in points) - min(one[at] for one in points) for at in (0, 1))
    return min(sides) >= TARGET


def _list_moves(rings: Iterable[Line]) -> Iterator[str]:
    """The path of rings, in steps from point to point: those are short to write."""
    for ring in rings:
        yield f"M{ring[0][0]} {ring[0][1]}l"
        steps = pairwise(ring)
        yield " ".join(f"{bx - ax} {by - ay}" for (ax, ay), (bx, by) in steps).replace(" -", "-")
        yield "z"
