"""Columns: two to four figures from nought, each with its plan, and the target ahead."""

from dataclasses import dataclass
from decimal import Decimal

from generator.charts.column_drawing import Column, draw_columns
from generator.charts.line import make_story_table, say_story_text
from generator.charts.line_figure import explore_line
from generator.charts.standing import Plan, find_plan
from generator.charts.story import Story, find_story
from generator.charts.timeline import Gap
from generator.describe.chart_labels import say_marks, say_point
from generator.describe.chart_targets import say_target_label
from generator.describe.chart_words import MOST_COLUMNS, say_chart_title, say_columns_subtitle
from generator.describe.dates import say_short_period
from generator.describe.plan_words import say_against, say_plan_point
from generator.model.assessment import Reading
from generator.model.chart import Chart, find_room
from generator.model.report import IndicatorReport, Report


@dataclass(frozen=True, slots=True)
class Shown:
    """A story with the plan for each of its figures."""

    story: Story
    plans: tuple[Plan | None, ...]


def make_columns(report: Report, one: IndicatorReport) -> Chart | None:
    """The columns of an indicator's two to four figures; None where it has fewer or more."""
    story = find_story(report, one)
    if story is None or len(story.timeline.known) > MOST_COLUMNS:
        return None
    series, indicator = report.results.series[one.indicator.id, None], one.indicator
    known = list(story.timeline.known)
    plans = tuple(find_plan(indicator, series, reading) for reading in known)
    movement = report.results.movements.get(indicator.id)
    title = (
        say_against(known[-1].value or Decimal(0), indicator, plans[-1], None)
        if plans[-1]
        else say_chart_title(indicator, known, movement)
    )
    alt_text = say_story_text(story, find_room(title), is_line=False)
    return Chart(
        title=title,
        subtitle=_say_subtitle(story, has_plan=any(plans)),
        svg=draw_columns(_list_columns(Shown(story, plans)), indicator.id, title, alt_text),
        alt_text=alt_text,
        table=make_story_table(story, story.times()),
        figure=explore_line(story, title, story.times()),
    )


def _say_subtitle(story: Story, *, has_plan: bool) -> str:
    subtitle = say_columns_subtitle(story.indicator, has_plan=has_plan)
    gaps = [
        (say_short_period(gap.period, story.indicator), gap.status)
        for gap in story.timeline.gaps
        if gap.period
    ]
    if not gaps:
        return subtitle
    return say_marks(subtitle, gaps, size=Decimal(1), has_range=False, has_forecast=False)


def _list_columns(shown: Shown) -> list[Column]:
    """A column for each figure, for each stretch without one and for the target ahead."""
    story, indicator = shown.story, shown.story.indicator
    timed = [
        (reading.period.ends, _make_column(reading, plan, story))
        for reading, plan in zip(story.timeline.known, shown.plans, strict=True)
    ]
    timed += [(stretch[0].day, _make_gap(stretch, story)) for stretch in story.timeline.stretches]
    ahead = [aim for aim in story.targets if story.follows(aim)][-1:]
    timed += [
        (
            aim.period.ends,
            Column(
                when=say_short_period(aim.period, indicator),
                plan=aim.value,
                plan_words=say_target_label(aim, indicator),
                is_target=True,
            ),
        )
        for aim in ahead
    ]
    return [column for _, column in sorted(timed, key=lambda pair: pair[0])]


def _make_column(reading: Reading, plan: Plan | None, story: Story) -> Column:
    indicator, value = story.indicator, reading.value or Decimal(0)
    ranged = reading.lower is not None and reading.upper is not None
    return Column(
        when=say_short_period(reading.period, indicator),
        value=value,
        words=say_point(value, indicator),
        plan=plan[0] if plan else None,
        plan_words=say_plan_point(plan, indicator) if plan else "",
        reach=(reading.lower, reading.upper) if ranged else None,  # type: ignore[arg-type]
    )


def _make_gap(stretch: list[Gap], story: Story) -> Column:
    period = stretch[0].period if len(stretch) == 1 else None
    return Column(when=say_short_period(period, story.indicator) if period else "")
