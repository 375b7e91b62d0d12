"""How often an indicator's figures come, and whether one is due for a period.

The rhythm is what the indicator's file says under frequency; else the most common distance
between its figures; else the time that its one figure covers. Where none of these tells it,
a figure is due when a target for that very time is set, and not otherwise.
"""

import re
from collections import Counter
from itertools import pairwise

from generator.model.assessment import Reading, Series
from generator.model.enums import COMPARED
from generator.model.indicator import Indicator
from generator.model.period import PARTS, QUARTER, YEAR, Period, PeriodKind, part_of_year

_NUMBERS = {word: number for number, word in enumerate(
    "one two three four five six seven eight nine ten eleven twelve".split(), 1)}  # fmt: skip
_NUMBER = rf"(?P<number>[0-9]{{1,2}}|{'|'.join(_NUMBERS)})"
_EVERY_SO_MANY = (
    re.compile(rf"\bevery {_NUMBER}(?:st|nd|rd|th)? (?P<unit>year|quarter|month)"),
    re.compile(rf"\b{_NUMBER}[- ](?P<unit>year|month)ly"),
    re.compile(rf"\b{_NUMBER} (?P<unit>year)s\b"),
)
"""Every four years, five-yearly, each 2 years."""
_UNITS = {"year": YEAR, "quarter": QUARTER, "month": 1}
_MONTHS_OF = (
    (re.compile(r"biennial|(?:other|second) year"), 2 * YEAR),
    (re.compile(r"triennial|third year"), 3 * YEAR),
    (re.compile(r"quinquennial|fifth year"), 5 * YEAR),
    (re.compile(r"census|decennial|tenth year"), 10 * YEAR),
    (re.compile(r"bi-?monthly|(?:other|second) month"), 2),
    (re.compile(r"twice a year|bi-?annual|half|\b(six|6).month"), YEAR // 2),
    (re.compile(r"\bterm"), YEAR // 3),
    (re.compile(r"quarter|\b(three|3).month"), QUARTER),
    (re.compile(r"year|annual|\b(twelve|12).month"), YEAR),
    (re.compile(r"month"), 1),
)
"""The words of frequency, the surest first, and how many months lie between two figures."""
FEWEST_GAPS = 2
"""Distances between figures that make a rhythm."""


def find_rhythm(indicator: Indicator, series: Series) -> int | None:
    """Months from one figure to the next; None where nothing tells."""
    return read_frequency(indicator) or _guess_rhythm(series)


def read_frequency(indicator: Indicator) -> int | None:
    """Months from one figure to the next by the indicator's own words; None where they say none."""
    said = indicator.frequency.lower()
    for pattern in _EVERY_SO_MANY:
        every = pattern.search(said)
        if every:
            number = every["number"]
            return (_NUMBERS.get(number) or int(number)) * _UNITS[every["unit"]] or None
    return next((months for pattern, months in _MONTHS_OF if pattern.search(said)), None)


def _guess_rhythm(series: Series) -> int | None:
    ends = sorted({reading.period.month_number for reading in series.known})
    gaps = [later - earlier for earlier, later in pairwise(ends)]
    if len(gaps) >= FEWEST_GAPS:
        return min(Counter(gaps).most_common(), key=lambda pair: (-pair[1], pair[0]))[0]
    own = _months_covered(series.known[-1]) if series.known else None
    return own or (gaps[0] if gaps else None)


def find_due_window(indicator: Indicator, period: Period) -> Period:
    """The reporting period whose figures should have come by the report on `period`.

    The report is written in the months after the period. Of quarters, a figure that takes 14 months
    to arrive is then of the quarter a year before.
    """
    window = period
    for _ in range((indicator.lag_months or 0) // period.months):
        window = window.previous()
    return window


def is_due(indicator: Indicator, series: Series, window: Period) -> bool:
    """True where a figure for a period that ends in the window is to be expected."""
    last_month = window.month_number
    before = [one for one in series.known if one.period.ends < window.starts]
    rhythm = find_rhythm(indicator, series)
    if rhythm and before:
        since = last_month - before[-1].period.month_number
        return since // rhythm > (since - window.months) // rhythm
    has_begun = any(one.period.ends >= window.starts for one in series.known)
    if rhythm and rhythm <= window.months and (has_begun or not series.known):
        return True
    return any(
        window.starts <= aim.period.ends <= window.ends
        for aim in series.aims
        if aim.kind in COMPARED
    )


def _months_covered(reading: Reading) -> int | None:
    """What one figure alone tells: a day that ends a quarter counts as one figure a quarter."""
    period = reading.period
    if period.kind in PARTS:
        return period.months
    part = part_of_year(period.ends, QUARTER, period.calendar)
    return QUARTER if period.kind is PeriodKind.DAY and period.ends == part.ends else None
