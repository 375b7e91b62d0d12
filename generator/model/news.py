"""What became different between two periods, fact by fact; and where pages keep its words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum, auto

from generator.model.ratings import Dimension
from generator.model.sentence import NO_WORDS, Sentence


class ChangeKind(StrEnum):
    """What happened, in the order in which it is told."""

    BETTER = auto()
    WORSE = auto()
    NEWLY_RATED = auto()
    NO_LONGER_RATED = auto()
    RATED_OTHERWISE = auto()
    """A rating that is neither good nor bad came or went."""
    FIRST_FIGURE = auto()
    NEW_FIGURE = auto()
    NEW_FIGURE_OF_PLACE = auto()
    NEW_ACTION = auto()
    ACTION_DONE = auto()
    STEP_DONE = auto()
    MEASURE_ADDED = auto()
    MEASURE_GONE = auto()
    PLACE_ADDED = auto()
    PLACE_GONE = auto()
    BLOCK_ADDED = auto()
    BLOCK_GONE = auto()
    MOVED = auto()
    """A measure is in another block."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing that became different."""

    kind: ChangeKind
    page: str
    """The key of the page of what it happened to: a measure, a place, a block, or home."""
    told_on: frozenset[str]
    """The keys of all pages on which it is news, home among them."""
    dimension: Dimension | None = None
    """Of a rating."""
    of: str = ""
    """The page of the place of a figure; the words of an action or a step."""
    before: str = ""
    """The rating or the blocks before; empty where there were none."""
    now: str = ""


@dataclass(frozen=True, slots=True)
class Changes:
    """All that became different between two periods."""

    every: tuple[Change, ...]
    """In the order in which it is told: by kind, ratings by dimension, then by name."""
    titles: Mapping[str, str]
    """The name of each page, as it is now or was last."""


News = Mapping[str, tuple[Sentence, ...]]
"""What is new, in sentences, by the key of the page on which it is news."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """What is new since the last period that is frozen."""

    period: Sentence = NO_WORDS
    """That period in words; empty where none is frozen."""
    to_paste: Sentence = NO_WORDS
    """The news as one paragraph."""
    news: News = field(default_factory=dict)
