"""Records of one file in indicators/."""

from decimal import ROUND_HALF_UP, Context, Decimal

from pydantic.dataclasses import dataclass

from generator.model.enums import Accumulates, Kind, Polarity, PolaritySource, Route
from generator.model.fields import (
    RECORD,
    Allowance,
    Decimals,
    Id,
    Multiple,
    Name,
    Number,
    Whole,
    Words,
    YesNo,
)
from generator.model.period import YEAR, Period
from generator.model.sentence import NO_WORDS
from generator.model.times import When, YearKind

RATE = "per "
"""Units of rates begin so."""
ANY_SIZE = Context(prec=100)
"""For rounding: of the longest figures that a table may have, every digit."""


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Unit:
    """What one figure counts."""

    one: Words
    """The word after the figure 1: home, %, or empty."""
    other: Words
    """The word after any other figure: homes."""
    symbol: Words = NO_WORDS
    """% behind the figure, or the sign of the agreement's money, such as £, before it."""
    multiple: Multiple = 1
    """1000 where figures are given in thousands."""
    change_since: Words = NO_WORDS
    """Set where figures are a percentage change: since when, such as 1998."""


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Band:
    """The range that is good."""

    lower: Number
    """The lowest good figure."""
    upper: Number
    """The highest good figure."""

    def distance(self, value: Decimal) -> Decimal:
        """How far a figure lies outside; 0 inside, the ends included."""
        return max(self.lower - value, value - self.upper, Decimal(0))


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class RatingRule:
    """How the indicator is rated; shares left out come from the agreement."""

    method: Id
    """How: declared, tolerance, progress, band, interval or milestone; README.md explains each."""
    green_share: Allowance | None = None
    """Green still reaches this far on the wrong side of the target, as a share of it."""
    amber_share: Allowance | None = None
    """Amber, or as expected, still reaches this far on the wrong side of the target."""
    better_share: Allowance | None = None
    """Better than expected begins this far on the right side of the target."""
    green_points: Allowance | None = None
    """As green_share, but in the figure's own unit; needed where a target is 0."""
    amber_points: Allowance | None = None
    """As amber_share, but in the figure's own unit; needed where a target is 0."""
    better_points: Allowance | None = None
    """As better_share, but in the figure's own unit; needed where a target is 0."""
    route: Route | None = None
    """For the method progress: how the plan runs between its points."""
    why: Words = NO_WORDS
    """Why this indicator has limits of its own, in a plain sentence."""


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Indicator:
    """One measure of the agreement."""

    id: Id
    """Never changes: it is the file's name and the page's address."""
    title: Words
    """As the papers print it."""
    plain_title: Words
    """As residents would say it."""
    question: Words
    """The question that the page answers."""
    blocks: tuple[Name, ...]
    """The blocks that show it, its own block first."""
    kinds: tuple[Kind, ...]
    """Why it is in the agreement."""
    placeholder: YesNo
    """True where no target is agreed yet."""
    polarity: Polarity
    """Which way is better."""
    unit: Unit
    """What one figure counts."""
    decimals: Decimals
    """How many decimals are shown."""
    rating: RatingRule
    """How it is rated."""
    source: Words
    """Where the papers name it."""
    code: Words = NO_WORDS
    """The national code, such as NI 154."""
    outcome: Name | None = None
    """The outcome that it measures."""
    polarity_source: PolaritySource | None = None
    """How we know which way is better."""
    band: Band | None = None
    """The good range, where polarity is band."""
    accumulates: Accumulates | None = None
    """What stretch of time one figure covers, where the papers say."""
    seasonal: YesNo = False
    """True where the time of year moves the figure: quarters are then compared a year apart."""
    adds_up: YesNo | None = None
    """Whether figures of all places, or of four quarters, add up; left out, counts do."""
    year: YearKind | None = None
    """What kind of year its 2023/24 is: academic, calendar or the month in which it begins; left
    out, the agreement's own."""
    frequency: Words = NO_WORDS
    """How often it is measured, where the papers say."""
    lag_months: Whole | None = None
    """Months from the end of the period to the figure, where the papers say."""
    lead: Words = NO_WORDS
    """The organisation that leads, where the papers say."""
    definition: Words = NO_WORDS
    """What is counted."""
    why_it_matters: Words = NO_WORDS
    """Why it is in the agreement, in plain words."""
    sounds_bad_but_is_good: Words = NO_WORDS
    """One sentence that says why more of it is good."""
    how_you_can_help: Words = NO_WORDS
    """What a resident can do."""
    target_in_words: Words = NO_WORDS
    """The target, where the papers give no simple figure."""
    not_known: Words = NO_WORDS
    """What the papers leave unclear."""
    related: tuple[Name, ...] = ()
    """Other indicators worth reading with it."""
    counts_with: Name | None = None
    """The indicator that this row counts as one with."""

    def round_as_shown(self, value: Decimal, rounding: str = ROUND_HALF_UP) -> Decimal:
        """A figure of the files with the decimals that pages show, once it is multiplied."""
        multiple, step = self.unit.multiple, Decimal(1).scaleb(-self.decimals)
        return (value * multiple).quantize(step, rounding, ANY_SIZE) / multiple

    def covers(self, period: Period) -> tuple[int, int]:
        """The first and the last month that a figure for a period covers, as month numbers.

        A rolling year covers twelve months however it is written; what adds up over the year
        begins with the year; a snapshot is of the last month alone.
        """
        last = period.month_number
        if self.accumulates is Accumulates.SNAPSHOT:
            return last, last
        if self.accumulates is Accumulates.ROLLING_12_MONTHS:
            return last - max(period.months, YEAR) + 1, last
        if self.accumulates is Accumulates.YEAR_TO_DATE and period.months < YEAR:
            return last - period.share_of_year[0] + 1, last
        return last - max(period.months, 1) + 1, last

    since: When | None = None
    """The reporting period in whose release it is told first; empty where it was told before."""

    @property
    def is_additive(self) -> bool:
        """True where the figures of all places, or of four quarters, add up to the whole."""
        if self.adds_up is not None:
            return self.adds_up
        return self.is_count

    @property
    def is_count(self) -> bool:
        """True where figures count something, and are no shares or rates of it."""
        shares = bool(self.unit.change_since) or self.unit.symbol == "%"
        return not shares and not self.unit.other.startswith(RATE)
