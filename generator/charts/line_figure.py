"""What readers who explore a line chart see: its lines, with words for each point."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from generator.charts.story import Story
from generator.describe.chart_labels import (
    AHEAD_NAME,
    FIGURES_NAME,
    PLAN_NAME,
    say_point_in_words,
)
from generator.describe.dates import say_short_period
from generator.model.assessment import Aim, Reading
from generator.model.chart import Exploration, Trace
from generator.model.findings import Projection
from generator.model.indicator import Indicator
from generator.model.period import Period

Shown = Reading | Aim | Projection


def explore_line(story: Story, title: str, times: Mapping[Period, str]) -> Exploration:
    """The lines of a story."""
    ahead: list[list[Shown]] = [
        [*([story.latest] if story.follows(part[0]) else []), *part]
        for part in story.outlook_parts()
    ]
    traces = [
        _make_trace("aim", PLAN_NAME(), story.aims, story.indicator, times),
        _make_trace("actual", FIGURES_NAME(), story.timeline.runs, story.indicator, times),
        _make_trace("ahead", AHEAD_NAME(), ahead, story.indicator, times),
    ]
    return Exploration(
        name=story.indicator.id,
        title=title,
        traces=tuple(trace for trace in traces if trace.days),
        days=_choose_days(story),
        heights={float(tick): words for tick, words in story.ticks},
    )


def _make_trace(
    style: str,
    name: str,
    parts: Iterable[Sequence[Shown]],
    indicator: Indicator,
    times: Mapping[Period, str],
) -> Trace:
    """One line, broken between its parts."""
    points: list[tuple[Shown, bool]] = []
    for part in parts:
        if points:
            points.append((part[0], False))
        points += [(one, True) for one in part]
    return Trace(
        style=style,
        name=name,
        days=tuple(one.period.ends for one, _ in points),
        values=tuple(_number(one) if known else None for one, known in points),
        words=tuple(
            _say(one, indicator, times[one.period]) if known else "" for one, known in points
        ),
        below=tuple(_reach(one, "lower") for one, _ in points),
        above=tuple(_reach(one, "upper") for one, _ in points),
    )


def _number(one: Shown) -> float:
    return float(one.value or 0)


def _reach(one: Shown, end: str) -> float:
    """How far the range of a point reaches from it; 0 where it has none."""
    found = getattr(one, end, None)
    return 0.0 if found is None else abs(round(float(found) - _number(one), 6))


def _say(one: Shown, indicator: Indicator, when: str) -> str:
    if isinstance(one, Aim) or one.lower is None or one.upper is None:
        return say_point_in_words(when, one.value, indicator)
    return say_point_in_words(when, one.value, indicator, (one.lower, one.upper))


def _choose_days(story: Story) -> dict[date, str]:
    """The first, the middle and the last time that the lines have, with their labels."""
    shown: tuple[Reading | Projection, ...] = (*story.timeline.known, *story.outlook)
    chosen = {0, len(shown) // 2, len(shown) - 1}
    periods = [shown[at].period for at in sorted(chosen)]
    return {period.ends: say_short_period(period, story.indicator) for period in periods}
