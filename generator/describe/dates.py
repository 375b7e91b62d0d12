"""Days and periods as residents read them: never 2006/07 Q3."""

from datetime import date, datetime, time
from functools import cache, lru_cache

from babel import Locale
from babel.dates import format_date, format_time

from generator.describe.language import Language, Phrase, spoken, spoken_locale
from generator.model.enums import Accumulates, Reports
from generator.model.indicator import Indicator
from generator.model.period import PARTS, YEAR, Calendar, Period, PeriodKind
from generator.model.sentence import Sentence, generated

SPAN = Phrase("{first} to {last}")
TWELVE_MONTHS = Phrase("the 12 months to {month}")
YEAR_TO = Phrase("year to {month}")
SCHOOL_YEAR = Phrase("the school year {first} to {last}")
SCHOOL_YEARS = Phrase("the school years {first} to {last}")
SCHOOL_YEAR_TO = Phrase("school year to {year}")
REPORT = {
    Reports.QUARTERLY: Phrase("quarter"),
    Reports.HALF_YEARLY: Phrase("half-year"),
    Reports.YEARLY: Phrase("year"),
}
"""What the time of one report is called."""
AT, FOR = Phrase("at {period}"), Phrase("for {period}")
MIDNIGHT, NOON = time(0), time(12)
MIDDAY = Phrase("midday")
DAY_AND_TIME = Phrase("{day} at {time}")
FROM_TO = Phrase("{day} from {first} to {last}")


def say_day(day: date) -> Sentence:
    """14 February 2007."""
    return _format(day, "d MMMM yyyy", spoken_locale())


def say_moment(moment: datetime) -> Sentence:
    """Thursday 29 January 2026 at 9.30am; the day alone where it is midnight."""
    day = _format(moment.date(), "EEEE d MMMM yyyy", spoken_locale())
    is_day = moment.time() == MIDNIGHT
    return day if is_day else DAY_AND_TIME(day=day, time=_say_clock(moment.time()))


def say_from_to(begins: datetime, ends: datetime | None) -> Sentence:
    """Tuesday 10 February 2026 from 6.30pm to 8pm."""
    if ends is None:
        return say_moment(begins)
    if begins.date() != ends.date() or begins.time() == MIDNIGHT:
        return SPAN(first=say_moment(begins), last=say_moment(ends))
    return FROM_TO(
        day=_format(begins.date(), "EEEE d MMMM yyyy", spoken_locale()),
        first=_say_clock(begins.time()),
        last=_say_clock(ends.time()),
    )


def _say_clock(clock: time) -> Sentence:
    """9.30am, 6pm, midday; in other languages by the clock of 24 hours, as 18:30."""
    if spoken_locale().language != "en":
        return generated(format_time(clock, "HH:mm", locale=spoken_locale()))
    if clock == NOON:
        return MIDDAY()
    minutes = f".{clock.minute:02}" if clock.minute else ""
    half = "am" if clock < NOON else "pm"
    return generated(f"{(clock.hour - 1) % 12 + 1}{minutes}{half}")


def say_month(day: date) -> Sentence:
    """February 2007."""
    return _format(day, "MMMM yyyy", spoken_locale())


@cache
def _format(day: date, pattern: str, locale: Locale) -> Sentence:
    return generated(format_date(day, pattern, locale=locale))


def say_period(period: Period) -> Sentence:
    """October to December 2006; April 2006 to March 2007; the 12 months to June 2007."""
    return _say_period(period, period.calendar, spoken())


@lru_cache(maxsize=16_384)
def _say_period(period: Period, calendar: Calendar, _: Language) -> Sentence:
    """Said once: periods are equal whatever their years are, so these are told apart here."""
    match period.kind:
        case PeriodKind.DAY:
            return say_day(period.ends)
        case PeriodKind.MONTH:
            return say_month(period.ends)
        case PeriodKind.CALENDAR_YEAR:
            return generated(period.text)
        case PeriodKind.YEAR if calendar.is_school:
            return SCHOOL_YEAR(first=period.starts.year, last=period.ends.year)
        case PeriodKind.YEARS if calendar.is_school:
            return SCHOOL_YEARS(first=period.starts.year, last=period.ends.year)
        case PeriodKind.SPAN:
            return SPAN(first=period.starts.year, last=period.ends.year)
        case PeriodKind.TWELVE_MONTHS:
            return TWELVE_MONTHS(month=say_month(period.ends))
        case _:
            return say_months(period.starts, period.ends)


def say_months(first: date, last: date) -> Sentence:
    """April to September 2008; April 2006 to March 2007."""
    return _say_months(first, last, spoken())


@lru_cache(maxsize=16_384)
def _say_months(first: date, last: date, _: Language) -> Sentence:
    same_year = first.year == last.year
    start = _format(first, "MMMM", spoken_locale()) if same_year else say_month(first)
    return SPAN(first=start, last=say_month(last))


def say_short_period(period: Period, indicator: Indicator) -> Sentence:
    """Oct to Dec 2006, year to Mar 2007 or 31 Mar 2007, for the axis of a chart."""
    month = _format(period.ends, "MMM yyyy", spoken_locale())
    match period.kind:
        case PeriodKind.DAY:
            return _format(period.ends, "d MMM yyyy", spoken_locale())
        case PeriodKind.MONTH:
            return month
        case PeriodKind.CALENDAR_YEAR | PeriodKind.SPAN:
            return say_period(period)
        case PeriodKind.YEAR if period.calendar.is_school:
            return SCHOOL_YEAR_TO(year=period.ends.year)
        case PeriodKind.YEARS | PeriodKind.MONTHS:
            pattern = "MMM" if period.starts.year == period.ends.year else "MMM yyyy"
            return SPAN(first=_format(period.starts, pattern, spoken_locale()), last=month)
    begins = indicator.accumulates is Accumulates.YEAR_TO_DATE
    months = period.share_of_year[0] if begins else period.months
    if months >= YEAR or indicator.accumulates is Accumulates.ROLLING_12_MONTHS:
        return YEAR_TO(month=month)
    first = period.year_starts if begins else period.starts
    return SPAN(first=_format(first, "MMM", spoken_locale()), last=month)


def say_when(period: Period, indicator: Indicator) -> Sentence:
    """Says "at 30 September 2008" for a day, else "for" and the time that the figure covers."""
    pattern = AT if period.kind is PeriodKind.DAY else FOR
    return pattern(period=say_figure_period(period, indicator))


def say_figure_period(period: Period, indicator: Indicator) -> Sentence:
    """The time that a figure covers: since the year began where it adds up over the year."""
    if indicator.accumulates is Accumulates.ROLLING_12_MONTHS and period.months < YEAR:
        return TWELVE_MONTHS(month=say_month(period.ends))
    if indicator.accumulates is Accumulates.YEAR_TO_DATE and period.kind in PARTS:
        return say_months(period.year_starts, period.ends)
    return say_period(period)
