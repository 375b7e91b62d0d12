"""A rating scale is data: the ratings of a dimension, the best first, and what each means."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import islice

from generator.model.ratings import BY_MOVEMENT, Dimension, Limit, Rating, Tone
from generator.model.scale_steps import ScaleStep

GOING_WELL = frozenset({Tone.GOOD, Tone.DONE})
GOING_WRONG = frozenset({Tone.WARNING, Tone.BAD})
_WORST_FIRST = (Tone.BAD, Tone.WARNING, Tone.NONE, Tone.GOOD, Tone.DONE)
Gravity = tuple[int, int, int]
"""A place in an order of ratings, the gravest first."""
NOT_WRONG: Gravity = (_WORST_FIRST.index(Tone.NONE), 0, 0)
"""After all that is not going to plan."""
NOT_GRAVE: Gravity = (len(_WORST_FIRST), 0, 0)
"""After every rating."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """The ratings of one dimension."""

    dimension: Dimension
    steps: tuple[ScaleStep, ...]
    """The best first; then the kinds of not rated that officers may enter."""
    in_colours: bool = True
    """False where its tags do without the names of colours, as those beside them have none."""
    always_shown: tuple[str, ...]
    """Ratings that a count shows even where there are none; others show where there are some."""
    by_rule: tuple[ScaleStep, ...] = field(init=False, repr=False, compare=False)
    """The ratings that a rule gives, the best first; empty where officers alone rate."""
    is_of_movement: bool = field(init=False, repr=False, compare=False)
    """True where it says how the figures move, and not how they stand to a target."""
    _by_id: Mapping[str | None, ScaleStep] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Looks up once what each figure's rating asks for."""
        of_movement = any(step.threshold in BY_MOVEMENT for step in self.steps)
        object.__setattr__(self, "is_of_movement", of_movement)
        object.__setattr__(self, "by_rule", self._find_by_rule())
        object.__setattr__(self, "_by_id", {step.id: step for step in reversed(self.steps)})

    @property
    def ids(self) -> tuple[str, ...]:
        """The ratings that officers may enter, in the order in which tables show them."""
        return tuple(step.id for step in self.steps)

    def _find_by_rule(self) -> tuple[ScaleStep, ...]:
        limited = [place for place, step in enumerate(self.steps) if step.threshold is not None]
        if not limited:
            return ()
        below = (step for step in self.steps[limited[-1] + 1 :] if step.tone is not Tone.NONE)
        return (*(self.steps[place] for place in limited), *islice(below, 1))

    @property
    def is_by_numbers(self) -> bool:
        """True where it has limits of its own, the same for every indicator."""
        return any(isinstance(step.threshold, Decimal) for step in self.steps)

    @property
    def has_shipped_rule(self) -> bool:
        """True where the same limits part the ratings as in the software's own scale."""
        own, shipped = (
            [step.threshold for step in scale.by_rule] for scale in (self, SHIPPED[self.dimension])
        )
        return own == shipped

    @property
    def good(self) -> tuple[str, ...]:
        """Ratings that are going to plan, the best first."""
        return self._toned(*GOING_WELL)

    @property
    def has_shipped_good(self) -> bool:
        """True where what is going to plan is told in the software's words."""
        own = any(step.counted for step in self.steps if step.id in self.good)
        return not own and self.good == SHIPPED[self.dimension].good

    @property
    def bad_first(self) -> tuple[str, ...]:
        """Ratings that are not going to plan, the gravest first."""
        return self._toned(*GOING_WRONG)[::-1]

    @property
    def neither(self) -> tuple[str, ...]:
        """Ratings of the agreement that are neither good nor bad."""
        return tuple(one for one in self._toned(Tone.NONE) if one not in UNRATED)

    def _toned(self, *tones: Tone) -> tuple[str, ...]:
        return tuple(step.id for step in self.steps if step.tone in tones)

    def find(self, rating: str | None) -> ScaleStep | None:
        """What the scale says of a rating; None for what is not one of its own."""
        return self._by_id.get(rating)

    def tone(self, rating: str | None) -> Tone:
        """The tone of a rating; none for every kind of not rated."""
        step = self.find(rating)
        return step.tone if step else Tone.NONE

    def counts(self, rating: str) -> bool:
        """False for what is left out of the number that counts are set against."""
        step = self.find(rating)
        return step is None or step.counts

    def is_standing(self, rating: str | None) -> bool:
        """True for what comes from a figure and its plan: no other one overrules officers."""
        return rating == Rating.TOO_CLOSE or any(step.id == rating for step in self.by_rule)

    def needs_reason(self, rating: str | None) -> bool:
        """True for ratings that officers may enter with a reason only."""
        return self.tone(rating) in GOING_WRONG or rating in {Rating.LOST, Rating.BEING_CHANGED}

    def gravity(self, rating: str) -> Gravity:
        """For sorting, in this and beside other scales.

        What is not going to plan comes first, then what is not known, then what is on track.
        """
        if rating in UNRATED:
            return _WORST_FIRST.index(Tone.NONE), len(self.steps), UNRATED.index(Rating(rating))
        tone = self.tone(rating)
        group = self._toned(tone)[::-1]
        return _WORST_FIRST.index(tone), group.index(rating), _GRAVEST[self.dimension]


UNRATED = (
    Rating.TOO_CLOSE,
    Rating.TARGET_ENDED,
    Rating.DIRECTION_UNKNOWN,
    Rating.LOST,
    Rating.NOT_AVAILABLE,
    Rating.BASELINE_ONLY,
    Rating.BEING_CHANGED,
    Rating.NOT_PUBLISHED,
    Rating.PLACEHOLDER,
)
"""The kinds of not rated, in the order of lists. They are the same in every scale."""
_GRAVEST = {
    Dimension.OUTCOME: 0,
    Dimension.DELIVERY: 0,
    Dimension.PERFORMANCE: 1,
    Dimension.FORECAST: 1,
    Dimension.CATEGORY: 2,
}
"""Which of two ratings with one tone comes first in a list that has both."""


def _step(rating: Rating, tone: Tone = Tone.NONE, threshold: Limit | None = None) -> ScaleStep:
    return ScaleStep(
        id=rating, tone=tone, threshold=threshold, counts=rating is not Rating.BEING_CHANGED
    )


_GOOD, _WARNING, _BAD = Tone.GOOD, Tone.WARNING, Tone.BAD
_COLOURS = (_step(Rating.GREEN, _GOOD), _step(Rating.AMBER, _WARNING), _step(Rating.RED, _BAD))
_FIGURE = (
    _step(Rating.BETTER, _GOOD, Limit.BETTER),
    _step(Rating.AS_EXPECTED, _GOOD, Limit.NEAR),
    _step(Rating.WORSE, _BAD),
)
_UNKNOWN = (
    _step(Rating.NOT_AVAILABLE),
    _step(Rating.BASELINE_ONLY),
    _step(Rating.BEING_CHANGED),
)
_SHIPPED: dict[Dimension, tuple[tuple[ScaleStep, ...], tuple[ScaleStep, ...], tuple[Rating, ...]]]
_SHIPPED = {
    Dimension.OUTCOME: (
        (
            _step(Rating.GREEN, _GOOD, Limit.TARGET),
            _step(Rating.AMBER, _WARNING, Limit.NEAR),
            _step(Rating.RED, _BAD),
        ),
        _UNKNOWN,
        (Rating.NOT_AVAILABLE, Rating.BEING_CHANGED),
    ),
    Dimension.DELIVERY: (_COLOURS, _UNKNOWN, ()),
    Dimension.PERFORMANCE: (_FIGURE, (_step(Rating.LOST),), ()),
    Dimension.FORECAST: (_FIGURE, (_step(Rating.LOST),), ()),
    Dimension.CATEGORY: (
        (
            _step(Rating.ON_TRACK, _GOOD),
            _step(Rating.OFF_TRACK_IMPROVING, _WARNING),
            _step(Rating.AT_RISK, _BAD),
        ),
        (_step(Rating.PLACEHOLDER),),
        (Rating.PLACEHOLDER,),
    ),
}
"""The ratings of each dimension, the kinds of not rated that officers may enter, and which of
those a count always shows."""


def make_scale(dimension: Dimension, own: tuple[ScaleStep, ...] = ()) -> Scale:
    """The scale of a dimension: the agreement's own, or the one that ships with the software."""
    shipped, unrated, shown = _SHIPPED[dimension]
    steps = own or shipped
    listed = {step.id for step in steps}
    return Scale(
        dimension=dimension,
        steps=(*steps, *(step for step in unrated if step.id not in listed)),
        always_shown=(*(step.id for step in steps), *(one for one in shown if one not in listed)),
    )


SHIPPED: dict[Dimension, Scale] = {dimension: make_scale(dimension) for dimension in Dimension}
"""The scales of an agreement that names none of its own."""
COLOURED = frozenset({Dimension.OUTCOME, Dimension.DELIVERY})
"""Dimensions whose own tags begin with a colour, as the papers print it."""
WITHOUT_COLOURS: dict[Dimension, Scale] = {
    dimension: replace(scale, in_colours=False) for dimension, scale in SHIPPED.items()
}
"""The scales for an agreement in which tags of other words stand beside them."""
