"""Figures that fell due up to a quarter, in it or before, and that no row of figures.csv has."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from generator.model.agreement import Agreement
from generator.model.assessment import Reading, Series
from generator.model.indicator import Indicator
from generator.model.period import Period, quarter_ending
from generator.status.rhythm import find_due_window, is_due


@dataclass(frozen=True, slots=True)
class Due:
    """A quarter for whose report a figure was to be expected."""

    quarter: Period
    window: Period
    """The quarter in which the figure's own period ends: earlier where figures come late."""


def list_due(agreement: Agreement, indicator: Indicator, series: Series) -> Iterator[Due]:
    """Every time a figure fell due since the agreement began, the latest first."""
    quarter = agreement.quarter
    first = quarter_ending(agreement.details.starts)
    while True:
        window = find_due_window(indicator, quarter)
        if is_due(indicator, series, window):
            yield Due(quarter, window)
        quarter = quarter.previous()
        if quarter < first:
            return


def list_overdue(agreement: Agreement, indicator: Indicator, series: Series) -> list[Due]:
    """Those that no row came for, nor for any later time, the latest first."""
    due = list_due(agreement, indicator, series)
    return list(takewhile(lambda one: not list_given(series, one.window, agreement.quarter), due))


def list_given(series: Series, window: Period, quarter: Period) -> list[Reading]:
    """The rows, with a figure or a reason, that end in the window or after it."""
    return [one for one in series.readings if window.starts <= one.period.ends <= quarter.ends]
