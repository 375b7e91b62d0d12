"""What the stages after `check` hand on: ratings with their sums, and counts of ratings."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.model.enums import Basis, FigureStatus, Polarity, SetBy, TargetKind
from generator.model.period import Period
from generator.model.ratings import Dimension, Rating


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A figure as a rating uses it."""

    value: Decimal | None
    """None where there is no figure; `status` then says why."""
    period: Period
    status: FigureStatus | None
    source: str
    note: str = ""
    lower: Decimal | None = None
    upper: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim:
    """A target as a rating uses it."""

    value: Decimal
    period: Period
    kind: TargetKind
    source: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One indicator's figures and aims in one area, both sorted by period."""

    readings: tuple[Reading, ...]
    aims: tuple[Aim, ...]

    @property
    def known(self) -> tuple[Reading, ...]:
        """The readings that have a value."""
        return tuple(reading for reading in self.readings if reading.value is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowance:
    """How far a figure may be from its target: shares of the target, or points of its unit."""

    green: Decimal
    """Green reaches this far on the wrong side of the target."""
    amber: Decimal
    """Amber, or as expected, reaches this far."""
    better: Decimal | None
    """Better begins this far on the right side; None where nothing counts as better."""
    in_points: bool = False
    """True where the three are in the figure's own unit instead of shares of the target."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """The sum behind a rating, as data. Absent parts are None."""

    method: str
    """The method's name in the registry."""
    polarity: Polarity
    reading: Reading | None = None
    """The figure used."""
    aim: Aim | None = None
    """The target used, as printed."""
    target: Decimal | None = None
    """The number compared with: the aim's value, or its share of the year."""
    share_of_year: tuple[int, int] | None = None
    """(6, 12) where `target` is six twelfths of the aim."""
    difference: Decimal | None = None
    """Figure less target."""
    advantage_share: Decimal | None = None
    """How much better (above 0) or worse (below 0) than the target, as a share of it."""
    allowance: Allowance | None = None
    """The tolerance used."""
    band: tuple[Decimal, Decimal] | None = None
    """The good range used."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """One rating of one indicator in one dimension and period, with its explanation."""

    indicator: str
    period: Period
    dimension: Dimension
    rating: Rating
    """The rating that the site publishes."""
    set_by: SetBy
    explanation: Explanation
    reason: str = ""
    """The officers' reason."""
    source: str = ""
    """Where the officers' rating is printed."""
    declared: Rating | None = None
    """What the officers entered, where they did."""
    computed: Rating | None = None
    """What the rule gives, where it gives anything."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many indicators have each rating, in one dimension of one block or of the whole."""

    counts: Mapping[Rating, int]
    """In the order in which tables show them."""
    denominator: int
    """All indicators counted, less those that are being changed."""
    basis: Basis = Basis.PRINTED
    """CARRIED_FORWARD where the documents did not update it; INFERRED where it was worked out."""
    printed: Mapping[Rating, int] | None = None
    """The total that the documents print, where they print one."""

    @property
    def agrees(self) -> bool:
        """False where a printed total differs from the sum."""
        return self.printed is None or all(
            self.counts.get(rating, 0) == count for rating, count in self.printed.items()
        )


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
    """The current quarter and, where it is known, the one before."""

    def current(self, indicator: str, dimension: Dimension, quarter: Period) -> Assessment | None:
        """The rating of one indicator in one dimension and quarter, where there is one."""
        for assessment in self.assessments.get(indicator, ()):
            if assessment.dimension is dimension and assessment.period == quarter:
                return assessment
        return None
