"""The lines of the sum for the methods progress and milestone."""

from collections.abc import Iterator

from generator.describe.dates import say_period, say_when
from generator.describe.differences import (
    bracketed,
    say_aim_line,
    say_division,
    say_polarity,
    say_result,
    say_share_of_year,
    say_subtraction,
)
from generator.describe.language import begin_small
from generator.describe.numbers import say_exact, say_share, say_value
from generator.describe.words import PROGRESS
from generator.model.assessment import DatedStep, Explanation, Way
from generator.model.enums import Progress
from generator.model.indicator import Indicator


def say_way_lines(explanation: Explanation, indicator: Indicator) -> Iterator[str]:
    """The way from the starting point to the target, where it should be, and the difference."""
    way = explanation.way
    if way is None:
        if explanation.reading and explanation.reading.value is not None:
            yield "A starting point or a target for such a figure is not printed."
        return
    yield say_aim_line(way.start, indicator)
    yield say_aim_line(way.end, indicator)
    yield _say_due(way, indicator)
    yield from say_share_of_year(explanation, way.due, indicator)
    yield from say_subtraction(explanation)
    yield from _say_share_of_way(explanation, way, indicator)


def say_step_lines(explanation: Explanation, indicator: Indicator) -> Iterator[str]:
    """Each dated step and how far it has come."""
    del indicator
    for step in explanation.steps or ():
        yield f"{step.action.action} Due: {say_period(step.due)}. {_say_state(step)}"


def _say_due(way: Way, indicator: Indicator) -> str:
    due = say_result(way.due, indicator)
    before = f"{say_value(way.before.value, indicator)} {say_when(way.before.period, indicator)}"
    if way.after is None:
        return f"The plan is at {before}."
    after = f"{say_value(way.after.value, indicator)} {say_when(way.after.period, indicator)}"
    if way.months is None:
        return f"The plan stays at {before}, until it steps to {after}."
    months, of = way.months
    low, high = way.before.value, way.after.value
    return (
        f"The plan runs straight from {before} to {after}. By then {months} of {of} months had "
        "passed. "
        f"{say_exact(low)} + ({say_exact(high)} \u2212 {bracketed(low)}) × {months} ÷ {of} = {due}."
    )


def _say_share_of_way(explanation: Explanation, way: Way, indicator: Indicator) -> Iterator[str]:
    share, difference = explanation.advantage_share, explanation.difference
    if share is None or not difference:
        return
    length = way.length or abs(way.due)
    side = "better" if share > 0 else "worse"
    if way.share_done is None or way.share_due is None:
        yield "The plan is to stay at the starting point."
        yield say_division(difference, length)
        yield f"{say_polarity(indicator)} So the figure is {say_share(share)} {side} than the plan."
        return
    yield f"The whole way is {say_exact(length)} long. {say_division(difference, length)}"
    yield (
        f"{say_polarity(indicator)} So the figure is {side} than the plan by "
        f"{say_share(share)} of the whole way."
    )
    come = "gone back by" if way.share_done < 0 else "come"
    yield (
        f"It has {come} {say_share(way.share_done)} of the way. "
        f"By now it should have come {say_share(way.share_due)}."
    )


def _say_state(step: DatedStep) -> str:
    if step.action.status is Progress.DONE:
        return "Done."
    state = PROGRESS[step.action.status]()
    return f"Late: {begin_small(state)}." if step.is_late else f"{state}. Not due yet."
