"""Which sign begins decimals is told by all cells of a table; what is open is left out and told."""

import pytest

from generator.intake.csv_text import read_csv_text
from generator.intake.headings import Role
from generator.intake.proposal import understand
from generator.intake.settings import Settings

HEAD = "Ref;Measure;Q2 2023/24;Target Q2 2023/24"
ARREARS, VISITS = "F1;Rent arrears;£1,210k;£1,200k", "F2;Visits;12,345;12,000"


def read(*rows, head=HEAD):
    text = "\n".join((head, *rows))
    proposal = understand([read_csv_text("t.csv", text.encode())], Settings(), {})
    figures = {
        one.code: [point.read.number for point in one.list_points(Role.ACTUAL, Role.TARGET)]
        for one in proposal.measures
    }
    return figures, [str(one) for one in proposal.told]


@pytest.mark.parametrize(
    "others",
    [
        ("F3;Sickness days;2,15;2",),
        ("F3;Sickness days;2,15;2", "F4;Calls;2.5;3.1"),
        ("F3;Satisfied;66,5 %;£2.15",),
        ("F3;Sickness days;2,15;2", "F4;Spend;1,234.5;1,200.0"),
    ],
)
def test_a_thousand_beside_a_decimal_comma_is_left_out_cell_by_cell(others):
    figures, told = read(ARREARS, VISITS, *others)
    assert (figures["F1"], figures["F2"]) == ([], [])
    assert all(figures[other[:2]] for other in others)
    shown = "66,5 %" if "66,5 %" in others[0] else "2,15"
    assert told[0] == (
        f"t.csv, cell C2: '£1,210k', which may be 1210 or 1.210 beside '{shown}'. "
        "It is left out. Write 1210 or 1.210, and decimals with a point."
    )
    assert [one.split(":")[0] for one in told] == [
        f"t.csv, cell {place}" for place in ("C2", "D2", "C3", "D3")
    ]


@pytest.mark.parametrize(
    "others", [(), ("F3;Sickness days;2.15;2",), ("2,15;Sickness days;2.5;2",)]
)
def test_without_a_decimal_comma_among_the_figures_a_comma_parts_thousands(others):
    figures, told = read(ARREARS, VISITS, *others)
    assert (figures["F1"], figures["F2"]) == (["1210000", "1200000"], ["12345", "12000"])
    assert told == []


@pytest.mark.parametrize(
    ("row", "numbers"),
    [
        ("F1;Visits;12.400;13.050", ["12400", "13050"]),
        ("F1;Waste;1.234,5;1.200,0", ["1234.5", "1200.0"]),
        ("F1;People;1.234.567;1.300.000", ["1234567", "1300000"]),
        ("F1;Satisfied;66,5 %;70 %", ["66.5", "70"]),
    ],
)
def test_a_table_of_decimal_commas_parts_thousands_by_points(row, numbers):
    figures, told = read(row, "F2;Sickness days;2,15;2,0")
    assert figures == {"F1": numbers, "F2": ["2.15", "2.0"]}
    assert told == []


def test_three_decimals_are_certain_where_points_part_thousands():
    figures, told = read("F1;Visits;12.400;13.050", "F2;Rate;12,345;12,5")
    assert figures == {"F1": ["12400", "13050"], "F2": ["12.345", "12.5"]}
    assert told == []


def test_one_decimal_comma_in_a_file_of_commas_changes_no_thousands():
    figures, told = read('F1,Visits,"12,345","12,000"', 'F2,Sickness days,"2,15",2',
                         head=HEAD.replace(";", ","))  # fmt: skip
    assert figures == {"F1": ["12345", "12000"], "F2": ["2.15", "2"]}
    assert told == []
