"""The time of a target, a baseline or a figure before, as another column of its row says it."""

import pytest

from generator.intake.headings import Role
from tests.unit.intake.test_house_styles import list_values, read, tell


@pytest.mark.parametrize("heading", ["Target Date", "Target year", "Due date", "By when"])
@pytest.mark.parametrize(
    ("figures", "said", "period"),
    [("2023/24", "31/03/2026", "2025/26"), ("Q1 2023/24", "31/03/2026", "2025/26 Q4"),
     ("2023/24", "Dec 2026", "Dec 2026"), ("2023/24", "2030", "2030"),
     ("2023/24", "30/09/2026", "at 30 Sep 2026"), ("2023", "31 Dec 2026", "2026"),
     ("2023/24", "2026/27", "2026/27"), ("2023/24", "By end of March 2026", "Mar 2026")],
)  # fmt: skip
def test_a_target_is_of_the_date_of_its_row(heading, figures, said, period):
    proposal = read(("Homes", "40", "45", said), head=("Measure", figures, "Target", heading))
    assert list_values(proposal, Role.TARGET) == [(period, "45")]


@pytest.mark.parametrize("said", ["", "soon", "02/10/2026"])
def test_a_target_of_no_readable_date_is_left_out_and_told(said):
    proposal = read(("Homes", "40", "45", said), ("Shops", "4", "5", "2026/27"),
                    ("Cafes", "4", "5", "2026/27"),
                    head=("Measure", "2023/24", "Target", "Target date"))  # fmt: skip
    homes, *_ = proposal.measures
    assert homes.list_points(Role.TARGET) == []
    assert "cell C2: '45', of no known time" in tell(proposal)


@pytest.mark.parametrize(
    ("head", "row"),
    [
        (("Baseline", "Baseline Year", "2023/24"), ("1200", "2019", "45")),
        (("Baseline date", "Baseline", "2023/24"), ("2019", "1200", "45")),
        (("2023/24", "Baseline", "Baseline period"), ("45", "1200", "2019")),
        (("2023/24", "Baseline", "Date"), ("45", "1200", "2018/19")),
    ],
)
def test_a_baseline_is_of_the_year_of_its_row(head, row):
    proposal = read(("Homes", *row), head=("Measure", *head))
    ((period, number),) = list_values(proposal, Role.BASELINE)
    assert (period[:3], number) == ("201", "1200")
    assert list_values(proposal, Role.ACTUAL) == [("2023/24", "45")]


@pytest.mark.parametrize(
    "head",
    [("Latest data", "Date", "Previous data", "Previous date"),
     ("Latest", "As at", "Previous", "As at")],
)  # fmt: skip
def test_a_column_of_times_is_of_the_figures_left_of_it(head):
    proposal = read(("Homes", "40", "2023/24", "38", "2020/21"), head=("Measure", *head))
    assert list_values(proposal, Role.ACTUAL) == [("2023/24", "40")]
    assert list_values(proposal, Role.PREVIOUS) == [("2020/21", "38")]


@pytest.mark.parametrize(
    ("heading", "time", "before"),
    [
        ("Previous period", "Q2 2024/25", "2024/25 Q1"),
        ("Last year", "Q2 2024/25", "2023/24 Q2"),
        ("Previous", "2024/25", "2023/24"),
        ("Last month", "Jan 2024", "Dec 2023"),
        ("Last year", "Jan 2024", "Jan 2023"),
        ("Previous period", "12 months to Sep 2024", ""),
        ("Baseline", "Q2 2024/25", ""),
    ],
)
@pytest.mark.parametrize("current", ["40", ""])
def test_what_was_before_is_of_the_time_before_that_of_its_row(heading, time, before, current):
    proposal = read(("Homes", time, current, "38"), head=("Measure", "Period", "Current", heading))
    found = list_values(proposal, Role.PREVIOUS, Role.BASELINE)
    assert found == ([(before, "38")] if before else [])
    assert ("cell D2: '38', of no known time" in tell(proposal)) is (not before)
    assert [number for _, number in list_values(proposal, Role.ACTUAL)] == [current] * bool(current)


def test_a_target_of_the_year_and_a_year_to_date_are_of_more_than_their_rows_quarter():
    proposal = read(("Homes", "Q2 2024/25", "40", "170", "75"),
                    head=("Measure", "Period", "Value", "Annual target", "YTD"))  # fmt: skip
    assert list_values(proposal, Role.TARGET) == [("2024/25", "170")]
    assert list_values(proposal, Role.ACTUAL) == [
        ("2024/25 Q2", "40"), ("Apr 2024 to Sep 2024", "75"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "period"),
    [
        ("YE Mar 24", "2023/24"), ("Q2 (Jul-Sep 2024)", "2024/25 Q2"),
        ("2024/25 (Apr-Dec)", "Apr 2024 to Dec 2024"), ("As at 31/03/2024", "at 31 Mar 2024"),
        ("10/10/2024", "at 10 Oct 2024"), ("13/10/2024", "at 13 Oct 2024"), ("01/10/2024", ""),
        ("3 years to 2023", "2021 to 2023"), ("2019-21", "2019 to 2021"),
        ("Jul - Sep 24", "Jul 2024 to Sep 2024"), ("2024/25 forecast", ""),
    ],
)  # fmt: skip
def test_the_time_of_a_row_is_read_as_that_of_a_heading(said, period):
    proposal = read(("Homes", said, "40"), head=("Measure", "Period", "Value"))
    assert [one.period for one in proposal.measures[0].points] == ([period] if period else [])
    assert ("of no known time" in tell(proposal)) is (not period)
