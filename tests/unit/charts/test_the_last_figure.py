"""A picture ends with the figure that the sentence beside it tells."""

import pytest

from generator.charts.line import tell_story
from generator.charts.scale import make_scale
from generator.charts.story import find_story
from generator.describe import describe
from generator.rate import rate
from tests import make

QUARTERS = [("2005/06 Q3", "84"), ("2005/06 Q4", "83"), ("2006/07 Q1", "82")]
YEARS = [("2004/05", "80"), ("2005/06", "86")]


def draw(*figures, period="2006/07 Q3"):
    given = make.agreement(
        [make.indicator()],
        [make.figure(value, period) for period, value in figures],
        current_period=period,
    )
    report = describe(given, rate(given))
    one = report.indicators["one"]
    return " ".join(one.facts), tell_story(report, find_story(report, one))


@pytest.mark.parametrize(
    ("figures", "last"),
    [
        ([*QUARTERS, ("2006/07 Q3", "87.9")], "87.9%"),
        ([*QUARTERS, ("2006/07 Q3", "87.9"), ("2006/07 Q4", "85.6")], "87.9%"),
        ([*QUARTERS[:2], *YEARS, ("2006/07 Q3", "87.9")], "87.9%"),
        ([*QUARTERS, *YEARS, ("12 months to Dec 2006", "88")], "88.0%"),
    ],
    ids=["as it is", "one came later", "quarters and years", "two lengths of a year"],
)
def test_the_charts_last_figure_is_the_sentences(figures, last):
    said, chart = draw(*figures)
    assert f"is {last}." in said
    assert last in chart.title


def test_a_lone_figure_of_its_length_leaves_the_line_to_the_others():
    _, chart = draw(*QUARTERS, ("2005/06", "86"), ("at 31 Dec 2006", "90"))
    assert chart.title == "From 84.0% to 82.0%"


@pytest.mark.parametrize("values", [["0"], ["0", "0", "0"], ["0", "5"], ["3", "3"]])
def test_no_axis_goes_below_nought_for_what_never_does(values):
    ticks = make_scale(map(make.Decimal, values)).ticks
    assert ticks[0] >= 0
    assert len(ticks) > 1
    assert all(ticks[0] <= make.Decimal(value) <= ticks[-1] for value in values)
