"""A chart as the charts stage hands it on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from generator.model.sentence import Sentence

LONGEST_ALT = 220
"""Characters of title, separator and description: more are cut off by some screen readers."""
SEPARATOR = ". "
"""Between the title and the description, as screen readers say them."""


def find_room(title: str) -> int:
    """How many characters the description of a picture with this title may have."""
    return LONGEST_ALT - len(title) - len(SEPARATOR)


class Spot(StrEnum):
    """Where a kind of chart stands."""

    ANSWER = "answer"
    """On an indicator's page, below the answer."""
    PLACES = "places"
    """On an indicator's page, with the figures place by place."""
    OTHERS = "others"
    """On an indicator's page, with the figures of other areas."""
    GROUPS = "groups"
    """On an indicator's page, with the figures of groups of people."""
    LIST = "list"
    """Beside an indicator in a list."""


@dataclass(frozen=True, slots=True)
class Table:
    """The figures of a chart in finished words: each row as long as the columns."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """One line of a chart that readers can explore."""

    style: str
    """A style of the charts stage: actual, aim, left or ahead."""
    name: str
    days: tuple[date, ...]
    values: tuple[float | None, ...]
    """None where the line breaks."""
    words: tuple[str, ...]
    """What each point says."""
    below: tuple[float, ...] = ()
    """How far the range of each point reaches down; empty where no point has one."""
    above: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Exploration:
    """What a chart shows, for readers who ask to explore it; a figure is made of it on demand."""

    name: str
    """Of its file: the indicator's id."""
    title: str
    traces: tuple[Trace, ...]
    days: Mapping[date, str]
    """Short words for days on the axis."""
    heights: Mapping[float, str]
    """Short words for values on the axis, the lowest first."""
    is_mirrored: bool = False
    """True where time runs from right to left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A picture and its words: there is no chart without its text."""

    title: str
    """What happened, in about ten words."""
    subtitle: str
    """What is drawn, and what each mark means."""
    svg: str
    """A complete SVG element without blank lines, style or script."""
    alt_text: str
    """With title and separator at most 220 characters; not the title again."""
    table: Table
    """The same figures."""
    key: tuple[Sentence, ...] = ()
    """What numbered marks of the picture stand for, in order; a list below it."""
    figure: Exploration | None = None
    """None where there is no more to explore than the picture shows."""


PlotlyFigure = dict[str, Any]
"""A figure as Plotly reads it."""
