"""Which lines above a table are its headings, and which are titles and names of parts."""

import pytest

from generator.intake.headings import Role
from generator.intake.proposal import understand
from generator.intake.settings import Settings
from generator.intake.sheets import Cell, Sheet, cover

HEAD = ("Ref", "Performance indicator", "Q1 2023/24", "Q2 2023/24", "Target Q2 2023/24")
ROWS = (("S1", "Burglaries", "5", "6", "7"), ("C1", "Robberies", "8", "9", "10"))
QUARTERS = ("Ref", "Measure", "Q1", "Q2", "RAG", "Q4")
"""Headings that say their year only in the line above."""


def read(*rows, merged=()):
    cells = {
        (at, column): Cell(value)
        for at, row in enumerate(rows, 1)
        for column, value in enumerate(row, 1)
        if value
    }
    sheet = Sheet("t.xlsx", "Report", cells, merged=merged, covered=cover(merged))
    return understand([sheet], Settings(), {})


def list_measures(proposal):
    return [(one.code, one.title) for one in proposal.measures]


def list_periods(proposal, *roles):
    return [one.period for one in proposal.measures[0].list_points(*roles)]


@pytest.mark.parametrize("width", [1, 2, 3, 4, 5])
@pytest.mark.parametrize(
    "title", ["Safer streets", "Corporate Performance 2023/24", "Performance", "2023/24"]
)
def test_one_merged_cell_over_the_names_is_a_title_whatever_its_width(title, width):
    proposal = read((title,), HEAD, *ROWS, merged=((1, 1, 1, width),))
    assert list_measures(proposal) == [("S1", "Burglaries"), ("C1", "Robberies")]
    assert list_periods(proposal, Role.ACTUAL) == ["2023/24 Q1", "2023/24 Q2"]
    assert list_periods(proposal, Role.TARGET) == ["2023/24 Q2"]
    assert [one.heading.text for one in proposal.tables[0].columns] == list(HEAD)
    assert proposal.tables[0].table.above == (title,)


def test_one_merged_cell_that_says_no_time_and_no_kind_of_figures_is_a_title():
    proposal = read(("", "", "Corporate services"), HEAD, *ROWS, merged=((1, 3, 1, 5),))
    assert [one.heading.text for one in proposal.tables[0].columns] == list(HEAD)


@pytest.mark.parametrize("group", ["2023/24", "Actual 2023/24"])
def test_a_time_over_some_columns_alone_is_of_them(group):
    proposal = read(("", "", group), QUARTERS, ("S1", "Burglaries", "5", "6", "R", "8"),
                    merged=((1, 3, 1, 6),))  # fmt: skip
    periods = ["2023/24 Q1", "2023/24 Q2", "2023/24 Q4"]
    assert list_periods(proposal, Role.ACTUAL) == periods
    assert list_measures(proposal) == [("S1", "Burglaries")]


def test_groups_beside_each_other_are_of_their_columns():
    proposal = read(("Details", "", "", "2022/23", "2023/24"),
                    ("Ref", "Measure", "Unit", "Q1", "Q1", "Q2"),
                    ("S1", "Burglaries", "No.", "5", "6", "7"),
                    merged=((1, 1, 1, 3), (1, 5, 1, 6)))  # fmt: skip
    assert list_measures(proposal) == [("S1", "Burglaries")]
    assert list_periods(proposal, Role.ACTUAL) == ["2022/23 Q1", "2023/24 Q1", "2023/24 Q2"]


PARTS = ("Financial performance", "Customer results", "Current targets")


@pytest.mark.parametrize("first", PARTS)
@pytest.mark.parametrize(("column", "width"), [(1, 1), (2, 1), (1, 5)])
def test_one_filled_cell_below_the_headings_is_the_name_of_a_part(first, column, width):
    part = (*[""] * (column - 1), first)
    proposal = read(HEAD, part, ROWS[0], ("Customer figures",), ROWS[1],
                    merged=((2, column, 2, column + width - 1),))  # fmt: skip
    assert list_measures(proposal) == [("S1", "Burglaries"), ("C1", "Robberies")]
    assert [one.block for one in proposal.measures] == [first, "Customer figures"]
    assert [one.heading.text for one in proposal.tables[0].columns] == list(HEAD)


def test_one_filled_cell_below_a_heading_of_figures_is_its_second_line():
    proposal = read(("Measure", "Actual"), ("", "Q2 2023/24"), ("Burglaries", "6"))
    assert list_periods(proposal, Role.ACTUAL) == ["2023/24 Q2"]
