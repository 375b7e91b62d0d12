"""Of which time a heading says its column is: a part of a year is never read as the whole year."""

import pytest

from generator.intake.column_times import list_meanings
from generator.intake.csv_text import read_csv_text
from generator.intake.headings import Role, read_heading
from generator.intake.proposal import understand
from generator.intake.settings import Settings
from generator.model.enums import Reports
from generator.model.period import FINANCIAL, SCHOOL
from generator.model.reporting import Reporting

HALF = "Apr 2023 to Sep 2023"


def read(text, settings=None):
    return understand([read_csv_text("k.csv", text.encode())], settings or Settings(), {})


def list_columns(proposal):
    return [(one.role, one.period, bool(one.unsure)) for one in proposal.tables[0].columns[1:]]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Q1 (Apr - Jun) 2023/24", ["2023/24 Q1"]),
        ("Quarter 2 Actual 2023/24", ["2023/24 Q2"]),
        ("2023/24 Actual Q2", ["2023/24 Q2"]),
        ("2023/24 Actual (Q2)", ["2023/24 Q2"]),
        ("2nd Qtr actual 2023/24", ["2023/24 Q2"]),
        ("Actual Q2 2023", ["2023/24 Q2", "2023 Q2"]),
        ("H1 Actual 2023/24", ["2023/24 H1"]),
        ("2023/24 (Apr-Sep)", [HALF]),
        ("2023-24 Jan-Mar", ["2023/24 Q4"]),
        ("2023 (Apr-Sep)", [HALF]),
        ("Sept 2023/24", ["Sep 2023"]),
        ("2023/24 Sep-23", ["Sep 2023"]),
        ("Jan actual 2023/24", ["Jan 2024"]),
        ("2023 Jan", ["Jan 2023"]),
        ("Q1-Q2 2023/24", [HALF]),
        ("Q1 to Q2 2023/24", [HALF]),
        ("Quarters 1-3 2023/24", ["Apr 2023 to Dec 2023"]),
        ("Q1 to Q4 2023/24", ["2023/24"]),
        ("Apr-23 to Sep-23", [HALF]),
        ("Q2 (Jul-Sep 2023)", ["2023/24 Q2"]),
        ("Q2 YTD 2023/24", [HALF]),
        ("YTD Sep 2023", [HALF]),
        ("YTD to Sep 2023", [HALF]),
        ("Dec year-to-date 2023/24", ["Apr 2023 to Dec 2023"]),
        ("YTD Apr 2023", ["Apr 2023"]),
        ("YTD Q4 2023/24", ["2023/24"]),
        ("Rolling 12 months Sep 2023", ["12 months to Sep 2023"]),
        ("Rolling year Q2 2023/24", ["12 months to Sep 2023"]),
        ("Annual target 2023/24", ["2023/24"]),
        ("Mid-year 2023/24", [HALF, "2023/24 Q2"]),
        ("Month 6 2023/24", ["Sep 2023", HALF]),
        ("2023/24 P6", ["Sep 2023", HALF]),
        ("Cumulative Q2 2023/24", [HALF, "2023/24 Q2"]),
        ("Rolling average Sep 2023", ["12 months to Sep 2023", "Sep 2023"]),
        ("Q2 (Sep) 2023/24", ["2023/24 Q2", "Sep 2023"]),
        ("Q2 Q1 2023/24", ["2023/24 Q1", "2023/24 Q2"]),
        ("Actual 2023/24 (2022/23)", ["2023/24", "2022/23"]),
        ("Annual target (by March) 2023/24", ["2023/24", "Mar 2024"]),
        ("2023/24 (to Sep 2023)", [HALF, "12 months to Sep 2023", "Sep 2023"]),
        ("Second quarter 2023/24", ["2023/24 Q2"]),
        ("Quarter three, 2023/24", ["2023/24 Q3"]),
        ("First half of 2023/24", ["2023/24 H1"]),
        ("1st half 2023", ["2023/24 H1", "2023 H1"]),
        ("Nine months 2023/24", ["Apr 2023 to Dec 2023"]),
        ("First six months 2023/24", [HALF]),
        ("6 months to Sep 2023", [HALF]),
        ("Nine months ending 31 Dec 2023", ["Apr 2023 to Dec 2023"]),
        ("3 months to Jan 2024", ["Nov 2023 to Jan 2024"]),
        ("Interim 2023/24", [HALF, "2023/24 Q2"]),
        ("Autumn term 2023/24", ["Sep 2023 to Dec 2023", "Sep 2023 to Nov 2023"]),
        ("Winter 2023/24", ["Dec 2023 to Feb 2024", "Oct 2023 to Mar 2024"]),
        ("Spring 2024", ["2023/24 Q4", "Mar 2024 to May 2024"]),
        ("2023/24 Summer", ["Apr 2024 to Jul 2024", "Apr 2023 to Jul 2023",
                            "Jun 2024 to Aug 2024", "Jun 2023 to Aug 2023"]),
        ("Number of people who may ask for help 2023/24", ["2023/24"]),
    ],
)  # fmt: skip
def test_a_heading_means_one_time_or_several_that_are_asked(text, meant):
    quarterly = Reporting(Reports.QUARTERLY, FINANCIAL)
    assert list(list_meanings(read_heading(text), quarterly)) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [("2023/24 Sep", "Sep 2023"), ("2023/24 Aug", "Aug 2024"),
     ("YTD Feb 2024", "Sep 2023 to Feb 2024")],
)  # fmt: skip
def test_a_part_of_a_year_lies_in_the_years_of_the_plan(text, meant):
    school = Reporting(Reports.YEARLY, SCHOOL)
    assert list(list_meanings(read_heading(text), school)) == [meant]


def test_quarters_with_their_months_before_the_year_are_quarters():
    proposal = read("Measure,Q1 (Apr - Jun) 2023/24,Q2 (Jul - Sep) 2023/24,Annual target 2023/24\n"
                    "Burglaries,4,5,20\n")  # fmt: skip
    assert list_columns(proposal) == [
        (Role.ACTUAL, "2023/24 Q1", False), (Role.ACTUAL, "2023/24 Q2", False),
        (Role.TARGET, "2023/24", False),
    ]  # fmt: skip


def test_the_part_of_a_year_in_a_title_is_that_of_the_columns():
    proposal = read("Quarter 2 performance report 2023/24\nMeasure,Actual,Target\nJobs,4,5\n")
    assert list_columns(proposal) == [
        (Role.ACTUAL, "2023/24 Q2", False), (Role.TARGET, "2023/24 Q2", False)
    ]  # fmt: skip


def test_a_title_that_can_mean_two_times_is_asked_about():
    proposal = read("Mid-year performance report 2023/24\nMeasure,Q1,Actual\nJobs,4,5\n")
    assert list_columns(proposal)[0] == (Role.ACTUAL, "2023/24 Q1", False)
    proposal = read("Mid-year performance report 2023/24\nMeasure,Actual\nJobs,4\n")
    assert list_columns(proposal) == [(Role.ACTUAL, HALF, True)]


def test_what_can_mean_two_times_is_remembered_when_it_was_answered():
    settings = Settings(periods={"mid-year 2023/24": "2023/24 Q2"})
    proposal = read("Measure,Mid-year 2023/24\nJobs,4\n", settings)
    assert list_columns(proposal) == [(Role.ACTUAL, "2023/24 Q2", False)]


def test_a_row_of_a_term_is_no_row_of_its_year():
    head, rows = "Measure,Year,Term,Value", ("Absence,2024/25,{},5.1", "Absence,2024/25,{},5.3")
    terms = ("Autumn term", "Spring term")
    table = "\n".join([head, *(row.format(term) for row, term in zip(rows, terms, strict=True))])
    proposal = read(table)
    assert [one for one in proposal.measures if one.points] == []
    assert [one.what for one in proposal.told if "of no known time" in one.what]
