"""A number or period in any style is read back as that value, as one of two, or not at all."""

import re
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from generator.model.period_forms import parse_period
from generator.written.numbers import read_number
from generator.written.periods import MONTHS, find_periods
from tests.examples import examples

NUMBERS = st.one_of(
    st.decimals(-10_000_000, 10_000_000, places=3, allow_nan=False),
    st.integers(-10_000_000, 10_000_000).map(Decimal),
).map(lambda number: number.normalize() + 0)
FULL_WIDTH = {ord("0") + one: chr(0xFF10 + one) for one in range(10)}
ARABIC = {ord("0") + one: chr(0x660 + one) for one in range(10)}
STYLES = {
    "plain": lambda n: f"{n:f}",
    "commas": lambda n: f"{n:,f}",
    "continental": lambda n: f"{n:,f}".translate(str.maketrans(",.", ".,")),
    "spaces": lambda n: f"{n:,f}".replace(",", " "),
    "narrow spaces": lambda n: f"{n:,f}".replace(",", "\u202f"),
    "apostrophes": lambda n: f"{n:,f}".replace(",", "'"),
    "a comma for the point": lambda n: f"{n:f}".replace(".", ","),
    "a minus sign": lambda n: f"{n:f}".replace("-", "\u2212"),
    "a dash for the minus": lambda n: f"{n:f}".replace("-", "\u2013"),
    "full width": lambda n: f"{n:f}".translate(FULL_WIDTH),
    "Arabic figures": lambda n: f"{n:f}".translate(ARABIC),
    "brackets": lambda n: f"({-n:f})" if n < 0 else f"{n:f}",
    "pounds": lambda n: f"£{n:,f}",
    "per cent": lambda n: f"{n:f} %",
    "a power of ten": lambda n: f"{n:e}",
    "noughts": lambda n: f"{n:.20f}",
}
CERTAIN = frozenset(STYLES) - {"commas", "continental", "a comma for the point", "pounds"}
"""Styles that leave nothing open."""
OF_THE_FILES = re.compile(r"-?[0-9]+(\.[0-9]+)?")
"""A point parts decimals there, whatever the point means elsewhere."""


@given(NUMBERS, st.sampled_from(sorted(STYLES)))
@examples(2000)
def test_a_number_in_any_style_is_read_as_it_was_meant_or_not_at_all(number, style):
    text = STYLES[style](number)
    meant = [Decimal(one) for one in read_number(text).numbers]
    if style in CERTAIN:
        assert meant == [number]
    elif not OF_THE_FILES.fullmatch(text):
        assert not meant or number in meant


PERIODS = {
    "Q{period} {first}/{second}": "{year} Q{period}",
    "{year}Q{period}": "{year} Q{period}",
    "{whole}/{next}": "{year}",
    "FY{second}": "{year}",
    "{month}-{first}": "{month} {whole}",
    "28 {month} {whole}": "at 28 {month} {whole}",
    "28.{number}.{whole}": "at 28 {month} {whole}",
    "YE {month} {first}": "12 months to {month} {whole}",
    "AY {year}": "12 months to Aug {next}",
}
"""What is written, and what it means."""


@given(
    year=st.integers(1960, 2040),
    number=st.integers(1, 4),
    month=st.integers(0, 11),
    style=st.sampled_from(sorted(PERIODS)),
)
@examples(1000)
def test_a_period_in_any_style_is_among_what_it_could_mean(year, number, month, style):
    values = {
        "period": number,
        "whole": year,
        "next": year + 1,
        "year": f"{year}/{(year + 1) % 100:02}",
        "first": f"{year % 100:02}",
        "second": f"{(year + 1) % 100:02}",
        "month": MONTHS[month],
        "number": month + 1,
    }
    assert PERIODS[style].format(**values) in find_periods(style.format(**values))


@given(st.text(max_size=30))
@examples(2000)
def test_whatever_is_found_in_any_text_is_a_value_of_the_files(text):
    for found in find_periods(text):
        parse_period(found)
    for found in read_number(text).numbers:
        assert OF_THE_FILES.fullmatch(found)
