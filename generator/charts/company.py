"""Dot strips of our figure beside those of others: each in the order of its file, never ranked."""

from collections.abc import Sequence

from generator.charts.strip_drawing import DOT, SQUARE, StripRow, draw_strip
from generator.describe.company_labels import (
    company_columns,
    say_company_subtitle,
    say_company_text,
    say_groups_title,
    say_others_title,
)
from generator.describe.numbers import say_bare_value
from generator.describe.strip_labels import say_strip_row
from generator.model.chart import Chart, Spot, Table, find_room
from generator.model.company import CompanyRow, Whose
from generator.model.indicator import Indicator
from generator.model.report import IndicatorReport, Report
from generator.model.sentence import Sentence

FEWEST, MOST = 2, 16
"""Rows: one figure is not beside another, and more make no small picture."""
LOOK = {Whose.OURS: "", Whose.OTHERS: DOT, Whose.GOAL: SQUARE}
"""The mark of a row; our own figure is the upright line through all rows."""
Drawn = Sequence[CompanyRow | Sentence]
"""Rows of a strip, with the title of a set of groups above its own."""


def make_others_strip(report: Report, one: IndicatorReport) -> Chart | None:
    """Our figure, those of other areas and our goals; None of counts and of a figure alone."""
    others = one.beside.others
    rows = [row for row in others.rows if row.value is not None] if others else []
    if others is None or one.indicator.is_additive or not FEWEST <= len(rows) <= MOST:
        return None
    area = report.agreement.details.area_name
    title = say_others_title(rows, one.indicator)
    return _make(Spot.OTHERS, one.indicator, rows, title, others.when, area)


def make_groups_strip(_: Report, one: IndicatorReport) -> Chart | None:
    """The groups of each set for the same time; None of counts and of a group alone.

    Sets that have no room are left to the table.
    """
    if one.indicator.is_additive or not one.beside.groups:
        return None
    when, drawn = one.beside.groups[0].when, list[CompanyRow | Sentence]()
    for every in one.beside.groups:
        ours = () if drawn else every.ours
        own: list[CompanyRow | Sentence] = [*ours, every.title, *every.others]
        if every.when == when and len(drawn) + len(own) <= MOST:
            drawn += own
    rows = [row for row in drawn if isinstance(row, CompanyRow)]
    known = [row for row in rows if row.whose is Whose.OTHERS and row.value is not None]
    if len(known) < FEWEST:
        return None
    title = say_groups_title(known, one.indicator)
    return _make(Spot.GROUPS, one.indicator, drawn, title, when, None)


def _make(
    spot: Spot,
    indicator: Indicator,
    drawn: Drawn,
    title: Sentence,
    when: Sentence,
    area: Sentence | None,
) -> Chart:
    rows = [row for row in drawn if isinstance(row, CompanyRow)]
    alt_text = say_company_text(indicator, when, rows, find_room(title))
    ours = next((row.value for row in rows if row.whose is Whose.OURS), None)
    return Chart(
        title=title,
        subtitle=say_company_subtitle(indicator, when, rows, area),
        svg=draw_strip(
            [_draw_row(row, indicator) for row in drawn],
            {"whole": ours},
            indicator,
            id=f"{spot}-{indicator.id}",
            title=title,
            alt_text=alt_text,
        ),
        alt_text=alt_text,
        table=Table(company_columns(), tuple((row.name, row.shown, row.said) for row in rows)),
    )


def _draw_row(row: CompanyRow | Sentence, indicator: Indicator) -> StripRow:
    if not isinstance(row, CompanyRow):
        return StripRow(words=row, value=None, is_heading=True)
    shown = row.shown if row.value is None else say_bare_value(row.value, indicator)
    words = say_strip_row(row.label, shown)
    return StripRow(words=words, value=row.value, look=LOOK[row.whose], reach=row.reach)
