"""Rules of the rating methods that one table of figures cannot show."""

from decimal import Decimal

import pytest

from generator.describe.steps_due import say_steps
from generator.model.enums import Accumulates, Polarity, Progress, Route, TargetKind
from generator.model.indicator import RatingRule
from generator.model.ratings import Dimension, Rating
from generator.model.rows import Action
from generator.rate import rate
from tests import make

PROGRESS = RatingRule(method="progress")
BEFORE, END = "at 31 Mar 2006", "at 31 Mar 2007"


def rated(agreement, dimension=Dimension.PERFORMANCE):
    return rate(agreement).current("one", dimension, agreement.period)


def step(due, status):
    return Action(
        action="Open the centre.", indicator="one", due=due, status=status, source="paper, para 1"
    )


def by_steps(*steps):
    one = make.indicator(method="milestone", polarity=Polarity.NONE)
    return rated(make.agreement([one], actions=steps), Dimension.OUTCOME)


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        ([("Sep 2006", Progress.DONE)], Rating.GREEN),
        ([("Dec 2006", Progress.DONE), ("Jan 2007", Progress.PLANNED)], Rating.GREEN),
        ([("Mar 2007", Progress.DONE)], Rating.GREEN),
        ([("Dec 2006", Progress.UNDER_WAY)], Rating.AMBER),
        ([("2006/07 Q2", Progress.NOT_STARTED)], Rating.RED),
        ([("Sep 2006", Progress.PLANNED)], Rating.RED),
        ([("Sep 2006", Progress.UNDER_WAY), ("Oct 2006", Progress.NOT_STARTED)], Rating.RED),
        ([("Sep 2006", Progress.NOT_KNOWN)], Rating.NOT_AVAILABLE),
        ([("Sep 2006", Progress.NOT_KNOWN), ("Oct 2006", Progress.PLANNED)], Rating.RED),
        ([("Jan 2007", Progress.UNDER_WAY)], Rating.NOT_AVAILABLE),
    ],
)
def test_steps_are_rated_by_the_gravest_that_is_late(steps, expected):
    found = by_steps(*(step(*one) for one in steps))
    assert found.rating is expected
    assert len(found.explanation.steps) == len(steps)


@pytest.mark.parametrize(
    ("done", "late", "says"),
    [
        (0, 0, "No step is due yet."),
        (1, 0, "The one step that is due is done."),
        (0, 1, "The one step that is due is late."),
        (0, 2, "None of the two steps that are due is done."),
        (1, 1, "One of the two steps that are due is done."),
        (2, 1, "Two of the three steps that are due are done."),
        (3, 0, "All three steps that are due are done."),
    ],
)
def test_the_page_counts_the_steps_that_are_due(done, late, says):
    steps = [step("Sep 2006", Progress.DONE)] * done + [step("Sep 2006", Progress.PLANNED)] * late
    found = by_steps(*steps, step("Mar 2007", Progress.PLANNED))
    assert say_steps(found.explanation.steps) == says


def test_the_status_of_steps_is_that_of_today_so_no_other_period_is_rated_by_it():
    one = make.indicator(method="milestone", polarity=Polarity.NONE)
    earlier = make.declared(Rating.GREEN, period="2006/07 Q1")
    agreement = make.agreement([one], actions=[step("Apr 2006", Progress.DONE)], ratings=[earlier])
    past = rate(agreement).current("one", Dimension.OUTCOME, earlier.period)
    assert past.computed is Rating.NOT_AVAILABLE


def test_part_of_a_year_goes_part_of_that_years_way():
    """From 1,000 homes a year to 1,400: 1,400 are due in 2006/07, so 1,050 in nine months."""
    one = make.indicator(rating=PROGRESS, accumulates=Accumulates.YEAR_TO_DATE)
    targets = [
        make.target("1000", "2005/06", kind=TargetKind.BASELINE),
        make.target("1400", "2006/07", kind=TargetKind.TARGET),
    ]
    explanation = rated(make.agreement([one], [make.figure("1020")], targets)).explanation
    assert explanation.target == 1050
    assert explanation.difference == -30
    assert explanation.advantage_share == Decimal(-30) / (400 * 9 // 12)
    assert explanation.way.share_due == 1


def test_a_way_for_years_says_nothing_about_a_period_that_does_not_add_up():
    one = make.indicator(rating=PROGRESS, accumulates=Accumulates.PERIOD)
    targets = [
        make.target("50", "2005/06", kind=TargetKind.BASELINE),
        make.target("70", "2006/07", kind=TargetKind.TARGET),
    ]
    assert rated(make.agreement([one], [make.figure("60")], targets)).rating is (
        Rating.NOT_AVAILABLE
    )


def test_the_agreement_says_how_the_way_runs_where_the_indicator_does_not():
    one = make.indicator(rating=PROGRESS, accumulates=Accumulates.SNAPSHOT)
    targets = [
        make.target("50", BEFORE, kind=TargetKind.BASELINE),
        make.target("70", END, kind=TargetKind.TARGET),
    ]
    figures = [make.figure("50", "at 31 Dec 2006")]
    due = {
        route: rated(make.agreement([one], figures, targets, default_route=route))
        for route in Route
    }
    assert due[Route.STRAIGHT].explanation.target == 65
    assert due[Route.STEPPED].explanation.target == 50


def test_points_may_take_the_place_of_shares_of_the_way():
    rule = RatingRule(method="progress", amber_points=Decimal(5), better_points=Decimal(5))
    one = make.indicator(rating=rule, accumulates=Accumulates.SNAPSHOT)
    targets = [
        make.target("50", BEFORE, kind=TargetKind.BASELINE),
        make.target("70", END, kind=TargetKind.TARGET),
    ]
    for figure, expected in (("60", Rating.AS_EXPECTED), ("59.9", Rating.WORSE)):
        figures = [make.figure(figure, "at 31 Dec 2006")]
        assert rated(make.agreement([one], figures, targets)).rating is expected


def test_after_the_last_point_the_target_stays_due():
    one = make.indicator(rating=PROGRESS, accumulates=Accumulates.SNAPSHOT)
    targets = [
        make.target("50", "at 31 Mar 2005", kind=TargetKind.BASELINE),
        make.target("70", BEFORE, kind=TargetKind.TARGET),
    ]
    found = rated(make.agreement([one], [make.figure("70", "at 31 Dec 2006")], targets))
    assert found.explanation.target == 70


def test_before_its_first_point_nothing_is_due():
    one = make.indicator(rating=PROGRESS, accumulates=Accumulates.SNAPSHOT)
    targets = [
        make.target("50", END, kind=TargetKind.BASELINE),
        make.target("70", "at 31 Mar 2008", kind=TargetKind.TARGET),
    ]
    found = rated(make.agreement([one], [make.figure("50", "at 31 Dec 2006")], targets))
    assert found.rating is Rating.NOT_AVAILABLE


def test_what_is_too_close_to_call_stands_apart_in_the_count():
    one = make.indicator(rating=RatingRule(method="interval"))
    figures = [make.figure("62", lower=Decimal(58), upper=Decimal(66))]
    agreement = make.agreement([one], figures, [make.target("60")])
    count = rate(agreement).counts[agreement.period][Dimension.OUTCOME].total
    assert count.counts[Rating.TOO_CLOSE] == 1
    assert count.counts[Rating.GREEN] == count.counts[Rating.RED] == 0
    assert count.denominator == 1


def test_a_place_is_rated_against_its_own_target_alone():
    one = make.indicator()
    figures = [
        make.figure("60"),
        make.figure("50", area="north"),
        make.figure("58", area="south"),
        make.figure(None, area="west"),
    ]
    targets = [make.target("60"), make.target("50", area="north")]
    local = rate(make.agreement([one], figures, targets)).local
    assert local["one", "north"].rating is Rating.GREEN
    assert local["one", "south"].rating is Rating.NOT_AVAILABLE
    assert local["one", "west"].rating is Rating.NOT_AVAILABLE
    assert {area for _, area in local} == {"north", "south", "west"}
