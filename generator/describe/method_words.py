"""What is said of each rating method: its title, its rule, and the lines of its sum."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from generator.describe.differences import (
    say_band_line,
    say_difference_lines,
    say_interval_line,
    say_plan_lines,
)
from generator.describe.language import Phrase
from generator.describe.limits import (
    say_limits_of_band,
    say_limits_of_difference,
    say_limits_of_interval,
    say_limits_of_steps,
)
from generator.describe.ways import say_step_lines, say_way_lines
from generator.model.assessment import Explanation
from generator.model.indicator import Indicator
from generator.model.scales import Scale
from generator.model.sentence import Sentence

Lines = Callable[[Explanation, Indicator], Iterator[Sentence]]
Limits = Callable[[Explanation, Indicator, Scale], Iterator[Sentence]]


class MethodWords(NamedTuple):
    """The words of one method."""

    title: Phrase
    rule: Phrase
    lines: tuple[Lines, ...]
    """What comes after the figure in a sum."""
    limits: Limits | None
    """The rule with its limits; None where officers decide."""
    shows_figure: bool = True
    """False where the sum is one of steps."""


METHOD_WORDS: dict[str, MethodWords] = {
    "declared": MethodWords(
        Phrase("Officers decide"),
        Phrase(
            "Officers look at the figures and the work, and choose the rating. Where the papers "
            "give a reason, we print it. Where there is a figure and a plan, we show both.",
            ours="Officers look at the figures and the work, and choose the rating. Where they "
            "give a reason, we show it. Where there is a figure and a plan, we show both.",
        ),
        (say_plan_lines, say_difference_lines),
        None,
    ),
    "tolerance": MethodWords(
        Phrase("Figure against plan"),
        Phrase(
            "Take the plan away from the figure. Divide by the plan. If a lower figure is better, "
            "turn the sign round. The answer is how much better or worse the figure is. A figure "
            "just on a line gets the better rating."
        ),
        (say_plan_lines, say_difference_lines),
        say_limits_of_difference,
    ),
    "progress": MethodWords(
        Phrase("How far along the way"),
        Phrase(
            "The plan goes from a starting point to a target. We work out where it should be by "
            "now. Take that away from the figure, and divide by the length of the whole way. A "
            "figure just on a line gets the better rating."
        ),
        (say_way_lines,),
        say_limits_of_difference,
    ),
    "interval": MethodWords(
        Phrase("Figure against plan, with a likely range"),
        Phrase(
            "Some figures come from a survey of some people, so the true figure lies in a range. "
            "If the plan lies in this range, it is too close to call. If not, the figure is set "
            "against the plan."
        ),
        (say_plan_lines, say_difference_lines, say_interval_line),
        say_limits_of_interval,
    ),
    "milestone": MethodWords(
        Phrase("Steps with a date"),
        Phrase("Some measures are a list of steps. A step that is due and not done is late."),
        (say_step_lines,),
        say_limits_of_steps,
        shows_figure=False,
    ),
    "band": MethodWords(
        Phrase("Inside a good range"),
        Phrase(
            "Some figures are good inside a range. Too high is bad, and so is too low. Inside the "
            "range is good. Outside it, we look at how far away the nearest end is."
        ),
        (say_plan_lines, say_band_line),
        say_limits_of_band,
    ),
}
"""By name in the registry of methods."""
