"""What pages of past periods are made of: ratings then, what changed, what a release told."""

from dataclasses import dataclass

from generator.model.amendments import AmendmentLine
from generator.model.lines import Tag
from generator.model.sentence import Sentence

MOST_TOGETHER = 60
"""Measures on one page, so that it stays light."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingLine:
    """One measure's rating in a period."""

    indicator: str
    tag: Tag
    note: Sentence
    """Told where it goes wrong again, or where its target ended earlier; else empty."""
    reason: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeLine:
    """One measure whose rating changed since the period before."""

    indicator: str
    before: Tag
    now: Tag


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureThen:
    """One measure as a release told it."""

    page: str
    """The key of its page, which is there still: one that left the plan says so."""
    title: Sentence
    tags: tuple[Tag, ...]
    """One a dimension, the main one first."""
    answer: Sentence
    reason: Sentence
    """The officers' reason for the main rating."""
    headline: Sentence
    """What officers wrote of it; empty where they wrote nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicThen:
    """The measures of one topic as a release told them."""

    id: str
    title: Sentence
    measures: tuple[MeasureThen, ...]
    """The gravest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Then:
    """All that a release told, and what became of it."""

    counted: tuple[tuple[Sentence, Sentence], ...]
    """The name of each dimension, and its headline."""
    text: Sentence
    """What officers wrote on the home page, as Markdown."""
    headlines: tuple[tuple[str, Sentence], ...]
    """What they wrote on pages of topics and places: its key and the headline."""
    topics: tuple[TopicThen, ...]
    """The measures of each topic; one that stands in several, in its first."""
    amendments: tuple[AmendmentLine, ...]
    file: str
    """The name of the file that keeps it, as readers get it."""
    receipt: Sentence
    """Its SHA-256."""
    command: Sentence
    """What makes the receipt again."""

    @property
    def is_long(self) -> bool:
        """True where the measures of each topic have a page of their own."""
        return sum(len(one.measures) for one in self.topics) > MOST_TOGETHER
