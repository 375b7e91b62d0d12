"""One measure in a list of measures."""

from dataclasses import dataclass

from generator.model.lines import Tag
from generator.model.sentence import Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureRow:
    """What every list of measures says of one, a part for each column."""

    indicator: str
    tags: tuple[Tag, ...]
    """Its main rating, and another one that is graver."""
    why: Sentence
    """What the tag does not say already; empty where there is no more to say."""
    figure: Sentence
    """The latest figure with its unit; empty where there is none."""
    plan: Sentence
    """What was planned for its time; empty where nothing was."""
    direction: Sentence
    """What the figures show over time; empty where they are too few."""
