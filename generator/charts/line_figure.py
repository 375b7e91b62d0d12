"""What readers who explore a line chart see: its lines, with words for each point."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from generator.charts.story import Shown, Story
from generator.describe.chart_labels import (
    AHEAD_NAME,
    FIGURES_NAME,
    LEFT_NAME,
    PLAN_NAME,
    say_point_in_words,
)
from generator.describe.dates import say_short_period
from generator.describe.explored_words import GAP_NAME, USUAL_NAME, say_gap_in_words, say_usual
from generator.describe.figure_notes import add_note
from generator.describe.language import is_from_the_right
from generator.model.assessment import Aim, Reading
from generator.model.chart import Exploration, Trace
from generator.model.indicator import Indicator
from generator.model.period import Period

LEFTMOST, WHOLE = 25, 100
"""Per cents of the width: nearer to an end, labels of the axis would touch."""


def explore_line(story: Story, title: str, times: Mapping[Period, str]) -> Exploration:
    """The lines of a story."""
    left = [story.lead(part) for part in story.left]
    ahead = [story.lead(part) for part in story.outlook_parts()]
    traces = [
        _make_limits(story),
        _make_trace("aim", PLAN_NAME(), story.aims, story.indicator, times),
        _make_trace("left", LEFT_NAME(), left, story.indicator, times),
        _make_trace("actual", FIGURES_NAME(), story.timeline.runs, story.indicator, times),
        _make_trace("ahead", AHEAD_NAME(), ahead, story.indicator, times),
        _make_gaps(story),
    ]
    return Exploration(
        name=story.indicator.id,
        title=title,
        traces=tuple(trace for trace in traces if trace.days),
        days=_choose_days(story),
        heights={float(tick): words for tick, words in story.ticks},
        is_mirrored=is_from_the_right(),
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


def _make_limits(story: Story) -> Trace:
    """The usual range and the average: a line each across the whole time."""
    ends, said = (story.first.ends, story.last.ends), say_usual(story.limits, story.indicator)
    pairs = [(float(limit), words) for limit, words in zip(story.limits, said, strict=True)]
    return Trace(
        style="limit",
        name=USUAL_NAME(),
        days=tuple(day for _ in pairs for day in (*ends, ends[1])),
        values=tuple(one for limit, _ in pairs for one in (limit, limit, None)),
        words=tuple(one for _, words in pairs for one in (words, words, "")),
        below=(0.0,) * 3 * len(pairs),
        above=(0.0,) * 3 * len(pairs),
    )


def _make_gaps(story: Story) -> Trace:
    """A cross on the lowest line for each time without a figure, with the reason."""
    gaps = [(gap.period, gap.status) for gap in story.timeline.gaps if gap.period]
    return Trace(
        style="gap",
        name=GAP_NAME(),
        days=tuple(period.ends for period, _ in gaps),
        values=(float(story.ticks[0][0]),) * len(gaps),
        words=tuple(
            say_gap_in_words(say_short_period(period, story.indicator), status)
            for period, status in gaps
        ),
        below=(0.0,) * len(gaps),
        above=(0.0,) * len(gaps),
    )


def _number(one: Shown) -> float:
    return float(one.value or 0)


def _reach(one: Shown, end: str) -> float:
    """How far the range of a point reaches from it; 0 where it has none."""
    found = getattr(one, end, None)
    return 0.0 if found is None else abs(round(float(found) - _number(one), 6))


def _say(one: Shown, indicator: Indicator, when: str) -> str:
    reach = None
    if not isinstance(one, Aim) and one.lower is not None and one.upper is not None:
        reach = (one.lower, one.upper)
    said = say_point_in_words(when, one.value, indicator, reach)
    return add_note(said, one.note) if isinstance(one, Reading) else said


def _choose_days(story: Story) -> dict[date, str]:
    """The first, the middle and the last time that the lines have, with their labels.

    With a target far ahead all figures may lie at one side: none of them is the middle then.
    """
    shown: list[Shown] = [*story.timeline.known, *story.outlook, *story.targets]
    periods = sorted({one.period for one in shown})
    middle = periods[len(periods) // 2]
    chosen = [periods[0], middle, periods[-1]]
    if story.targets and not LEFTMOST <= story.across(middle.ends) <= WHOLE - LEFTMOST:
        chosen.remove(middle)
    return {period.ends: say_short_period(period, story.indicator) for period in chosen}
