"""The lines of the sum for the methods progress and milestone."""

from collections.abc import Iterator

from generator.describe.dates import say_period, say_when
from generator.describe.differences import (
    bracketed,
    say_against_plan,
    say_aim_line,
    say_difference_lines,
    say_division,
    say_plan_lines,
    say_polarity,
    say_result,
    say_share_of_year,
    say_subtraction,
)
from generator.describe.language import Phrase, Plural, say
from generator.describe.numbers import MINUS, say_in_sum, say_share, say_value
from generator.describe.words import PROGRESS
from generator.model.assessment import DatedStep, Explanation, Way
from generator.model.enums import Progress
from generator.model.indicator import Indicator
from generator.model.sentence import Sentence, begin_small, join

STAYS = Phrase("The plan is at {value} {when}.")
STEPS = Phrase("The plan stays at {value} {when}. Then it steps to {next_value} {next_when}.")
RUNS = Plural(
    "The plan starts at {value} {when}. It runs straight to {next_value} {next_when}. By then "
    "{months} of {number} months had passed. {sum}",
    "The plan starts at {value} {when}. It runs straight to {next_value} {next_when}. By then "
    "{months} of {number} months had passed. {sum}",
)
"""English says months in both: the number is that of the whole way."""
BETTER = Phrase("{polarity} So the figure is better than the plan by {share} of the whole way.")
WORSE = Phrase("{polarity} So the figure is worse than the plan by {share} of the whole way.")
COME = Phrase("It has come {share} of the way. By now it should have come {due}.")
GONE_BACK = Phrase("It has gone back by {share} of the way. By now it should have come {due}.")
NO_WAY = Phrase(
    "No way to the target is printed, so the figure is set against its plan alone.",
    ours="We have set no way to the target, so the figure is set against its plan alone.",
)
NO_ENDS = Phrase(
    "A starting point or a target for such a figure is not printed.",
    ours="We have not set both a starting point and a target for such a figure.",
)
STEP = Phrase("{step} Due: {due}. {state}")
LATE, NOT_DUE = Phrase("Late: {state}."), Phrase("{state}. Not due yet.")


def say_way_lines(explanation: Explanation, indicator: Indicator) -> Iterator[Sentence]:
    """The way from the starting point to the target, where it should be, and the difference."""
    way = explanation.way
    if way is None and explanation.target is not None:
        yield NO_WAY()
        yield from say_plan_lines(explanation, indicator)
        yield from say_difference_lines(explanation, indicator)
        return
    if way is None:
        if explanation.reading and explanation.reading.value is not None:
            yield NO_ENDS()
        return
    yield say_aim_line(way.start, indicator)
    yield say_aim_line(way.end, indicator)
    yield _say_due(way, indicator)
    yield from say_share_of_year(explanation, way.due, indicator)
    yield from say_subtraction(explanation, indicator)
    yield from _say_share_of_way(explanation, way, indicator)


def say_step_lines(explanation: Explanation, indicator: Indicator) -> Iterator[Sentence]:
    """Each dated step and how far it has come."""
    del indicator
    for step in explanation.steps or ():
        due = say_period(step.due)
        yield STEP(step=step.action.action, due=due, state=_say_state(step))


def _say_due(way: Way, indicator: Indicator) -> Sentence:
    due = say_result(way.due, indicator)
    value, when = say_value(way.before.value, indicator), say_when(way.before.period, indicator)
    if way.after is None:
        return STAYS(value=value, when=when)
    next_value = say_value(way.after.value, indicator)
    next_when = say_when(way.after.period, indicator)
    if way.months is None:
        return STEPS(value=value, when=when, next_value=next_value, next_when=next_when)
    months, of = way.months
    low, high = way.before.value, way.after.value
    rise = f"({say_in_sum(high, indicator)} {MINUS} {bracketed(low, indicator)})"
    return RUNS(
        of,
        value=value,
        when=when,
        next_value=next_value,
        next_when=next_when,
        months=months,
        sum=f"{say_in_sum(low, indicator)} + {rise} × {months} ÷ {of} = {due}.",
    )


def _say_share_of_way(
    explanation: Explanation, way: Way, indicator: Indicator
) -> Iterator[Sentence]:
    share, difference = explanation.advantage_share, explanation.difference
    if share is None or not difference:
        return
    length = way.length or abs(explanation.target or way.due)
    if way.share_done is None or way.share_due is None:
        yield say("The plan is to stay at the starting point.")
        yield say_division(difference, length, indicator)
        yield say_against_plan(share, indicator)
        return
    whole = say("The whole way is {length} long.", length=say_in_sum(length, indicator))
    yield join((whole, say_division(difference, length, indicator)))
    side = BETTER if share > 0 else WORSE
    yield side(polarity=say_polarity(indicator), share=say_share(share))
    come = GONE_BACK if way.share_done < 0 else COME
    yield come(share=say_share(way.share_done), due=say_share(way.share_due))


def _say_state(step: DatedStep) -> Sentence:
    if step.action.status is Progress.DONE:
        return say("Done.")
    state = PROGRESS[step.action.status]()
    return LATE(state=begin_small(state)) if step.is_late else NOT_DUE(state=state)
