"""What is refused with advice, and what is kept that looks as if it had to be refused."""

import pytest

from generator.intake.csv_text import read_csv_text
from generator.intake.headings import Role
from generator.intake.proposal import understand
from generator.intake.settings import Settings
from tests.unit.intake.test_house_styles import read, tell


@pytest.mark.parametrize(
    "text",
    ["Year,Homes built,Crimes\n2022/23,4,5\n2023/24,5,6\n",
     "Period,Measure A,Measure B\n2022/23,4,5\n2023/24,5,6\n",
     "Quarter,Homes,Shops,Loos\nQ1 2024/25,4,5,6\nQ2 2024/25,4,5%,6\n"],
)  # fmt: skip
def test_a_table_on_its_side_is_refused_with_what_to_do(text):
    proposal = understand([read_csv_text("k.csv", text.encode())], Settings(), {})
    assert not proposal.measures
    (told,) = proposal.told
    assert "Turn it round" in told.what


def test_a_row_for_each_time_of_a_measure_lies_on_no_side():
    text = "Year,Ref,Value\n2022/23,101,5\n2023/24,101,6\n"
    proposal = understand([read_csv_text("k.csv", text.encode())], Settings(), {})
    assert [one.period for one in proposal.measures[0].points] == ["2022/23", "2023/24"]


@pytest.mark.parametrize("shown", ["<5", "S", "s", "[low]", "<10"])
def test_a_mark_in_place_of_a_small_number_hides_it(shown):
    proposal = read(("Homes", shown, "12"), head=("Measure", "2022/23", "2023/24"))
    first, second = proposal.measures[0].list_points(Role.ACTUAL)
    assert (first.read.number, first.read.status, second.read.number) == ("", "suppressed", "12")
    assert f"'{shown}', which hides a small number" in tell(proposal)


@pytest.mark.parametrize(
    ("title", "shown", "other"),
    [("Homes", "<5%", "12%"), ("Share of homes", "<5", "12"), ("Homes", "<5", "12.5"),
     ("Rate per 1,000", "s", "12"), ("Homes", "<50", "120"), ("Homes", ">5", "12"),
     ("Cost", "<5", "£12")],
)  # fmt: skip
def test_what_is_no_number_of_things_is_not_hidden_by_it(title, shown, other):
    proposal = read((title, shown, other), head=("Measure", "2022/23", "2023/24"))
    assert ", which is no figure" in tell(proposal)


def test_a_target_under_five_is_a_target():
    proposal = read(("Homes", "4", "<5"), head=("Measure", "2022/23", "Target"))
    (target,) = proposal.measures[0].list_points(Role.TARGET)
    assert (target.read.side, target.read.number) == ("<", "5")


@pytest.mark.parametrize(
    ("words", "note"),
    [("- Two sites are late", "Two sites are late"), ("-cmd", ""), ("=A1", ""), ("-5 homes", ""),
     ("- =A1", "")],
)  # fmt: skip
def test_a_point_of_a_list_is_a_remark_and_a_formula_is_none(words, note):
    proposal = read(("Homes", "4", words), head=("Measure", "2022/23", "Comments"))
    assert proposal.measures[0].points[0].note == note
    assert ("formula" in tell(proposal)) is (not note)
