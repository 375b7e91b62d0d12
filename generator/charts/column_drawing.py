"""Draws columns: across in per cents of the width, down in heights of its type (em)."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.charts.drawing import draw
from generator.charts.placing import trim

TOP, TALL = 1.6, 8.0
"""Above the highest column, for its figure, and the height of the columns, in em."""
LIFT = 0.45
"""From a column up to its figure, in em."""
REACH_OF_LABEL = 1.4
"""How far above a column its figure reaches, in em: a plan there lifts it further."""
FIRST_ROW, ROW, BELOW = 1.4, 1.25, 0.4
"""From the columns down to the first line of words, from line to line, and below the last."""
NARROW = 22.0
"""Width in em of the narrowest picture with all its words."""
LETTER = 0.56
"""Width of a usual letter, in em."""
WIDEST, FULLEST = 16.0, 0.62
"""The widest column in per cents of the picture, and its share of the room it has."""
LEAST = 0.12
"""Height of a column of nought, in em: there is a figure."""
WHOLE = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """What stands at one time: a figure, a target ahead, or neither."""

    when: str
    value: Decimal | None = None
    words: str = ""
    plan: Decimal | None = None
    plan_words: str = ""
    is_target: bool = False
    reach: tuple[Decimal, Decimal] | None = None


@dataclass(frozen=True, slots=True)
class _Box:
    """From where to where the picture's numbers go."""

    low: Decimal
    high: Decimal

    @property
    def foot(self) -> float:
        """How far down the columns reach, in em; those of nought have no height."""
        return TOP + TALL if self.high > self.low else TOP

    def down(self, value: Decimal) -> float:
        """Where a value lies, in em from the top."""
        if self.high == self.low:
            return TOP
        return TOP + float((self.high - value) / (self.high - self.low)) * TALL


def draw_columns(columns: Sequence[Column], name: str, title: str, alt_text: str) -> str:
    """The picture; `name` makes its ids its own."""
    values = [Decimal(0)]
    for one in columns:
        values += [end for end in (one.value, one.plan, *(one.reach or ())) if end is not None]
    box = _Box(min(values), max(values))
    slot = WHOLE / len(columns)
    letters = max(int(slot * NARROW / WHOLE / LETTER), 4)
    lines = [_break(one, letters) for one in columns]
    rows = max(map(len, lines))
    last = max(number for number, one in enumerate(columns) if one.value is not None)
    return draw(
        "columns.svg.j2",
        id=f"columns-{name}",
        title=title,
        alt_text=alt_text,
        height=trim(box.foot + FIRST_ROW + (rows - 1) * ROW + BELOW),
        nought=trim(box.down(Decimal(0))),
        last=last,
        columns=[
            _place(one, (number + 0.5) * slot, min(WIDEST, slot * FULLEST), box)
            for number, one in enumerate(columns)
        ],
        texts=[
            (trim((number + 0.5) * slot), trim(box.foot + FIRST_ROW + row * ROW), words, is_plan)
            for number, many in enumerate(lines)
            for row, (words, is_plan) in enumerate(many)
        ],
    )


def _place(one: Column, middle: float, width: float, box: _Box) -> dict[str, object]:
    """Where the parts of one time lie; None where it has no such part."""
    placed: dict[str, object] = {"x": trim(middle), "is_target": one.is_target, "words": one.words}
    placed |= dict.fromkeys(("bar", "reach", "plan"))
    nought = box.down(Decimal(0))
    tops = [nought]
    if one.value is not None:
        end = box.down(one.value)
        top, tall = min(end, nought), max(abs(end - nought), LEAST)
        placed["bar"] = (trim(middle - width / 2), trim(width), _fine(top), _fine(tall))
        tops.append(end)
    if one.reach:
        ends = [box.down(end) for end in one.reach]
        placed["reach"] = tuple(map(_fine, ends))
        tops += ends
    label = min(tops) - LIFT
    if one.plan is not None:
        down = box.down(one.plan)
        half = width * 0.68
        placed["plan"] = (trim(middle - half), trim(middle + half), _fine(down))
        if label - REACH_OF_LABEL < down <= label + LIFT:
            label = down - LIFT
    placed["label"] = _fine(label)
    return placed


def _break(one: Column, letters: int) -> list[tuple[str, bool]]:
    """The words below a column in lines that fit it: its time, then its plan."""
    when = [(line, False) for line in _wrap(one.when, letters)] or [("", False)]
    return [*when, *((line, True) for line in _wrap(one.plan_words, letters))]


def _wrap(words: str, letters: int) -> list[str]:
    lines: list[str] = []
    for word in words.split():
        if lines and len(lines[-1]) + 1 + len(word) <= letters:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _fine(number: float) -> str:
    """A height with two decimals at most."""
    return f"{number:.2f}".rstrip("0").removesuffix(".")
