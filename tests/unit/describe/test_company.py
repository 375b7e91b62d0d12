"""Our figure beside those of others: told in plain words, in the order of the files."""

from decimal import Decimal

from generator.charts import make_charts
from generator.describe import company_words
from generator.describe.language import Phrase
from generator.model.beside import ComparedWith
from generator.model.chart import Spot
from generator.model.enums import FigureStatus
from generator.model.groups import Group, GroupSet
from tests.gallery_cases import NEAR, report_of
from tests.make import HOMES, compared, figure

BEFORE, LATER = "2006/07 Q2", "2006/07 Q4"
OURS = (figure("50", **NEAR),)
SEX = GroupSet(
    id="sex",
    title="Sex",
    groups=(Group(id="women", title="Women"), Group(id="men", title="Men")),
    source="paper, para 1",
)


def others(*rows, ours=OURS, **changes):
    return report_of(ours, comparisons=rows, **changes).indicators["one"].beside.others


def groups(*rows, ours=OURS, **changes):
    return (
        report_of(ours, breakdowns=rows, groups=(SEX,), **changes).indicators["one"].beside.groups
    )


def said(company):
    return [(row.name, row.shown, row.said) for row in company.rows]


def test_each_other_is_told_in_the_order_of_the_file_and_never_ranked():
    region = {"kind": ComparedWith.REGION, "of": "the Midshires"}
    found = others(
        compared("49", **region),
        compared("60", lower=Decimal(59), upper=Decimal(61)),
        compared("40", kind=ComparedWith.SIMILAR, of=""),
    )
    assert said(found) == [
        ("Testshire", "50.0% (48.0% to 52.0%)", ""),
        ("The Midshires", "49.0%", "About the same as the Midshires"),
        ("England", "60.0% (59.0% to 61.0%)", "Worse than England"),
        ("Areas like this one", "40.0%", "Better than areas like this one"),
    ]


def test_without_ranges_we_say_that_we_cannot_tell():
    found = others(compared("60"), ours=(figure("50"),))
    assert found.rows[-1].said == "We cannot tell: neither figure has a range"


def test_a_goal_is_told_as_a_goal_and_not_tested():
    found = others(compared("60", "2008/09", kind=ComparedWith.GOAL))
    assert said(found)[-1] == (
        "Our own goal, April 2008 to March 2009", "60.0%", "A goal: we do not test it",
    )  # fmt: skip


def test_a_goal_whose_time_has_come_is_told_no_more():
    assert others(compared("60", BEFORE, kind=ComparedWith.GOAL)) is None


def test_the_time_is_the_latest_for_which_we_have_a_figure_too():
    found = others(compared("60", BEFORE), compared("61"), ours=(figure("50", BEFORE, **NEAR),))
    assert found.when == "July to September 2006"
    assert [row.shown for row in found.rows] == ["50.0% (48.0% to 52.0%)", "60.0%"]


def test_a_figure_for_another_time_is_shown_and_not_compared():
    found = others(compared("60"), compared("61", BEFORE, of="Wales"))
    assert said(found)[-1] == (
        "Wales, July to September 2006",
        "61.0%",
        "We cannot tell: there is no figure here for the same time",
    )
    assert found.rows[-1].value is None


def test_nothing_is_told_of_a_measure_without_others():
    report = report_of([figure("50")])
    one = report.indicators["one"]
    assert (one.beside.others, one.beside.groups, one.beside.how) == (None, (), ())
    assert not make_charts(report, one, Spot.OTHERS) + make_charts(report, one, Spot.GROUPS)


def test_groups_stand_in_the_order_of_their_list_beside_everyone():
    low, high = ({"lower": Decimal(at - 1), "upper": Decimal(at + 1)} for at in (40, 60))
    (found,) = groups(figure("40", group="men", **low), figure("60", group="women", **high))
    assert said(found) == [
        ("Everyone", "50.0% (48.0% to 52.0%)", ""),
        ("Women", "60.0% (59.0% to 61.0%)", "Better than for everyone"),
        ("Men", "40.0% (39.0% to 41.0%)", "Worse than for everyone"),
    ]


def test_a_suppressed_group_is_told_without_a_number():
    hidden = figure(None, group="men", status=FigureStatus.SUPPRESSED)
    (found,) = groups(figure("50", group="women"), hidden)
    assert said(found)[-1] == ("Men", "too few to show", "")


def test_a_set_of_which_nothing_is_known_is_left_out():
    assert groups(figure(None, group="men", status=FigureStatus.SUPPRESSED)) == ()


def test_counts_are_shown_and_neither_compared_nor_drawn():
    counts = {"unit": HOMES, "decimals": 0}
    rows = (figure("20", group="women"), figure("30", group="men"))
    report = report_of([figure("50")], breakdowns=rows, groups=(SEX,), **counts)
    one = report.indicators["one"]
    assert [row.said for row in one.beside.groups[0].rows[1:]] == ["We do not compare counts"] * 2
    assert not make_charts(report, one, Spot.GROUPS)
    assert "We do not compare counts" in one.beside.how[0]


def test_the_method_and_where_it_comes_from_stand_with_the_sums():
    report = report_of([figure("50", **NEAR)], comparisons=(compared("60"),))
    assert any("American Statistician" in line for line in report.indicators["one"].beside.how)


def test_no_word_ranks():
    phrases = [one.english for one in vars(company_words).values() if isinstance(one, Phrase)]
    tables = (company_words.BESIDE_OTHER, company_words.BESIDE_EVERYONE)
    phrases += [one.english for table in tables for one in table.values()]
    assert not [text for text in phrases for word in ("best", "worst", "top") if word in text]
