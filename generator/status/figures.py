"""Figures that are due for a quarter and are not there, and absences that are explained."""

from collections import Counter
from collections.abc import Iterator

from generator.describe.dates import say_when
from generator.describe.numbers import say_value
from generator.model.agreement import Agreement
from generator.model.assessment import Reading, Series
from generator.model.enums import FigureStatus
from generator.model.indicator import Indicator
from generator.model.period import Period
from generator.model.results import Results
from generator.rate.series import NO_SERIES
from generator.status.missing import Missing, Places, What, miss
from generator.status.rhythm import find_due_window, find_rhythm, is_due, say_how_often

FIGURES = "figures.csv"


def find_missing_figures(
    agreement: Agreement, results: Results, places: Places
) -> Iterator[Missing]:
    """Figures of the whole area; a row that says why there is none counts as known."""
    for indicator in agreement.indicators:
        series = results.series.get((indicator.id, None), NO_SERIES)
        window = find_due_window(indicator, agreement.quarter)
        there = list_given(series, window, agreement.quarter)
        if not there and is_due(indicator, series, window):
            yield miss(
                agreement,
                indicator,
                what=What.FIGURE,
                detail=_say_needed(indicator, series, window),
                file=f"{places.data}/{FIGURES}",
            )


def count_explained(agreement: Agreement, results: Results) -> Counter[FigureStatus]:
    """How many indicators have a row that says why there is no figure, by the reason."""
    found: Counter[FigureStatus] = Counter()
    for indicator in agreement.indicators:
        series = results.series.get((indicator.id, None), NO_SERIES)
        window = find_due_window(indicator, agreement.quarter)
        there = list_given(series, window, agreement.quarter)
        if there and there[-1].value is None and there[-1].status:
            found[there[-1].status] += 1
    return found


def list_given(series: Series, window: Period, quarter: Period) -> list[Reading]:
    """The rows, with a figure or a reason, that end in the window or after it."""
    return [one for one in series.readings if window.starts <= one.period.ends <= quarter.ends]


def _say_needed(indicator: Indicator, series: Series, window: Period) -> str:
    before = [one for one in series.known if one.period.ends < window.starts]
    period = _find_next(indicator, series, before[-1].period, window) if before else window
    said = [f"a figure {say_when(period, indicator)}", say_how_often(indicator, series)]
    if before:
        said.append(f"the last was {_say_figure(before[-1], indicator)}")
    return "; ".join(filter(None, said))


def _find_next(indicator: Indicator, series: Series, last: Period, window: Period) -> Period:
    """The period of the figure that is due: like the last one's, where it ends with the window."""
    rhythm = find_rhythm(indicator, series)
    ends_with_it = rhythm and (window.month_number - last.month_number) % rhythm == 0
    return (last.like(window.ends) if ends_with_it else None) or window


def _say_figure(reading: Reading, indicator: Indicator) -> str:
    value = "" if reading.value is None else say_value(reading.value, indicator)
    return f"{value} {say_when(reading.period, indicator)}"
