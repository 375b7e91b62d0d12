"""Figures that fell due up to a period, in it or before, and that no row of figures.csv has."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from generator.model.agreement import Agreement
from generator.model.assessment import Reading, Series
from generator.model.indicator import Indicator
from generator.model.period import QUARTER, Period, PeriodKind, month_end, write_year
from generator.model.period_forms import parse_period
from generator.model.years import like
from generator.rate.rhythm import find_due_window, find_rhythm, is_due


@dataclass(frozen=True, slots=True)
class Due:
    """A reporting period for whose report a figure was to be expected."""

    period: Period
    window: Period
    """The reporting period in which the figure's own ends: earlier where figures come late."""


def list_due(agreement: Agreement, indicator: Indicator, series: Series) -> Iterator[Due]:
    """Every time a figure fell due since the agreement began, the latest first."""
    period = agreement.period
    first = agreement.details.reporting.at(agreement.details.starts)
    while True:
        window = find_due_window(indicator, period)
        if is_due(indicator, series, window):
            yield Due(period, window)
        period = period.previous()
        if period < first:
            return


def list_overdue(agreement: Agreement, indicator: Indicator, series: Series) -> list[Due]:
    """Those that no row came for, nor for any later time, the latest first."""
    due = list_due(agreement, indicator, series)
    return list(takewhile(lambda one: not _has_come(agreement, indicator, series, one), due))


def _has_come(agreement: Agreement, indicator: Indicator, series: Series, due: Due) -> bool:
    """True where there is a row for it or for later; of months, one for the period's last."""
    given = list_given(series, due.window, agreement.period)
    if find_rhythm(indicator, series) == 1:
        return any(one.period.month_number >= due.window.month_number for one in given)
    return bool(given)


def list_given(series: Series, window: Period, period: Period) -> list[Reading]:
    """The rows, with a figure or a reason, that end in the window or after it."""
    return [one for one in series.readings if window.starts <= one.period.ends <= period.ends]


def list_before(series: Series, window: Period) -> list[Reading]:
    """The known figures of periods that end before the window."""
    return [one for one in series.known if one.period.ends < window.starts]


def find_period(indicator: Indicator, series: Series, window: Period) -> Period:
    """The period of the figure that is due: like the last one's, where it ends with the window."""
    begun = [one for one in series.known if one.period.ends <= window.ends]
    before, rhythm = list_before(series, window) or begun, find_rhythm(indicator, series)
    if not before or not rhythm:
        return window
    last = before[-1].period
    since = window.month_number - last.month_number
    return (_shift(last, since) if since % rhythm == 0 else None) or window


def list_asked(agreement: Agreement, indicator: Indicator, series: Series) -> list[Period]:
    """The periods whose figures are asked for: those that are due, and the period's own as given.

    Of a figure that comes each month, each month is asked for.
    """
    own = list_given(series, find_due_window(indicator, agreement.period), agreement.period)
    asked = {one.period for one in own}
    for due in list_overdue(agreement, indicator, series):
        last = find_period(indicator, series, due.window)
        asked |= {last, *_list_months_before(indicator, series, last, due.window)}
    return sorted(asked)


def _list_months_before(
    indicator: Indicator, series: Series, last: Period, window: Period
) -> Iterator[Period]:
    """The earlier months of a window, where there is a figure for each month."""
    if find_rhythm(indicator, series) != 1 or last.months >= QUARTER:
        return
    for back in range(1, window.months):
        month = _shift(last, -back)
        if month and month.ends >= window.starts:
            yield month


def _shift(period: Period, months: int) -> Period | None:
    """The period of the same kind so many months later; None where the calendar ends."""
    try:
        ends = month_end(period.month_number - 1 + months)
        if period.kind is PeriodKind.CALENDAR_YEAR:
            return parse_period(str(ends.year))
        if period.kind is PeriodKind.SPAN:
            length = period.ends.year - period.starts.year
            return parse_period(f"{ends.year - length} to {ends.year}")
        if period.kind is PeriodKind.YEARS:
            starts = month_end(period.month_number - period.months + months)
            return parse_period(f"{write_year(starts.year)} to {write_year(ends.year - 1)}")
        return like(period, ends)
    except (ValueError, OverflowError):
        return None
