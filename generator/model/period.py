"""Periods as officers write them, such as 2006/07 Q3, and what can be asked of one."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache

from generator.written.periods import MONTHS, find_periods


class PeriodKind(StrEnum):
    """The seven ways to write a period."""

    YEAR = "year"
    QUARTER = "quarter"
    CALENDAR_YEAR = "calendar_year"
    MONTH = "month"
    DAY = "day"
    TWELVE_MONTHS = "twelve_months"
    SPAN = "span"


YEAR, QUARTER = 12, 3
"""Months."""
FIRST_MONTH_OF_YEAR = 4
"""A financial year runs from April to March."""
EXAMPLES = (
    "2006/07",
    "2006/07 Q3",
    "2006",
    "Dec 2006",
    "at 31 Dec 2006",
    "12 months to Dec 2006",
    "2004 to 2006",
)
"""One of each kind, in the order of PeriodKind."""
FORMS = f"{', '.join(EXAMPLES[:-1])} or {EXAMPLES[-1]}"


class PeriodError(ValueError):
    """Text that is not a period; `advice` says what to write instead."""

    def __init__(self, advice: str) -> None:
        super().__init__("is not a period")
        self.advice = advice


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A stretch of time. Periods sort by their last day, then by their first."""

    ends: date
    starts: date
    kind: PeriodKind
    text: str
    """As officers write it."""

    def __str__(self) -> str:
        return self.text

    @property
    def slug(self) -> str:
        """The period as a part of an address, such as `2006-07-q3`."""
        return re.sub(r"[^a-z0-9]+", "-", self.text.lower()).strip("-")

    @property
    def months(self) -> int:
        """Whole months in the period; 0 for a single day."""
        if self.kind is PeriodKind.DAY:
            return 0
        return (self.ends.year - self.starts.year) * 12 + self.ends.month - self.starts.month + 1

    @property
    def financial_year_starts(self) -> date:
        """The 1 April on or before the period's last day."""
        year = self.ends.year - (self.ends.month < FIRST_MONTH_OF_YEAR)
        return date(year, FIRST_MONTH_OF_YEAR, 1)

    @property
    def share_of_financial_year(self) -> tuple[int, int]:
        """Months from 1 April to the period's last day, of twelve: (6, 12) for quarter 2."""
        start = self.financial_year_starts
        return (self.ends.year - start.year) * 12 + self.ends.month - start.month + 1, 12

    def like(self, day: date) -> "Period | None":
        """The period of the same kind that ends on a day; None for calendar years and spans."""
        month = f"{MONTHS[day.month - 1]} {day.year}"
        match self.kind:
            case PeriodKind.QUARTER:
                return quarter_ending(day)
            case PeriodKind.YEAR:
                return financial_year(quarter_ending(day).financial_year_starts.year)
            case PeriodKind.MONTH:
                return parse_period(month)
            case PeriodKind.DAY:
                return parse_period(f"at {day.day} {month}")
            case PeriodKind.TWELVE_MONTHS:
                return parse_period(f"12 months to {month}")
            case _:
                return None

    @property
    def month_number(self) -> int:
        """The month of the last day, counted from the year 0: for differences in months."""
        return self.ends.year * 12 + self.ends.month

    def ends_in(self, quarter: "Period") -> bool:
        """True where its last day lies in a quarter: what a whole year says is of its last one."""
        return quarter.starts <= self.ends <= quarter.ends

    def previous(self) -> "Period":
        """The quarter or financial year just before; raises ValueError for other kinds."""
        if self.kind is PeriodKind.QUARTER:
            return quarter_ending(self.starts - timedelta(days=1))
        if self.kind is PeriodKind.YEAR:
            return financial_year(self.starts.year - 1)
        message = f"{self.text} has no previous period"
        raise ValueError(message)


def financial_year(first: int) -> Period:
    """The year from April of `first` to March of the next."""
    text = f"{first}/{(first + 1) % 100:02d}"
    return Period(date(first + 1, 3, 31), date(first, 4, 1), PeriodKind.YEAR, text)


def quarter_ending(day: date) -> Period:
    """The quarter of the financial year in which `day` lies."""
    first = day.year - (day.month < FIRST_MONTH_OF_YEAR)
    return quarter(first, (day.month - FIRST_MONTH_OF_YEAR) % 12 // 3 + 1)


def quarter(first: int, number: int) -> Period:
    """Quarter `number` (1 to 4) of the financial year that begins in April of `first`."""
    month = FIRST_MONTH_OF_YEAR + 3 * (number - 1)
    year, month = (first, month) if month <= 12 else (first + 1, month - 12)  # noqa: PLR2004
    text = f"{financial_year(first).text} Q{number}"
    return Period(_month_end(year, month + 2), date(year, month, 1), PeriodKind.QUARTER, text)


@cache
def parse_period(text: str) -> Period:
    """The period that officers wrote; raises PeriodError with advice where it is not one."""
    for pattern, read in _FORMS:
        found = pattern.fullmatch(text)
        if found:
            try:
                return read(text, *found.groups())
            except (ValueError, OverflowError) as problem:
                raise (
                    problem if isinstance(problem, PeriodError) else PeriodError(f"Write {FORMS}.")
                ) from None
    raise PeriodError(_advice_for(text))


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _month(name: str) -> int:
    return MONTHS.index(name) + 1


def _read_year(_: str, first: str, second: str) -> Period:
    if (int(first) + 1) % 100 != int(second):
        wanted = financial_year(int(first)).text
        advice = f"A financial year joins two years that follow each other: write {wanted}."
        raise PeriodError(advice)
    return financial_year(int(first))


def _read_quarter(text: str, first: str, second: str, number: str) -> Period:
    return quarter(_read_year(text, first, second).starts.year, int(number))


def _read_calendar_year(text: str, year: str) -> Period:
    return Period(date(int(year), 12, 31), date(int(year), 1, 1), PeriodKind.CALENDAR_YEAR, text)


def _read_month(text: str, name: str, year: str) -> Period:
    month = _month(name)
    return Period(_month_end(int(year), month), date(int(year), month, 1), PeriodKind.MONTH, text)


def _read_day(text: str, day: str, name: str, year: str) -> Period:
    at = date(int(year), _month(name), int(day))
    return Period(at, at, PeriodKind.DAY, text)


def _read_twelve_months(text: str, name: str, year: str) -> Period:
    ends = _month_end(int(year), _month(name))
    month = ends.month % 12 + 1
    starts = date(ends.year - (ends.month < 12), month, 1)  # noqa: PLR2004
    return Period(ends, starts, PeriodKind.TWELVE_MONTHS, text)


def _read_span(text: str, first: str, last: str) -> Period:
    if int(last) <= int(first):
        raise PeriodError(f"The second year must come after the first: write {last} to {first}.")
    return Period(date(int(last), 12, 31), date(int(first), 1, 1), PeriodKind.SPAN, text)


_NAMES = "|".join(MONTHS)
_YEAR = "((?:19|20)[0-9]{2})"
_FORMS = (
    (re.compile(f"{_YEAR}/([0-9]{{2}})"), _read_year),
    (re.compile(f"{_YEAR}/([0-9]{{2}}) Q([1-4])"), _read_quarter),
    (re.compile(_YEAR), _read_calendar_year),
    (re.compile(f"({_NAMES}) {_YEAR}"), _read_month),
    (re.compile(f"at ([0-9]{{1,2}}) ({_NAMES}) {_YEAR}"), _read_day),
    (re.compile(f"12 months to ({_NAMES}) {_YEAR}"), _read_twelve_months),
    (re.compile(f"{_YEAR} to {_YEAR}"), _read_span),
)

PERIOD_PATTERN = f"^({'|'.join(pattern.pattern for pattern, _ in _FORMS)})$"
"""What any of the seven forms looks like; whether the years follow each other is not in it."""
QUARTER_PATTERN = f"^{_FORMS[1][0].pattern}$"


def _advice_for(text: str) -> str:
    """What to write instead of `text`, as exactly as it can be guessed."""
    joined = re.fullmatch(f"{_YEAR}-([0-9]{{2}})", text)
    if joined:
        first, second = joined.groups()
        meanings = []
        if (int(first) + 1) % 100 == int(second):
            meanings.append(f"{first}/{second} for the financial year")
        if 1 <= int(second) <= 12:  # noqa: PLR2004
            meanings.append(f"{MONTHS[int(second) - 1]} {first} for the month")
        if meanings:
            return f"Write {' or '.join(meanings)}."
    meant = find_periods(text)
    if meant:
        return f"Write {', or '.join(meant)}."
    numbered = re.fullmatch(rf"{_YEAR}[/-]([0-9]{{2}})[ -]*[Qq]([1-4])", text)
    if numbered:
        return f"Write {quarter(int(numbered[1]), int(numbered[3])).text}."
    short = re.fullmatch(rf"{_YEAR}[ -]*[Qq]([1-4])", text)
    if short:
        return f"Write {quarter(int(short[1]), int(short[2])).text} for a financial year's quarter."
    return f"Write {FORMS}."
