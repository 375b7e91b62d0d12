"""What was known at the report on a period: nothing later may touch what is said of it."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from generator.model.agreement import Agreement
from generator.model.amendments import amend
from generator.model.assessment import Reading, Series
from generator.model.enums import ABSENCES, FigureStatus, RatingSource
from generator.model.period import Period
from generator.model.published import Facts, Key, name_indicator, name_series

Known = Mapping[Period, Facts]
"""What each frozen period published, as it is told since."""


def list_known(agreement: Agreement) -> Known:
    """What was known at each frozen period: figures and targets that came since were not."""
    return {
        period: amend(published.facts, agreement.amendments, period)
        for period, published in agreement.published.items()
    }


def know(series: Series, period: Period) -> Series:
    """A series as it stood at the report on a period: without the figures of later times.

    Targets are set ahead, so all of them were known.
    """
    until = bisect_right(series.readings, period.ends, key=lambda reading: reading.period.ends)
    if until == len(series.readings):
        return series
    return Series(readings=series.readings[:until], aims=series.aims)


def know_published(series: Series, facts: Facts, indicator: str, area: str | None) -> Series:
    """A series without the figures and targets that a frozen period did not know."""
    page = name_indicator(indicator)
    told = (
        (one, facts.get(Key(page, "figure", name_series(area, one.period))))
        for one in series.readings
    )
    return Series(
        readings=tuple(_as_told(one, value) for one, value in told if value),
        aims=tuple(
            one
            for one in series.aims
            if Key(page, "target", name_series(area, one.period, one.kind)) in facts
        ),
    )


def _as_told(reading: Reading, told: str) -> Reading:
    """A figure that came where a period said that there was none was not known then."""
    if told in {*ABSENCES} and reading.value is not None:
        return replace(reading, value=None, status=FigureStatus(told), lower=None, upper=None)
    return reading


def list_reported(agreement: Agreement) -> tuple[Period, ...]:
    """The reporting periods up to the current one, from the first of which anything is known.

    That is a figure of the agreement's own time, what officers rated or counted, or commentary.
    The current one is always among them.
    """
    details, now = agreement.details, agreement.period
    known = min((day for day in _list_days(agreement) if day >= details.starts), default=now.ends)
    reported = [now]
    while reported[-1].starts > known:
        reported.append(reported[-1].previous())
    return tuple(reversed(reported))


def is_rated_back(agreement: Agreement) -> bool:
    """True where a rule can say how measures stood in earlier periods; else only officers can.

    Nobody wrote down when a step was done: a measure by steps has no rating of its own then, as one
    that officers did not rate.
    """
    return agreement.details.rating_source is RatingSource.COMPUTED


def _list_days(agreement: Agreement) -> Iterator[date]:
    """The last day of each period of which something is known."""
    yield from {row.period.ends for row in agreement.figures if row.value is not None}
    yield from (one.period.ends for one in agreement.ratings)
    yield from (one.period.ends for one in agreement.counts)
    yield from (period.ends for period, _ in agreement.commentary)
