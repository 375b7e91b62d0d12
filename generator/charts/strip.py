"""The dot strip: one measure in several places, each in a row of its own by name, never ranked."""

from collections.abc import Iterator, Sequence

from generator.charts.places import Places, find_places
from generator.charts.strip_drawing import SQUARE, StripRow, draw_strip
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
from generator.rate.beside import find_reach


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
        svg=draw_strip(
            list(_draw_rows(found, rows)),
            {"whole": found.whole, "aim": found.plan},
            indicator,
            id=f"strip-{indicator.id}",
            title=title,
            alt_text=alt_text,
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


def _draw_rows(found: Places, said: Sequence[tuple[Sentence, Sentence]]) -> Iterator[StripRow]:
    """The same rows with their marks: the whole area's figure is upright marks alone."""
    words = (say_strip_row(*row) for row in said)
    if found.whole is not None:
        yield StripRow(words=next(words), value=found.whole, look="")
    if found.plan is not None:
        yield StripRow(words=next(words), value=found.plan, look=SQUARE)
    for _, one in found.places:
        yield StripRow(words=next(words), value=one.value, reach=find_reach(one))
