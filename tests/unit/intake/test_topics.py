"""Which column of words names the measures, and which one the topics that they are in."""

import pytest

from generator.intake.headings import Role
from tests.unit.intake.test_house_styles import read


def list_blocks(*rows, head):
    proposal = read(*rows, head=head)
    return [(one.title, one.block, one.code) for one in proposal.measures]


@pytest.mark.parametrize(
    "heads",
    [("Well-being Objective", "National Indicator"), ("Objective", "Measure"),
     ("Indicator", "Measure"), ("Corporate aim", "Performance measure"), ("Goal", "KPI")],
)  # fmt: skip
def test_what_repeats_beside_other_names_is_their_topic(heads):
    long = "A prosperous place for all who live and work here"
    rows = [(long, "Homes built", "4"), (long, "Shops let", "5"), ("A green place", "Trees", "6")]
    assert list_blocks(*rows, head=(*heads, "2022/23")) == [
        ("Homes built", long, ""), ("Shops let", long, ""), ("Trees", "A green place", ""),
    ]  # fmt: skip


@pytest.mark.parametrize("heading", ["Well-being goal", "Goal", "Aim", "Corporate ambition"])
@pytest.mark.parametrize("second", ["A prosperous Wales", "A healthier Wales"])
def test_a_goal_of_words_is_a_topic_and_no_target_or_light(heading, second):
    rows = [("Homes built", "A prosperous Wales", "4"), ("Homes let", second, "5")]
    proposal = read(*rows, head=("Measure", heading, "2022/23"))
    assert [one.block for one in proposal.measures] == ["A prosperous Wales", second]
    assert {point.role for one in proposal.measures for point in one.points} == {Role.ACTUAL}


def test_a_goal_of_numbers_is_a_target():
    proposal = read(("Homes", "50", "4"), head=("Measure", "Goal", "2022/23"))
    assert [one.read.number for one in proposal.measures[0].list_points(Role.TARGET)] == ["50"]


def test_a_trajectory_of_arrows_in_words_is_no_target():
    proposal = read(("Homes", "4", "Up"), ("Shops", "4", "Down"),
                    head=("Measure", "2022/23", "Trajectory"))  # fmt: skip
    assert not any(one.list_points(Role.TARGET) for one in proposal.measures)


def test_a_word_for_each_measure_is_no_code():
    rows = [("Homes built", "People", "4"), ("Shops let", "Nature", "5")]
    assert list_blocks(*rows, head=("Indicator", "Objective", "2022/23")) == [
        ("Homes built", "People", ""), ("Shops let", "Nature", ""),
    ]  # fmt: skip
    coded = [("Homes built", "NI 5", "4"), ("Shops let", "NI 6", "5")]
    assert list_blocks(*coded, head=("Description", "KPI", "2022/23")) == [
        ("Homes built", "", "NI 5"), ("Shops let", "", "NI 6"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "heading",
    ["Population indicator", "National indicator", "Local measure", "Headline KPI", "Crime type",
     "Type of offence", "Outcome indicator"],
)  # fmt: skip
def test_more_headings_are_known_as_those_of_names(heading):
    assert [one.title for one in read(("Burglary", "5"), head=(heading, "2022/23")).measures] == [
        "Burglary"
    ]
