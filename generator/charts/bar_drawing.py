"""Draws a bar with marks: across in per cents of the width, down in heights of its type (em)."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.charts.drawing import draw
from generator.charts.placing import trim

TRACK_AT, TRACK = 1.4, 1.7
"""Where the ground of the bar begins and how high it is, in em."""
FIRST_ROW, ROW = 1.3, 1.3
"""From the ground down to the words of the first mark, and from row to row, in em."""
BELOW = 0.4
NARROW, LETTER = 12, 0.56
"""Width of the narrowest picture and of a usual letter, in em."""
MIDDLE, WHOLE = 50, 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Something upright across the bar, with its words below."""

    look: str
    """Its class in the style."""
    value: Decimal
    words: str
    row: int
    """Of its words, from 0."""
    is_aside: bool = False
    """True where the narrowest picture leaves its words out: another stands in its row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """All that a bar shows; every number in the figure's own unit."""

    base: Decimal
    """Where the bar begins."""
    value: Decimal
    """Where it ends."""
    words: str
    """Above its end."""
    marks: tuple[Mark, ...] = ()
    reach: tuple[Decimal, Decimal] | None = None
    """The range in which the true figure is likely to lie."""
    good: tuple[Decimal, Decimal] | None = None
    """The range that is good."""
    is_back: bool = False
    """True for what was lost: it is an empty bar with a dashed edge."""


def draw_bar(bar: Bar, name: str, title: str, alt_text: str) -> str:
    """The picture; `name` makes its ids its own."""
    values = [bar.base, bar.value, *(mark.value for mark in bar.marks)]
    values += [end for ends in (bar.reach, bar.good) for end in ends or ()]
    low, high = min(values), max(values)

    def across(value: Decimal) -> float:
        return float((value - low) / (high - low) * WHOLE) if high > low else 0.0

    def stretch(one: Decimal, other: Decimal) -> tuple[str, str]:
        first, last = sorted((across(one), across(other)))
        return trim(first), trim(last - first)

    rows = max((mark.row for mark in bar.marks), default=-1) + 1
    foot = TRACK_AT + TRACK
    return draw(
        "bar.svg.j2",
        id=name,
        title=title,
        alt_text=alt_text,
        height=trim(foot + FIRST_ROW + (rows - 1) * ROW + BELOW if rows else foot),
        at=TRACK_AT,
        tall=TRACK,
        bar=stretch(bar.base, bar.value),
        look="goal ground" if bar.is_back else "",
        base=trim(across(bar.base)),
        good=stretch(*bar.good) if bar.good else None,
        reach=tuple(trim(across(end)) for end in bar.reach) if bar.reach else None,
        marks=[
            (
                mark.look,
                trim(across(mark.value)),
                trim(foot + (0 if mark.look == "edge" else FIRST_ROW + mark.row * ROW - 0.9)),
            )
            for mark in bar.marks
        ],
        texts=[
            _anchor(across(bar.value), across(bar.base), bar.words, "last", 1),
            *(
                _anchor(
                    across(mark.value),
                    None,
                    mark.words,
                    "side" if mark.is_aside else "",
                    foot + FIRST_ROW + mark.row * ROW,
                )
                for mark in bar.marks
            ),
        ],
    )


def _anchor(x: float, begins: float | None, words: str, look: str, y: float) -> Sequence[str]:
    """Where words stand: inwards from their place, or from where a short bar begins.

    Words too long for their side of the narrowest picture begin or end further out.
    """
    reach = len(words) * LETTER / NARROW * WHOLE
    if x >= MIDDLE:
        return f"{look} end".strip(), trim(min(max(x, reach), WHOLE)), trim(y), words
    first = x if begins is None else min(x, begins)
    return look, trim(max(min(first, WHOLE - reach), 0)), trim(y), words
