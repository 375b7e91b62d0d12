"""Text to a period, with advice where it is none."""

import re
from datetime import date
from functools import cache, lru_cache

from generator.model.period import (
    CALENDAR,
    FINANCIAL,
    HALF,
    QUARTER,
    YEAR,
    Calendar,
    Period,
    PeriodKind,
    month_end,
    numbered_part,
    write_year,
    year,
)
from generator.written.periods import (
    IN_FULL,
    MONTHS,
    find_periods,
    number_month,
    shorten_month,
)

EXAMPLES = (
    "2006/07",
    "2006/07 Q3",
    "2006/07 H1",
    "2006",
    "Dec 2006",
    "at 31 Dec 2006",
    "12 months to Dec 2006",
    "Sep 2006 to Aug 2007",
    "2004 to 2006",
    "2004/05 to 2006/07",
)
"""One of each kind."""
FORMS = f"{', '.join(EXAMPLES[:-1])} or {EXAMPLES[-1]}"


class PeriodError(ValueError):
    """Text that is not a period; `advice` says what to write instead."""

    def __init__(self, advice: str) -> None:
        super().__init__("is not a period")
        self.advice = advice


@cache
def parse_period(text: str) -> Period:
    """The period that officers wrote; raises PeriodError with advice where it is not one.

    A year such as 2006/07 is taken to run from April to March: `place` puts it into other years.
    """
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


@lru_cache(maxsize=65_536)
def name_period(text: str) -> str:
    """The same text for two ways to write one period; text that is none comes back as it is."""
    return _name(text, "{0.kind} {0.starts} {0.ends}")


def name_days(text: str) -> str:
    """As `name_period`, for all ways to write the same days: as a quarter or as its months."""
    return _name(text, "{0.starts} {0.ends}")


def _name(text: str, form: str) -> str:
    try:
        return form.format(parse_period(text))
    except PeriodError:
        return text


def _last_day(name: str, at: str) -> date:
    return month_end(int(at) * YEAR + number_month(name) - 1)


def _write_month(name: str, at: str) -> str:
    return f"{shorten_month(name)} {at}"


def _read_first(first: str, second: str) -> int:
    if (int(first) + 1) % 100 != int(second):
        wanted = write_year(int(first))
        advice = f"A financial year joins two years that follow each other: write {wanted}."
        raise PeriodError(advice)
    return int(first)


def _read_year(_: str, first: str, second: str) -> Period:
    return year(_read_first(first, second))


def _read_part(_: str, first: str, second: str, sign: str, number: str) -> Period:
    return _find_part(_read_first(first, second), sign, int(number), FINANCIAL)


def _read_part_of_calendar_year(_: str, first: str, sign: str, number: str) -> Period:
    return _find_part(int(first), sign, int(number), CALENDAR)


def _find_part(first: int, sign: str, number: int, calendar: Calendar) -> Period:
    months = _LENGTH[sign]
    if number * months > YEAR:
        raise PeriodError("A year has two halves, H1 and H2, and four quarters, Q1 to Q4.")
    return numbered_part(first, number, months, calendar)


def _read_calendar_year(text: str, at: str) -> Period:
    return Period(date(int(at), 12, 31), date(int(at), 1, 1), PeriodKind.CALENDAR_YEAR, text)


def _read_month(_: str, name: str, at: str) -> Period:
    starts = date(int(at), number_month(name), 1)
    return Period(_last_day(name, at), starts, PeriodKind.MONTH, _write_month(name, at))


def _read_day(_: str, day: str, name: str, at: str) -> Period:
    on = date(int(at), number_month(name), int(day))
    return Period(on, on, PeriodKind.DAY, f"at {int(day)} {_write_month(name, at)}")


def _read_twelve_months(_: str, name: str, at: str) -> Period:
    ends, text = _last_day(name, at), f"12 months to {_write_month(name, at)}"
    month = ends.month % 12 + 1
    starts = date(ends.year - (ends.month < 12), month, 1)  # noqa: PLR2004
    return Period(ends, starts, PeriodKind.TWELVE_MONTHS, text)


def _read_months(_: str, name: str, at: str, last: str, until: str) -> Period:
    starts, ends = date(int(at), number_month(name), 1), _last_day(last, until)
    text = f"{_write_month(name, at)} to {_write_month(last, until)}"
    if ends < starts:
        turned = f"{_write_month(last, until)} to {_write_month(name, at)}"
        raise PeriodError(f"The second month must come after the first: write {turned}.")
    if starts.year == ends.year and starts.month == ends.month:
        raise PeriodError(f"Write {_write_month(name, at)} for one month.")
    return Period(ends, starts, PeriodKind.MONTHS, text)


def _read_span(text: str, first: str, last: str) -> Period:
    if last == first:
        raise PeriodError(f"Write {first} for one year.")
    if int(last) < int(first):
        raise PeriodError(f"The second year must come after the first: write {last} to {first}.")
    return Period(date(int(last), 12, 31), date(int(first), 1, 1), PeriodKind.SPAN, text)


def _read_years(text: str, *given: str) -> Period:
    first, last = year(_read_first(*given[:2])), year(_read_first(*given[2:]))
    if last == first:
        raise PeriodError(f"Write {first} for one year.")
    if last.starts < first.starts:
        raise PeriodError(f"The second year must come after the first: write {last} to {first}.")
    return Period(last.ends, first.starts, PeriodKind.YEARS, text)


_LENGTH = {"Q": QUARTER, "H": HALF}
_NAMES = "|".join(
    one for short, full in zip(MONTHS, IN_FULL, strict=True)
    for one in dict.fromkeys((full.capitalize(), short))
)  # fmt: skip
_YEAR = "((?:19|20)[0-9]{2})"
_PAIR = f"{_YEAR}/([0-9]{{2}})"
_FORMS = (
    (re.compile(_PAIR), _read_year),
    (re.compile(f"{_PAIR} ([QH])([1-4])"), _read_part),
    (re.compile(f"{_YEAR} ([QH])([1-4])"), _read_part_of_calendar_year),
    (re.compile(_YEAR), _read_calendar_year),
    (re.compile(f"({_NAMES}) {_YEAR}"), _read_month),
    (re.compile(f"at ([0-9]{{1,2}}) ({_NAMES}) {_YEAR}"), _read_day),
    (re.compile(f"12 months to ({_NAMES}) {_YEAR}"), _read_twelve_months),
    (re.compile(f"({_NAMES}) {_YEAR} to ({_NAMES}) {_YEAR}"), _read_months),
    (re.compile(f"{_YEAR} to {_YEAR}"), _read_span),
    (re.compile(f"{_PAIR} to {_PAIR}"), _read_years),
)

PERIOD_PATTERN = f"^({'|'.join(pattern.pattern for pattern, _ in _FORMS)})$"
"""What any of the forms looks like; whether the years follow each other is not in it."""
REPORTING_PATTERN = f"^({'|'.join(_FORMS[at][0].pattern for at in (0, 1, 2, 3))})$"
"""A year, a half-year or a quarter."""


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
    meant = [one for one in find_periods(text) if _is_there(one)]
    if meant:
        return f"Write {', or '.join(meant)}."
    numbered = re.fullmatch(rf"{_YEAR}[/-]([0-9]{{2}})[ -]*[Qq]([1-4])", text)
    if numbered:
        return f"Write {write_year(int(numbered[1]))} Q{numbered[3]}."
    short = re.fullmatch(rf"{_YEAR}[ -]*[Qq]([1-4])", text)
    if short:
        return f"Write {write_year(int(short[1]))} Q{short[2]} for a financial year's quarter."
    return f"Write {FORMS}."


def _is_there(text: str) -> bool:
    """False for a day that no calendar has, such as 31 February."""
    try:
        parse_period(text)
    except PeriodError:
        return False
    return True
