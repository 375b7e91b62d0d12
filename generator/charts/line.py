"""The line chart: figures over time, with the plan, their range and where they lead."""

from collections.abc import Mapping

from generator.charts.line_drawing import draw_line
from generator.charts.line_figure import explore_line
from generator.charts.notes import find_notes
from generator.charts.story import Story, find_story
from generator.describe.chart_labels import (
    columns_over_time,
    extend_text,
    say_extras,
    say_marks,
    say_missing,
    say_projection_row,
    say_row,
    say_target_row,
)
from generator.describe.chart_targets import say_target_mark, say_target_text
from generator.describe.chart_words import (
    MOST_COLUMNS,
    say_chart_subtitle,
    say_chart_text,
    say_chart_title,
)
from generator.describe.dates import say_short_period
from generator.describe.figure_notes import LISTED, MARKED, say_note
from generator.model.chart import Chart, Table, find_room
from generator.model.period import Period
from generator.model.report import IndicatorReport, Report
from generator.model.sentence import NO_WORDS, Sentence, join


def make_line_chart(report: Report, one: IndicatorReport) -> Chart | None:
    """The chart of an indicator's figures for like periods, or None where there are too few."""
    story = find_story(report, one)
    if story is None or len(story.timeline.known) <= MOST_COLUMNS:
        return None
    return tell_story(report, story)


def tell_story(report: Report, story: Story) -> Chart:
    """A line chart, whatever the number of its figures."""
    times = story.times()
    movement = report.results.movements.get(story.indicator.id)
    title = say_chart_title(story.indicator, list(story.timeline.known), movement)
    notes = find_notes(story)
    alt_text = say_story_text(story, find_room(title), notes=len(notes))
    return Chart(
        title=title,
        subtitle=join((_say_subtitle(story), MARKED() if notes else NO_WORDS)),
        svg=draw_line(story, title, alt_text),
        alt_text=alt_text,
        table=make_story_table(story, times),
        key=tuple(
            say_note(one.words, [say_short_period(at, story.indicator) for at in one.periods])
            for one in notes
        ),
        figure=explore_line(story, title, times),
    )


def say_story_text(story: Story, room: int, *, is_line: bool = True, notes: int = 0) -> str:
    """The alternative text of a story, in at most `room` characters."""
    target = say_target_text(story.targets[-1], story.indicator) if story.targets else NO_WORDS
    more = join((target, say_missing(len(story.timeline.gaps))))
    known = list(story.timeline.known)
    return extend_text(
        say_chart_text(story.indicator, known, more, room=room, is_line=is_line),
        [
            *say_extras(story.indicator, plan=story.plan, projections=story.outlook),
            LISTED(notes) if notes else NO_WORDS,
        ],
        room,
    )


def _say_subtitle(story: Story) -> str:
    told = [part for part in story.left if part is story.left[-1] or story.follows(part[0])]
    target = join(
        say_target_mark(part[-1], story.indicator, is_joined=len(story.lead(part)) > 1)
        for part in told
    )
    subtitle = say_chart_subtitle(
        story.indicator,
        has_plan=bool(story.aims),
        has_limits=bool(story.limits),
        is_joined=any(len(part) > 1 for part in story.aims),
        target=target,
    )
    gaps = [
        (say_short_period(gap.period, story.indicator), gap.status)
        for gap in story.timeline.gaps
        if gap.period
    ]
    return say_marks(
        subtitle,
        gaps,
        size=story.size,
        has_range=story.has_range,
        has_forecast=bool(story.outlook),
    )


def make_story_table(story: Story, times: Mapping[Period, Sentence]) -> Table:
    """A row for each time, with or without a figure, for each forecast and each target ahead."""
    plan = {aim.period.ends: aim for aim in (*story.plan, *story.targets)}
    rows = [
        say_row(times[reading.period], reading, plan.get(reading.period.ends), story.indicator)
        for reading in story.timeline.rows
    ]
    ahead = [
        say_projection_row(times[projection.period], projection, story.indicator)
        for projection in story.outlook
    ]
    shown = {one.period.ends for one in story.timeline.rows}
    shown |= {one.period.ends for one in story.outlook}
    left = [
        say_target_row(times[aim.period], aim, story.indicator)
        for aim in story.targets
        if aim.period.ends not in shown
    ]
    return Table(columns_over_time(), (*rows, *ahead, *left))
