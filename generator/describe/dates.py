"""Days and periods as residents read them: never 2006/07 Q3."""

from datetime import date
from functools import cache

from babel.dates import format_date

from generator.describe.numbers import LOCALE
from generator.model.enums import Accumulates
from generator.model.indicator import Indicator
from generator.model.period import YEAR, Period, PeriodKind


@cache
def say_day(day: date) -> str:
    """14 February 2007."""
    return format_date(day, "d MMMM yyyy", locale=LOCALE)


@cache
def say_month(day: date) -> str:
    """February 2007."""
    return format_date(day, "MMMM yyyy", locale=LOCALE)


def say_period(period: Period) -> str:
    """October to December 2006; April 2006 to March 2007; the 12 months to June 2007."""
    match period.kind:
        case PeriodKind.DAY:
            return say_day(period.ends)
        case PeriodKind.MONTH:
            return say_month(period.ends)
        case PeriodKind.CALENDAR_YEAR:
            return period.text
        case PeriodKind.SPAN:
            return f"{period.starts.year} to {period.ends.year}"
        case PeriodKind.TWELVE_MONTHS:
            return f"the 12 months to {say_month(period.ends)}"
        case _:
            return say_months(period.starts, period.ends)


@cache
def say_months(first: date, last: date) -> str:
    """April to September 2008; April 2006 to March 2007."""
    start = (
        format_date(first, "MMMM", locale=LOCALE) if first.year == last.year else say_month(first)
    )
    return f"{start} to {say_month(last)}"


@cache
def say_short_period(period: Period) -> str:
    """Oct to Dec 2006, for the axis of a chart."""
    if period.kind is PeriodKind.QUARTER:
        first = format_date(period.starts, "MMM", locale="en")
        return f"{first} to {format_date(period.ends, 'MMM yyyy', locale='en')}"
    if period.kind is PeriodKind.YEAR:
        first = format_date(period.starts, "MMM yyyy", locale="en")
        return f"{first} to {format_date(period.ends, 'MMM yyyy', locale='en')}"
    return say_period(period)


def say_when(period: Period, indicator: Indicator) -> str:
    """Says "at 30 September 2008" for a day, else "for" and the time that the figure covers."""
    word = "at" if period.kind is PeriodKind.DAY else "for"
    return f"{word} {say_figure_period(period, indicator)}"


def say_figure_period(period: Period, indicator: Indicator) -> str:
    """The time that a figure covers: from April on where it adds up over the year."""
    if indicator.accumulates is Accumulates.ROLLING_12_MONTHS and period.months < YEAR:
        return f"the 12 months to {say_month(period.ends)}"
    if indicator.accumulates is Accumulates.YEAR_TO_DATE and period.kind is PeriodKind.QUARTER:
        return say_months(period.financial_year_starts, period.ends)
    return say_period(period)
