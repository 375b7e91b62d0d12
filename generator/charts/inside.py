"""Where in a shape there is room for words."""

from collections.abc import Sequence

from generator.charts.simplify import Line

TRIES = 24
"""Heights at which room is looked for."""
Stretch = tuple[float, float]


def find_room(rings: Sequence[Line], tall: int, wanted: int) -> tuple[int, int, int]:
    """The middle of a free stretch of a shape for words that are `tall`, and its width.

    Of those as wide as `wanted` it is the one nearest to the middle of the shape; else the widest.
    """
    top, foot = (edge(y for ring in rings for _, y in ring) for edge in (min, max))
    best, found = (0.0, 0.0), (0.0, 0.0, 0.0)
    for number in range(1, TRIES):
        y = top + (foot - top) * number / TRIES
        for left, right in _list_stretches(rings, y):
            middle = (left + right) / 2
            ends = [_around(rings, height, middle) for height in (y - tall / 2, y + tall / 2)]
            half = min(middle - max(one[0] for one in ends), min(one[1] for one in ends) - middle)
            width = 2 * min(half, (right - left) / 2)
            score = (min(width, wanted), -abs(y - (top + foot) / 2))
            if width > 0 and (score > best or not found[0]):
                best, found = score, (width, middle, y)
    width, x, y = found
    if width <= 0:
        x, y = _middle(rings)
    return round(x), round(y), round(max(width, 0))


def _around(rings: Sequence[Line], y: float, x: float) -> Stretch:
    """The stretch around a point; none where the point lies outside."""
    found = (one for one in _list_stretches(rings, y) if one[0] <= x <= one[1])
    return next(found, (x, x))


def _list_stretches(rings: Sequence[Line], y: float) -> list[Stretch]:
    """What of a horizontal line lies inside, from the left."""
    crossings = sorted(
        ax + (y - ay) * (bx - ax) / (by - ay)
        for ring in rings
        for (ax, ay), (bx, by) in zip(ring, (*ring[1:], ring[0]), strict=True)
        if (ay > y) != (by > y)
    )
    return list(zip(crossings[::2], crossings[1::2], strict=False))


def _middle(rings: Sequence[Line]) -> tuple[float, float]:
    points = rings[0]
    across, down = ([one[at] for one in points] for at in (0, 1))
    return (min(across) + max(across)) / 2, (min(down) + max(down)) / 2
