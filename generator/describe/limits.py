"""The rule behind a computed rating, with its limits and the words that it leads to."""

from collections.abc import Iterator
from decimal import Decimal

from generator.describe.differences import say_polarity
from generator.describe.language import Phrase
from generator.describe.numbers import say_share
from generator.describe.tags import find_label
from generator.model.assessment import Allowance, Explanation
from generator.model.enums import UNDIRECTED
from generator.model.indicator import Indicator
from generator.model.ratings import Dimension, Rating
from generator.model.scales import Scale
from generator.model.sentence import Sentence

POINTS, OF_THE_WAY = Phrase("{number} points"), Phrase("{share} of the way")
"""How far a rating reaches, where this is not a share of the plan."""
NO_COLOUR = Phrase("{polarity} So there is no colour.")
AT_PLAN = Phrase(
    "Rule: at the plan or better is '{good}'. Up to {reach} worse is '{near}'. "
    "Anything further is '{far}'."
)
AROUND_PLAN = Phrase(
    "Rule: at the plan, or up to {allowed} worse, is '{good}'. Up to {reach} worse is '{near}'. "
    "Anything further is '{far}'."
)
AT_PLAN_ONLY = Phrase("Rule: at the plan or better is '{good}'. Anything worse is '{far}'.")
AROUND_PLAN_ONLY = Phrase(
    "Rule: at the plan, or up to {allowed} worse, is '{good}'. Anything further is '{far}'."
)
"""Where nothing lies between good and far."""
NO_BETTER = Phrase("Rule: Down to {reach} worse is '{near}'. Anything further is '{far}'.")
BETTER = Phrase(
    "Rule: {better} or more better is '{good}'. Down to {reach} worse is '{near}'. "
    "Anything further is '{far}'."
)
BETTER_ONLY = Phrase(
    "Rule: {better} or more better is '{good}'. Anything worse than the plan is '{far}'. "
    "Between the two is '{near}'."
)
CLOSE = Phrase("Rule: if the plan lies inside the range, it is '{close}'.")
RANGE = Phrase(
    "If all of the range is at the plan or better, it is '{good}'. If all of it is worse, "
    "a figure up to {reach} worse is '{near}'. Anything further is '{far}'."
)
RANGE_ONLY = Phrase(
    "If all of the range is at the plan or better, it is '{good}'. If all of it is worse, "
    "it is '{far}'."
)
RANGE_WORSE = Phrase(
    "If all of the range is worse than the plan, it is '{far}'. If not, it is '{near}'."
)
RANGE_BETTER = Phrase("A figure {better} or more better is '{good}'.")
BAND = Phrase(
    "Rule: inside the range is '{good}'. Up to {reach} outside it is '{near}'. "
    "Anything further is '{far}'."
)
AROUND_BAND = Phrase(
    "Rule: inside the range, or up to {allowed} outside it, is '{good}'. Up to {reach} "
    "outside it is '{near}'. Anything further is '{far}'."
)
BAND_ONLY = Phrase("Rule: inside the range is '{good}'. Anything outside it is '{far}'.")
AROUND_BAND_ONLY = Phrase(
    "Rule: inside the range, or up to {allowed} outside it, is '{good}'. "
    "Anything further is '{far}'."
)
STRICT: dict[Phrase, Phrase] = {
    AT_PLAN: Phrase(
        "Rule: better than the plan is '{good}'. At the plan, or up to {reach} worse, is "
        "'{near}'. Anything further is '{far}'."
    ),
    AT_PLAN_ONLY: Phrase("Rule: better than the plan is '{good}'. Anything else is '{far}'."),
    BETTER_ONLY: Phrase(
        "Rule: {better} or more better is '{good}'. Anything not better than the plan is "
        "'{far}'. Between the two is '{near}'."
    ),
    RANGE: Phrase(
        "If all of the range is better than the plan, it is '{good}'. If none of it is, "
        "a figure up to {reach} worse is '{near}'. Anything further is '{far}'."
    ),
    RANGE_ONLY: Phrase(
        "If all of the range is better than the plan, it is '{good}'. If none of it is, "
        "it is '{far}'."
    ),
    RANGE_WORSE: Phrase(
        "If none of the range is better than the plan, it is '{far}'. If not, it is '{near}'."
    ),
}
"""The same rules where the plan's own number is not good enough: under 5, over 60."""
STEPS = Phrase(
    "Rule: if every step that is due is done, it is '{good}'. A late step that is under way "
    "makes it '{near}'. A late step that has not begun makes it '{far}'."
)
STEPS_NOW = Phrase(
    "Rule: if every step that is due is done, it is '{near}'. If not, it is '{far}'."
)


def say_limits_of_difference(
    explanation: Explanation, indicator: Indicator, scale: Scale
) -> Iterator[Sentence]:
    """The rule of a difference from the plan: how far each rating reaches."""
    allowance = explanation.allowance
    if allowance is None:
        return
    if explanation.polarity in UNDIRECTED:
        yield say_no_colour(indicator)
        return
    of_way = explanation.way is not None and explanation.way.share_due is not None
    good, near, far = _name_grades(scale)
    reach = say_reach(allowance.amber, allowance, of_way=of_way)
    if scale.dimension is Dimension.OUTCOME:
        allowed = say_reach(allowance.green, allowance, of_way=of_way)
        rules = (AROUND_PLAN, AROUND_PLAN_ONLY) if allowance.green else (AT_PLAN, AT_PLAN_ONLY)
        rule = _choose(rules[allowance.amber <= allowance.green], explanation)
        yield rule(allowed=allowed, good=good, reach=reach, near=near, far=far)
    elif allowance.better is not None:
        better = say_reach(allowance.better, allowance, of_way=of_way)
        rule = _choose(BETTER if allowance.amber else BETTER_ONLY, explanation)
        if not allowance.better and explanation.side.is_strict:
            rule = STRICT[AT_PLAN if allowance.amber else AT_PLAN_ONLY]
        yield rule(better=better, good=good, reach=reach, near=near, far=far)
    elif allowance.amber:
        yield NO_BETTER(reach=reach, near=near, far=far)
    else:
        yield _choose(AT_PLAN_ONLY, explanation)(good=near, far=far)


def say_limits_of_interval(
    explanation: Explanation, indicator: Indicator, scale: Scale
) -> Iterator[Sentence]:
    """The rule of a likely range: the plan inside it decides nothing."""
    allowance = explanation.allowance
    if allowance is None:
        return
    if explanation.polarity in UNDIRECTED:
        yield say_no_colour(indicator)
        return
    good, near, far = _name_grades(scale)
    close = find_label(scale, Rating.TOO_CLOSE).tag()
    yield CLOSE(close=close)
    if scale.dimension is Dimension.OUTCOME:
        rule = _choose(RANGE if allowance.amber else RANGE_ONLY, explanation)
        yield rule(good=good, reach=say_reach(allowance.amber, allowance), near=near, far=far)
        return
    yield _choose(RANGE_WORSE, explanation)(far=far, near=near)
    if allowance.better is not None:
        yield RANGE_BETTER(better=say_reach(allowance.better, allowance), good=good)


def say_limits_of_band(
    explanation: Explanation, indicator: Indicator, scale: Scale
) -> Iterator[Sentence]:
    """The rule of a good range."""
    del indicator
    allowance = explanation.allowance
    if allowance is None:
        return
    good, near, far = _name_grades(scale)
    allowed, reach = (say_reach(one, allowance) for one in (allowance.green, allowance.amber))
    is_around = bool(allowance.green) and scale.dimension is Dimension.OUTCOME
    rules = (AROUND_BAND, AROUND_BAND_ONLY) if is_around else (BAND, BAND_ONLY)
    rule = rules[allowance.amber <= (allowance.green if is_around else 0)]
    yield rule(allowed=allowed, good=good, reach=reach, near=near, far=far)


def say_limits_of_steps(
    explanation: Explanation, indicator: Indicator, scale: Scale
) -> Iterator[Sentence]:
    """The rule of dated steps."""
    del explanation, indicator
    good, near, far = _name_grades(scale)
    rule = STEPS if scale.dimension is Dimension.OUTCOME else STEPS_NOW
    yield rule(good=good, near=near, far=far)


def say_no_colour(indicator: Indicator) -> Sentence:
    """Why there is no rule where nobody has said which way is better."""
    return NO_COLOUR(polarity=say_polarity(indicator))


def _choose(rule: Phrase, explanation: Explanation) -> Phrase:
    """The rule as it is for the target's side."""
    return STRICT.get(rule, rule) if explanation.side.is_strict else rule


def _name_grades(scale: Scale) -> tuple[str, str, str]:
    """The tags for good, near and far."""
    good, near, far = (find_label(scale, step.id).tag() for step in scale.by_rule)
    return good, near, far


def say_reach(amount: Decimal, allowance: Allowance, *, of_way: bool = False) -> Sentence:
    """How far a rating reaches, as a share of the plan or of the way, or in points."""
    if allowance.in_points:
        return POINTS(number=f"{amount.normalize():f}")
    return OF_THE_WAY(share=say_share(amount)) if of_way else say_share(amount)
