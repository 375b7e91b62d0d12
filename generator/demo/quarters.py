"""The agreement's calendar: quarters as whole numbers, and periods as officers write them."""

from functools import cache

from generator.model.enums import Accumulates
from generator.model.period import QUARTER, Period, numbered_part, year
from generator.written.periods import MONTHS

PER_YEAR = 4
NOW = 2025 * PER_YEAR + 2
"""The current quarter, 2025/26 Q3: four times the year, and its place in the year from 0."""
START = 2023 * PER_YEAR + 3
"""The quarter before the agreement, from which it starts to count."""
END = 2026 * PER_YEAR + 3
"""The last quarter of the agreement."""
LENGTH = END - START
"""Quarters from the starting point to the target."""
LAST_YEAR_END = (NOW + 1) // PER_YEAR * PER_YEAR - 1
"""The last quarter of the latest financial year that is over."""
MONTHS_PER_QUARTER = 3


def place_in_year(number: int) -> int:
    """0 for April to June, 3 for January to March."""
    return number % PER_YEAR


@cache
def quarter_of(number: int) -> Period:
    """The quarter with this number."""
    return numbered_part(number // PER_YEAR, place_in_year(number) + 1, QUARTER)


@cache
def write_period(number: int, accumulates: Accumulates | None, *, yearly: bool = False) -> str:
    """The period of a figure that ends with a quarter, in the form that suits what it counts."""
    ends = quarter_of(number).ends
    month = MONTHS[ends.month - 1]
    if accumulates is Accumulates.SNAPSHOT:
        return f"at {ends.day} {month} {ends.year}"
    if accumulates is Accumulates.ROLLING_12_MONTHS:
        return f"12 months to {month} {ends.year}"
    return year(number // PER_YEAR).text if yearly else quarter_of(number).text


def write_month(number: int) -> str:
    """The last month of a quarter, such as Dec 2025."""
    ends = quarter_of(number).ends
    return f"{MONTHS[ends.month - 1]} {ends.year}"
