"""One time in two forms of words has one figure: the check refuses a file with both."""

import pytest

from generator.intake.csv_text import read_csv_text
from generator.intake.headings import Role
from generator.intake.proposal import understand
from generator.intake.settings import Settings
from generator.returns.forms import FIGURES
from generator.returns.rows import key_of


@pytest.mark.parametrize(
    "table",
    [
        "Measure,2024/25 Q3,Oct to Dec 2024\nNew homes,20,21\n",
        "Measure,Period,Value\nNew homes,2024/25 Q3,20\nNew homes,Oct to Dec 2024,21\n",
    ],
)
def test_the_first_figure_is_kept_and_the_other_told(table):
    proposal = understand([read_csv_text("k.csv", table.encode())], Settings(), {})
    points = proposal.measures[0].list_points(Role.ACTUAL)
    assert [(one.period, one.read.number) for one in points] == [("2024/25 Q3", "20")]
    assert "another value than in" in proposal.told[-1].what


def test_a_return_with_the_months_of_a_quarter_is_the_row_of_the_quarter():
    rows = [
        key_of(FIGURES, {"indicator": "homes", "area": "", "group": "", "period": one})
        for one in ("2024/25 Q3", "Oct 2024 to Dec 2024", "Dec 2024")
    ]
    assert rows[0] == rows[1] != rows[2]
