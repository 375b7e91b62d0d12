"""Numbers that a spreadsheet shows shorter than it keeps them."""

from decimal import Decimal

import pytest

from generator.intake.headings import Role
from generator.intake.proposal import understand
from generator.intake.settings import Settings
from generator.intake.sheets import Cell, Sheet
from generator.intake.stored import shorten_format
from generator.intake.values import read_value


@pytest.mark.parametrize(
    ("shown", "sign"),
    [('£0.0,,"m"', "£"), ('"£"#,##0.0,,"m"', "£"), ("£0.0,,\\m", "£"), ("[$£-809]#,##0.00,,", "£"),
     ('0.0,,"m"', ""), ("#,##0,", ""), ("0.0,,", ""), ('£#,##0,"k"', "£"), ("0,.0", ""),
     ('#,##0,;[Red]-#,##0,', ""), ('0.0,,,"bn"', ""), ('_-£* #,##0,_-', "£")],
)  # fmt: skip
def test_a_number_shown_in_thousands_or_millions_is_the_number_that_is_kept(shown, sign):
    read = read_value(Cell(12_500_000, number_format=shown))
    assert (read.number, read.sign, read.unit, read.in_full) == ("12500000", sign, "", True)


@pytest.mark.parametrize(
    ("kept", "shown", "number", "unit"),
    [("12512345.67", '£0.0,,"m"', "12512346", ""), ("850.25", "0.0,", "850.25", ""),
     ("3400", '#,##0.0," tonnes"', "3400", "tonnes"), ("3400", '0.0,"k visits"', "3400", "visits"),
     ("1234", "#,##0", "1234", "")],
)  # fmt: skip
def test_it_is_rounded_to_whole_numbers_and_keeps_its_unit(kept, shown, number, unit):
    read = read_value(Cell(Decimal(kept), number_format=shown))
    assert (read.number, read.unit) == (number, unit)


@pytest.mark.parametrize(
    ("shown", "words", "format_of_it"),
    [("£0.0", "£12.5m", "£0.0,"), ("0", "12,500k", "0,"), ("0", "12,500,000", "0"), ("0", "", "0")],
)  # fmt: skip
def test_libreoffice_tells_by_the_words_of_a_cell_that_it_is_shortened(shown, words, format_of_it):
    assert shorten_format(shown, Decimal(12_500_000), words) == format_of_it


@pytest.mark.parametrize("heading", ["2023/24 (£000)", "2023/24 £m"])
def test_a_heading_of_thousands_does_not_scale_it_again(heading):
    cells = {(1, 1): Cell("Measure"), (1, 2): Cell(heading), (2, 1): Cell("Savings made"),
             (2, 2): Cell(12_500_000, number_format="#,##0,")}  # fmt: skip
    (measure,) = understand([Sheet("k.xlsx", "Plan", cells=cells)], Settings(), {}).measures
    assert [one.read.number for one in measure.list_points(Role.ACTUAL)] == ["12500000"]
