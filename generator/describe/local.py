"""Figures of single places beside those of the places around them: by name, never ranked."""

from collections.abc import Iterator

from generator.describe.answers import CHANGE, find_direction, say_reading
from generator.describe.context import Context
from generator.describe.dates import say_figure_period, say_when
from generator.describe.numbers import say_aim, say_bare_value, say_value
from generator.describe.tags import tag_assessment
from generator.describe.words import NOT_PRINTED
from generator.model.assessment import Assessment, Reading, Series
from generator.model.indicator import Indicator
from generator.model.lines import PlaceLine, Tag
from generator.model.period import Period
from generator.model.sentence import NO_WORDS, Sentence
from generator.rate.points import find_before


def describe_places(context: Context) -> tuple[PlaceLine, ...]:
    """The latest figure of every place, by indicator and name, places of a top kind first."""
    indicators = {one.id: one for one in context.agreement.indicators}
    lines = [
        _describe(one, area, indicators[name], context)
        for (name, area), one in context.results.local.items()
    ]
    return tuple(sorted(lines, key=lambda line: _by_name(line, context)))


def _by_name(line: PlaceLine, context: Context) -> tuple[str, bool, str]:
    area = context.areas[line.area]
    return line.indicator, not context.agreement.kinds.is_top(area.kind), area.name


def _describe(one: Assessment, area: str, indicator: Indicator, context: Context) -> PlaceLine:
    series = context.results.series[indicator.id, area]
    reading = one.explanation.reading
    if reading is None:  # a local rating is made of a figure, or of the reason for none
        message = f"{indicator.id} has no figure in {area}"
        raise ValueError(message)
    target = one.explanation.target
    top = context.find_top(area)
    return PlaceLine(
        indicator=indicator.id,
        area=area,
        period=say_figure_period(reading.period, indicator),
        unit=NO_WORDS if indicator.unit.symbol else indicator.unit.other,
        value=_say_bare(reading, indicator),
        before=_say_before(reading, series, indicator),
        around=_say_there(top, reading.period, indicator, context) if top else NO_WORDS,
        whole=_say_there(None, reading.period, indicator, context),
        plan=NO_WORDS if target is None else say_aim(target, indicator, one.explanation.side),
        tag=_tag(one, context) if target is not None else None,
        note=reading.note,
        source=context.say(reading.source),
    )


def _tag(one: Assessment, context: Context) -> Tag:
    return tag_assessment(one, context.agreement.details)


def _say_before(reading: Reading, series: Series, indicator: Indicator) -> Sentence:
    before = find_before(indicator, series, reading) if reading.value is not None else None
    if before is None or before.value is None:
        return NO_WORDS
    return CHANGE[find_direction(reading, before)](
        before=say_value(before.value, indicator), when=say_when(before.period, indicator)
    )


def _say_there(
    area: str | None, period: Period, indicator: Indicator, context: Context
) -> Sentence:
    """The figure of another place for the same time, or that none is printed."""
    series = context.results.series.get((indicator.id, area))
    readings: Iterator[Reading] = iter(series.readings if series else ())
    there = next((reading for reading in readings if reading.period == period), None)
    return NOT_PRINTED() if there is None else _say_bare(there, indicator)


def _say_bare(reading: Reading, indicator: Indicator) -> Sentence:
    """A figure without the word of its unit, or why there is none."""
    if reading.value is None:
        return say_reading(reading, indicator)
    return say_bare_value(reading.value, indicator)
