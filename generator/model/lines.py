"""The rows and tags of which reports are made: finished words, in the order of the page."""

from dataclasses import dataclass

from generator.model.amendments import AmendmentLine
from generator.model.bars import Bar
from generator.model.documents import Commentary, Correction, Review
from generator.model.response_lines import ResponseLine
from generator.model.rows import Action
from generator.model.sentence import NO_WORDS, Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """A rating tag: what it is about, its look and its word."""

    name: Sentence
    """Result, Work, …"""
    tone: str
    """red, amber, green, blue or none."""
    word: Sentence

    @property
    def shown(self) -> Sentence:
        """The tag as it stands on a page."""
        return Sentence(part._replace(tone=self.tone) for part in self.word.parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Working:
    """How one rating came about."""

    name: Sentence
    question: Sentence
    tag: Tag
    lines: tuple[Sentence, ...]
    """The sum, line by line."""
    result: Sentence
    """What the sum alone gives."""
    set_by: Sentence
    reason: Sentence
    source: Sentence
    disagreement: Sentence
    """Told where officers' rating and the sum differ."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What the figures of a series show together."""

    title: Sentence
    """Of its sum: a name and a question."""
    answer: tuple[Sentence, ...]
    """In plain sentences."""
    working: tuple[Sentence, ...]
    """How it was worked out, line by line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RewardPartLine:
    """How far one sub-target of a reward has come."""

    indicator: str
    tag: Tag | None
    """Its main rating; None where it has none."""
    finding: Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class RewardReport:
    """How far one reward target has come, and what it could earn."""

    id: str
    title: Sentence
    money: tuple[Sentence, ...]
    """What it could earn, in sentences and as a sum."""
    parts: tuple[RewardPartLine, ...]
    source: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceLine:
    """The latest figure of one place beside those of the places around it."""

    indicator: str
    area: str
    period: Sentence
    unit: Sentence
    """What the figures count; empty where each has its sign."""
    value: Sentence
    before: Sentence
    """The earlier figure of the place, in a sentence; empty where there is none."""
    around: Sentence
    """For the place under which it is listed, for the same time; empty where it is under none."""
    whole: Sentence
    """For the whole area, for the same time."""
    plan: Sentence
    tag: Tag | None
    """None where the place has no target of its own."""
    note: Sentence
    source: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Figures or targets, and the notes below them."""

    rows: tuple[tuple[Sentence, ...], ...]
    """The period first, or the kind of target and its period."""
    notes: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """A rating for another period than the one the page shows."""

    period: Sentence
    is_later: bool
    """True where it came after the period that the site shows."""
    who: Sentence
    """Who published it; empty where the rule gave it."""
    tag: Tag
    reason: Sentence
    source: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewLine:
    """What somebody outside said, with the date in words."""

    review: Review
    when: Sentence
    source: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What people wrote, do and said about what a page shows."""

    commentary: Commentary | None
    byline: Sentence
    actions: tuple[Action, ...]
    responses: tuple[ResponseLine, ...]
    """The latest question first."""
    reviews: tuple[ReviewLine, ...]
    corrections: tuple[Correction, ...]
    amendments: tuple[AmendmentLine, ...]

    @property
    def headline(self) -> Sentence:
        """The officers' sentence for lists; empty where they wrote none."""
        return self.commentary.headline if self.commentary else NO_WORDS


@dataclass(frozen=True, slots=True, kw_only=True)
class CountRow:
    """One row of a table of counts."""

    title: Sentence
    block: str
    """The block's id; empty for the total."""
    cells: tuple[Sentence, ...]
    denominator: Sentence
    note: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyLine:
    """One sum of money in words."""

    title: Sentence
    amount: Sentence
    when: Sentence
    note: Sentence
    source: Sentence
    printed_total: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyTable:
    """Sums of one kind."""

    kind: Sentence
    lines: tuple[MoneyLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockCount:
    """One dimension's counts in one block."""

    name: Sentence
    headline: Sentence
    bar: Bar
    bad: tuple[Sentence, ...]
    columns: tuple[Sentence, ...]
    cells: tuple[Sentence, ...]
    note: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class StepLine:
    """One step in words."""

    step: Sentence
    status: Sentence
    when: Sentence
    note: Sentence
    source: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """One thing that the documents leave open."""

    title: Sentence
    indicator: str
    why: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleLine:
    """A rule in plain words, with a worked example."""

    title: Sentence
    rule: Sentence
    indicator: str
    """The id of the example's indicator; empty where the data have none."""
    example: tuple[Sentence, ...]
    """Its sum, line by line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyRow:
    """Tags of one dimension, each with what it means."""

    name: Sentence
    question: Sentence
    """What the dimension asks; empty for tags of all dimensions."""
    tags: tuple[tuple[Tag, Sentence], ...]
