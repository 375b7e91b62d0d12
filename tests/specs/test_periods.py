"""Every row of tests/specs/periods.yml and reporting.yml is a test."""

from datetime import date

import pytest
import yaml

from generator.check.calendars import Calendars
from generator.check.problems import Placed
from generator.describe.dates import say_period, say_short_period
from generator.model.enums import Reports
from generator.model.period import FINANCIAL
from generator.model.period_forms import PeriodError, parse_period
from generator.model.problem import Place
from generator.model.reporting import Reporting
from tests import make
from tests.where import SPECS


def read(name):
    return yaml.safe_load((SPECS / name).read_text(encoding="utf-8"))


def place(case):
    """The period of a figure whose indicator has the year of the case; or what is said of it."""
    problems = []
    one = make.indicator(accumulates=None, year=case.get("year"))
    calendars = Calendars(FINANCIAL, {"one": one.year} if one.year else {})
    try:
        figure = make.figure("1", case["period"])
    except PeriodError as error:
        return None, error.advice
    placed = Placed(figure, Place("figures.csv", 2), "column")
    found = calendars.place(placed, problems, by_indicator=True)
    return (found.record.period, one), "".join(problem.advice for problem in problems)


@pytest.mark.parametrize("case", read("periods.yml"), ids=lambda case: str(case.values()))
def test_a_period_of_a_figure_is_read_and_said(case):
    found, said = place(case)
    if "advice" in case:
        assert case["advice"] in said
        return
    assert said == ""
    period, indicator = found
    assert (period.starts, period.ends) == (case["first"], case["last"])
    assert say_period(period) == case["says"]
    assert say_short_period(period, indicator) == case["short"]


@pytest.mark.parametrize("case", read("reporting.yml"), ids=lambda case: str(case.values()))
def test_a_reporting_period_is_said_and_has_one_before_and_one_after(case):
    details = make.agreement(
        [],
        reports=case["reports"], year_starts=case["year_starts"], current_period=case["now"],
        starts="2000-01-01", ends="2040-12-31",
    ).details  # fmt: skip
    now, reporting = details.current_period, details.reporting
    assert say_period(now) == case["says"]
    assert (now.previous().text, now.next().text) == (case["before"], case["after"])
    assert now.previous().next() == now.next().previous() == now
    assert now.slug == case["folder"]
    assert reporting.read_folder(case["folder"]) == now
    assert reporting.at(now.starts) == reporting.at(now.ends) == now


@pytest.mark.parametrize(
    ("reports", "begins", "text", "advice"),
    [
        ("quarterly", 4, "2024/25", "Write a quarter such as 2006/07 Q4."),
        ("yearly", 4, "2024/25 Q3", "Write a year such as 2006/07."),
        ("yearly", 4, "2024/25 Q1", "Write a year such as 2006/07."),
        ("half_yearly", 4, "2024/25 Q1", "Write a half-year such as 2006/07 H2."),
        ("quarterly", 4, "Apr 2024 to Jun 2024", "Write a quarter such as 2006/07 Q4."),
        ("yearly", 4, "12 months to Mar 2025", "Write a year such as 2006/07."),
        ("half_yearly", 7, "soon", "Write a half-year such as 2006/07 H2."),
        ("yearly", 1, "2024/25", "Write 2024."),
        ("quarterly", 4, "2024-25 Q3", "Write 2024/25 Q3."),
        ("quarterly", 1, "2024/25 Q3", "Write 2024 Q3."),
    ],
)
def test_a_period_of_another_rhythm_is_answered_with_one_of_this(reports, begins, text, advice):
    reporting = Reporting(Reports(reports), FINANCIAL._replace(begins=begins))
    with pytest.raises(PeriodError) as caught:
        reporting.read(text)
    assert caught.value.advice == advice


def test_every_day_lies_in_one_reporting_period_of_any_rhythm():
    for reports in Reports:
        for begins in range(1, 13):
            reporting = Reporting(reports, FINANCIAL._replace(begins=begins))
            period = reporting.at(date(2019, 12, 31))
            for _ in range(12):
                after = period.next()
                assert (after.starts - period.ends).days == 1
                assert after.previous() == period
                assert reporting.fits(period)
                assert parse_period(period.text).text == period.text
                period = after
