"""Targets that lie after the last figure: the way that is left is drawn, labelled and told."""

import pytest

from generator.charts.bundle import weigh
from generator.model.chart import LONGEST_ALT
from generator.model.enums import Accumulates, TargetKind
from tests.gallery_cases import list_quarters
from tests.make import HOMES, figure, target
from tests.unit.charts.test_charts import MOST_BYTES, chart, paths, words

DAYS = ("at 31 Mar 2006", "at 30 Sep 2006")
TWO = [figure("0", DAYS[0]), figure("50", DAYS[1])]


def snapshot(*targets, figures=TWO, **changes):
    return chart(figures, targets, accumulates=Accumulates.SNAPSHOT, **changes)


def ahead(value="100", when="at 31 Mar 2007", **changes):
    return target(value, when, kind=TargetKind.TARGET, **changes)


def test_a_dotted_line_leads_from_the_last_figure_to_a_target_ahead():
    drawn = snapshot(target("0", DAYS[0], kind=TargetKind.BASELINE), ahead())
    assert paths(drawn, "left") == [[50.1, 50, 100, 0]]
    assert paths(drawn, "squares") == [[100, 0, 0]]
    assert paths(drawn, "aim") == []
    assert "target 100.0%" in words(drawn)


def test_the_way_left_runs_over_every_milestone_ahead():
    drawn = snapshot(target("60", "at 31 Dec 2006"), ahead())
    assert [len(line) // 2 for line in paths(drawn, "left")] == [3]
    assert len(paths(drawn, "squares")) == 2


def test_a_plan_up_to_the_last_figure_stays_dashed_beside_the_way_left():
    drawn = snapshot(target("0", DAYS[0]), target("60", DAYS[1]), ahead())
    assert len(paths(drawn, "aim")) == len(paths(drawn, "left")) == 1
    assert {"plan 60.0%", "target 100.0%"} <= set(words(drawn))


def test_words_speak_of_a_dashed_line_only_where_one_is_drawn():
    joined = snapshot(target("0", DAYS[0]), target("60", DAYS[1]))
    assert paths(joined, "aim")
    assert "Dashed: the plan." in joined.subtitle
    alone = snapshot(target("60", DAYS[1]))
    assert not paths(alone, "aim")
    assert paths(alone, "squares")
    assert "Dashed" not in alone.subtitle
    assert "Square: the plan." in alone.subtitle


def test_a_target_of_a_year_stands_at_its_end_beside_figures_of_days():
    assert len(paths(snapshot(ahead(when="2006/07")), "left")) == 1


def test_a_target_of_other_periods_than_the_figures_is_not_drawn():
    figures = [figure("1", one) for one in list_quarters(2, 2006)]
    assert paths(chart(figures, [ahead(when="2006/07")]), "squares") == []


def test_the_target_ahead_is_told_above_the_chart_in_its_text_and_in_its_table():
    drawn = snapshot(ahead())
    assert "way left to the target, 100.0% at 31 March 2007." in drawn.subtitle
    assert "The target is 100.0% at 31 March 2007." in drawn.alt_text
    assert drawn.table.rows[-1] == ("31 March 2007", "no figure yet", "100.0%")


@pytest.mark.parametrize("number", [2, 12, 40])
def test_the_text_keeps_room_for_the_target_however_many_figures_there_are(number):
    figures = [figure(str(at), one) for at, one in enumerate(list_quarters(number, 1997))]
    drawn = chart(figures, [ahead("99", "2009/10 Q4")])
    assert "The target is 99.0%" in drawn.alt_text
    assert len(drawn.alt_text) <= LONGEST_ALT
    assert weigh(drawn.svg.encode()) <= MOST_BYTES


def test_no_line_leads_into_a_year_in_which_figures_begin_again_from_nothing():
    figures = [figure(value, one) for value, one in zip("123", list_quarters(3, 2006), strict=True)]
    given = {"accumulates": Accumulates.YEAR_TO_DATE, "unit": HOMES, "decimals": 0}
    drawn = chart(figures, [ahead("4", "2006/07"), ahead("9", "2007/08")], **given)
    assert len(paths(drawn, "left")) == 1
    assert len(paths(drawn, "squares")) == 2
    assert "the way left to the target, 4 homes for April 2006 to March 2007." in drawn.subtitle
    assert "The last square: the target, 9 homes" in drawn.subtitle


def test_one_figure_and_a_target_ahead_are_told_in_words_alone():
    assert snapshot(ahead(), figures=TWO[:1]) is None


def test_readers_who_explore_a_chart_see_the_way_left():
    made = snapshot(ahead()).figure
    trace = next(one for one in made.traces if one.style == "left")
    assert trace.values == (50, 100)
    assert list(made.days)[-1] == trace.days[-1]
