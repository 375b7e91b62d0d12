"""The mini line: the way of an indicator's figures, for lists; the words beside it say it."""

from collections.abc import Sequence
from decimal import Decimal

from generator.charts.drawing import draw
from generator.charts.timeline import make_timeline
from generator.describe.chart_labels import columns_over_time, say_row, say_times
from generator.describe.chart_words import say_chart_subtitle, say_chart_text, say_chart_title
from generator.describe.language import is_from_the_right
from generator.model.assessment import Reading
from generator.model.chart import Chart, Table
from generator.model.enums import Trend
from generator.model.report import IndicatorReport, Report
from generator.model.sentence import NO_WORDS

FEWEST, MOST = 4, 12
"""Figures: three show no way, and more than twelve weigh too much."""
WIDE, TALL = 33, 9
"""Units of the picture: with one figure for each, a point takes at most six letters."""

MARKS = {Trend.BETTER: (" better", "m1 0l1 2 2-4"), Trend.WORSE: (" worse", "m1-2l3 4m0-4l-3 4")}
"""What stands behind the last point: a tick or a cross, where lists say that it moved clearly."""

FROM_THE_RIGHT = {"m1 0": "m-4 0", "m1-2": "m-4-2"}
"""How the marks begin behind a point that is at the left."""

Runs = Sequence[Sequence[Reading]]


def make_mini_chart(report: Report, one: IndicatorReport) -> Chart | None:
    """The line of an indicator's last like figures, or None where they are fewer than four."""
    indicator = one.indicator
    runs = _find_runs(report, one)
    known = [reading for run in runs for reading in run]
    if len(known) < FEWEST:
        return None
    look, mark = MARKS.get(report.results.movements[indicator.id].headline, ("", ""))
    mark = _turn(mark)
    times = say_times((reading.period for reading in known), indicator)
    return Chart(
        title=say_chart_title(indicator, known, report.results.movements.get(indicator.id)),
        subtitle=say_chart_subtitle(indicator, has_plan=False, has_limits=False),
        svg=draw(
            "mini.svg.j2", wide=WIDE, tall=TALL, path=_draw_path(runs) + _turn(mark), look=look
        ),
        alt_text=say_chart_text(indicator, known),
        table=Table(
            columns_over_time(),
            tuple(say_row(times[each.period], each, None, indicator) for each in known),
        ),
    )


def _find_runs(report: Report, one: IndicatorReport) -> Runs:
    """Figures that a line joins; of figures that add up over the year, what each period added."""
    movement = report.results.movements[one.indicator.id]
    if movement.added:
        return [
            [
                Reading(value=point.value, period=point.period, status=None, source=NO_WORDS)
                for point in movement.points
            ]
        ]
    series = report.results.series.get((one.indicator.id, None))
    until = report.agreement.period.ends
    return make_timeline(one.indicator, series, until).runs if series else ()


def _draw_path(runs: Runs) -> str:
    """The line, each point as steps from the one before; breaks stay breaks."""
    points = [
        (_value(reading), run[0] is reading, len(run) == 1) for run in runs for reading in run
    ]
    points = points[-MOST:]
    values = [value for value, _, _ in points]
    low, high = min(values), max(values)
    step = WIDE // (len(points) - 1)
    turned = is_from_the_right()
    begin, across = (WIDE, -step) if turned else (0, step)
    path, before = "", 0
    for number, (value, begins, alone) in enumerate(points):
        share = (value - low) / (high - low) if high > low else Decimal("0.5")
        down = TALL - round(share * TALL)
        if not number:
            path = f"M{begin} {down}"
        else:
            path += f"{'m' if begins else 'l'}{across}{_after_a_number(down - before)}"
        path += "h0" if alone else ""
        before = down
    return path


def _turn(mark: str) -> str:
    """A mark as it stands behind the last point: it is never turned round itself."""
    if not is_from_the_right():
        return mark
    begins = next((one for one in FROM_THE_RIGHT if mark.startswith(one)), "")
    return FROM_THE_RIGHT.get(begins, "") + mark.removeprefix(begins)


def _value(reading: Reading) -> Decimal:
    return Decimal(0) if reading.value is None else reading.value


def _after_a_number(number: int) -> str:
    """A minus sign parts a number from the one before it as well as a space does."""
    return str(number) if number < 0 else f" {number}"
