"""Which figure is compared with which target: like with like, or not at all."""

from dataclasses import dataclass
from decimal import Decimal

from generator.model.assessment import Aim, Reading, Series
from generator.model.enums import COMPARED, Accumulates
from generator.model.indicator import Indicator
from generator.model.period import YEAR, Period


@dataclass(frozen=True, slots=True)
class Comparison:
    """A figure and the target that it is compared with; parts are None where there is none."""

    reading: Reading | None = None
    aim: Aim | None = None
    target: Decimal | None = None
    """The number compared with."""
    share_of_year: tuple[int, int] | None = None
    """Set where `target` is a share of the aim."""


def choose_reading(series: Series, period: Period, *, exactly: bool) -> Reading | None:
    """The figure for a period: its own, else the latest one that was known by its end.

    With `exactly`, only a figure for that very period counts. A late figure keeps its own
    period, so it is compared with the target of that period.
    """
    own = [reading for reading in series.readings if reading.period == period]
    if own or exactly:
        return own[-1] if own else None
    earlier = [reading for reading in series.known if reading.period.ends <= period.ends]
    return earlier[-1] if earlier else None


def compare(indicator: Indicator, series: Series, reading: Reading | None) -> Comparison:
    """Finds the target for a figure's own period.

    A figure that adds up over the year is compared with the milestone for the same date, else
    with the target's share of the year. Any other figure is compared with a target for the same
    time only: a six-month figure is never set against a twelve-month target unsaid.
    """
    if reading is None or reading.value is None:
        return Comparison(reading)
    aims = sorted(
        (aim for aim in series.aims if aim.kind in COMPARED),
        key=lambda aim: COMPARED.index(aim.kind),
    )
    same = next((aim for aim in aims if is_same_time(indicator, aim.period, reading.period)), None)
    if same:
        return Comparison(reading, same, same.value)
    if indicator.accumulates is Accumulates.YEAR_TO_DATE:
        year = next(
            (aim for aim in aims if _is_year_of(indicator, aim.period, reading.period)), None
        )
        if year:
            months, of = reading.period.share_of_year
            return Comparison(reading, year, year.value * months / of, (months, of))
    return Comparison(reading)


def is_same_time(indicator: Indicator, one: Period, other: Period) -> bool:
    """True where two figures cover the same time; of a running total, up to the same day."""
    if indicator.accumulates in {Accumulates.PERIOD, None}:
        return (one.starts, one.ends) == (other.starts, other.ends)
    return one.ends == other.ends and indicator.covers(one) == indicator.covers(other)


def _is_year_of(indicator: Indicator, year: Period, period: Period) -> bool:
    """True where `year` is the whole of the financial year in which `period` ends."""
    first, last = indicator.covers(year)
    return (first, last - first + 1) == (indicator.covers(period)[0], YEAR)
