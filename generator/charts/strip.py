"""The dot strip: one measure in several places, each in a row of its own by name, never ranked."""

from decimal import Decimal

from generator.charts.drawing import draw
from generator.charts.places import Places, find_places
from generator.charts.placing import draw_dots, trim
from generator.charts.scale import make_scale
from generator.describe.chart_labels import find_size, say_tick
from generator.describe.numbers import say_bare_value
from generator.describe.strip_labels import (
    name_plan,
    say_strip_row,
    say_strip_subtitle,
    say_strip_text,
    say_strip_title,
    say_strip_value,
    strip_columns,
)
from generator.model.chart import Chart, Table, find_room
from generator.model.report import IndicatorReport, Report
from generator.model.sentence import Sentence

ROW, WORDS_AT, DOT_AT = 2.6, 1.0, 1.75
"""A row's height, where its words stand and where its dot lies, in em."""
HALF_MARK = 0.45
"""How far an upright mark reaches above and below its row, in em."""
ENDS_AT, BELOW = 1.0, 1.4
"""Where the words of the axis stand below the last row, and their height, in em."""


def make_strip_chart(report: Report, one: IndicatorReport) -> Chart | None:
    """The places of a measure side by side; None where too few have a comparable figure."""
    found = find_places(report, one.indicator)
    if found is None:
        return None
    rows, indicator = _say_rows(found), found.indicator
    title = say_strip_title(found.values, indicator)
    alt_text = say_strip_text(indicator, found.period, rows, found.values, find_room(title))
    return Chart(
        title=title,
        subtitle=say_strip_subtitle(
            indicator,
            found.period,
            found.area,
            whole=found.whole is not None,
            plan=found.plan is not None,
            reach=any(found.ranges),
        ),
        svg=draw(
            "strip.svg.j2",
            id=f"strip-{indicator.id}",
            title=title,
            alt_text=alt_text,
            rows=[
                (trim(number * ROW + WORDS_AT), say_strip_row(*row))
                for number, row in enumerate(rows)
            ],
            **_place(found),
        ),
        alt_text=alt_text,
        table=Table(strip_columns(), tuple(rows)),
    )


def _say_rows(found: Places) -> list[tuple[Sentence, Sentence]]:
    """Every row's name and value in words: the whole area, the plan, then places by name."""
    marks = [(found.area, found.whole), (name_plan(), found.plan)]
    known = [
        (name, say_bare_value(value, found.indicator)) for name, value in marks if value is not None
    ]
    return known + [(name, say_strip_value(one, found.indicator)) for name, one in found.places]


def _place(found: Places) -> dict[str, object]:
    """Where everything lies: across in per cents of the width, down in em."""
    marks = [value for value in (found.whole, found.plan) if value is not None]
    reaches = [end for one in found.ranges for end in one or ()]
    scale = make_scale([*found.values, *reaches, *marks])
    size = find_size(max(map(abs, scale.ticks)), found.indicator)
    shown = [True for _ in marks] + [one.value is not None for _, one in found.places]
    lines = [number * ROW + DOT_AT for number, full in enumerate(shown) if full]
    own = lines[len(marks) :]

    def across(value: Decimal) -> float:
        return scale.share(value) * 100

    def upright(value: Decimal) -> str:
        x, tall = trim(across(value)), trim(2 * HALF_MARK)
        return "".join(f"M{x} {trim(y - HALF_MARK)}v{tall}" for y in lines)

    return {
        "tall": trim(len(shown) * ROW),
        "height": trim(len(shown) * ROW + BELOW),
        "grid": "".join(f"M0 {trim(y)}H100" for y in lines),
        "whole": "" if found.whole is None else upright(found.whole),
        "aim": "" if found.plan is None else upright(found.plan),
        "squares": ""
        if found.plan is None
        else draw_dots([(across(found.plan), lines[len(marks) - 1])]),
        "dots": draw_dots((across(value), y) for value, y in zip(found.values, own, strict=True)),
        "reaches": "".join(
            f"M{trim(across(one[0]))} {trim(y)}H{trim(across(one[1]))}"
            for one, y in zip(found.ranges, own, strict=True)
            if one
        ),
        "ends": [say_tick(scale.ticks[at], found.indicator, scale.step, size) for at in (0, -1)],
        "ends_at": trim(len(shown) * ROW + ENDS_AT),
    }
