"""Where no way is printed, a figure by the method progress is set against the plan for its time."""

import pytest

from generator.describe import describe
from generator.model.enums import Polarity, TargetKind
from generator.model.ratings import Rating
from generator.rate import rate
from tests import make

YEAR = "2006/07"
NO_WAY = "No way to the target is printed, so the figure is set against its plan alone."
NOTHING = "A starting point or a target for such a figure is not printed."


def report(value, *aims):
    given = make.agreement(
        [make.indicator(method="progress", polarity=Polarity.HIGHER)],
        [make.figure(value, YEAR)],
        [make.target(aim, when, kind=kind) for aim, when, kind in aims],
        current_period="2006/07 Q4",
    )
    results = rate(given)
    one = describe(given, results).indicators["one"]
    return results.assessments["one"][0], one


END = ("19.85", YEAR, TargetKind.TARGET)


@pytest.mark.parametrize(
    ("value", "rating"), [("19.85", Rating.GREEN), ("18", Rating.AMBER), ("10", Rating.RED)]
)
def test_a_target_for_the_figures_own_time_rates_it(value, rating):
    rated, page = report(value, END)
    assert rated.rating is rating
    assert page.figures.rows[0][2] == "19.9% or more"
    lines = page.workings[0].lines
    assert NO_WAY in lines
    assert NOTHING not in lines
    assert page.tags[0].tone != "none"


def test_a_way_is_gone_by_where_it_is_printed():
    _, page = report("15", ("10", "2005/06", TargetKind.BASELINE), END)
    lines = page.workings[0].lines
    assert not {NO_WAY, NOTHING} & set(lines)


def test_nothing_is_known_where_neither_is_printed():
    rated, page = report("15", ("19.85", "2008/09", TargetKind.TARGET))
    assert rated.rating is Rating.NOT_AVAILABLE
    assert NOTHING in page.workings[0].lines
    assert page.figures.rows[0][2] == "none printed"
