"""The bullet bar: one figure beside its plan and the target ahead."""

from decimal import Decimal

from generator.charts.bar_drawing import Bar, Mark, draw_bar
from generator.charts.standing import Standing, find_standing, find_timeline, find_way
from generator.describe.chart_labels import (
    columns_over_time,
    say_point,
    say_row,
    say_target_row,
    say_times,
)
from generator.describe.chart_targets import say_target_label
from generator.describe.plan_words import (
    say_against,
    say_bar_text,
    say_measure_and_time,
    say_plan_cell,
    say_plan_point,
    say_range_label,
)
from generator.model.chart import Chart, Table, find_room
from generator.model.indicator import Indicator
from generator.model.report import IndicatorReport, Report
from generator.model.sentence import NO_WORDS


def make_bullet_bar(report: Report, one: IndicatorReport) -> Chart | None:
    """The only figure of an indicator; None where it has more, or nothing to set it against."""
    found, indicator = find_timeline(report, one), one.indicator
    if found is None or len(found[1].known) != 1:
        return None
    reading = found[1].known[0]
    standing = find_standing(indicator, found[0], reading)
    if standing is None or find_way(report, one, reading):
        return None
    title = say_against(standing.value, indicator, standing.plan, standing.target)
    alt_text = say_bar_text(reading, indicator, standing.plan, standing.target, find_room(title))
    return Chart(
        title=title,
        subtitle=say_measure_and_time(reading, indicator),
        svg=draw_bar(_make_bar(standing, indicator), f"bar-{indicator.id}", title, alt_text),
        alt_text=alt_text,
        table=_make_table(standing, indicator),
    )


def _make_bar(standing: Standing, indicator: Indicator) -> Bar:
    marks = []
    if standing.plan:
        words = say_plan_point(standing.plan, indicator)
        marks.append(Mark(look="plan", value=standing.plan[0], words=words, row=0))
    if standing.target:
        words, row = say_target_label(standing.target, indicator), len(marks)
        marks.append(Mark(look="goal", value=standing.target.value, words=words, row=row))
    band, reading = indicator.band, standing.reading
    if band:
        words, row = say_range_label(indicator), len(marks)
        marks.append(Mark(look="edge", value=band.lower, words=words, row=row))
    ranged = reading.lower is not None and reading.upper is not None
    return Bar(
        base=Decimal(0),
        value=standing.value,
        words=say_point(standing.value, indicator),
        marks=tuple(marks),
        reach=(reading.lower, reading.upper) if ranged else None,  # type: ignore[arg-type]
        good=(band.lower, band.upper) if band else None,
    )


def _make_table(standing: Standing, indicator: Indicator) -> Table:
    reading, target = standing.reading, standing.target
    shown = [reading.period, *([target.period] if target else [])]
    times = say_times(shown, indicator)
    when, said, _ = say_row(times[reading.period], reading, None, indicator)
    plan = say_plan_cell(standing.plan, indicator) if standing.plan else NO_WORDS
    ahead = [say_target_row(times[target.period], target, indicator)] if target else []
    return Table(columns_over_time(), ((when, said, plan), *ahead))
