"""Periods as people write them, as the files write them."""

import re
from calendar import monthrange
from collections.abc import Iterator

from generator.written.signs import make_plain

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
IN_FULL = (
    "january february march april may june july august september october november december".split()
)
_MONTH = rf"(?P<month>{'|'.join(IN_FULL)}|{'|'.join(MONTHS)}|sept)\.?"
_YEAR = r"(?P<year>(?:19|20)[0-9]{2}|'?[0-9]{2})"
_PAIR = r"(?P<first>(?:19|20)?[0-9]{2}) ?[/-] ?(?P<second>(?:19|20)?[0-9]{2})"
_FINANCIAL = r"(?:f\.?y\.?|financial year|fiscal year)"
_SCHOOL = r"(?:a\.?y\.?|academic year|school year)"
_PART = r"(?P<sign>q|h)(?:tr|uarter|alf)?(?:[- ]?year)?\.? ?(?P<number>[1-4])"
_TO = r" ?(?:-|to|until) ?"
_ENDING = r"(?:(?:12 months|year|yr|twelve months)(?: ending| ended| to| up to)|y\.?e\.?|y/e)"
_YEAR_OR_MONTH = re.compile(r"(?P<first>(?:19|20)[0-9]{2})-(?P<second>0[1-9]|1[0-2])")
"""2007-08 could be a year or a month. With a dash in place of the hyphen it is a year."""
_FIRST_OF_CENTURY, _CENTURIES = 50, ("20", "19")
"""Of a year in two figures: 08 is 2008, 97 is 1997."""


def find_periods(text: str) -> tuple[str, ...]:
    """The periods that a text could mean, as the files write them; empty where nobody can know."""
    joined = _YEAR_OR_MONTH.fullmatch(text.strip())
    if joined:
        month = f"{MONTHS[int(joined['second']) - 1]} {joined['first']}"
        return (*_pair(joined), month, *_span_to(int(joined["first"]), joined["second"]))
    plain = make_plain(text)
    for pattern, write in _STYLES:
        found = re.fullmatch(pattern, plain, re.IGNORECASE)
        meant = tuple(dict.fromkeys(write(found))) if found else ()
        if meant:
            return meant
    return ()


def _year(text: str) -> int:
    figures = text.removeprefix("'")
    if len(figures) == 4:  # noqa: PLR2004
        return int(figures)
    return int(f"{_CENTURIES[int(figures) >= _FIRST_OF_CENTURY]}{figures}")


def number_month(name: str) -> int:
    """1 for January, Jan or jan: the first three letters tell."""
    return [one[:3] for one in IN_FULL].index(name[:3].lower()) + 1


def shorten_month(name: str) -> str:
    """The month as the files write it: Sep for September or Sept."""
    return MONTHS[number_month(name) - 1]


def _month(found: re.Match[str]) -> str:
    return shorten_month(found["month"])


def _follow(found: re.Match[str]) -> int | None:
    """The first of two years that follow each other; None where they do not."""
    first, second = _year(found["first"]), found["second"]
    return first if (first + 1) % 100 == int(second[-2:]) else None


def _write_year(first: int) -> str:
    return f"{first}/{(first + 1) % 100:02}"


def _pair(found: re.Match[str]) -> Iterator[str]:
    first = _follow(found)
    if first is not None:
        yield _write_year(first)


def _school(found: re.Match[str]) -> Iterator[str]:
    """From September to August, which the files can say."""
    first = _follow(found)
    if first is not None:
        yield f"12 months to Aug {first + 1}"


def _part(found: re.Match[str]) -> Iterator[str]:
    """A quarter or a half of a year."""
    sign = found["sign"].upper()
    if sign == "Q" or found["number"] in "12":
        yield from (f"{year} {sign}{found['number']}" for year in _pair(found))


def _months(found: re.Match[str]) -> Iterator[str]:
    """A span of months. A first year that is left out is the second's, or the one before it."""
    last = _year(found["until"])
    turns = number_month(found["month"]) > number_month(found["last"])
    first = _year(found["year"]) if found["year"] else last - turns
    yield f"{_month(found)} {first} to {shorten_month(found['last'])} {last}"


def _years(found: re.Match[str]) -> Iterator[str]:
    """A span of calendar years, or of years that join two."""
    first, last = int(found["year"]), int(found["until"])
    if last > first + 1:
        yield f"{first} to {last}"


def _years_in_short(found: re.Match[str]) -> Iterator[str]:
    """2019-21, where it is no year that joins two and no month."""
    yield from _span_to(int(found["year"]), found["until"])


def _span_to(first: int, until: str) -> Iterator[str]:
    last = first - first % 100 + int(until)
    if last > first + 1:
        yield f"{first} to {last}"


def _some_years(found: re.Match[str]) -> Iterator[str]:
    """Two, three or five years up to the end of one."""
    last = int(found["year"])
    yield f"{last - _LENGTHS_IN_YEARS[found['length'].casefold()] + 1} to {last}"


def _some_joined_years(found: re.Match[str]) -> Iterator[str]:
    last = _follow(found)
    if last is not None:
        first = last - _LENGTHS_IN_YEARS[found["length"].casefold()] + 1
        yield f"{_write_year(first)} to {_write_year(last)}"


def _joined_years(found: re.Match[str]) -> Iterator[str]:
    first, last = _year(found["first"]), _year(found["from"])
    pairs = ((first, found["second"]), (last, found["to"]))
    if last > first and all((one + 1) % 100 == int(other[-2:]) for one, other in pairs):
        yield f"{_write_year(first)} to {_write_year(last)}"


def _year_that_ends(found: re.Match[str]) -> Iterator[str]:
    yield _write_year(_year(found["year"]) - 1)


def _month_alone(found: re.Match[str]) -> Iterator[str]:
    yield f"{_month(found)} {_year(found['year'])}"


def _month_of_a_spreadsheet(found: re.Match[str]) -> Iterator[str]:
    """A month; Jul-06 is also what a spreadsheet makes of 2006/07, and Dec-13 of 12/13."""
    month, year = _month(found), _year(found["year"])
    yield f"{month} {year}"
    number = MONTHS.index(month) + 1
    for first, second in ((year % 100, number), (number, year % 100)):
        if second == first + 1:
            yield _write_year(_year(f"{first:02}"))


def _month_by_number(found: re.Match[str]) -> Iterator[str]:
    """A month; 07/2008 could also be the financial year that ends in 2008."""
    number, year = int(found["number"]), int(found["year"])
    yield f"{MONTHS[number - 1]} {year}"
    if found["sign"] == "/" and len(found["number"]) == 2 and (number + 1) % 100 == year % 100:  # noqa: PLR2004
        yield _write_year(year - 1)


def _day(found: re.Match[str]) -> Iterator[str]:
    day, month, year = int(found["day"]), _month(found), _year(found["year"])
    if _is_day(day, number_month(month), year):
        yield f"at {day} {month} {year}"


def _day_by_number(found: re.Match[str]) -> Iterator[str]:
    """The day first, as in Britain; with strokes, what could be a month first is given as well."""
    day, month, year = int(found["day"]), int(found["number"]), int(found["year"])
    for one, other in ((day, month), (month, day)) if found["sign"] == "/" else ((day, month),):
        if _is_day(one, other, year):
            yield f"at {one} {MONTHS[other - 1]} {year}"


def _is_day(day: int, month: int, year: int) -> bool:
    return 1 <= month <= len(MONTHS) and 1 <= day <= monthrange(year, month)[1]


def _twelve_months(found: re.Match[str]) -> Iterator[str]:
    month, year = _month(found), _year(found["year"])
    yield f"12 months to {month} {year}"
    if month == "Mar":
        yield _write_year(year - 1)


def _some_months(found: re.Match[str]) -> Iterator[str]:
    """Three, six or nine months up to the end of one."""
    length = _LENGTHS[found["length"].casefold()]
    last = _year(found["year"]) * 12 + number_month(found["month"]) - 1
    year, month = divmod(last - length + 1, 12)
    yield f"{MONTHS[month]} {year} to {_month(found)} {last // 12}"


_LENGTHS = {"3": 3, "three": 3, "6": 6, "six": 6, "9": 9, "nine": 9}
_SOME_MONTHS = rf"(?P<length>{'|'.join(_LENGTHS)})[ -]months?(?: ending| ended| to| up to)"
_LENGTHS_IN_YEARS = {"3": 3, "three": 3, "4": 4, "four": 4, "5": 5, "five": 5}
"""Over how many years a figure may be taken; two are less than a span in the files."""
_SOME_YEARS = rf"(?P<length>{'|'.join(_LENGTHS_IN_YEARS)})[ -]years?(?: ending| ended| to| up to)"
_FULL_YEAR = r"(?P<year>(?:19|20)[0-9]{2})"
_LAST_MONTH = _MONTH.replace("<month>", "<last>")
_STYLES = (
    (rf"{_SCHOOL} ?{_PAIR}", _school),
    (rf"{_PAIR} ?(?:academic|school)(?: year)?", _school),
    (rf"{_PART},? ?(?:of )?{_PAIR}", _part),
    (rf"{_PAIR},? ?-? ?{_PART}", _part),
    (rf"{_MONTH}(?: {_YEAR})?{_TO}{_LAST_MONTH} (?P<until>(?:19|20)[0-9]{{2}})", _months),
    (rf"{_MONTH}(?: {_YEAR})?{_TO}{_LAST_MONTH}[ -]?(?P<until>'?[0-9]{{2}})", _months),
    (rf"{_MONTH}[ -]?{_YEAR}{_TO}{_LAST_MONTH}[ -]?(?P<until>'?[0-9]{{2}})", _months),
    (rf"{_FULL_YEAR}{_TO}(?P<until>(?:19|20)[0-9]{{2}})", _years),
    (rf"{_FULL_YEAR} ?- ?(?P<until>[0-9]{{2}})", _years_in_short),
    (rf"{_SOME_YEARS} ?{_FULL_YEAR}", _some_years),
    (rf"{_SOME_YEARS} ?{_PAIR}", _some_joined_years),
    (
        rf"{_PAIR}{_TO}(?P<from>(?:19|20)?[0-9]{{2}}) ?[/-] ?(?P<to>(?:19|20)?[0-9]{{2}})",
        _joined_years,
    ),
    (rf"{_FINANCIAL} ?{_PAIR}", _pair),
    (rf"{_FINANCIAL} ?{_YEAR}", _year_that_ends),
    (rf"(?P<number>0?[1-9]|1[0-2])(?P<sign>[/.]){_FULL_YEAR}", _month_by_number),
    (_PAIR, _pair),
    (rf"{_ENDING} ?(?:the )?(?:31 )?{_MONTH},?[ -]?{_YEAR}", _twelve_months),
    (rf"{_SOME_MONTHS} ?(?:the )?(?:end of |3[01] )?{_MONTH},?[ -]?{_YEAR}", _some_months),
    (rf"(?:at |on )?(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?[ -]{_MONTH},?[ -]{_YEAR}", _day),
    (
        rf"(?:at |on )?(?P<day>[0-9]{{1,2}})(?P<sign>[./-])(?P<number>[0-9]{{1,2}})(?P=sign)"
        rf"{_FULL_YEAR}",
        _day_by_number,
    ),
    (rf"{_FULL_YEAR}-(?P<number>0[1-9]|1[0-2])-(?P<day>[0-9]{{2}})(?P<sign>)", _day_by_number),
    (rf"{_MONTH}-(?P<year>[0-9]{{2}})", _month_of_a_spreadsheet),
    (rf"{_MONTH},?[ -]?{_YEAR}", _month_alone),
)
"""A pattern for each style, in small letters or large, and what it says."""
