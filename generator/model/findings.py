"""What the figures of a series show together: movement, usual limits and where they lead."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from generator.model.assessment import Aim, Explanation, Reading
from generator.model.enums import Rule, Trend
from generator.model.period import Period
from generator.model.rewards import RewardTarget
from generator.model.rows import Sum


@dataclass(frozen=True, slots=True)
class Point:
    """One figure of a series that is tested as a whole."""

    period: Period
    value: Decimal
    """The figure; of figures that add up over the year, what this period added."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    """A sign that the series has changed, by one of the usual rules."""

    rule: Rule
    first: int
    """The position of the first figure that takes part, from 0."""
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The limits of an individuals chart: mean and 2.66 mean moving ranges on either side.

    The lower one stops at 0 where no figure is below it.
    """

    mean: Decimal
    lower: Decimal
    upper: Decimal
    signals: tuple[Signal, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """What a series shows by the two-sided Mann-Kendall test."""

    points: tuple[Point, ...]
    """The figures tested, by period: alike, and no two about the same months."""
    added: bool
    """True where figures add up over the year, so that what each period added is tested."""
    shares_months: bool
    """True where figures were left out as they share months with a later one."""
    has_others: bool
    """True where figures were left out as they are about another length of time."""
    seasonal: bool
    """True where each figure is compared with the same time of other years."""
    statistic: int
    """S: pairs that rise less pairs that fall; of distances from the good range for a band."""
    probability: Fraction
    """How likely so large an |S| is by chance."""
    trend: Trend
    """At 5%, for the indicator's own page."""
    headline: Trend
    """At 1%, for lists of many indicators."""
    usual_change: Decimal | None
    """The mean difference between neighbours; None where it is too early."""
    before: Reading | None
    """The earlier figure to set beside the latest: the one before, or a year before."""
    limits: Limits | None
    """From 12 figures on, where they are not compared by season."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Projection:
    """Where a straight line through the figures leads by one day."""

    period: Period
    """The period of the figure that is projected."""
    is_year_end: bool
    """True for the end of the financial year of the period that the site shows."""
    value: Decimal
    lower: Decimal
    """The low end of the range in which four of five such figures lie."""
    upper: Decimal
    rating: str | None
    """Against the target for that period; None where there is none, or officers rate alone."""
    explanation: Explanation
    """The sum with the projected figure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """Projections to the end of the year and of the agreement, and the line behind them."""

    points: tuple[Point, ...]
    """What the line runs through."""
    added: bool
    """True where figures add up over the year, so that it runs through what each period added."""
    seasonal: bool
    """True where the line goes by changes on the same time a year before."""
    yearly_change: Decimal
    """How much a figure changes in a year by the line."""
    projections: tuple[Projection, ...]
    """The nearest day first."""


@dataclass(frozen=True, slots=True)
class Weight:
    """A part of some money beside the whole of it."""

    own: Decimal
    whole: Decimal
    is_declared: bool
    """False where nobody gives the whole: it is then the sum of the weights that are listed."""

    def share(self, money: Decimal) -> Decimal:
        """Its part of a sum."""
        return money * self.own / self.whole


@dataclass(frozen=True, slots=True, kw_only=True)
class PartStanding:
    """How far one sub-target of a reward has come."""

    indicator: str
    without: Aim | None
    """What was expected without the agreement."""
    stretch: Aim | None
    """The harder target."""
    reading: Reading | None
    """The latest known figure that is like the harder target."""
    share: Decimal | None
    """How much of the extra improvement is made; above 1 beyond it; None where it is not known."""
    trigger: Decimal | None
    """The figure from which it earns anything."""
    paid_share: Decimal | None
    """How much of its money it would earn: 0 below the threshold, at most 1."""
    weight: Weight | None
    """Its part of the target's money; None where the papers do not give it."""
    possible: Decimal | None
    """What it could earn, in pounds; None unless the papers give all that the sum needs."""
    earned: Decimal | None
    """What it would earn if its figure stayed, in pounds."""
    next_gain: Decimal | None
    """What the next step could add in pounds: reaching the threshold, or the rest of the way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RewardStanding:
    """How far one reward target has come, and what it could earn."""

    target: RewardTarget
    pot: Sum | None
    """The sum that the papers print for the pot."""
    weight: Weight | None
    """The target's part of the pot; None where the papers do not give it."""
    possible: Decimal | None
    """What it could earn in all, in pounds."""
    earned: Decimal | None
    """What it would earn if its figures stayed, in pounds; None where a part is not known."""
    instalments: tuple[Decimal, ...]
    """`earned` as it is paid out, in pounds; empty where that, or how it is paid, is not known."""
    parts: tuple[PartStanding, ...]
