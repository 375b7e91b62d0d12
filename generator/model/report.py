"""What the describe stage hands to the pages: finished sentences, in the order of the page."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.agreement import Agreement
from generator.model.amendments import AmendmentLine
from generator.model.company import Beside
from generator.model.count_lines import CountReport
from generator.model.documents import Correction, Source
from generator.model.feeds import Feed
from generator.model.glance import Glance
from generator.model.indicator import Indicator
from generator.model.lines import (
    Account,
    BlockCount,
    Finding,
    KeyRow,
    MoneyTable,
    Past,
    PlaceLine,
    RewardPartLine,
    RewardReport,
    RuleLine,
    Table,
    Tag,
    Unknown,
    Working,
)
from generator.model.measure_rows import MeasureRow
from generator.model.news import News, Since
from generator.model.past_lines import ChangeLine, RatingLine, Then
from generator.model.period import Period
from generator.model.place_lines import AreaReport, PlaceWords
from generator.model.places import Area, Block, Outcome
from generator.model.ratings import Dimension
from generator.model.results import Results
from generator.model.sentence import Sentence
from generator.model.timetable import TimetableReport


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorReport:
    """All that an indicator's page says."""

    indicator: Indicator
    tags: tuple[Tag, ...]
    """One a dimension, the main one first."""
    gravest: Tag
    """The tag that says why it stands where it does in lists."""
    row: MeasureRow
    """The same in lists."""
    rank: tuple[int, int, int]
    """0 for the gravest main rating; lists are sorted by it."""
    verdict: Sentence
    streak: Sentence
    """How often in succession it has not gone to plan; empty for the first time."""
    facts: tuple[Sentence, ...]
    """The answer's sentences after the verdict."""
    glance: Glance
    """The same for the first screen of its page."""
    reason: Sentence
    """The officers' reason for the main rating."""
    sum: Sentence
    """The sum in a sentence; empty where there is none."""
    workings: tuple[Working, ...]
    past: tuple[Past, ...]
    movement: Finding | None
    """Whether it gets better; None where there is no figure."""
    trend: Sentence
    """The same for lists, where it is surer; empty where nothing is clear."""
    forecast: Finding | None
    """What is expected; None where neither officers nor the figures say."""
    rewards: tuple[RewardPartLine, ...]
    """What it could earn, where it is part of a reward target."""
    places: tuple[PlaceLine, ...]
    """The latest figure of each place, by name, those of a top kind first."""
    beside: Beside
    """Its figure beside those of other areas and of groups."""
    figures: Table
    number_of_figures: int
    """Of its rows, those that have one: others say why there is none."""
    aims: Table
    about: tuple[Sentence, ...]
    """Why it is in the agreement and which way is better."""
    source: Sentence
    account: Account

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the figures show together, as the sums of the page have it."""
        found = [self.movement, self.forecast, *(part.finding for part in self.rewards)]
        return tuple(filter(None, found))


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockReport:
    """All that a block's page says."""

    block: Block
    source: Sentence
    counts: tuple[BlockCount, ...]
    indicators: tuple[IndicatorReport, ...]
    """Not going to plan first."""
    outcomes: tuple[Outcome, ...]
    money: tuple[MoneyTable, ...]
    account: Account
    unnamed: Sentence
    """Told where the papers count more indicators than they name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceReport:
    """What the pages that explain the ratings and the papers say."""

    names: Mapping[Dimension, Sentence]
    """The short name of each dimension, as workings have it."""
    who_rates: Sentence
    """Who set the ratings, counted by who published them."""
    rules: tuple[RuleLine, ...]
    """The methods in use, in the order of the registry."""
    unused: tuple[RuleLine, ...]
    """The other methods."""
    findings: tuple[RuleLine, ...]
    """The rules for movement, forecast and reward."""
    limits: Sentence
    """The limits that hold unless an indicator has its own; empty where no sum is done."""
    own_limits: tuple[IndicatorReport, ...]
    """Indicators with limits of their own."""
    key: tuple[KeyRow, ...]
    """What every tag means, by dimension."""
    documents: tuple[tuple[Source, str], ...]
    """Each document with its date in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodReport:
    """What one period said, for the archive."""

    period: Period
    name: Sentence
    counts: tuple[CountReport, ...]
    ratings: tuple[RatingLine, ...]
    """The main rating of each measure that has one for the period, the gravest first."""
    no_reasons: Sentence
    """What papers say of all ratings that they print without a reason."""
    account: Account
    headlines: tuple[tuple[str, str], ...]
    """What they wrote on each page besides: its key and the headline."""
    then: Then | None = None
    """What its release told; None where it is not frozen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RemovedReport:
    """All that the page of something says that is no longer in the plan."""

    title: Sentence
    since: Sentence
    """The month in which it went."""
    gone: Sentence
    """That it is gone, in a sentence."""
    reason: Sentence
    instead: tuple[str, ...]
    """The keys of the pages that took its place."""
    source: Sentence
    """Empty where no paper says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Later:
    """An indicator and a rating that came after the period that the site shows."""

    report: IndicatorReport
    past: Past


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Everything that the pages of one agreement say."""

    agreement: Agreement
    results: Results
    period: Sentence
    part: Sentence
    """What the time of one report is called: quarter, half-year or year."""
    ended: Sentence
    """That the agreement's time is over, and when; empty while it runs."""
    counts: tuple[CountReport, ...]
    """The main dimension first."""
    indicators: Mapping[str, IndicatorReport]
    blocks: Mapping[str, BlockReport]
    areas: Mapping[str, AreaReport]
    places: PlaceWords
    worst: tuple[IndicatorReport, ...]
    """Indicators that are not going to plan, the gravest first."""
    unnamed_bad: Sentence
    """Told where the papers count more of them than they name."""
    moving: tuple[IndicatorReport, ...]
    """Indicators that clearly get better or worse, at 1%."""
    changes: tuple[ChangeLine, ...]
    """Indicators whose main rating is another than in the period before."""
    since: Since
    """What is new since the last period that is frozen."""
    periods: tuple[PeriodReport, ...]
    """The current period and each earlier one of which anything is known, the latest first."""
    removed: Mapping[str, RemovedReport]
    """By page key, in the order of removed.yml."""
    later: tuple[Later, ...]
    """What was rated as not going to plan after the period that the site shows."""
    without_figures: tuple[IndicatorReport, ...]
    unknowns: tuple[Unknown, ...]
    money: tuple[MoneyTable, ...]
    rewards: tuple[RewardReport, ...]
    timetable: TimetableReport
    feeds: Mapping[str, Feed]
    """By the key of the page; empty where no period is frozen."""
    account: Account
    """Of the home page; its reviews are of the whole agreement."""
    corrections: Mapping[str, tuple[Correction, ...]]
    """By page key."""
    amendments: tuple[AmendmentLine, ...]
    """What was published and is told otherwise since, the latest first."""
    sources: Mapping[str, Sentence]
    """Source texts of corrections, actions and standing pages, in words."""
    reference: ReferenceReport

    @property
    def news(self) -> News:
        """What is new, by the key of the page on which it is; empty where nothing is frozen."""
        return self.since.news

    @property
    def measures_in_news(self) -> tuple[str, ...]:
        """The ids of measures of which something is new, in the order of the plan."""
        return tuple(one for one in self.indicators if f"indicator/{one}" in self.news)

    @property
    def listed_places(self) -> tuple[Area, ...]:
        """Places with a name whose pages stand below the list of places, in alphabetical order."""
        kinds = self.agreement.kinds
        areas = (one for one in self.agreement.areas if one.named)
        listed = (one for one in areas if kinds.folder(one.kind) == kinds.list_page)
        return tuple(sorted(listed, key=lambda one: one.name))
