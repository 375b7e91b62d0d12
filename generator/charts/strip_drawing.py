"""Draws a dot strip: each figure in a row of its own, below the words of the row."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.charts.drawing import draw
from generator.charts.placing import draw_dots, trim
from generator.charts.scale import Scale, make_scale
from generator.describe.chart_labels import find_size, say_tick
from generator.model.indicator import Indicator
from generator.model.sentence import Sentence, cut

ROW, WORDS_AT, DOT_AT = 2.6, 1.0, 1.75
"""A row's height, where its words stand and where its dot lies, in em."""
HALF_MARK = 0.45
"""How far an upright mark reaches above and below its row, in em."""
ENDS_AT, BELOW = 1.0, 1.4
"""Where the words of the axis stand below the last row, and their height, in em."""
LONGEST, LONGEST_HEADING = 25, 22
"""Letters of a row's words: the narrowest screen has no room for more. The table has them all."""
DOT, SQUARE = "dots", "squares"


@dataclass(frozen=True, slots=True, kw_only=True)
class StripRow:
    """One row of a strip."""

    words: Sentence
    value: Decimal | None
    """Where it has its mark; None for words alone."""
    look: str = DOT
    """Of its mark; empty where the upright marks alone show it."""
    reach: tuple[Decimal, Decimal] | None = None
    is_heading: bool = False
    """True for the title of the rows below."""


def draw_strip(
    rows: Sequence[StripRow], uprights: Mapping[str, Decimal | None], indicator: Indicator,
    **words: str,
) -> str:  # fmt: skip
    """The picture; `uprights` stand in every row, by their look, and `words` name it."""
    ends = [end for row in rows for end in row.reach or ()]
    scale = make_scale([*(row.value for row in rows if row.value is not None), *ends])
    size = find_size(max(map(abs, scale.ticks)), indicator)
    at = [(row, number * ROW + DOT_AT) for number, row in enumerate(rows)]
    lines = [y for row, y in at if row.value is not None]
    return draw(
        "strip.svg.j2",
        **words,
        rows=[(trim(n * ROW + WORDS_AT), _fit(row), row.is_heading) for n, row in enumerate(rows)],
        tall=trim(len(rows) * ROW),
        height=trim(len(rows) * ROW + BELOW),
        grid="".join(f"M0 {trim(y)}H100" for y in lines),
        reaches="".join(
            f"M{_across(scale, row.reach[0])} {trim(y)}H{_across(scale, row.reach[1])}"
            for row, y in at
            if row.reach
        ),
        ends=[say_tick(scale.ticks[end], indicator, scale.step, size) for end in (0, -1)],
        ends_at=trim(len(rows) * ROW + ENDS_AT),
        **{look: _draw_upright(scale, uprights.get(look), lines) for look in ("whole", "aim")},
        **{look: _draw_marks(scale, at, look) for look in (SQUARE, DOT)},
    )


def _fit(row: StripRow) -> Sentence:
    return cut(row.words, LONGEST_HEADING if row.is_heading else LONGEST)


def _across(scale: Scale, value: Decimal) -> str:
    """Where a value lies, in per cents of the width."""
    return trim(scale.share(value) * 100)


def _draw_upright(scale: Scale, value: Decimal | None, lines: Sequence[float]) -> str:
    if value is None:
        return ""
    x, tall = _across(scale, value), trim(2 * HALF_MARK)
    return "".join(f"M{x} {trim(y - HALF_MARK)}v{tall}" for y in lines)


def _draw_marks(scale: Scale, at: Sequence[tuple[StripRow, float]], look: str) -> str:
    return draw_dots(
        (scale.share(row.value) * 100, y)
        for row, y in at
        if row.look == look and row.value is not None
    )
