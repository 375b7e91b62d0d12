"""Targets that are changes, and quarters of which the target alone says the year."""

from datetime import date

import pytest

from generator.intake.headings import Role
from generator.intake.questions import About, list_questions, take
from generator.intake.settings import Settings
from tests.unit.intake.test_house_styles import list_values, read


@pytest.mark.parametrize(
    "target",
    ["3% reduction each year", "2% increase per annum", "reduce by 3% a year", "reduce by 5%",
     "5 fewer each year", "3% increase year on year", "2% reduction p.a.", "3% a year", "2% pa"],
)  # fmt: skip
def test_a_change_that_is_wanted_each_year_is_a_target_in_words(target):
    proposal = read(("Homes", "40", target), head=("Measure", "2023/24", "Target"))
    (measure,) = proposal.measures
    (point,) = measure.list_points(Role.TARGET)
    assert (point.read.number, measure.unit.symbol, measure.unit.other) == ("", "", "")
    assert target in point.read.words


def test_a_rate_each_year_beside_such_rates_is_a_figure():
    proposal = read(("Rise in rents", "4.1% per annum", "4% per annum"),
                    head=("Measure", "2023/24", "Target"))  # fmt: skip
    assert list_values(proposal, Role.TARGET) == [("2023/24", "4")]


@pytest.mark.parametrize(
    ("others", "times"),
    [
        (("Target 2024/25", "Outturn 2023/24"), ["2024/25 Q1", "2024/25 Q2", "2023/24"]),
        (("Annual Target 2024/25",), ["2024/25 Q1", "2024/25 Q2"]),
        (("Target 2024/25", "Target 2025/26", "Outturn 2023/24"),
         ["2024/25 Q1", "2024/25 Q2", "2023/24"]),
        (("Target 2024/25", "Target 2025/26"), []),
        (("Outturn 2023/24",), ["2023/24"]),
    ],
)  # fmt: skip
def test_bare_quarters_are_of_the_year_of_the_target_with_a_question(others, times):
    proposal = read(("Homes", "40", "41", *["42"] * len(others)),
                    head=("Measure", "Q1", "Q2", *others))  # fmt: skip
    assert [period for period, _ in list_values(proposal, Role.ACTUAL)] == times
    assert [one.heading.text for _, one in proposal.unsure_columns] == ["Q1", "Q2"]


def test_no_year_is_taken_where_none_fits():
    proposal = read(("Homes", "40", "41", "42"), head=("Measure", "Q1", "Q2", "Outturn 2023/24"))
    questions = list_questions(proposal, Settings(), date(2026, 1, 1), is_new=False)
    (question,) = [one for one in questions if one.about is About.PERIOD]
    assert (question.proposed, take(question, "", proposal, Settings()).period) == ("", "")
    assert take(question, "2024/25", proposal, Settings()).period == "2024/25"
