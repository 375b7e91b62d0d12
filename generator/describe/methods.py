"""The rule of each rating method, in plain words."""

METHOD_RULES: dict[str, tuple[str, str]] = {
    "declared": (
        "Officers decide",
        "Officers look at the figures and the work, and choose the rating. They must give a "
        "reason for every amber or red. Where there is a figure and a plan, we show both.",
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
