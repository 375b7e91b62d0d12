"""Rules about ratings that one table cannot show."""

from decimal import Decimal

import pytest

from generator.model.enums import Accumulates, Basis, RatingSource, SetBy, TargetKind
from generator.model.period_forms import parse_period
from generator.model.ratings import Dimension, Rating
from generator.model.rows import PublishedCount
from generator.rate import rate
from generator.rate.category import find_category
from tests import make

OFFICERS = RatingSource.OFFICERS


def first(agreement, dimension=Dimension.OUTCOME):
    return rate(agreement).current("one", dimension, agreement.period)


def test_six_months_are_compared_with_six_twelfths_of_the_year():
    one = make.indicator(accumulates=Accumulates.YEAR_TO_DATE)
    agreement = make.agreement(
        [one],
        [make.figure("300", "2006/07 Q2")],
        [make.target("1450", "2006/07", kind=TargetKind.TARGET)],
    )
    explanation = first(agreement).explanation
    assert explanation.target == Decimal(725)
    assert explanation.share_of_year == (6, 12)
    assert round(explanation.advantage_share, 3) == Decimal("-0.586")


def test_a_milestone_for_the_date_comes_before_a_share_of_the_year():
    one = make.indicator(accumulates=Accumulates.YEAR_TO_DATE)
    targets = [make.target("1450", "2006/07", kind=TargetKind.TARGET), make.target("1000")]
    agreement = make.agreement([one], [make.figure("1100")], targets)
    assert first(agreement).explanation.target == Decimal(1000)


def test_a_period_is_never_set_against_a_year_where_figures_do_not_add_up():
    one = make.indicator(accumulates=Accumulates.PERIOD)
    targets = [make.target("1450", "2006/07", kind=TargetKind.TARGET)]
    agreement = make.agreement([one], [make.figure("300")], targets)
    assert first(agreement).rating is Rating.NOT_AVAILABLE


def test_a_late_figure_is_rated_against_the_target_of_its_own_period():
    figures = [make.figure("50", "2006/07 Q1")]
    targets = [make.target("50", "2006/07 Q1"), make.target("90")]
    found = first(make.agreement([make.indicator()], figures, targets))
    assert found.rating is Rating.GREEN
    assert found.explanation.aim.period.text == "2006/07 Q1"


def test_a_late_figure_that_is_said_to_be_late_is_not_replaced_by_an_older_one():
    figures = [make.figure("50", "2006/07 Q1"), make.figure(None)]
    found = first(make.agreement([make.indicator()], figures, [make.target("50", "2006/07 Q1")]))
    assert found.rating is Rating.NOT_AVAILABLE


def test_officers_rating_is_published_where_the_agreement_says_so():
    agreement = make.agreement(
        [make.indicator()],
        [make.figure("50")],
        [make.target("60")],
        ratings=[make.declared(Rating.GREEN)],
        rating_source=OFFICERS,
    )
    found = first(agreement)
    assert (found.rating, found.computed, found.set_by) == (
        Rating.GREEN,
        Rating.RED,
        SetBy.OFFICERS,
    )


def test_the_rule_is_published_where_the_agreement_says_so():
    agreement = make.agreement(
        [make.indicator()],
        [make.figure("50")],
        [make.target("60")],
        ratings=[make.declared(Rating.GREEN)],
    )
    found = first(agreement)
    assert (found.rating, found.declared, found.set_by) == (Rating.RED, Rating.GREEN, SetBy.RULE)


def test_an_override_stands_against_the_rule():
    agreement = make.agreement(
        [make.indicator()],
        [make.figure("50")],
        [make.target("60")],
        ratings=[make.declared(Rating.GREEN, basis=Basis.OVERRIDE)],
    )
    found = first(agreement)
    assert (found.rating, found.set_by) == (Rating.GREEN, SetBy.OFFICERS_OVERRIDE)


def test_a_lost_symbol_is_worked_out_and_marked_as_inferred():
    agreement = make.agreement(
        [make.indicator()],
        [make.figure("50")],
        [make.target("60")],
        ratings=[make.declared(Rating.LOST, Dimension.PERFORMANCE)],
    )
    found = first(agreement, Dimension.PERFORMANCE)
    assert (found.rating, found.set_by) == (Rating.WORSE, SetBy.INFERRED)


def test_without_a_printed_rating_a_declared_indicator_has_no_colour():
    one = make.indicator(method="declared")
    agreement = make.agreement([one], [make.figure("50")], [make.target("60")])
    found = first(agreement)
    assert (found.rating, found.set_by) == (Rating.NOT_PUBLISHED, SetBy.NOBODY)


@pytest.mark.parametrize(
    ("placeholder", "performance", "forecast", "category"),
    [
        (True, Rating.WORSE, Rating.WORSE, Rating.PLACEHOLDER),
        (False, Rating.BETTER, Rating.WORSE, Rating.AT_RISK),
        (False, Rating.WORSE, Rating.WORSE, Rating.AT_RISK),
        (False, Rating.WORSE, Rating.BETTER, Rating.OFF_TRACK_IMPROVING),
        (False, Rating.WORSE, Rating.LOST, Rating.OFF_TRACK_IMPROVING),
        (False, Rating.AS_EXPECTED, Rating.LOST, Rating.ON_TRACK),
        (False, Rating.LOST, Rating.LOST, Rating.NOT_AVAILABLE),
        (False, Rating.LOST, Rating.BETTER, Rating.ON_TRACK),
        (False, Rating.NOT_AVAILABLE, Rating.NOT_PUBLISHED, Rating.NOT_AVAILABLE),
        (False, Rating.DIRECTION_UNKNOWN, Rating.NOT_PUBLISHED, Rating.DIRECTION_UNKNOWN),
        (False, Rating.BETTER, Rating.BETTER, Rating.ON_TRACK),
    ],
)
def test_the_first_of_the_four_groups_that_fits_is_taken(
    placeholder, performance, forecast, category
):
    found = find_category(placeholder=placeholder, performance=performance, forecast=forecast)
    assert found is category


def test_two_rows_that_count_as_one_count_once_with_the_graver_rating():
    rows = [make.indicator("one"), make.indicator("two", counts_with="one")]
    figures = [make.figure("60"), make.figure("1", name="two")]
    targets = [make.target("60"), make.target("60", name="two")]
    agreement = make.agreement(rows, figures, targets)
    counts = rate(agreement).counts[agreement.period][Dimension.OUTCOME]
    assert counts.total.denominator == 1
    assert counts.total.counts[Rating.RED] == 1


def test_an_indicator_of_two_blocks_stands_in_both_and_counts_once_in_the_total():
    one = make.indicator(blocks=("block", "other"))
    agreement = make.agreement(
        [one], [make.figure("60")], [make.target("60")], blocks=("block", "other")
    )
    counts = rate(agreement).counts[agreement.period][Dimension.OUTCOME]
    assert {block: count.denominator for block, count in counts.blocks.items()} == {
        "block": 1,
        "other": 1,
    }
    assert counts.total.denominator == 1


def published(count, block="block", rating=Rating.GREEN):
    return PublishedCount(
        period=parse_period(make.QUARTER),
        dimension=Dimension.OUTCOME,
        rating=rating,
        count=count,
        block=block,
        source="paper, para 1",
    )


def test_printed_totals_are_worked_out_again_and_differences_are_seen():
    good = make.agreement([make.indicator()], counts=[published(3), published(3, block=None)])
    bad = make.agreement([make.indicator()], counts=[published(3), published(4, block=None)])
    for agreement, agrees in ((good, True), (bad, False)):
        total = rate(agreement).counts[agreement.period][Dimension.OUTCOME].total
        assert total.counts[Rating.GREEN] == 3
        assert total.agrees is agrees


def test_measures_that_are_being_changed_stand_outside_the_denominator():
    rows = [published(3), published(2, rating=Rating.BEING_CHANGED)]
    agreement = make.agreement([make.indicator()], counts=rows)
    total = rate(agreement).counts[agreement.period][Dimension.OUTCOME].total
    assert total.denominator == 3
    assert total.counts[Rating.BEING_CHANGED] == 2
