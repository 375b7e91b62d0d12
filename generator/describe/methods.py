"""The rule of each rating method, in plain words, and the limits that it uses."""

from generator.describe.language import Phrase, say
from generator.describe.method_words import METHOD_WORDS
from generator.describe.numbers import say_fraction, say_share, say_small
from generator.describe.own_limits import say_moved, say_scale
from generator.describe.rewards import say_reward_rule
from generator.describe.words import DIMENSION_NAME
from generator.model.agreement import Agreement
from generator.model.indicator import RatingRule
from generator.model.scales import Scale
from generator.model.sentence import NO_WORDS, Sentence, join
from generator.model.tolerance import Tolerance
from generator.rate.allowance import choose_allowance
from generator.rate.line import FEWEST as FEWEST_IN_LINE
from generator.rate.movement import FEWEST as FEWEST_MOVING
from generator.rate.movement import PAGE_LEVEL

FINDING_RULES: dict[str, tuple[Phrase, Phrase]] = {
    "movement": (
        Phrase("Is it getting better?"),
        Phrase(
            "Figures go up and down by chance. So we ask how often chance alone would put them in "
            "such an order. If that is {level} or less, we say that it gets better or worse. The "
            "test is called Mann-Kendall. With fewer than {moving} figures it is too early to say."
        ),
    ),
    "forecast": (
        Phrase("If nothing changes"),
        Phrase(
            "If officers said what they expect, we print that. If not, and there are {line} "
            "figures or more, we draw a straight line through them. Where the time of year "
            "matters, we go by the change from year to year, from two years on. We never look "
            "further ahead than the figures reach back.",
            ours="If officers said what they expect, we show that. If not, and there are {line} "
            "figures or more, we draw a straight line through them. Where the time of year "
            "matters, we go by the change from year to year, from two years on. We never look "
            "further ahead than the figures reach back.",
        ),
    ),
    "reward": (
        Phrase("Reward targets"),
        Phrase(
            "A reward target asks for more than the area would reach without the agreement. "
            "{reward_rule} These were the national rules for such agreements."
        ),
    ),
}
"""The rules for what figures show together."""
OWN_LIMITS = Phrase("For '{name}', we take the first limit that fits.")
BETTER = Phrase("From {share} better on, it is better than planned.")
NEAR = Phrase("Down to {share} worse is close to the plan. Anything further is worse.")
NOTHING_NEAR = Phrase("Anything worse than the plan is worse than planned.")


def say_method_rule(method: str) -> tuple[Sentence, Sentence]:
    """The title and the rule of a rating method."""
    title, rule, *_ = METHOD_WORDS[method]
    return title(), rule()


def say_finding_rule(finding: str) -> tuple[Sentence, Sentence]:
    """The title and the rule of a finding, with the numbers that the code goes by."""
    title, rule = FINDING_RULES[finding]
    return title(), rule(
        level=say_fraction(PAGE_LEVEL),
        moving=say_small(FEWEST_MOVING),
        line=say_small(FEWEST_IN_LINE),
        reward_rule=say_reward_rule(),
    )


def say_limits(agreement: Agreement) -> Sentence:
    """The limits that hold unless an indicator has its own; empty where no sum is done."""
    tolerance = agreement.details.default_tolerance
    if all(one.rating.method == "declared" for one in agreement.indicators):
        return NO_WORDS
    scales = [agreement.details.scale(one) for one in agreement.details.dimensions]
    own = [scale for scale in scales if scale.by_rule and not scale.has_shipped_rule]
    said_of_own = [_say_own(scale, tolerance) for scale in own]
    if own and not any(scale.by_rule and scale.has_shipped_rule for scale in scales):
        return join(said_of_own)
    said = list(said_of_own)
    if tolerance.better_share is not None:
        said.append(BETTER(share=say_share(tolerance.better_share)))
    if tolerance.amber_share is not None:
        share = tolerance.amber_share
        said.append(NEAR(share=say_share(share)) if share else NOTHING_NEAR())
    return join((say("These are the limits."), *said))


def _say_own(scale: Scale, tolerance: Tolerance) -> Sentence:
    """How far each rating of an agreement's own scale reaches."""
    if scale.is_of_movement:
        return say_moved(scale)
    allowance = choose_allowance(RatingRule(method="tolerance"), tolerance)
    name = DIMENSION_NAME[scale.dimension]()
    return join((OWN_LIMITS(name=name), *say_scale(scale, allowance)))
