"""What does not depend on each other is told in one run, by the check and by the sums."""

import pytest

from tests.spoil import run, spoil
from tests.unit.advise.test_disagreements import ROW

FIGURES, TARGETS, RATINGS = (
    f"data/smallshire/{name}.csv" for name in ("figures", "targets", "ratings")
)
COMMENT = "content/smallshire/2024-25-q3/indicators/burglary.md"
DISPUTED = "found 'green', where the sum gives 'red', and no reason why."
FAULTS = {
    "a wrong target": (TARGETS, "trust,,2024/25 Q3,60,", "trust,,2024/25 Q3,sixty,"),
    "a wrong rating": (RATINGS, "outcome,amber", "outcome,blue"),
    "a rating without its reason": (RATINGS, "Two sites are not open.", ""),
    "a sum of money": ("data/smallshire/money.csv", "120000", "£120000"),
}  # fmt: skip
OWN = {
    "its target": (TARGETS, "burglary,,2024/25 Q3,230", "burglary,,2024/25 Q3,£230"),
    "its figure": (FIGURES, "burglary,,2024/25 Q1,225", "burglary,,2024/25 Q1,£225"),
    "its words": (COMMENT, "headline: Burglaries fell to 210.", 'headline: ""'),
}


@pytest.fixture
def disputed(smallshire):
    """Officers' green for burglary differs from the sum, and nobody says why."""
    path = smallshire / RATINGS
    path.write_text(path.read_text() + ROW.format(reason="").replace("red", "green"))
    spoil(smallshire, FIGURES, "210,provisional", "290,provisional")
    return smallshire


@pytest.mark.parametrize("name", FAULTS)
def test_another_rows_fault_hides_no_rating_without_a_reason(disputed, name):
    spoil(disputed, *FAULTS[name])
    said = run(disputed).output
    assert DISPUTED in said
    assert "2 problems to mend." in said


@pytest.mark.parametrize("name", OWN)
def test_nothing_is_said_of_a_sum_whose_parts_have_a_fault(disputed, name):
    spoil(disputed, *OWN[name])
    said = run(disputed).output
    assert DISPUTED not in said
    assert "1 problem to mend." in said


def test_nothing_is_said_of_any_sum_where_a_row_names_no_known_measure(disputed):
    spoil(disputed, TARGETS, "burglary,,2024/25 Q2", "burglry,,2024/25 Q2")
    assert "1 problem to mend." in run(disputed).output
