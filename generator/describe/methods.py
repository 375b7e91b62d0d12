"""The rule of each rating method, in plain words, and the limits that it uses."""

from generator.describe.numbers import say_fraction, say_share, say_small
from generator.describe.rewards import RULE as REWARD_RULE
from generator.model.agreement import Agreement
from generator.rate.line import FEWEST as FEWEST_IN_LINE
from generator.rate.movement import FEWEST as FEWEST_MOVING
from generator.rate.movement import PAGE_LEVEL

METHOD_RULES: dict[str, tuple[str, str]] = {
    "declared": (
        "Officers decide",
        "Officers look at the figures and the work, and choose the rating. Where the papers "
        "give a reason, we print it. Where there is a figure and a plan, we show both.",
    ),
    "tolerance": (
        "Figure against plan",
        "Take the plan away from the figure. Divide by the plan. If a lower figure is better, "
        "turn the sign round. The answer is how much better or worse the figure is. A figure "
        "just on a line gets the better rating.",
    ),
    "progress": (
        "How far along the way",
        "The plan goes from a starting point to a target. We work out where it should be by now. "
        "Take that away from the figure, and divide by the length of the whole way. A figure "
        "just on a line gets the better rating.",
    ),
    "interval": (
        "Figure against plan, with a likely range",
        "Some figures come from a survey of some people, so the true figure lies in a range. If "
        "the plan lies in this range, it is too close to call. If not, the figure is set against "
        "the plan.",
    ),
    "milestone": (
        "Steps with a date",
        "Some measures are a list of steps. A step that is due and not done is late.",
    ),
    "band": (
        "Inside a good range",
        "Some figures are good inside a range. Too high is bad, and so is too low. Inside the "
        "range is good. Outside it, we look at how far away the nearest end is.",
    ),
}
"""By name in the registry of methods: a title, and the rule."""

FINDING_RULES: dict[str, tuple[str, str]] = {
    "movement": (
        "Is it getting better?",
        "Figures go up and down by chance. So we ask how often chance alone would put them in "
        f"such an order. If that is {say_fraction(PAGE_LEVEL)} or less, we say that it gets better "
        "or worse. The test is called Mann-Kendall. With fewer than "
        f"{say_small(FEWEST_MOVING)} figures it is too early to say.",
    ),
    "forecast": (
        "If nothing changes",
        f"If officers said what they expect, we print that. If not, and there are "
        f"{say_small(FEWEST_IN_LINE)} figures or more, we draw a straight line through them. Where "
        "the time of year matters, we go by the change from year to year, from two years on. We "
        "never look further ahead than the figures reach back.",
    ),
    "reward": (
        "Reward targets",
        "A reward target asks for more than the area would reach without the agreement. "
        f"{REWARD_RULE} These were the national rules for such agreements.",
    ),
}
"""The rules for what figures show together."""


def say_limits(agreement: Agreement) -> str:
    """The limits that hold unless an indicator has its own; empty where no sum is done."""
    tolerance = agreement.details.default_tolerance
    if all(one.rating.method == "declared" for one in agreement.indicators):
        return ""
    said = []
    if tolerance.better_share is not None:
        said.append(
            f"From {say_share(tolerance.better_share)} better on, it is better than planned."
        )
    if tolerance.amber_share is not None:
        amber = say_share(tolerance.amber_share)
        said.append(f"Down to {amber} worse is close to the plan. Anything further is worse.")
    return " ".join(("These are the limits.", *said))
