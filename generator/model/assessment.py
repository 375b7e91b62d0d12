"""One rating with its sum as data: the figure, the target, the rule and who set it."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from generator.model.enums import FigureStatus, Polarity, SetBy, TargetKind
from generator.model.goal import Side
from generator.model.period import Period
from generator.model.ratings import Dimension, Rating
from generator.model.rows import Action
from generator.model.scales import Scale
from generator.model.sentence import NO_WORDS, Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A figure as a rating uses it."""

    value: Decimal | None
    """None where there is no figure; `status` then says why."""
    period: Period
    status: FigureStatus | None
    source: Sentence
    note: Sentence = NO_WORDS
    lower: Decimal | None = None
    upper: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim:
    """A target as a rating uses it."""

    value: Decimal
    period: Period
    kind: TargetKind
    source: Sentence
    side: Side = Side.PLAIN
    """Which side of the value is wanted, where the papers say so."""
    note: Sentence = NO_WORDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One indicator's figures and aims in one area, both sorted by period."""

    readings: tuple[Reading, ...]
    aims: tuple[Aim, ...]
    _known: tuple[Reading, ...] | None = field(default=None, init=False, repr=False, compare=False)

    @property
    def known(self) -> tuple[Reading, ...]:
        """The readings that have a value: found once, as everybody asks for them."""
        if self._known is None:
            found = tuple(reading for reading in self.readings if reading.value is not None)
            object.__setattr__(self, "_known", found)
            return found
        return self._known


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
class Way:
    """The way from the baseline to the target, and where it is due to be at a figure's period."""

    start: Aim
    """The baseline."""
    end: Aim
    """The target."""
    before: Aim
    """The last point of the way that was passed or reached."""
    after: Aim | None
    """The next point; None at a point and after the last."""
    months: tuple[int, int] | None
    """Months since `before` of those until `after`, where the way runs straight."""
    due: Decimal
    """Where the way is due to be; of a whole year where figures add up over the year."""
    length: Decimal
    """From start to end, without sign; of the same part of the year as the figure."""
    share_done: Decimal | None
    """How much of the way is behind the figure, 1 at the target; None where there is no way."""
    share_due: Decimal | None
    """How much of the way should be."""
    share_of_year: tuple[int, int] | None
    """(6, 12) where six twelfths of `due` are compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedStep:
    """One step of an indicator that is rated by its steps."""

    action: Action
    due: Period
    is_due: bool
    """True where its time was over by the end of the period that is rated."""
    is_late: bool
    """True where it was due and is not done."""


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
    side: Side = Side.PLAIN
    """Which side of `target` is wanted, where the papers say so."""
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
    way: Way | None = None
    """The way from baseline to target, for the method progress."""
    steps: tuple[DatedStep, ...] | None = None
    """The dated steps, for the method milestone."""


class Ending(NamedTuple):
    """How a target ended whose time was over before the period that is rated began."""

    time: Period
    """The target's own."""
    is_met: bool | None
    """None where the figure for all of that time is not known."""
    is_firm: bool
    """False where the figure may still change."""


SILENT = frozenset({
    None, Rating.LOST, Rating.NOT_AVAILABLE, Rating.DIRECTION_UNKNOWN, Rating.TOO_CLOSE,
})  # fmt: skip
"""Ratings that say nothing with which another could disagree."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """One rating of one indicator in one dimension and period, with its explanation."""

    indicator: str
    area: str | None = None
    """The area's id; None for the whole area."""
    period: Period
    scale: Scale
    """Of the dimension in which it is rated."""
    rating: str
    """The rating that the site publishes."""
    set_by: SetBy
    explanation: Explanation
    reason: Sentence = NO_WORDS
    """The officers' reason."""
    source: Sentence = NO_WORDS
    """Where the officers' rating is printed."""
    is_over: bool = False
    """True where it tells how a target ended: its time is over and the figure is final."""
    ending: Ending | None = None
    """Set where it is about an earlier time, so that it counts as no rating of its period."""
    declared_for: Period | None = None
    """The time that officers rated, where it is not `period` itself but a year that ends in it."""
    declared: str | None = None
    """What the officers entered, where they did."""
    computed: str | None = None
    """What the rule gives, where it gives anything."""

    @property
    def dimension(self) -> Dimension:
        """What the rating is about."""
        return self.scale.dimension

    @property
    def is_disputed(self) -> bool:
        """True where officers and the rule both say something, and not the same."""
        said = {self.declared, self.computed}
        return len(said) > 1 and not said & SILENT
