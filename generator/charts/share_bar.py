"""The proportional bar: how many of a whole have each rating, with the numbers in the bar.

Home and topics draw it with `draw_share_bar(shares)`; `is_thin=True` gives the same bar a third as
high and without numbers, for the time before, where words beside it have them.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.charts.drawing import draw
from generator.charts.placing import trim
from generator.describe.share_words import say_shares
from generator.model.sentence import Sentence

TALL, THIN = 2.25, 0.75
"""Heights of the bar and of the thin one, in em."""
NARROW, WIDE = 20, 34
"""Widths in em for which numbers are sized: a telephone's, and where the style shows more."""
DIGIT, CLEAR, SHAPE = 0.7, 0.5, 1.2
"""Widths in em of a digit, of the room round a number, and of a tag's shape before it."""
WHOLE = 100


@dataclass(frozen=True, slots=True)
class _Piece:
    """One part of the bar; lengths across in per cents."""

    tone: str
    x: str
    width: str
    middle: str
    number: int
    look: str
    """wide where its number has room on a desk alone; none where it has none."""
    shape_at: str
    """From the middle to its tag's shape, in em; empty where that has no room."""


def draw_share_bar(shares: Iterable[tuple[Sentence, str, int]], *, is_thin: bool = False) -> str:
    """An SVG element of at most 1 kB (gzip); empty where nothing is counted.

    `shares` are label, tone (the look of a tag: red, amber, green, blue or none) and number, in
    the order in which they stand; those of 0 are left out. Its text alternative has them all. A
    part too narrow for its number shows none: name every number beside the bar.
    """
    known = [(label, tone, number) for label, tone, number in shares if number > 0]
    if not known:
        return ""
    whole = sum(number for _, _, number in known)
    return draw(
        "share_bar.svg.j2",
        words=say_shares([(label, number) for label, _, number in known]),
        height=THIN if is_thin else TALL,
        pieces=list(_cut([(tone, number) for _, tone, number in known], whole)),
        is_thin=is_thin,
    )


def _cut(shares: Iterable[tuple[str, int]], whole: int) -> Iterable[_Piece]:
    """The parts, one behind the other."""
    begun = 0
    for tone, number in shares:
        share = number / whole
        digits = len(str(number)) * DIGIT
        room = digits + CLEAR
        look = "" if share * NARROW >= room else "wide" if share * WIDE >= room else "none"
        yield _Piece(
            tone=tone,
            x=trim(begun / whole * WHOLE),
            width=trim(share * WHOLE),
            middle=trim((begun + number / 2) / whole * WHOLE),
            number=number,
            look=look,
            shape_at=trim(-(digits + SHAPE) / 2) if share * NARROW >= room + SHAPE else "",
        )
        begun += number
