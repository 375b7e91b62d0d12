"""The plan that rates a figure is the plan that every part of its page tells, and so is its gap."""

from decimal import Decimal

import pytest

from generator.describe import describe
from generator.describe.gaps import find_share_of_plan
from generator.model.enums import Polarity, RatingSource, TargetKind
from generator.model.ratings import Rating
from generator.rate import rate
from tests import make

BASELINE, TARGET = TargetKind.BASELINE, TargetKind.TARGET
BEFORE = "2006/07 Q2"


def describe_all(indicators, figures=(), targets=(), **given):
    made = make.agreement(indicators, figures, targets, **given)
    return describe(made, rate(made))


@pytest.fixture(scope="module")
def on_its_way():
    """A measure of lives that should run from 77 to 78, and fell to 76.5."""
    one = make.indicator(polarity=Polarity.HIGHER, method="progress", unit=make.HOMES, decimals=1)
    report = describe_all(
        [one],
        [make.figure("77", "2005/06 Q4"), make.figure("76.5")],
        [
            make.target(Decimal(77), "2005/06 Q4", kind=BASELINE),
            make.target(Decimal(78), "2007/08 Q2", kind=TARGET),
        ],
    )
    return report.indicators["one"]


def test_the_sentence_of_a_sum_has_a_share_of_the_plan_and_not_of_the_way(on_its_way):
    assert on_its_way.sum == "76.5 is 1.3% below the 77.5 planned for this date."


def test_the_table_has_the_plan_by_which_the_figure_is_rated_marked_as_worked_out(on_its_way):
    (_, _, before), (_, _, plan) = on_its_way.figures.rows
    assert plan == "77.5 homes or more (worked out)"
    assert before == "before the plan"


def test_every_plan_on_a_card_stands_in_the_table_of_figures_too(plans, demo):
    seen = 0
    for report in (demo, *plans.values()):
        for one in report.indicators.values():
            facts = {str(fact.name): fact for fact in one.glance.facts}
            plan, latest = facts.get("Plan for this date"), facts.get("Latest figure")
            if plan is None or latest is None:
                continue
            row = next(row for row in one.figures.rows if row[0] == latest.note)
            assert str(plan.value) in str(row[2]), one.indicator.id
            seen += "worked out" in row[2]
    assert seen


def test_measures_that_go_wrong_stand_in_the_order_of_their_gaps_and_those_without_come_last():
    names = ("unknown", "near", "far", "farther")
    figures = {"near": "70", "far": "400", "farther": "5"}
    aims = {"near": "100", "far": "1000", "farther": "50"}
    report = describe_all(
        [make.indicator(name) for name in names],
        [make.figure(value, name=name) for name, value in figures.items()],
        [make.target(Decimal(value), name=name) for name, value in aims.items()],
        ratings=[make.declared(Rating.RED, indicator="unknown")],
    )
    told = [one.indicator.id for one in report.worst]
    assert told == ["farther", "far", "near", "unknown"]


def test_a_graver_rating_comes_before_a_larger_gap(demo):
    ranks = [one.rank for one in demo.worst]
    assert ranks == sorted(ranks)
    current, main = demo.results.current, demo.agreement.details.dimensions[0]
    shares = {
        one.rank: [
            find_share_of_plan(now.explanation)
            for other in demo.worst
            if other.rank == one.rank
            and (now := current(other.indicator.id, main, demo.agreement.period))
        ]
        for one in demo.worst
    }
    for found in shares.values():
        known = [share for share in found if share is not None]
        assert known == sorted(known)
        assert found[: len(known)] == known


def rated_in(*periods, **given):
    """A report in which measure `one` has officers' ratings for these periods."""
    ratings = [make.declared(Rating.RED, period=period) for period in periods]
    return describe_all(
        [make.indicator(name, method="declared") for name in ("one", "two")],
        ratings=[*ratings, *given.pop("also", ())],
        rating_source=RatingSource.OFFICERS,
    )


def test_no_rating_is_said_to_be_missing_at_all_where_one_of_another_time_is_told():
    working, *_ = rated_in("2007/08 Q1").indicators["one"].workings
    assert working.set_by == (
        "The papers that we have print no rating for October to December 2006."
    )
    working, *_ = rated_in().indicators["one"].workings
    assert working.set_by == "The papers that we have print no rating."


def test_a_first_rating_is_a_new_one():
    other = make.declared(Rating.GREEN, indicator="two", period=BEFORE)
    lines = rated_in(make.QUARTER, also=[other]).changes
    line = next(line for line in lines if line.indicator == "one")
    assert (line.before.word, line.now.word) == (
        "No rating printed",
        "Likely to miss the target",
    )


def test_where_nothing_was_rated_before_no_rating_is_called_new():
    assert rated_in(make.QUARTER).changes == ()
