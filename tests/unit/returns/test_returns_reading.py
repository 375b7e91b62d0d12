"""Cells whose meaning is sure are read rightly, however the spreadsheet holds them."""

# ruff: noqa: DTZ001 - spreadsheets know no time zones; one case a line reads best

from datetime import date, datetime
from decimal import Decimal

import pytest

from generator.model.indicator import Unit
from generator.model.period_forms import parse_period
from generator.returns.cells import At, Cell, UnreadableError
from generator.returns.names import Names, find_area, find_indicator
from generator.returns.numbers import count_decimals, is_per_cent, read_number, refuse_parts
from generator.returns.periods import read_period
from generator.returns.sheets import read_value
from generator.returns.tidy import fold, read_word
from tests.make import indicator

HERE = At("return.xlsx", 2, "sheet Figures, cell F2")
NBSP = "\u00a0"
PERCENTAGES = indicator()
BURGLARIES = indicator(unit=Unit(one="burglary", other="burglaries"), decimals=0)
POUNDS = indicator(unit=Unit(one="£", other="£", symbol="£"), decimals=0)
THOUSANDS = indicator(unit=Unit(one="£", other="£", symbol="£", multiple=1000), decimals=0)


def read(value, measure=PERCENTAGES, number_format="General", others=()):
    cell = Cell(HERE, read_value(value), number_format)
    return read_number(cell, measure, tuple(map(Decimal, others)))


@pytest.mark.parametrize(
    ("value", "number_format", "expected"),
    [
        (0.05, "0%", "5"),
        (0.682, "0.0%", "68.2"),
        (0.07, "0%", "7"),  # 0.07 × 100 is 7.000000000000001 as a float
        (0.068, "0.00%", "6.8"),
        (68.2, "General", "68.2"),
        (68, "General", "68"),
        (6.800000000000001, "General", "6.8"),
        (0.1 + 0.2 + 68, "0.0", "68.3"),
        (41 / 60, "0.0%", "68.3"),  # as it is shown
        (200 / 3, "0.00", "66.67"),
        (-8.7, "0.0;[Red]-0.0", "-8.7"),
        (-0.0, "General", "0"),
        (" 68.2 ", "@", "68.2"),
        (f"{NBSP}68.2{NBSP}", "@", "68.2"),
        ("68.2%", "@", "68.2"),
        ("68.2 %", "@", "68.2"),
        ("\u22125.3", "@", "-5.3"),
        (".6%", "@", "0.6"),
        ("68.20", "@", "68.20"),
    ],
)
def test_a_percentage_is_read_as_published(value, number_format, expected):
    assert read(value, number_format=number_format) == expected


@pytest.mark.parametrize(
    ("value", "measure", "expected"),
    [
        ("1,200", BURGLARIES, "1200"),
        ("1,234,567", BURGLARIES, "1234567"),
        (1200, BURGLARIES, "1200"),
        (1e6, BURGLARIES, "1000000"),
        ("1.2 million", BURGLARIES, "1200000"),
        ("£3m", POUNDS, "3000000"),
        ("£1,200.50", POUNDS, "1200.5"),
        ("-£5k", POUNDS, "-5000"),
        ("£1.5 bn", POUNDS, "1500000000"),
        ("£3m", THOUSANDS, "3000"),
        ("3000", THOUSANDS, "3000"),
    ],
)
def test_counts_and_sums_are_read_in_the_unit_of_the_measure(value, measure, expected):
    assert read(value, measure) == expected


@pytest.mark.parametrize(
    ("value", "number_format", "expected"),
    [
        (0.682, "0%", "68.2"),  # pages show one decimal
        (38.25, "0.0", "38.3"),
        (38.2512345, "0.0", "38.3"),
        (38.25, "0", "38.3"),
        (38.25, "General", "38.25"),
    ],
)
def test_a_number_is_rounded_as_the_sheet_shows_it_however_many_digits_it_has(
    value, number_format, expected
):
    assert read(value, number_format=number_format) == expected


@pytest.mark.parametrize("value", [38.123456789, "38.123456789"])
def test_a_number_that_no_sheet_rounds_is_refused_as_number_and_as_text(value):
    with pytest.raises(UnreadableError) as error:
        read(value)
    assert "nobody rounded" in error.value.found


@pytest.mark.parametrize(
    ("value", "measure", "others", "is_read"),
    [
        (210.4, BURGLARIES, ("210",), False),
        ("210.4", BURGLARIES, (), False),
        ("1.200", BURGLARIES, (), False),
        ("1.000", BURGLARIES, (), False),
        ("210.0", BURGLARIES, (), True),
        (210.4, BURGLARIES, ("1177.1",), True),  # the papers print decimals
        (38.4, PERCENTAGES, (), True),
        (1200.5, POUNDS, (), True),
        (3.5, THOUSANDS, (), True),
        (3.5, indicator(unit=Unit(one="", other="per 1,000 people"), decimals=0), (), True),
    ],
)
def test_decimals_are_refused_where_whole_things_are_counted(value, measure, others, is_read):
    cell, known = Cell(HERE, read_value(value)), tuple(map(Decimal, others))
    figure = read_number(cell, measure, known)
    if is_read:
        assert refuse_parts(cell, figure, measure, known) is None
    else:
        with pytest.raises(UnreadableError) as error:
            refuse_parts(cell, figure, measure, known)
        assert error.value.found.endswith("where only whole burglaries are counted")


@pytest.mark.parametrize("value", ["£3,000", "£3"])
def test_pounds_are_not_taken_for_thousands_of_pounds(value):
    with pytest.raises(UnreadableError) as error:
        read(value, THOUSANDS)
    assert "could mean two things" in error.value.found


@pytest.mark.parametrize(
    ("value", "others", "is_read"),
    [
        (0.68, ("68",), False),
        (0.68, ("13.6",), False),
        (0.68, ("13.5",), True),  # 0.68 × 20 = 13.6 is not reached
        (0.68, ("0.7", "0.9", "68"), True),
        (0.68, ("0.7", "67", "68"), False),
        (0.61, ("0", "61", "62"), False),
        (0.61, ("0",), False),
        (0.68, (), False),
        (0.68, ("0.68", "67", "68"), True),  # as it is in the data already
        (0, ("68",), True),
        (1, ("68",), True),
        (-0.68, ("68",), False),
    ],
)
def test_a_share_is_told_from_a_small_percentage_by_the_other_figures(value, others, is_read):
    if is_read:
        assert Decimal(read(value, others=others)) == Decimal(str(value))
    else:
        with pytest.raises(UnreadableError):
            read(value, others=others)


def test_a_small_percentage_can_be_said_with_its_sign():
    assert read("0.68%", others=("68",)) == "0.68"
    assert read(0.0068, number_format="0.00%", others=("68",)) == "0.68"


@pytest.mark.parametrize(
    ("number_format", "is_share", "decimals"),
    [
        ("General", False, None),
        ("0%", True, 0),
        ("0.0%", True, 1),
        ("#,##0.00", False, 2),
        ('0.0" % of homes"', False, 1),
        ("0.0\\%", False, 1),
        ("[>1]0%;0.0", True, 0),
        ("# ?/?", False, None),
        ("0.00E+00", False, None),
        ("@", False, None),
    ],
)
def test_a_number_format_says_percentages_and_decimals(number_format, is_share, decimals):
    assert is_per_cent(number_format) is is_share
    assert count_decimals(number_format) == decimals


@pytest.mark.parametrize(
    ("value", "number_format", "expected"),
    [
        ("2006/07 Q3", "@", "2006/07 Q3"),
        (f"2006/07{NBSP}q3", "@", "2006/07 Q3"),
        ("2006/07Q3", "@", "2006/07 Q3"),
        (" 2006/07 ", "@", "2006/07"),
        (2006, "General", "2006"),
        (datetime(2006, 12, 1), "mmm\\-yy", "Dec 2006"),
        (datetime(2006, 12, 1), "mmmm yyyy", "Dec 2006"),
        (datetime(2006, 12, 31), "dd/mm/yyyy", "at 31 Dec 2006"),
        (date(2006, 12, 31), "[$-809]d mmmm yyyy", "at 31 Dec 2006"),
    ],
)
def test_a_period_is_read_as_the_sheet_shows_it(value, number_format, expected):
    assert read_period(Cell(HERE, value, number_format)) == expected
    assert parse_period(expected)


@pytest.mark.parametrize("value", [True, datetime(2006, 12, 31, 8, 30)])
def test_what_is_no_period_is_said(value):
    with pytest.raises(UnreadableError):
        read_period(Cell(HERE, value, "dd/mm/yyyy hh:mm"))


BOTH = Names(
    indicators={"one": indicator("one"), "two": indicator("two")},
    indicator_names={
        "one": frozenset({"one"}),
        "ni 1": frozenset({"one"}),
        "homes": frozenset({"one", "two"}),
    },
    area_names={"mill end": frozenset({"mill-end"}), "all saints' ward": frozenset({"saints"})},
    others={},
    words={},
)


@pytest.mark.parametrize("name", ["one", " ONE ", f"NI{NBSP}1", "ni  1", "\ufeffone"])
def test_a_measure_is_known_by_its_names_whatever_the_spaces(name):
    assert find_indicator(name, BOTH).id == "one"


@pytest.mark.parametrize("name", [f"Mill{NBSP}End", "MILL END", "Mill\u200b End", ""])
def test_a_place_is_known_by_its_names_whatever_the_spaces(name):
    assert find_area(name, BOTH) == ("mill-end" if name else "")


def test_curly_quotation_marks_are_straight_ones():
    assert find_area("All Saints\u2019 Ward", BOTH) == "saints"


def test_a_name_with_two_meanings_is_not_guessed():
    with pytest.raises(UnreadableError) as error:
        find_indicator("Homes", BOTH)
    assert error.value.found == "'Homes', which could be one or two"


@pytest.mark.parametrize("text", ["not due", "Not Due", "not_due", "NOT-DUE", f"not{NBSP}due "])
def test_a_status_is_read_however_it_is_written(text):
    assert read_word(text, ["not_due", "late"]) == "not_due"
    assert fold(text).startswith("not")
