"""The way: how far a figure has come from its start to its target."""

from collections.abc import Iterable
from decimal import Decimal

from generator.charts.bar_drawing import Bar, Mark, draw_bar
from generator.charts.standing import find_timeline, find_way
from generator.describe.chart_labels import columns_over_time, say_row, say_target_row, say_times
from generator.describe.plan_words import (
    say_measure_and_time,
    say_way_labels,
    say_way_text,
    say_way_title,
)
from generator.model.chart import Chart, Table, find_room
from generator.model.report import IndicatorReport, Report


def make_progress_bar(report: Report, one: IndicatorReport) -> Chart | None:
    """The way of a measure that is rated by it; None where it has none or no figure."""
    found, indicator = find_timeline(report, one), one.indicator
    known = found[1].known if found else ()
    way = find_way(report, one, known[-1]) if known else None
    if way is None or way.share_done is None or way.share_due is None:
        return None
    reading, share = known[-1], way.share_done
    title = say_way_title(way, share, indicator)
    alt_text = say_way_text(way, reading, indicator, find_room(title))
    times = say_times((reading.period, way.end.period), indicator)
    return Chart(
        title=title,
        subtitle=say_measure_and_time(reading, indicator),
        svg=draw_bar(
            _make_bar(share, way.share_due, say_way_labels(way, reading, indicator)),
            f"way-{indicator.id}",
            title,
            alt_text,
        ),
        alt_text=alt_text,
        table=Table(
            columns_over_time(),
            (
                say_row(times[reading.period], reading, None, indicator),
                say_target_row(times[way.end.period], way.end, indicator),
            ),
        ),
    )


def _make_bar(share: Decimal, due: Decimal, labels: Iterable[str]) -> Bar:
    """In shares of the way: 0 at the start, 1 at the target."""
    reached, plan, start, target = labels
    return Bar(
        base=Decimal(0),
        value=share,
        words=reached,
        is_back=share < 0,
        marks=(
            Mark(look="plan", value=due, words=plan, row=0),
            Mark(look="edge", value=Decimal(0), words=start, row=1, is_aside=True),
            Mark(look="goal", value=Decimal(1), words=target, row=1),
        ),
    )
