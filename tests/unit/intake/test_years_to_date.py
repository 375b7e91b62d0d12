"""A year to date is never taken for the whole year, nor its target for the annual one."""

import pytest

from generator.intake.csv_text import read_csv_text
from generator.intake.headings import Role
from generator.intake.proposal import understand
from generator.intake.settings import Settings
from generator.intake.years_to_date import ADDS_UP, OF_MORE

UNKNOWN_END = "nothing says up to which month it counts"


def read(head, row, above="", settings=None):
    text = f"{above}\nMeasure,{head}\nBurglaries,{row}\n".lstrip()
    return understand([read_csv_text("k.csv", text.encode())], settings or Settings(), {})


def list_values(proposal, role):
    (measure,) = proposal.measures
    return [(one.period, one.read.number) for one in measure.list_points(role)]


def list_doubts(proposal):
    return [one.unsure for _, one in proposal.unsure_columns]


@pytest.mark.parametrize(
    "added",
    ["YTD 2023/24", "2023/24 YTD", "Year-to-date 2023/24", "Q2 YTD 2023/24", "YTD",
     "Cumulative 2023/24", "2023/24 to date"],
)  # fmt: skip
def test_a_year_to_date_beside_its_quarters_is_left_out_and_asked(added):
    proposal = read(f"Q1 2023/24,Q2 2023/24,{added},Target 2023/24", "41,50,91,200")
    assert list_values(proposal, Role.ACTUAL) == [("2023/24 Q1", "41"), ("2023/24 Q2", "50")]
    assert list_values(proposal, Role.TARGET) == [("2023/24", "200")]
    assert list_doubts(proposal) == [ADDS_UP]
    assert proposal.current == "2023/24 Q2"


def test_a_month_stands_beside_its_year_to_date():
    proposal = read("Sep 2023,YTD Sep 2023", "41,91")
    assert list_values(proposal, Role.ACTUAL) == [("Sep 2023", "41")]
    assert list_doubts(proposal) == [ADDS_UP]


def test_years_to_date_alone_reach_from_april_to_their_ends():
    proposal = read("Q1 YTD 2023/24,Q2 YTD 2023/24", "41,91")
    assert list_values(proposal, Role.ACTUAL) == [
        ("2023/24 Q1", "41"), ("Apr 2023 to Sep 2023", "91")
    ]  # fmt: skip
    assert not list_doubts(proposal)


@pytest.mark.parametrize(
    ("above", "period", "doubts"),
    [
        ("Quarter 2 report 2023/24", "Apr 2023 to Sep 2023", []),
        ("Report of 2023/24", "2023/24", [UNKNOWN_END]),
        ("Report of Q2 2024/25", "2023/24", [UNKNOWN_END]),
    ],
)
def test_a_year_to_date_of_a_year_alone_ends_where_the_title_says(above, period, doubts):
    proposal = read("YTD 2023/24", "91", above)
    assert list_values(proposal, Role.ACTUAL) == [(period, "91")]
    assert list_doubts(proposal) == doubts


def test_an_officer_says_what_a_year_to_date_is():
    settings = Settings(columns={"ytd": "actual"})
    proposal = read("Q1 2023/24,Q2 2023/24,YTD 2023/24", "41,50,91", settings=settings)
    assert list_values(proposal, Role.ACTUAL)[-1] == ("Apr 2023 to Sep 2023", "91")
    assert not list_doubts(proposal)


@pytest.mark.parametrize("named", ["Target (YTD)", "YTD target 2023/24", "Target YTD Jun 2023"])
def test_a_target_of_the_year_to_date_is_not_the_annual_one(named):
    for added, figures in (("Jun-23", "41"), ("Jun-23,YTD", "41,91")):
        proposal = read(f"{added},{named},Annual target 2023/24", f"{figures},95,200")
        assert list_values(proposal, Role.TARGET) == [("2023/24", "200")]
        assert list_doubts(proposal)[-1] == OF_MORE


def test_a_target_of_the_year_to_date_stands_beside_figures_of_the_same_months():
    proposal = read("YTD Sep 2023,YTD target,Target", "91,95,200")
    assert [period for period, _ in list_values(proposal, Role.ACTUAL)] == ["Apr 2023 to Sep 2023"]
    assert list_values(proposal, Role.TARGET)[0] == ("Apr 2023 to Sep 2023", "95")


def test_a_target_of_the_year_to_date_that_an_officer_confirms_is_read():
    settings = Settings(columns={"target (ytd)": "target"})
    proposal = read("Jun-23,Target (YTD)", "41,95", settings=settings)
    assert list_values(proposal, Role.TARGET) == [("2023/24 Q1", "95")]
