"""The rows and tags of which reports are made: finished words, in the order of the page."""

from dataclasses import dataclass

from generator.model.documents import Review


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """A rating tag: what it is about, its look and its word."""

    name: str
    """Result, Work, …"""
    tone: str
    """red, amber, green or none."""
    word: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Working:
    """How one rating came about."""

    name: str
    question: str
    tag: Tag
    lines: tuple[str, ...]
    """The sum, line by line."""
    result: str
    """What the sum alone gives."""
    set_by: str
    reason: str
    source: str
    disagreement: str
    """Told where officers' rating and the sum differ."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What the figures of a series show together."""

    title: str
    """Of its sum: a name and a question."""
    answer: tuple[str, ...]
    """In plain sentences."""
    working: tuple[str, ...]
    """How it was worked out, line by line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RewardPartLine:
    """How far one sub-target of a reward has come."""

    indicator: str
    finding: Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class RewardReport:
    """How far one reward target has come, and what it could earn."""

    id: str
    title: str
    tag: Tag | None
    """The rating of its one indicator; None where it has several."""
    money: tuple[str, ...]
    """What it could earn, in sentences and as a sum."""
    parts: tuple[RewardPartLine, ...]
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceLine:
    """The latest figure of one place beside those of the places around it."""

    indicator: str
    area: str
    period: str
    unit: str
    """What the figures count; empty where each has its sign."""
    value: str
    before: str
    """The earlier figure of the place, in a sentence; empty where there is none."""
    district: str
    """For the same time; empty where the place is no part of a district."""
    whole: str
    """For the whole area, for the same time."""
    plan: str
    tag: Tag | None
    """None where the place has no target of its own."""
    note: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureLine:
    """One row of the table of figures."""

    period: str
    value: str
    plan: str
    note: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AimLine:
    """One row of the table of targets."""

    kind: str
    period: str
    value: str
    note: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """A rating for another period than the one the page shows."""

    period: str
    is_later: bool
    """True where it came after the quarter that the site shows."""
    who: str
    tag: Tag
    reason: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewLine:
    """What somebody outside said, with the date in words."""

    review: Review
    when: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CountRow:
    """One row of a table of counts."""

    title: str
    block: str
    """The block's id; empty for the total."""
    cells: tuple[str, ...]
    denominator: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyLine:
    """One sum of money in words."""

    title: str
    amount: str
    when: str
    note: str
    source: str
    printed_total: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyTable:
    """Sums of one kind."""

    kind: str
    lines: tuple[MoneyLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockCount:
    """One dimension's counts in one block."""

    name: str
    headline: str
    bad: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StepLine:
    """One step in words."""

    step: str
    status: str
    when: str
    note: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """One thing that the documents leave open."""

    title: str
    indicator: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleLine:
    """A rule in plain words, with a worked example."""

    title: str
    rule: str
    indicator: str
    """The id of the example's indicator; empty where the data have none."""
    example: tuple[str, ...]
    """Its sum, line by line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyRow:
    """The tags of one dimension."""

    name: str
    question: str
    tags: tuple[Tag, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingLine:
    """One measure's rating in a quarter."""

    indicator: str
    tag: Tag
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeLine:
    """One measure whose rating changed since the quarter before."""

    indicator: str
    before: Tag
    now: Tag
