"""The rule of each rating method, in plain words, and the limits that it uses."""

from generator.describe.numbers import say_share
from generator.model.agreement import Agreement

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
    "band": (
        "Inside a good range",
        "Some figures are good inside a range. Too high is bad, and so is too low. Inside the "
        "range is good. Outside it, we look at how far away the nearest end is.",
    ),
}
"""By name in the registry of methods: a title, and the rule."""


def say_limits(agreement: Agreement) -> str:
    """The limits that hold unless an indicator has its own; empty where no sum is done."""
    tolerance = agreement.details.default_tolerance
    if all(one.rating.method == "declared" for one in agreement.indicators):
        return ""
    said = []
    if tolerance.better_share is not None:
        said.append(f"{say_share(tolerance.better_share)} or more better is better than planned.")
    if tolerance.amber_share is not None:
        amber = say_share(tolerance.amber_share)
        said.append(f"Down to {amber} worse is close to the plan. Anything further is worse.")
    return " ".join(("These are the limits.", *said))
