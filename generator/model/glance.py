"""What the first screen of an indicator's page says, in finished words."""

from dataclasses import dataclass

from generator.model.lines import Finding
from generator.model.sentence import NO_WORDS, Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A number that a page shows in large type."""

    name: Sentence
    """Latest figure, Plan, …"""
    value: Sentence
    unit: Sentence = NO_WORDS
    """What is counted; empty where the number has its sign, or stands beside one that says it."""
    note: Sentence = NO_WORDS
    """Its time; empty where it is that of the fact before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """What the first screen of an indicator's page says, each thing once."""

    answer: tuple[Sentence, ...]
    """The answer in a sentence, and what belongs to it."""
    facts: tuple[Fact, ...]
    """Three at most."""
    rated_for: Sentence
    """The period that is rated; empty where the first fact has it."""
    outlook: tuple[Finding, ...]
    """Whether it gets better and where it leads, where neither a tag nor a lone figure says so."""
    gaps: Sentence
    """All that is not known, in one line."""
