"""The rule behind a rating in a scale that rates in another way than the software's own."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from generator.describe.language import Phrase
from generator.describe.limits import CLOSE, STEPS, STEPS_NOW, say_no_colour, say_reach
from generator.describe.tags import find_label
from generator.model.assessment import Allowance, Explanation
from generator.model.enums import UNDIRECTED
from generator.model.indicator import Indicator
from generator.model.ratings import Limit, Rating
from generator.model.scales import Scale
from generator.model.sentence import Sentence
from generator.rate.standing import Standing, find_rating

FIRST = Phrase("Rule: we take the first that fits.")
IF_NOT = Phrase("If not, we take the first that fits.")
FROM_BETTER = Phrase("From {reach} better on, it is '{word}'.")
FROM_PLAN = Phrase("At the plan or better, it is '{word}'.")
OVER_PLAN = Phrase("Better than the plan, it is '{word}'.")
"""Where the plan's own number is not good enough: under 5, over 60."""
DOWN_TO = Phrase("Down to {reach} worse, it is '{word}'.")
INSIDE = Phrase("Inside the range, it is '{word}'.")
UP_TO = Phrase("Up to {reach} outside it, it is '{word}'.")
ANYTHING = Phrase("Anything further is '{word}'.")
MOVED = Phrase(
    "Rule: we ask if the figures move more than they would by chance. If they get better, it is "
    "'{better}'. If they get worse, it is '{worse}'. If not, it is '{same}'."
)


def say_own_limits(
    explanation: Explanation, indicator: Indicator, scale: Scale
) -> Iterator[Sentence]:
    """The rule of a scale, from its best rating down."""
    allowance = explanation.allowance
    if scale.is_of_movement:
        yield say_moved(scale)
    elif explanation.steps is not None:
        yield _say_steps(explanation, scale)
    elif allowance is not None and explanation.polarity in UNDIRECTED:
        yield say_no_colour(indicator)
    elif allowance is not None:
        if explanation.method == "interval":
            yield CLOSE(close=find_label(scale, Rating.TOO_CLOSE).tag())
            yield IF_NOT()
        else:
            yield FIRST()
        of_way = explanation.way is not None and explanation.way.share_due is not None
        in_band = explanation.band is not None
        is_strict = explanation.side.is_strict
        yield from say_scale(scale, allowance, of_way=of_way, in_band=in_band, is_strict=is_strict)


def say_moved(scale: Scale) -> Sentence:
    """The rule of a scale that says how the figures move."""
    words = {step.threshold: find_label(scale, step.id).tag() for step in scale.by_rule}
    return MOVED(
        better=words[Limit.IMPROVING],
        worse=words[Limit.GETTING_WORSE],
        same=words[Limit.NO_CHANGE],
    )


def say_scale(
    scale: Scale,
    allowance: Allowance,
    *,
    of_way: bool = False,
    in_band: bool = False,
    is_strict: bool = False,
) -> Iterator[Sentence]:
    """How far each rating reaches, a sentence each."""
    if scale.is_by_numbers:
        allowance = replace(allowance, in_points=False)
    best, last = scale.by_rule[0], scale.by_rule[-1]
    if in_band:
        yield INSIDE(word=find_label(scale, best.id).tag())
    for rating, limit in _list_limits(scale, allowance):
        word = find_label(scale, rating).tag()
        reach = say_reach(abs(limit), allowance, of_way=of_way)
        if in_band:
            if limit < 0:
                yield UP_TO(reach=reach, word=word)
        elif limit:
            yield (FROM_BETTER if limit > 0 else DOWN_TO)(reach=reach, word=word)
        else:
            yield (OVER_PLAN if is_strict else FROM_PLAN)(word=word)
    yield ANYTHING(word=find_label(scale, last.id).tag())


def _list_limits(scale: Scale, allowance: Allowance) -> Iterator[tuple[str, Decimal]]:
    """Each rating that some figure can get, with how much better than the plan that must be."""
    words = {
        Limit.BETTER: allowance.better,
        Limit.TARGET: -allowance.green,
        Limit.NEAR: -allowance.amber,
    }
    before = None
    for step in scale.by_rule[:-1]:
        limit = step.threshold
        reached = words.get(limit) if isinstance(limit, Limit) else limit
        if reached is not None and (before is None or reached < before):
            yield step.id, reached
            before = reached


def _say_steps(explanation: Explanation, scale: Scale) -> Sentence:
    """What dated steps make of a measure."""
    ratings = (
        find_rating(scale, standing, explanation)
        for standing in (Standing.MET, Standing.BEHIND, Standing.MISSED)
    )
    good, near, far = (find_label(scale, rating).tag() for rating in ratings if rating)
    if near == far:
        return STEPS_NOW(near=good, far=far)
    return STEPS(good=good, near=near, far=far)
