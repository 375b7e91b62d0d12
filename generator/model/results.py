"""Counts of ratings, and all that the rate stage hands on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from generator.model.agreement import Agreement
from generator.model.assessment import Assessment, Ending, Series
from generator.model.findings import Forecast, Movement, RewardStanding
from generator.model.period import Period
from generator.model.ratings import Dimension


class CountBasis(StrEnum):
    """How a count that a page shows is known."""

    COUNTED = "counted"
    """Added up: from the ratings of measures, or from the counts of topics."""
    PRINTED = "printed"
    INFERRED = "inferred"
    OVERRIDE = "override"
    CARRIED_FORWARD = "carried_forward"
    """As `Basis` has them, of a count that officers entered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many indicators have each rating, in one dimension of one block or of the whole."""

    counts: Mapping[str, int]
    """In the order in which tables show them."""
    denominator: int
    """All indicators counted, less those that are being changed."""
    over: Mapping[str, int] = field(default_factory=dict)
    """How many of each tell how a target ended; nothing where the documents count."""
    endings: Mapping[tuple[str, Ending], int] = field(default_factory=dict)
    """Ratings that are about an earlier time, and how its target ended: these are counted as
    TARGET_ENDED and not as what they are."""
    basis: CountBasis = CountBasis.COUNTED
    """How those are known that officers entered; CARRIED_FORWARD where nobody updated them."""
    entered: frozenset[str] = frozenset()
    """The ratings whose counts officers entered."""
    printed: Mapping[str, int] | None = None
    """The total that the documents print, where they print one."""

    @property
    def agrees(self) -> bool:
        """False where a printed total differs from the sum."""
        return self.printed is None or all(
            self.number(rating) == count for rating, count in self.printed.items()
        )

    def basis_of(self, rating: str) -> CountBasis:
        """How the count of one rating is known: printed only where the documents print it."""
        if self.printed is not None:
            is_printed = self.printed.get(rating) == self.number(rating)
            return CountBasis.PRINTED if is_printed else CountBasis.COUNTED
        return self.basis if rating in self.entered else CountBasis.COUNTED

    def number(self, rating: str) -> int:
        """How many have a rating, whatever time it is about."""
        return self.counts.get(rating, 0) + self.ended(rating)

    def ended(self, rating: str) -> int:
        """How many have a rating that is about an earlier time."""
        return sum(count for (own, _), count in self.endings.items() if own == rating)


@dataclass(frozen=True, slots=True, kw_only=True)
class DimensionCount:
    """One dimension's counts in one period: the whole and each block."""

    total: Count
    blocks: Mapping[str, Count]


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """All that the rate stage found out about an agreement."""

    assessments: Mapping[str, tuple[Assessment, ...]]
    """By indicator id, sorted by period (latest last), then in the agreement's dimension order."""
    series: Mapping[tuple[str, str | None], Series]
    """By indicator id and area id (None for the whole area)."""
    counts: Mapping[Period, Mapping[Dimension, DimensionCount]]
    """The current period and each earlier one of which anything is known, the latest last."""
    movements: Mapping[str, Movement]
    """By indicator id: what the figures of the whole area show together."""
    forecasts: Mapping[str, Forecast]
    """By indicator id, where there are figures enough for a line."""
    rewards: tuple[RewardStanding, ...]
    """In the order of rewards.yml, then the reward indicators that it leaves out."""
    local: Mapping[tuple[str, str], Assessment]
    """By indicator id and area id: the latest figure of each area that has any."""

    def current(self, indicator: str, dimension: Dimension, period: Period) -> Assessment | None:
        """The rating of one indicator in one dimension and period, where there is one."""
        for assessment in self.assessments.get(indicator, ()):
            if assessment.dimension is dimension and assessment.period == period:
                return assessment
        return None


class Rated(Protocol):
    """An agreement and what came of rating it: a report, or what is known before one is written."""

    @property
    def agreement(self) -> Agreement:
        """What the files hold."""
        ...

    @property
    def results(self) -> Results:
        """What came of rating it."""
        ...
