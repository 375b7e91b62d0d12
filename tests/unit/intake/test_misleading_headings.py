"""Columns that their heading alone would give to another kind."""

import pytest

from generator.intake.headings import Role
from tests.unit.intake.test_house_styles import list_values, read


@pytest.mark.parametrize("heading", ["Actual/Target", "Type", "Target / Actual"])
@pytest.mark.parametrize("second", ["", "Homes built"])
def test_rows_in_pairs_are_the_figures_and_the_targets_of_one_measure(heading, second):
    rows = [("Homes built", "Actual", "40"), (second, "Target", "50")]
    proposal = read(*rows, head=("Measure", heading, "2023/24"))
    assert list_values(proposal, Role.ACTUAL) == [("2023/24", "40")]
    assert list_values(proposal, Role.TARGET) == [("2023/24", "50")]


@pytest.mark.parametrize(
    ("heading", "numbers"),
    [("Number 2023/24", ["12", "13"]), ("Number", ["12", "12"]), ("Number", ["4", "1,250"])],
)
def test_a_number_may_be_a_figure_and_is_asked_about(heading, numbers):
    proposal = read(("Homes", numbers[0]), ("Shops", numbers[1]), head=("Measure", heading))
    column = proposal.tables[0].columns[1]
    assert (column.role, bool(column.unsure)) == (Role.ACTUAL, True)


@pytest.mark.parametrize("numbers", [("1", "2", "1"), ("11", "12", "14"), ("1.1", "1.2", "2.1")])
def test_the_number_of_a_row_is_a_code(numbers):
    rows = [(one, f"Homes {at}", "5") for at, one in enumerate(numbers)]
    proposal = read(*rows, head=("Number", "Measure", "2023/24"))
    assert proposal.tables[0].columns[0].role is Role.CODE
