"""The words of charts that set few figures against their plan: bars, columns and ways."""

from collections.abc import Iterable
from decimal import Decimal

from generator.describe.chart_labels import extend_text, say_point
from generator.describe.chart_targets import say_target_text
from generator.describe.dates import say_figure_period, say_when
from generator.describe.language import Phrase
from generator.describe.numbers import (
    GOALS,
    say_band,
    say_bare_value,
    say_goal,
    say_share,
    say_value,
)
from generator.model.assessment import Aim, Reading, Way
from generator.model.goal import Side
from generator.model.indicator import Indicator
from generator.model.sentence import Sentence, begin_large

AGAINST_PLAN = Phrase("{value}, where the plan was {plan}")
AGAINST_TARGET = Phrase("{value}, with a target of {target}")
AGAINST_RANGE = Phrase("{value}, where the good range is {range}")
WAY_DONE = Phrase("{share} of the way from {start} to {target}")
WAY_BACK = Phrase("Further from the target than at the start")
WAY_OVER = Phrase("Already past the target of {target}")

MEASURE_AND_TIME = Phrase("{title}, {period}")
BAR_TEXT = Phrase("Bar chart showing {value} {when}.")
PLAN_TEXT = Phrase("The plan is {plan}.")
RANGE_TEXT = Phrase("The good range is {range}.")
WAY_TEXT = Phrase("Bar chart showing the way from {start} to the target of {target}.")
REACHED_TEXT = Phrase("It stands at {value} {when}.")
DUE_TEXT = Phrase("The plan for then is {plan}.")

PLAN_LABEL = Phrase("plan {value}")
BACK_LABEL = Phrase("back to {value}")
"""Of a figure that is further from its target than at the start."""
START_LABEL, TARGET_LABEL = Phrase("start {value}"), Phrase("target {value}")
RANGE_LABEL = Phrase("good range {range}")


def say_against(
    value: Decimal, indicator: Indicator, plan: tuple[Decimal, Side] | None, target: Aim | None
) -> Sentence:
    """A headline: a figure and what it is rated by: a good range, else the nearest plan."""
    said = begin_large(say_value(value, indicator))
    if plan and not indicator.band:
        return AGAINST_PLAN(value=said, plan=_say_bare_goal(*plan, indicator))
    if target and not indicator.band:
        goal = _say_bare_goal(target.value, target.side, indicator)
        return AGAINST_TARGET(value=said, target=goal)
    return AGAINST_RANGE(value=said, range=_say_range(indicator))


def _say_bare_goal(value: Decimal, side: Side, indicator: Indicator) -> Sentence:
    """A target behind a figure that has its unit already."""
    if indicator.unit.change_since:
        return say_goal(value, indicator, side)
    said = say_bare_value(value, indicator)
    return said if side is Side.PLAIN else GOALS[side](value=said)


def say_measure_and_time(reading: Reading, indicator: Indicator) -> Sentence:
    """What is drawn: New homes, April to September 2008."""
    period = say_figure_period(reading.period, indicator)
    return MEASURE_AND_TIME(title=indicator.plain_title, period=period)


def say_bar_text(
    reading: Reading,
    indicator: Indicator,
    plan: tuple[Decimal, Side] | None,
    target: Aim | None,
    room: int,
) -> Sentence:
    """Alternative text of a single figure beside its plan, in at most `room` characters."""
    value = say_bare_value(reading.value or Decimal(0), indicator)
    text = BAR_TEXT(value=value, when=say_when(reading.period, indicator))
    more = [PLAN_TEXT(plan=_say_bare_goal(*plan, indicator))] if plan else []
    more += [say_target_text(target, indicator)] if target else []
    more += [RANGE_TEXT(range=_say_range(indicator))] if indicator.band else []
    return extend_text(text, more, room)


def say_plan_point(plan: tuple[Decimal, Side], indicator: Indicator) -> Sentence:
    """The label of a plan's mark."""
    value, side = plan
    point = say_point(value, indicator)
    return PLAN_LABEL(value=point if side is Side.PLAIN else GOALS[side](value=point))


def say_plan_cell(plan: tuple[Decimal, Side], indicator: Indicator) -> Sentence:
    """A plan in the table beside a picture."""
    return say_goal(plan[0], indicator, plan[1])


def say_range_label(indicator: Indicator) -> Sentence:
    """The label of the good range."""
    return RANGE_LABEL(range=_say_range(indicator))


def _say_range(indicator: Indicator) -> Sentence:
    """The good range; only for measures that have one."""
    band = indicator.band
    low, high = (band.lower, band.upper) if band else (Decimal(0), Decimal(0))
    return say_band(low, high, indicator)


def say_way_title(way: Way, share: Decimal, indicator: Indicator) -> Sentence:
    """A headline: how much of the way is done."""
    if share < 0:
        return WAY_BACK()
    start, target = (say_bare_value(value, indicator) for value in _find_ends(way))
    if share > 1:
        return WAY_OVER(target=target)
    return WAY_DONE(share=say_share(share, 0), start=start, target=target)


def say_way_text(way: Way, reading: Reading, indicator: Indicator, room: int) -> Sentence:
    """Alternative text of the way from start to target, in at most `room` characters."""
    start, target = (say_bare_value(value, indicator) for value in _find_ends(way))
    when = say_when(reading.period, indicator)
    value = say_bare_value(reading.value or Decimal(0), indicator)
    more = (
        REACHED_TEXT(value=value, when=when),
        DUE_TEXT(plan=say_bare_value(_of_same_part(way, way.due), indicator)),
    )
    return extend_text(WAY_TEXT(start=start, target=target), more, room)


def say_way_labels(way: Way, reading: Reading, indicator: Indicator) -> Iterable[Sentence]:
    """The labels of the way: the figure, the plan, the start and the target."""
    reached = say_point(reading.value or Decimal(0), indicator)
    yield BACK_LABEL(value=reached) if way.share_done and way.share_done < 0 else reached
    due, start, target = (
        say_point(value, indicator) for value in (_of_same_part(way, way.due), *_find_ends(way))
    )
    yield PLAN_LABEL(value=due)
    yield START_LABEL(value=start)
    yield TARGET_LABEL(value=target)


def _find_ends(way: Way) -> tuple[Decimal, Decimal]:
    """Start and target; of the same part of the year as the figure."""
    return _of_same_part(way, way.start.value), _of_same_part(way, way.end.value)


def _of_same_part(way: Way, value: Decimal) -> Decimal:
    months, of = way.share_of_year or (1, 1)
    return value * months / of
