"""The row of a measure has in every list the same parts, in words that its tag does not say."""

import re

import pytest

from generator.describe.measure_rows import DIRECTION, PERHAPS
from generator.model.enums import Trend
from generator.model.scales import GOING_WELL


def rows(report):
    return {name: one.row for name, one in report.indicators.items()}


def test_a_row_has_the_latest_figure_and_the_plan_for_its_time(reports):
    row = rows(reports["leicester-2008-2011"])["ni-154"]
    assert (row.figure, row.plan) == ("300 homes", "plan: 725 homes or more")
    assert row.why == "We will miss the target for new homes this year."


def test_a_row_without_a_figure_leaves_its_place_empty(reports):
    row = rows(reports["leicester-2008-2011"])["ni-110"]
    assert (row.figure, row.plan, row.direction) == ("", "", "")
    assert row.tags[0].word == "No target yet"


def test_a_row_has_the_good_range_where_that_decides_and_no_plan_that_does_not(demo, reports):
    row = rows(reports["leicester-2008-2011"])["ni-65"]
    assert (row.figure, row.plan) == ("14.8%", "good range: 10% to 15%")
    assert rows(demo)["car-parks"].plan == "good range: 65% to 80%"


def test_a_row_without_officers_words_says_how_far_the_figure_is_off(demo):
    said = {
        str(one.row.why)
        for one in demo.worst
        if not one.account.headline and one.row.figure and one.row.plan
    }
    assert said
    for why in said:
        assert re.fullmatch(r"This is .*\d.* (short of|above) the plan\.|", why)


def test_no_row_says_why_in_the_words_of_its_tag(demo, reports):
    for report in (demo, *reports.values()):
        for row in rows(report).values():
            assert str(row.tags[0].word).lower() not in str(row.why).lower() or not row.why


def test_a_graver_rating_stands_beside_the_main_one(demo):
    for one in demo.indicators.values():
        expected = (one.tags[0],) if one.gravest == one.tags[0] else (one.tags[0], one.gravest)
        assert one.row.tags == expected


@pytest.mark.parametrize("trend", Trend)
def test_a_direction_is_told_as_surely_as_lists_ask_for(demo, trend):
    found = [
        one.row.direction
        for name, one in demo.indicators.items()
        if demo.results.movements[name].headline is trend
    ]
    perhaps = {phrase() for phrase in PERHAPS.values()}
    allowed = perhaps if trend is Trend.NO_CLEAR_CHANGE else set()
    assert set(found) <= {DIRECTION[trend](), *allowed}


def test_a_list_denies_no_change_that_the_page_of_a_measure_tells(demo):
    told = {}
    for name, one in demo.indicators.items():
        movement = demo.results.movements[name]
        if movement.trend is not movement.headline:
            told[name] = one.row.direction
            assert one.row.direction == PERHAPS[movement.trend](), name
    assert told


def test_a_good_rating_is_never_told_as_short_of_its_plan_without_more(demo):
    """One page has one vocabulary: what counts as planned is near enough."""
    found = 0
    for name, one in demo.indicators.items():
        main = demo.results.current(
            name, demo.agreement.details.dimensions[0], demo.agreement.period
        )
        is_good = main.scale.tone(main.rating) in GOING_WELL
        said = " ".join(one.facts)
        if is_good and main.computed == main.rating and (" short." in said or "too high" in said):
            assert "That is near enough." in said
            found += 1
    assert found
