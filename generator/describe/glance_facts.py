"""The facts that an indicator's page shows in large type: the figure, its plan, and what is ahead.

Three at most. The sentence beside them has none of their numbers.
"""

from collections.abc import Iterator
from decimal import Decimal

from generator.describe.answers import Side, find_side, say_reading
from generator.describe.dates import say_figure_period
from generator.describe.language import Phrase
from generator.describe.numbers import say_band, say_bare_value, say_goal
from generator.describe.words import TARGET_KIND
from generator.model.assessment import Aim, Explanation, Reading, Series
from generator.model.enums import TargetKind
from generator.model.glance import Fact
from generator.model.goal import Side as GoalSide
from generator.model.indicator import Indicator
from generator.model.sentence import NO_WORDS, Sentence

LATEST = Phrase("Latest figure")
PLAN = Phrase("Plan")
PLAN_NOW = Phrase("Plan for this date")
WHOLE_YEAR = Phrase("Plan for the whole year")
BESIDE = Phrase("Printed beside it", ours="Set beside it")
GOOD_RANGE = Phrase("Good range")
BEFORE = Phrase("Figure before")
SINCE = Phrase("since {since}")
MOST = 3


def list_facts_at_a_glance(
    indicator: Indicator, explanation: Explanation, series: Series, before: Reading | None
) -> tuple[Fact, ...]:
    """The figure, the plan for the same time, and the year's plan or what else says most."""
    reading = explanation.reading
    if explanation.steps is not None:
        return ()
    if reading is None:
        return tuple(_find_ends(series, indicator))
    if reading.value is None:
        return (_say_figure(LATEST(), reading, indicator), *_find_ends(series, indicator))[:MOST]
    facts = [
        _say_figure(LATEST(), reading, indicator),
        *_say_plan(explanation, indicator),
        *_say_whole_year(explanation, indicator),
        *(_say_aim(aim, indicator) for aim in _find_next(series, reading)),
    ]
    if before is not None and before.value is not None:
        facts.append(_say_figure(BEFORE(), before, indicator))
    return tuple(facts[:MOST])


def has_before(facts: tuple[Fact, ...]) -> bool:
    """True where a fact has the figure before, so that no sentence need."""
    return any(fact.name == BEFORE() for fact in facts)


def _say_figure(name: Sentence, reading: Reading, indicator: Indicator) -> Fact:
    unit, when = indicator.unit, say_figure_period(reading.period, indicator)
    if reading.value is None:
        return Fact(name=name, value=say_reading(reading, indicator), note=when)
    value = say_bare_value(reading.value, indicator)
    counted = NO_WORDS
    if unit.change_since:
        counted = SINCE(since=unit.change_since) if unit.change_since[:1].isdigit() else NO_WORDS
    elif not unit.symbol:
        counted = unit.one if str(value) == "1" else unit.other
    return Fact(name=name, value=value, unit=counted, note=when)


def _say_plan(explanation: Explanation, indicator: Indicator) -> Iterator[Fact]:
    """What the figure is compared with; its time is told where it is another than the figure's."""
    aim, target, reading = explanation.aim, explanation.target, explanation.reading
    if explanation.band is not None:
        yield Fact(name=GOOD_RANGE(), value=say_band(*explanation.band, indicator))
        return
    if target is None or aim is None or reading is None:
        return
    is_part = _is_part(explanation)
    is_silent = find_side(explanation) is Side.EQUAL and explanation.difference
    name = BESIDE if is_silent else PLAN_NOW if is_part else PLAN
    is_other = aim.period != reading.period and not is_part
    yield Fact(
        name=name(),
        value=_say_goal(target, explanation.side, indicator),
        note=say_figure_period(aim.period, indicator) if is_other else NO_WORDS,
    )


def _is_part(explanation: Explanation) -> bool:
    """True where the plan is a part of the year's, or a point on the way to the target."""
    months, of = explanation.share_of_year or (1, 1)
    return months != of or explanation.way is not None


def _say_whole_year(explanation: Explanation, indicator: Indicator) -> Iterator[Fact]:
    """The year's plan, where the figure is compared with a part of it."""
    aim, (months, of) = explanation.aim, explanation.share_of_year or (1, 1)
    if aim is not None and months != of:
        value = explanation.way.due if explanation.way else aim.value
        when = say_figure_period(aim.period, indicator)
        yield Fact(name=WHOLE_YEAR(), value=_say_goal(value, aim.side, indicator), note=when)


def _find_next(series: Series, reading: Reading) -> Iterator[Aim]:
    """The next target after a figure."""
    later = (
        aim
        for aim in series.aims
        if aim.kind is TargetKind.TARGET and aim.period.ends > reading.period.ends
    )
    found = min(later, key=lambda aim: aim.period.ends, default=None)
    if found:
        yield found


def _find_ends(series: Series, indicator: Indicator) -> Iterator[Fact]:
    """Where there is no figure: the starting point and the last target."""
    for kind in (TargetKind.BASELINE, TargetKind.TARGET):
        found = [aim for aim in series.aims if aim.kind is kind]
        if found:
            yield _say_aim(found[-1], indicator)


def _say_aim(aim: Aim, indicator: Indicator) -> Fact:
    when = say_figure_period(aim.period, indicator)
    value = _say_goal(aim.value, aim.side, indicator)
    return Fact(name=TARGET_KIND[aim.kind](), value=value, note=when)


def _say_goal(value: Decimal, side: GoalSide, indicator: Indicator) -> Sentence:
    """A target's number; with the side that the papers name, if they do."""
    if side is GoalSide.PLAIN:
        return say_bare_value(value, indicator)
    return say_goal(value, indicator, side)
