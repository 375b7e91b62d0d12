"""Whether the limits of an agreement's own rating scale part every figure from every other."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.check.problems import Placed
from generator.model.enums import RatingSource
from generator.model.indicator import Indicator
from generator.model.places import AgreementDetails
from generator.model.problem import Problem
from generator.model.ratings import BY_MOVEMENT, Dimension, Limit, Tone
from generator.model.scale_steps import ScaleStep
from generator.model.scales import SHIPPED, Scale
from generator.schema import DETAILS

BY_TOLERANCE = (Limit.BETTER, Limit.TARGET, Limit.NEAR)
"""In the order of ratings."""
TOLERANCES = (
    "green_share", "amber_share", "better_share", "green_points", "amber_points", "better_points",
)  # fmt: skip
"""Keys of an indicator that say how far each rating reaches."""
DECLARED = "declared"
"""The method of indicators that officers alone rate."""
Steps = Sequence[ScaleStep]
_NUMBERS, _MOVEMENT, _TOLERANCE = "shares", "words of movement", "words of tolerance"


def find_wrong_thresholds(
    placed: Placed[AgreementDetails], dimension: Dimension, steps: Steps
) -> Iterator[Problem]:
    """Limits by which some rating could never be given, or which nobody could follow."""
    limits = [step.threshold for step in steps if step.threshold is not None]
    if not limits:
        return
    first = next(place for place, step in enumerate(steps) if step.threshold is not None)
    where = (dimension, first, "threshold")
    kinds = {_name_kind(limit) for limit in limits}
    if not SHIPPED[dimension].by_rule:
        found = f"a threshold for {dimension}, which no rule rates"
        yield placed.problem("scales", found, "Delete every threshold of this scale.", inside=where)
    elif len(kinds) > 1:
        found = f"{' and '.join(sorted(kinds))} as thresholds of one scale"
        yield placed.problem("scales", found, "Use one kind throughout.", inside=where)
    elif kinds == {_MOVEMENT}:
        yield from _movement(placed, dimension, limits)
    else:
        yield from _gaps(placed, dimension, steps)
        yield from _order(placed, dimension, steps)


def _name_kind(limit: Decimal | Limit) -> str:
    if isinstance(limit, Decimal):
        return _NUMBERS
    return _MOVEMENT if limit in BY_MOVEMENT else _TOLERANCE


def _movement(
    placed: Placed[AgreementDetails], dimension: Dimension, limits: Sequence[Decimal | Limit]
) -> Iterator[Problem]:
    """A movement with no rating or with two."""
    if dimension is Dimension.FORECAST:
        found = "a scale of movement for forecast, which looks ahead"
        yield placed.problem(
            "scales", found, "Write shares, or words of tolerance.", inside=(dimension,)
        )
    elif tuple(limits) != BY_MOVEMENT:
        found = f"'{', '.join(map(str, limits))}' as the movements of {dimension}"
        advice = f"Give one rating each of {', '.join(BY_MOVEMENT)}, in this order."
        yield placed.problem("scales", found, advice, inside=(dimension,))


def _gaps(
    placed: Placed[AgreementDetails], dimension: Dimension, steps: Steps
) -> Iterator[Problem]:
    """A rating that no figure could get, as its threshold is missing, or none for the worst."""
    limited = [place for place, step in enumerate(steps) if step.threshold is not None]
    first, last = limited[0], limited[-1]
    between = [place for place in range(first, last) if place not in limited]
    below = [place for place in range(last + 1, len(steps)) if steps[place].tone is not Tone.NONE]
    for place in (*between, *below[:-1]):
        found = f"no threshold for '{steps[place].id}', which has ratings above and below it"
        advice = "Write from where on it is given, such as -0.1 for up to 10% worse."
        yield placed.problem("scales", found, advice, inside=(dimension, place))
    if not below:
        found = f"a threshold for '{steps[last].id}', the last rating of {dimension}"
        advice = "Delete it: the last one is for all that is left."
        yield placed.problem("scales", found, advice, inside=(dimension, last, "threshold"))


def _order(
    placed: Placed[AgreementDetails], dimension: Dimension, steps: Steps
) -> Iterator[Problem]:
    """A threshold that is no lower than that of a better rating."""
    before: Decimal | int | None = None
    for place, step in enumerate(steps):
        limit = step.threshold
        if limit is None:
            continue
        where = (dimension, place, "threshold")
        if isinstance(limit, Decimal) and abs(limit) > 1:
            found = f"{limit}, which is more than the whole target"
            is_per_cent = abs(limit) <= 100  # noqa: PLR2004
            advice = "Write a share of the target, such as -0.1 for 10% worse."
            advice = f"Write {limit / 100:f} for {limit}%." if is_per_cent else advice
            yield placed.problem("scales", found, advice, inside=where)
        height = -BY_TOLERANCE.index(limit) if isinstance(limit, Limit) else limit
        if before is not None and height >= before:
            found = f"'{limit}', which is no lower than the threshold above it"
            advice = "Begin with the best rating, and let the numbers fall."
            if isinstance(limit, Limit):
                advice = f"Take {', '.join(BY_TOLERANCE)}, in this order and each once."
            yield placed.problem("scales", found, advice, inside=where)
        before = height


def find_limits_beside_limits(
    details: Placed[AgreementDetails], indicators: Sequence[Placed[Indicator]]
) -> Iterator[Problem]:
    """A scale that waits for limits, and tolerances of which no scale takes note."""
    own = details.record
    scales = [own.scale(one) for one in own.dimensions]
    by_rule = [one for one in indicators if one.record.rating.method != DECLARED]
    for scale in scales:
        waits = SHIPPED[scale.dimension].by_rule and not scale.by_rule
        if waits and by_rule and scale.dimension in (own.scales or {}) and _is_needed(scale, own):
            name = by_rule[0].record.id
            found = f"no threshold in the scale for {scale.dimension}, by which {name} is rated"
            advice = "Write a threshold for each rating but the last."
            yield details.problem("scales", found, advice, inside=(scale.dimension,))
    ruled = [scale for scale in scales if scale.by_rule]
    if not ruled or not all(scale.is_by_numbers or scale.is_of_movement for scale in ruled):
        return
    for placed in by_rule:
        for name in TOLERANCES:
            if getattr(placed.record.rating, name) is not None:
                found = f"{name}, where the scales of {DETAILS} have limits of their own"
                advice = f"Delete it, or write {', '.join(BY_TOLERANCE)} as thresholds."
                yield placed.problem("rating", found, advice, inside=(name,))


def _is_needed(scale: Scale, details: AgreementDetails) -> bool:
    """Officers may look ahead without a rule, and rate without one where their word is shown."""
    is_computed = details.rating_source is RatingSource.COMPUTED
    return is_computed and scale.dimension is not Dimension.FORECAST
