"""A target says its side as the plan does, on pages, in sums, on charts and in downloads."""

import pytest

from generator.charts import CHARTS
from generator.describe import describe
from generator.describe.numbers import say_aim
from generator.model.enums import Accumulates, Polarity, TargetKind
from generator.model.goal import Side
from generator.model.indicator import Unit
from generator.publish.downloads import make_downloads
from generator.rate import rate
from tests import make


def report(figure, target, **changes):
    given = {"unit": make.HOMES, "decimals": 0, "polarity": Polarity.LOWER} | changes
    one = make.indicator(**given)
    made = make.agreement([one], [make.figure(figure)], [make.target(target)])
    return describe(made, rate(made))


def said(figure, target, **changes):
    one = report(figure, target, **changes).indicators["one"]
    lines = [line for working in one.workings for line in working.lines]
    return " ".join((*one.facts, *lines))


@pytest.mark.parametrize("written", ["<5", "< 5", "under 5", "fewer than 5"])
def test_a_figure_of_just_the_number_misses_under_it(written):
    told = said("5", written)
    assert "The plan was under 5 homes, so this just misses it." in told
    assert "Plan for this date: under 5 homes" in told
    assert "The plan's own number is not good enough." in told
    assert "Rule: better than the plan is" in told


@pytest.mark.parametrize("written", ["<=5", "at most 5", "5 or fewer", "no more than 5"])
def test_a_figure_of_just_the_number_meets_at_most_it(written):
    told = said("5", written)
    assert "That is just what was planned." in told
    assert "Plan for this date: at most 5 homes" in told
    assert "Rule: at the plan or better is" in told


@pytest.mark.parametrize(
    ("side", "value", "words"),
    [
        (Side.UNDER, -28, "a fall of over 28%"),
        (Side.AT_MOST, -28, "a fall of at least 28%"),
        (Side.AT_LEAST, 3, "a rise of at least 3%"),
        (Side.AT_LEAST, 0, "no fall"),
    ],
)
def test_the_side_of_a_change_is_that_of_its_size(side, value, words):
    unit = Unit(one="%", other="%", symbol="%", change_since="1998")
    one = make.indicator(unit=unit, decimals=0, polarity=Polarity.LOWER)
    assert say_aim(make.Decimal(value), one, side) == words


def test_the_table_and_the_download_of_targets_keep_the_side():
    made = report("5", "under 5")
    assert made.indicators["one"].aims.rows[0][2] == "under 5 homes"
    files = make_downloads(made)
    table = next(content for name, content in files.items() if name.endswith("targets.csv"))
    assert b",<5," in table


def test_a_chart_labels_a_target_ahead_with_its_side():
    days = ("at 31 Mar 2006", "at 30 Sep 2006")
    one = make.indicator(
        unit=make.HOMES, decimals=0, polarity=Polarity.LOWER, accumulates=Accumulates.SNAPSHOT
    )
    figures = [make.figure(value, day) for value, day in zip("98", days, strict=True)]
    target = make.target("<5", "at 31 Mar 2007", kind=TargetKind.TARGET)
    made = make.agreement([one], figures, [target])
    told = describe(made, rate(made))
    drawn = CHARTS["columns"].make(told, told.indicators["one"])
    assert ">target under<" in drawn.svg
    assert drawn.svg.index(">target under<") < drawn.svg.rindex(">5<")
    assert "The target is under 5 homes at 31 March 2007." in drawn.alt_text
    assert drawn.table.rows[-1][2] == "under 5 homes"
