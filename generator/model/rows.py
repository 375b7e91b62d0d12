"""Records of one row of the CSV files; their fields are the columns of a new file, in order."""

from pydantic.dataclasses import dataclass

from generator.model.enums import Basis, FigureStatus, MoneyKind, Progress, TargetKind
from generator.model.fields import RECORD, KindName, Name, Number, Whole, Words
from generator.model.goal import AimedAt
from generator.model.ratings import Dimension
from generator.model.scale_steps import RatingName
from generator.model.sentence import NO_WORDS
from generator.model.times import When


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Figure:
    """figures.csv: one figure, or the reason why there is none."""

    indicator: Name
    """The indicator that it belongs to."""
    area: Name | None = None
    """The area that it covers; empty for the whole agreement."""
    period: When
    """The time that it covers."""
    value: Number | None = None
    """The figure, in the indicator's unit."""
    status: FigureStatus | None = None
    """How firm it is, or why it is missing."""
    lower: Number | None = None
    """The lower end of the range in which the true figure is likely to lie."""
    upper: Number | None = None
    """The upper end of that range."""
    source: Words
    """The document and the place in it."""
    note: Words = NO_WORDS
    """A plain sentence for the page."""
    group: Name | None = None
    """The group of people that it is about; empty for everyone."""


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Target:
    """targets.csv: one baseline, milestone or target."""

    indicator: Name
    """The indicator that it belongs to."""
    area: Name | None = None
    """The area that it covers; empty for the whole agreement."""
    period: When
    """The time for which it holds."""
    value: AimedAt
    """In the indicator's unit, alone or with its side, such as <5 or at least 60."""
    kind: TargetKind
    """What the number is."""
    lower: Number | None = None
    """The lower end of a range of targets."""
    upper: Number | None = None
    """The upper end of that range."""
    source: Words
    """The document and the place in it."""
    note: Words = NO_WORDS
    """A plain sentence for the page."""


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class DeclaredRating:
    """ratings.csv: one rating that officers entered."""

    indicator: Name
    """The indicator that is rated."""
    period: When
    """The period that is rated."""
    dimension: Dimension
    """What the rating is about."""
    rating: RatingName
    """The rating."""
    basis: Basis = Basis.PRINTED
    """How the rating is known."""
    reason: Words = NO_WORDS
    """Why, in a plain sentence; needed for amber, red and every change."""
    source: Words
    """The document and the place in it."""


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class PublishedCount:
    """counts.csv: one published count of ratings."""

    block: Name | None = None
    """The block; empty for the total that the document prints."""
    period: When
    """The period that is counted."""
    dimension: Dimension
    """What the ratings are about."""
    rating: RatingName
    """The rating that is counted."""
    count: Whole
    """How many indicators have it."""
    basis: Basis = Basis.PRINTED
    """How the count is known."""
    source: Words
    """The document and the place in it."""
    note: Words = NO_WORDS
    """A plain sentence for the page."""


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Sum:
    """money.csv: one sum, in the agreement's money."""

    kind: MoneyKind
    """What kind of sum it is."""
    block: Name | None = None
    """The block that it belongs to."""
    area: Name | None = None
    """The area that it belongs to."""
    indicator: Name | None = None
    """The indicator that it belongs to."""
    period: When | None = None
    """The time for which it is meant, where the papers say."""
    amount: Number
    """In the agreement's money: pounds, unless agreement.yml says otherwise."""
    status: Words = NO_WORDS
    """final, estimate or printed_total."""
    title: Words = NO_WORDS
    """What it is for."""
    source: Words
    """The document and the place in it."""
    note: Words = NO_WORDS
    """A plain sentence for the page."""
    since: When | None = None
    """The reporting period in whose release it is told first; empty where it was told before."""


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Action:
    """actions.csv: something that is being done."""

    indicator: Name | None = None
    """The indicator that it helps."""
    area: Name | None = None
    """The area where it is done."""
    action: Words
    """What is being done, in a plain sentence."""
    lead: Words = NO_WORDS
    """The organisation that leads."""
    due: Words = NO_WORDS
    """When it is due, as the papers say."""
    status: Progress = Progress.NOT_KNOWN
    """How far it has come."""
    source: Words
    """The document and the place in it."""
    since: When | None = None
    """The reporting period in whose release it is told first; empty where it was told before."""


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Step:
    """steps.csv: one step of the joint work in a place."""

    area: Name
    """The place."""
    step: KindName
    """Which step: one of the steps of its kind of place."""
    status: Progress
    """How far it has come."""
    date: When | None = None
    """When, where the papers say."""
    source: Words
    """The document and the place in it."""
    note: Words = NO_WORDS
    """A plain sentence for the page."""
    since: When | None = None
    """The reporting period in whose release it is told first; empty where it was told before."""


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Response:
    """responses.csv: something that residents asked for, and what was done about it."""

    indicator: Name | None = None
    """The indicator that it is about."""
    area: Name | None = None
    """The place that it is about."""
    block: Name | None = None
    """The block that it is about."""
    asked: Words
    """What residents said, in a plain sentence: no names."""
    asked_on: When
    """When they said it."""
    did: Words = NO_WORDS
    """What was done, or why not, in a plain sentence; empty while nothing is decided."""
    did_on: When | None = None
    """When it was done."""
    source: Words
    """The document and the place in it."""
    since: When | None = None
    """The reporting period in whose release it is told first; empty where it was told before."""
