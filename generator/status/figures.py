"""Figures that are due for a period and are not there, and absences that are explained."""

from collections import Counter
from collections.abc import Iterator

from generator.describe.dates import say_period, say_when
from generator.describe.numbers import say_value
from generator.model.agreement import Agreement
from generator.model.assessment import Reading, Series
from generator.model.enums import FigureStatus
from generator.model.indicator import Indicator
from generator.model.period import Period
from generator.model.results import Results
from generator.rate.due import Due, find_period, list_before, list_due, list_given, list_overdue
from generator.rate.rhythm import find_due_window
from generator.rate.series import NO_SERIES
from generator.status.how_often import say_how_often
from generator.status.missing import Missing, Places, What, miss

FIGURES = "figures.csv"


def find_missing_figures(
    agreement: Agreement, results: Results, places: Places
) -> Iterator[Missing]:
    """Figures of the whole area; a row that says why there is none counts as known."""
    for indicator in agreement.indicators:
        series = results.series.get((indicator.id, None), NO_SERIES)
        overdue = list_overdue(agreement, indicator, series)
        if overdue:
            said = [
                f"a figure {say_due(agreement, indicator, series, overdue)}",
                say_how_often(indicator, series),
                _say_last(indicator, series, overdue[0].window),
            ]
            yield miss(
                agreement,
                indicator,
                what=What.FIGURE,
                detail="; ".join(filter(None, said)),
                file=f"{places.data}/{FIGURES}",
            )


def count_explained(agreement: Agreement, results: Results) -> Counter[FigureStatus]:
    """How many indicators have a row that says why there is no figure, by the reason."""
    found: Counter[FigureStatus] = Counter()
    for indicator in agreement.indicators:
        series = results.series.get((indicator.id, None), NO_SERIES)
        last_due = next(list_due(agreement, indicator, series), None)
        window = last_due.window if last_due else find_due_window(indicator, agreement.period)
        there = list_given(series, window, agreement.period)
        if there and there[-1].value is None and there[-1].status:
            found[there[-1].status] += 1
    return found


def say_due(agreement: Agreement, indicator: Indicator, series: Series, overdue: list[Due]) -> str:
    """`for April 2024 to March 2025; due since January to March 2025`: the latest of several."""
    latest, first = overdue[0], overdue[-1]
    said = say_when(find_period(indicator, series, latest.window), indicator)
    if first.period == agreement.period:
        return said
    link = ", and earlier ones," if first is not latest else ";"
    return f"{said}{link} due since {say_period(first.period)}"


def _say_last(indicator: Indicator, series: Series, window: Period) -> str:
    before = list_before(series, window)
    return f"the last was {_say_figure(before[-1], indicator)}" if before else ""


def _say_figure(reading: Reading, indicator: Indicator) -> str:
    value = "" if reading.value is None else say_value(reading.value, indicator)
    return f"{value} {say_when(reading.period, indicator)}"
