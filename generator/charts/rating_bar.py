"""The proportional bar: all measures by rating, with their numbers, and a key below it."""

from generator.charts.drawing import draw
from generator.charts.placing import trim
from generator.model.bars import Bar
from generator.model.ratings import Tone

WIDE_ENOUGH = 2.2
"""Per cents of the bar for each figure of a number inside it, on the narrowest phone."""
SIGN = 9
"""Per cents of the bar for a tag's sign beside a number there."""
DIGIT = 0.65
"""The width of a figure there, in em."""
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
        parts=_place(bar, has_signs=not has_key),
        before=_place(before) if before else (),
        before_said=before.said if before else "",
        before_when=before.when if before else "",
        key=bar.parts if has_key else (),
        tall=TALL if has_key else LOW,
        thin=THIN,
    )
    return drawn if has_key else "".join(drawn.splitlines())


def _place(bar: Bar, *, has_signs: bool = False) -> list[tuple[str, float, float, str, str]]:
    """Each part's look, where it begins, how wide it is in per cents, and its number if it fits.

    Last comes where its tag's sign begins, in em from the middle: a bar without a key has these, as
    colours alone tell nothing on paper. No sign is that of what has no rating.
    """
    placed, begins = [], 0
    for part in bar.parts:
        wide = round(100 * part.number / bar.total, 2)
        number = str(part.number)
        needs = WIDE_ENOUGH * len(number) + 1
        is_signed = has_signs and part.look != Tone.NONE.look and wide >= needs + SIGN
        placed.append((
            part.look,
            round(100 * begins / bar.total, 2),
            wide,
            number if wide >= needs else "",
            trim(-(1 + DIGIT * len(number)) / 2) if is_signed else "",
        ))  # fmt: skip
        begins += part.number
    return placed
