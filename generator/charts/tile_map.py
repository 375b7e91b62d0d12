"""The map of tiles: where each place lies, roughly, as a picture whose tiles are links."""

from collections.abc import Callable
from dataclasses import dataclass
from textwrap import wrap

from generator.charts.drawing import draw
from generator.describe.map_words import say_map_title, say_places_inside
from generator.model.places import Area
from generator.model.report import Report

FEWEST = 3
"""A map of two places says no more than their names."""
GAP = 0.4
"""Between two rows, in heights of a letter, so that tiles grow with the text."""
GAP_SHARE = 1.0
"""Between two tiles, in per cents of the map's width."""
LINE = 1.25
"""From one line of a name to the next, in heights of a letter."""
FIRST_LINE, LAST_LINE = 1.5, 0.8
"""From a tile's top to its first line, and from its last line to its foot."""
LONGEST_LINE = 14
"""Letters of a name that fit beside each other in a tile."""


@dataclass(frozen=True, slots=True)
class _Tile:
    """One place on the map; lengths across in per cents, down in heights of a letter."""

    way: str
    x: float
    y: float
    width: float
    lines: tuple[str, ...]
    inside: str


def make_tile_map(report: Report, find_way: Callable[[Area], str]) -> str:
    """An SVG element; empty where too few places have a tile. `find_way` gives each its address."""
    placed = [(area, area.tile) for area in report.agreement.areas if area.tile]
    if len(placed) < FEWEST:
        return ""
    columns = max(tile.column for _, tile in placed)
    rows = max(tile.row for _, tile in placed)
    lines = max(len(_break_lines(area.name)) for area, _ in placed)
    tall = FIRST_LINE + lines * LINE + LAST_LINE
    width = (100 - GAP_SHARE * (columns - 1)) / columns
    tiles = [
        _Tile(
            way=find_way(area),
            x=round((tile.column - 1) * (width + GAP_SHARE), 2),
            y=round((tile.row - 1) * (tall + GAP), 2),
            width=round(width, 2),
            lines=_break_lines(area.name),
            inside=say_places_inside(len(report.areas[area.id].inside)),
        )
        for area, tile in sorted(placed, key=lambda pair: (pair[1].row, pair[1].column))
    ]
    return draw(
        "tile_map.svg.j2",
        title=say_map_title(report.agreement.details.area_name),
        tiles=tiles,
        height=round(rows * (tall + GAP) - GAP, 2),
        tile_height=round(tall, 2),
        first_line=FIRST_LINE,
        line=LINE,
    )


def _break_lines(name: str) -> tuple[str, ...]:
    """A name in lines that fit a tile, broken between words, or in one wider than a tile."""
    return tuple(wrap(name, LONGEST_LINE, break_on_hyphens=False))
