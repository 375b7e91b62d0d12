"""The proportional bar: all measures by rating, with their numbers, and a key below it."""

from generator.charts.drawing import draw
from generator.model.bars import Bar

WIDE_ENOUGH = 2.2
"""Per cents of the bar for each figure of a number inside it, on the narrowest phone."""
TALL, LOW, THIN = 2.5, 1.5, 0.5
"""The heights of the bar, of one in a list and of the period before, in em: they grow with the
numbers where a reader sets letters larger."""


def draw_rating_bar(bar: Bar, before: Bar | None = None, *, has_key: bool = True) -> str:
    """A figure in HTML, on lines without gaps; `before` is a thin bar below.

    Without its key it is one line, which may stand in a line of a list.
    """
    drawn = draw(
        "rating_bar.svg.j2",
        said=bar.said,
        parts=_place(bar),
        before=_place(before) if before else (),
        before_said=before.said if before else "",
        before_when=before.when if before else "",
        key=bar.parts if has_key else (),
        tall=TALL if has_key else LOW,
        thin=THIN,
    )
    return drawn if has_key else "".join(drawn.splitlines())


def _place(bar: Bar) -> list[tuple[str, float, float, str]]:
    """Each part's look, where it begins, how wide it is in per cents, and its number if it fits."""
    placed, begins = [], 0
    for part in bar.parts:
        wide = round(100 * part.number / bar.total, 2)
        number = str(part.number)
        fits = wide >= WIDE_ENOUGH * len(number) + 1
        placed.append((part.look, round(100 * begins / bar.total, 2), wide, number if fits else ""))
        begins += part.number
    return placed
