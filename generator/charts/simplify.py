"""Outlines with fewer points: what two places share stays shared, so that no gap opens.

The lines are cut where three places meet, and each piece is made simpler once, for all places on
its sides. The points that matter least go first: those whose triangle with their neighbours is the
smallest (Visvalingam and Whyatt, 1993).
"""

import heapq
from collections.abc import Iterable, Sequence
from itertools import pairwise

Point = tuple[int, int]
"""On a grid, so that neighbours have the same points."""
Line = tuple[Point, ...]
NEVER = float("inf")


class Simplifier:
    """Lines of a map, each with how much every point of it matters."""

    def __init__(self, rings: Iterable[Line]) -> None:
        """`rings` end where they begin, without their first point again."""
        rings = list(rings)
        self._nodes = _find_nodes(rings)
        self._weights: dict[Line, tuple[float, ...]] = {}
        for ring in rings:
            for piece in self._cut(ring):
                key = min(piece, piece[::-1])
                if key not in self._weights:
                    self._weights[key] = _weigh(key)

    def simplify(self, ring: Line, least: float) -> Line:
        """A ring without the points that matter less than `least`, an area in units of the grid."""
        kept: list[Point] = []
        for piece in self._cut(ring):
            key = min(piece, piece[::-1])
            weights = self._weights[key] if key == piece else self._weights[key][::-1]
            kept += [one for one, w in zip(piece[:-1], weights[:-1], strict=True) if w >= least]
        return tuple(kept)

    def _cut(self, ring: Line) -> list[Line]:
        """The pieces between the points at which places meet; each ends where the next begins."""
        ends = [at for at, point in enumerate(ring) if point in self._nodes]
        if not ends:
            first = ring.index(min(ring))
            ends = [first, max(range(len(ring)), key=lambda at: _distance(ring[first], ring[at]))]
            ends = sorted(set(ends))
        turned = (*ring[ends[0] :], *ring[: ends[0]], ring[ends[0]])
        cuts = [*(one - ends[0] for one in ends), len(ring)]
        return [turned[start : end + 1] for start, end in pairwise(cuts)]


def _find_nodes(rings: Sequence[Line]) -> set[Point]:
    """Points at which the lines of places part or meet."""
    beside: dict[Point, frozenset[Point]] = {}
    nodes = set()
    for ring in rings:
        for before, here, after in zip((ring[-1], *ring), ring, (*ring[1:], ring[0]), strict=False):
            pair = frozenset((before, after))
            if beside.setdefault(here, pair) != pair:
                nodes.add(here)
    return nodes


def _weigh(line: Line) -> tuple[float, ...]:
    """How much each point matters: the area that goes with it, and never less than before."""
    weights = [NEVER] * len(line)
    before, after = [at - 1 for at in range(len(line))], [at + 1 for at in range(len(line))]
    heap = [(_area(line, at - 1, at, at + 1), at) for at in range(1, len(line) - 1)]
    heapq.heapify(heap)
    areas, largest = {at: area for area, at in heap}, 0.0
    while heap:
        area, at = heapq.heappop(heap)
        if areas.get(at) != area:
            continue
        del areas[at]
        largest = weights[at] = max(largest, area)
        left, right = before[at], after[at]
        after[left], before[right] = right, left
        for one in (left, right):
            if one in areas:
                areas[one] = _area(line, before[one], one, after[one])
                heapq.heappush(heap, (areas[one], one))
    return tuple(weights)


def _area(line: Line, first: int, middle: int, last: int) -> float:
    (ax, ay), (bx, by), (cx, cy) = line[first], line[middle], line[last]
    return abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2


def _distance(one: Point, other: Point) -> int:
    return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2
