"""Puts labels beside lines, where they touch neither a line nor each other at any size of type.

Across, a picture is measured in per cents of its width; down, in heights of its type (em), so that
it grows with the type. How many letters fit into its width is not known: each label is placed for
the narrowest picture in which it is shown.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

Point = tuple[float, float]
"""Across in per cents, down in em."""

LETTER = 0.62
"""Width of a bold letter, in em: the widest of common system fonts."""
ASCENT, DESCENT = 0.85, 0.3
"""How far letters reach above and below the line on which they stand, in em."""
CLEAR = 0.35
"""Room between a label and what it must not touch, in em."""
MIDDLE, WHOLE = 50, 100


@dataclass(frozen=True, slots=True)
class Label:
    """Words at a place."""

    x: float
    y: float
    """Where the letters stand, in em below the top of the lines; may be above it."""
    anchor: str
    """start or end."""
    look: str
    """Its class in the style."""
    words: str


@dataclass(slots=True)
class Room:
    """What is drawn already."""

    lines: list[Sequence[Point]] = field(default_factory=list)

    def place(
        self, look: str, words: str, beside: Point, *, width: float, furthest: float = 100
    ) -> Label | None:
        """A label above or below everything that is drawn near it, whichever is nearer.

        `width` is that of the narrowest picture, in em. None where it has no room for the words, or
        only further than `furthest` em from the point, where they might be taken for another's.
        """
        x, y = beside
        reach = (len(words) * LETTER + CLEAR) / width * WHOLE
        ends = x >= MIDDLE
        if reach > (x if ends else WHOLE - x):
            return None
        first, last = (x - reach, x + 1) if ends else (x - 1, x + reach)
        near = [y, *(down for line in self.lines for down in _heights(line, first, last))]
        above, below = min(near) - CLEAR - DESCENT, max(near) + CLEAR + ASCENT
        stands = below if below - y < y - above else above
        if abs(stands - y) > furthest:
            return None
        box = ((first, stands - ASCENT), (last, stands - ASCENT))
        self.lines += [box, tuple((across, stands + DESCENT) for across, _ in box)]
        return Label(x, round(stands, 2), "end" if ends else "start", look, words)


def _heights(line: Sequence[Point], first: float, last: float) -> Iterator[float]:
    """How far down a line is between two places, at its corners and where it enters and leaves."""
    yield from (y for x, y in line if first <= x <= last)
    for (x, y), (next_x, next_y) in pairwise(line):
        for edge in (first, last):
            if min(x, next_x) < edge < max(x, next_x):
                yield y + (next_y - y) * (edge - x) / (next_x - x)


def draw_path(points: Iterable[Point]) -> str:
    """A line through points, as the picture has it: without noughts that say nothing."""
    return "M" + " ".join(f"{trim(x)} {trim(y)}" for x, y in points)


def draw_steps(points: Sequence[Point]) -> str:
    """A line through points of which each lies beside, above or below the one before."""
    path = draw_path(points[:1])
    for (x, y), (next_x, next_y) in pairwise(points):
        path += f"H{trim(next_x)}" if next_x != x else ""
        path += f"V{trim(next_y)}" if next_y != y else ""
    return path


def draw_dots(points: Iterable[Point]) -> str:
    """Lines without length, which their caps make dots or squares."""
    return "".join(f"M{trim(x)} {trim(y)}h0" for x, y in points)


def trim(number: float) -> str:
    """A number with at most one decimal, as short as it can be written."""
    return f"{number:.1f}".removesuffix(".0")
