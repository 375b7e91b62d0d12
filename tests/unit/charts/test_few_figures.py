"""Pictures of few figures: one beside its plan, two to four as columns, the way, the steps."""

from decimal import Decimal

import pytest

from generator.charts import CHARTS, make_charts
from generator.charts.bundle import weigh
from generator.model.chart import LONGEST_ALT, SEPARATOR, Spot
from generator.model.enums import Accumulates, FigureStatus, Polarity, Progress, TargetKind
from generator.model.rows import Action
from tests.gallery_cases import list_quarters, report_of
from tests.make import HOMES, figure, target
from tests.unit.charts.test_charts import (
    MOST_BYTES,
    chart,
    line,
    parse,
    words,
)

HALF, YEAR = "2006/07 Q2", "2006/07"
ONLY = [figure("300", HALF)]
HOUSES = {"accumulates": Accumulates.YEAR_TO_DATE, "unit": HOMES, "decimals": 0}


def bullet(figures=ONLY, targets=(), **changes):
    return chart(figures, targets, kind="bullet", **(HOUSES | changes))


def columns(*values, targets=(), **changes):
    when = list_quarters(len(values), 2006)
    figures = [figure(value, one) for value, one in zip(values, when, strict=True)]
    return chart(figures, targets, kind="columns", **changes)


def aim(value, when=YEAR, **changes):
    return target(value, when, kind=TargetKind.TARGET, **changes)


def boxes(drawn, edge):
    """One edge of every rectangle, as a number."""
    return [
        float((one.get(edge) or "0").rstrip("%em"))
        for one in parse(drawn.svg).iter("rect")
        if one.get("class") in {None, "goal ground"}
    ]


def lines(drawn, look, edge="x1"):
    found = [one for one in parse(drawn.svg).iter("line") if one.get("class") == look]
    return [float(one.get(edge).rstrip("%em")) for one in found]


def test_one_figure_stands_beside_its_share_of_the_plan_and_the_target_of_the_year():
    drawn = bullet(targets=[aim("1450")])
    assert words(drawn) == ["300", "plan 725", "target 1,450"]
    assert boxes(drawn, "width") == [20.7]
    assert lines(drawn, "plan") == [50]
    assert lines(drawn, "goal") == [100]
    assert drawn.title == "300 homes, where the plan was 725"
    assert "The plan is 725." in drawn.alt_text
    assert [row[1:] for row in drawn.table.rows] == [
        ("300 homes", "725 homes"),
        ("no figure yet", "1,450 homes"),
    ]


def test_one_figure_with_nothing_beside_it_has_no_picture():
    assert bullet() is None
    assert bullet([figure(None, HALF)], [aim("1450")]) is None


def test_two_figures_are_no_bullet_bar():
    assert bullet([*ONLY, figure("500", "2006/07 Q3")], [aim("1450")]) is None


def test_a_year_is_not_set_against_the_target_of_the_next():
    drawn = bullet(targets=[aim("1450", "2007/08"), aim("1000")])
    assert "target 1,000" in words(drawn)


def test_a_figure_below_nought_begins_at_nought():
    unit = {"accumulates": Accumulates.SNAPSHOT}
    drawn = bullet([figure("-5", "at 30 Sep 2006")], [aim("15", "at 31 Mar 2007")], **unit)
    assert boxes(drawn, "x") == [0]
    assert boxes(drawn, "width") == [25]


def test_a_good_range_is_drawn_behind_the_bar():
    drawn = bullet([figure("12", HALF)], polarity=Polarity.BAND, accumulates=Accumulates.PERIOD)
    assert 'class="good"' in drawn.svg
    assert "good range 10 to 15" in words(drawn)


@pytest.mark.parametrize("value", ["0", "0.0001", "999999999999", "-300"])
def test_any_figure_makes_a_light_bar(value):
    drawn = bullet([figure(value, HALF)], [aim("1450")], decimals=4)
    assert weigh(drawn.svg.encode()) <= MOST_BYTES
    assert all(0 <= one <= 100 for one in [*boxes(drawn, "x"), *boxes(drawn, "width")])


def test_columns_stand_on_nought_and_are_as_high_as_their_figures():
    drawn = columns("10", "20", "40")
    assert boxes(drawn, "height") == [2, 4, 8]
    assert [one for one in words(drawn) if "%" in one] == ["10.0%", "20.0%", "40.0%"]


def test_columns_are_for_two_to_four_figures():
    assert columns("1") is None
    assert columns("1", "2")
    assert columns("1", "2", "3", "4")
    assert columns("1", "2", "3", "4", "5") is None


def test_every_number_of_figures_has_one_picture():
    for number in range(1, 8):
        when = list_quarters(number, 2006)
        report = report_of([figure("5", one) for one in when], [target("4", one) for one in when])
        assert len(make_charts(report, report.indicators["one"], Spot.ANSWER)) == 1


def test_each_column_has_its_plan_across_it_and_in_words_below():
    when = list_quarters(2, 2006)
    drawn = columns("10", "40", targets=[target("20", when[0]), target("30", when[1])])
    assert lines(drawn, "plan", "y1") == [5.6, 3.6]
    assert {"plan 20.0%", "plan 30.0%"} <= set(words(drawn))
    assert drawn.title == "40.0%, where the plan was 30.0%"


def test_a_figure_that_its_plan_would_strike_through_stands_above_the_plan():
    when = list_quarters(2, 2006)
    drawn = columns("10", "40", targets=[target("42", when[1])])
    last = next(one for one in parse(drawn.svg).iter("text") if one.text == "40.0%")
    assert float(last.get("y").rstrip("em")) < lines(drawn, "plan", "y1")[0]


def test_a_time_without_a_figure_is_a_cross_among_columns():
    drawn = chart(
        [
            figure(value, when, **({"status": FigureStatus.LATE} if value is None else {}))
            for value, when in zip(("4", None, "6"), list_quarters(3, 2006), strict=True)
        ],
        kind="columns",
    )
    assert words(drawn).count("×") == 1
    assert "(late)" in drawn.subtitle
    assert "One figure is missing." in drawn.alt_text


def test_columns_below_nought_hang_from_it():
    drawn = columns("-10", "10")
    assert boxes(drawn, "height") == [4, 4]
    assert boxes(drawn, "y") == [5.6, 1.6]


def way(value, polarity=Polarity.HIGHER):
    aims = [
        target("100", "at 31 Mar 2006", kind=TargetKind.BASELINE),
        aim("200", "at 31 Mar 2008"),
    ]
    figures = [figure(value, "at 31 Mar 2007")]
    given = {"accumulates": Accumulates.SNAPSHOT, "method": "progress", "ends": "2009-03-31"}
    return chart(figures, aims, kind="progress", unit=HOMES, decimals=0, polarity=polarity, **given)


def test_the_way_is_drawn_from_start_to_target_with_the_plan_between():
    drawn = way("140")
    assert drawn.title == "40% of the way from 100 to 200"
    assert boxes(drawn, "width") == [40]
    assert lines(drawn, "plan") == [50]
    assert words(drawn) == ["140", "plan 150", "start 100", "target 200"]


def test_a_figure_behind_its_start_or_past_its_target_stays_in_the_picture():
    assert way("50").title == "Further from the target than at the start"
    assert boxes(way("50"), "x") == [0]
    assert way("300").title == "Already past the target of 200"
    assert lines(way("300"), "goal") == [50]


def test_what_was_lost_looks_other_than_what_was_gained_and_has_a_word_for_it():
    empty = 'class="goal ground"'
    assert empty in way("50").svg
    assert words(way("50"))[0] == "back to 50"
    assert empty not in way("140").svg
    assert empty not in way("300").svg


def test_steps_stand_at_the_days_when_they_are_due():
    def step(due, status):
        return Action(
            indicator="one", action="Do it.", due=due, status=status, source="paper, para 1"
        )

    actions = (
        step("at 1 Apr 2006", Progress.DONE),
        step("at 1 Oct 2006", Progress.UNDER_WAY),
        step("at 1 Apr 2007", Progress.PLANNED),
    )
    drawn = chart([], kind="steps", method="milestone", actions=actions)
    root = parse(drawn.svg)
    marks = [(one.get("class"), one.get("x")) for one in root.iter("svg") if one.get("x")]
    assert marks == [("done", "5%"), ("late", "50.1%"), ("due", "95%")]
    assert drawn.title == "Of 3 steps: 1 done, 1 late, 1 still to come"
    assert drawn.alt_text == (
        "Time line showing steps from 1 April 2006 to 1 April 2007. "
        "1 April 2006: done. 1 October 2006: late. 1 April 2007: planned."
    )
    assert [one.split(":")[0] for one in drawn.key] == [
        "1 April 2006", "1 October 2006", "1 April 2007"
    ]  # fmt: skip


def test_title_and_text_are_short_enough_together(demo, reports):
    for report in (demo, *reports.values()):
        for one in report.indicators.values():
            for spot in (Spot.ANSWER, Spot.PLACES):
                for drawn in make_charts(report, one, spot):
                    told = f"{drawn.title}{SEPARATOR}{drawn.alt_text}"
                    assert len(told) <= LONGEST_ALT, told


@pytest.mark.parametrize(
    ("values", "polarity", "look"),
    [(range(12), Polarity.HIGHER, "better"), (range(12), Polarity.LOWER, "worse")],
)
def test_a_mini_line_that_lists_call_better_or_worse_has_its_own_mark(values, polarity, look):
    drawn = line(*map(str, values), kind="mini", polarity=polarity)
    assert f'class="mini {look}"' in drawn.svg
    plain = line(*["5", "7"] * 6, kind="mini")
    assert 'class="mini"' in plain.svg


def test_a_title_says_what_the_test_found():
    rising = [str(at) for at in range(12)]
    assert line(*rising).title == "Got better: from 0.0% to 11.0%"
    assert line(*rising, polarity=Polarity.LOWER).title == "Got worse: from 0.0% to 11.0%"
    assert line(*["5", "7"] * 6).title == "No clear change: the last figure is 7.0%"
    assert line("1", "2").title == "From 1.0% to 2.0%"


def test_a_title_does_not_name_ends_that_show_the_other_way():
    values = [*range(20, 8, -1), 21]
    drawn = line(*map(str, values), polarity=Polarity.LOWER)
    assert drawn.title == "Got better, and ended at 21.0%"


def test_every_kind_is_in_the_registry():
    assert {"bullet", "columns", "line", "progress", "steps"} <= set(CHARTS)


def test_a_line_has_its_last_figure_and_plan_labelled_on_a_telephone_too():
    when = list_quarters(6, 2006)
    drawn = chart([figure("5", one) for one in when], [target("9", one) for one in when])
    looks = {
        one.text: one.get("class") for one in parse(drawn.svg).iter("text") if one.get("class")
    }
    assert {"5.0%", "plan 9.0%"} <= set(looks)
    assert all({"mid", "wide"} & set(looks[one].split()) or looks[one] == "last end"
               for one in ("5.0%", "plan 9.0%"))  # fmt: skip


def test_a_range_is_a_line_across_the_end_of_its_bar():
    only = figure("300", HALF, lower=Decimal(250), upper=Decimal(350))
    assert 'class="reach"' in bullet([only], [aim("1450")]).svg
