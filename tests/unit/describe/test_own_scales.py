"""An agreement's own ratings: their words, their colours, their limits and how they are counted."""

from decimal import Decimal

import pytest

from generator.describe import describe
from generator.model.enums import Polarity, RatingSource
from generator.model.indicator import RatingRule
from generator.model.period_forms import parse_period
from generator.model.ratings import Dimension, Limit, Rating, Tone
from generator.model.rows import Action, PublishedCount
from generator.model.scale_steps import Counted, ScaleStep
from generator.rate import rate
from tests import make

OUTCOME, DELIVERY = Dimension.OUTCOME, Dimension.DELIVERY


def step(name, tone, threshold=None, **changes):
    """A rating with words of its own."""
    word = name.capitalize().replace("_", " ")
    does = Counted(one=f"is {word.lower()}", other=f"are {word.lower()}")
    given = {"word": word, "counted": does, "verdict": f"This is {word.lower()}."}
    return ScaleStep(id=name, tone=tone, threshold=threshold, **(given | changes))


def shipped(name, tone, threshold=None):
    """A rating of the software, in the software's words."""
    return ScaleStep(id=name, tone=tone, threshold=threshold)


BLUE = step("blue", Tone.DONE, word="Blue: done", verdict="This is done.",
            counted=Counted(one="is done", other="are done"))  # fmt: skip
BRAG = (
    BLUE,
    shipped("green", Tone.GOOD),
    shipped("amber", Tone.WARNING),
    shipped("red", Tone.BAD),
)
BRAG_BY_RULE = (
    BLUE,
    shipped("green", Tone.GOOD, Limit.TARGET),
    shipped("amber", Tone.WARNING, Limit.NEAR),
    shipped("red", Tone.BAD),
)
FIVE = (
    step("well_ahead", Tone.GOOD, Decimal("0.1")),
    step("on_course", Tone.GOOD, Decimal(0)),
    step("just_behind", Tone.WARNING, Decimal("-0.05")),
    step("behind", Tone.WARNING, Decimal("-0.2")),
    step("far_behind", Tone.BAD),
)
MOVING = (
    step("improving", Tone.GOOD, Limit.IMPROVING),
    step("no_change", Tone.NONE, Limit.NO_CHANGE,
         counted=Counted(one="shows no change", other="show no change")),
    step("getting_worse", Tone.BAD, Limit.GETTING_WORSE),
)  # fmt: skip


def report_on(scales, figures, *, ratings=(), plan="100", dimensions=None, **given):
    """The report on indicators with one figure each, by name."""
    indicators = given.pop("indicators", None) or [make.indicator(name) for name in figures]
    rows = [make.figure(value, name=name) for name, value in figures.items()]
    targets = [make.target(plan, name=name) for name in figures]
    agreement = make.agreement(
        indicators, rows, targets,
        ratings=ratings, scales=scales, dimensions=dimensions or tuple(scales), **given,
    )  # fmt: skip
    return describe(agreement, rate(agreement))


def tag_of(report, name="one", place=0):
    return report.indicators[name].tags[place]


def declare(*ratings, dimension=DELIVERY):
    """Officers' ratings of the first, second, … indicator."""
    names = ("one", "two", "three", "four", "five", "six")
    return tuple(
        make.declared(rating, dimension, indicator=name)
        for name, rating in zip(names, ratings, strict=False)
    )


def counted(*ratings, scale=BRAG):
    """How the ratings of a scale that officers gave are counted."""
    figures = dict.fromkeys(("one", "two", "three", "four", "five", "six")[: len(ratings)], "100")
    report = report_on({DELIVERY: scale}, figures, ratings=declare(*ratings))
    (count,) = report.counts
    return count


def test_what_is_done_is_blue_and_has_its_own_words():
    report = report_on({DELIVERY: BRAG}, {"one": "100"}, ratings=declare("blue"))
    assert (tag_of(report).word, tag_of(report).tone) == ("Blue: done", "blue")
    assert report.indicators["one"].verdict == "This is done."


def test_a_rating_of_the_software_keeps_its_words_in_a_scale_of_the_agreement():
    report = report_on({DELIVERY: BRAG}, {"one": "100"}, ratings=declare("green"))
    assert tag_of(report).word == "Green: work in place"
    assert report.indicators["one"].verdict == "The work is in place."


def test_each_good_rating_is_counted_apart_and_the_first_has_the_number_of_all():
    count = counted("green", "blue", "blue", "amber", "red", "red")
    assert count.headline == "Of 6 measures, 2 are done. One has its work in place."
    assert list(count.bad) == [
        "Two do not have their work in place.", "One has some risk to the work.",
    ]  # fmt: skip
    assert list(count.columns) == ["Blue", "Green", "Amber", "Red"]


def test_where_nothing_goes_well_the_lowest_good_rating_is_said_of_none():
    assert counted("red").headline == "Of 1 measure, none have their work in place."
    ended = (step("ended", Tone.DONE), step("open", Tone.BAD))
    assert counted("open", scale=ended).headline == "Of 1 measure, none are ended."


def test_a_rating_that_does_not_count_is_left_out_of_the_number_and_told_after_it():
    paused = step("paused", Tone.NONE, counts=False)
    count = counted("green", "paused", scale=(*BRAG, paused))
    assert count.headline == "Of 1 measure, 1 has its work in place."
    assert list(count.rest) == ["One is paused."]
    assert count.total.denominator == "1"


def test_a_good_rating_that_does_not_count_never_opens_the_count():
    done = step("done", Tone.DONE, counts=False)
    count = counted("done", "green", scale=(done, *BRAG[1:]))
    assert count.headline == "Of 1 measure, 1 has its work in place. One is done."


def test_what_is_neither_good_nor_bad_is_told_before_what_is_not_known():
    waiting = step("waiting", Tone.NONE)
    count = counted("green", "waiting", "not_available", scale=(*BRAG, waiting))
    assert list(count.rest) == ["One is waiting.", "One cannot be rated yet."]


@pytest.mark.parametrize("rating", [one.id for one in BRAG])
def test_a_rating_that_is_not_going_to_plan_stands_in_the_list_of_those(rating):
    report = report_on({DELIVERY: BRAG}, {"one": "100"}, ratings=declare(rating))
    assert bool(report.worst) is (rating in {"amber", "red"})


def test_a_scale_with_three_bad_ratings_tells_of_each_that_papers_count_and_do_not_name():
    bad = [step(name, Tone.BAD) for name in ("late", "stuck", "lost_cause")]
    counts = [
        PublishedCount(
            period=parse_period(make.QUARTER), dimension=DELIVERY, rating=one.id, count=2,
            source="paper, para 1", block="block",
        )
        for one in bad
    ]  # fmt: skip
    report = report_on({DELIVERY: (step("fine", Tone.GOOD), *bad)}, {"one": "100"}, counts=counts)
    for word in ("Late", "Stuck", "Lost cause"):
        assert f"'{word}'" in report.unnamed_bad


@pytest.mark.parametrize(
    ("figure", "rating"),
    [
        ("110", "Well ahead"), ("109.9", "On course"), ("100", "On course"),
        ("99.9", "Just behind"), ("95", "Just behind"), ("94.9", "Behind"),
        ("80", "Behind"), ("79.9", "Far behind"),
    ],
)  # fmt: skip
def test_a_figure_exactly_on_a_threshold_gets_the_better_rating(figure, rating):
    assert tag_of(report_on({OUTCOME: FIVE}, {"one": figure})).word == rating


def test_the_sum_shows_every_limit_of_the_scale_from_the_best_rating_down():
    report = report_on({OUTCOME: FIVE}, {"one": "90"})
    assert report.indicators["one"].workings[0].lines[-5:] == (
        "From 10% better on, it is 'Well ahead'.",
        "At the plan or better, it is 'On course'.",
        "Down to 5% worse, it is 'Just behind'.",
        "Down to 20% worse, it is 'Behind'.",
        "Anything further is 'Far behind'.",
    )
    assert "'Just behind'" in report.reference.limits
    assert "planned" not in report.reference.limits


@pytest.mark.parametrize(
    ("figure", "rating"), [("101", "green"), ("100", "green"), ("99", "amber"), ("89", "red")]
)
def test_done_is_a_word_of_officers_that_no_figure_gives(figure, rating):
    report = report_on({OUTCOME: BRAG_BY_RULE}, {"one": figure})
    assert report.results.assessments["one"][0].rating == rating


def test_done_stands_beside_a_rule_that_gives_another_rating_where_officers_are_shown():
    report = report_on(
        {OUTCOME: BRAG_BY_RULE}, {"one": "99"},
        ratings=declare("blue", dimension=OUTCOME), rating_source=RatingSource.OFFICERS,
    )  # fmt: skip
    (one,) = report.results.assessments["one"]
    assert (one.rating, one.computed) == ("blue", Rating.AMBER)


@pytest.mark.parametrize(
    ("lower", "upper", "rating"),
    [("101", "115", "On course"), ("93", "99", "Just behind"), ("95", "105", "Too close to call")],
)
def test_a_figure_with_a_likely_range_is_rated_where_all_of_it_lies(lower, upper, rating):
    one = make.indicator("one", rating=RatingRule(method="interval"))
    figures = [make.figure((Decimal(lower) + Decimal(upper)) / 2, lower=lower, upper=upper)]
    agreement = make.agreement(
        [one], figures, [make.target("100")], scales={OUTCOME: FIVE}, dimensions=(OUTCOME,)
    )
    report = describe(agreement, rate(agreement))
    assert tag_of(report).word == rating
    lines = report.indicators["one"].workings[0].lines
    assert "If not, we take the first that fits." in lines


TWO = (step("met", Tone.GOOD, Decimal(0)), step("missed", Tone.BAD))
THREE = (
    step("met", Tone.GOOD, Decimal(0)),
    step("nearly", Tone.WARNING, Decimal("-0.1")),
    step("missed", Tone.BAD),
)


@pytest.mark.parametrize(
    ("scale", "status", "rating"),
    [
        (THREE, "done", "met"), (THREE, "under_way", "nearly"), (THREE, "not_started", "missed"),
        (TWO, "done", "met"), (TWO, "under_way", "missed"), (TWO, "not_started", "missed"),
    ],
)  # fmt: skip
def test_dated_steps_are_rated_by_thresholds_too(scale, status, rating):
    one = make.indicator("one", rating=RatingRule(method="milestone"))
    action = Action(
        action="Open.", indicator="one", due="2006/07 Q2", status=status, source="paper, para 1"
    )
    report = report_on({OUTCOME: scale}, {"one": "1"}, indicators=[one], actions=(action,))
    assert report.results.assessments["one"][0].rating == rating
    rule = report.indicators["one"].workings[0].lines[-1]
    assert ("under way" in rule) is (scale is THREE)


QUARTERS = [f"{year}/{year + 1 - 2000:02} Q{number}" for year in (2005, 2006) for number in
            (1, 2, 3, 4)][:7]  # fmt: skip


def move(values, **changes):
    """The rating of an indicator by how its figures move."""
    one = make.indicator("one", **changes)
    figures = [
        make.figure(str(value), period)
        for value, period in zip(values, QUARTERS[-len(values) :], strict=True)
    ]
    agreement = make.agreement(
        [one], figures, scales={OUTCOME: MOVING}, dimensions=(OUTCOME,)
    )  # fmt: skip
    report = describe(agreement, rate(agreement))
    return report.results.current("one", OUTCOME, agreement.period).rating, report


@pytest.mark.parametrize(
    ("values", "changes", "rating"),
    [
        ((1, 2, 3, 4, 5), {}, "improving"),
        ((5, 4, 3, 2, 1), {}, "getting_worse"),
        ((5, 4, 3, 2, 1), {"polarity": Polarity.LOWER}, "improving"),
        ((1, 2, 3, 5, 4), {}, "no_change"),
        ((1, 2, 3, 4), {}, Rating.NOT_AVAILABLE),
        ((1, 2, 3, 4, 5), {"polarity": Polarity.UNKNOWN}, Rating.DIRECTION_UNKNOWN),
        ((1, 2, 3, 4, 5), {"placeholder": True}, Rating.PLACEHOLDER),
    ],
)
def test_a_scale_of_movement_says_what_the_test_of_the_figures_says(values, changes, rating):
    assert move(values, **changes)[0] == rating


def test_a_rating_of_movement_agrees_with_what_the_page_says_of_the_movement():
    _, report = move((1, 2, 3, 4, 5))
    one = report.indicators["one"]
    assert one.tags[0].word == "Improving"
    assert "better" in " ".join(one.movement.answer)
    assert one.workings[0].lines == (
        "Rule: we ask if the figures move more than they would by chance. If they get better, it "
        "is 'Improving'. If they get worse, it is 'Getting worse'. If not, it is 'No change'.",
    )


def test_the_page_on_ratings_asks_for_no_plan_where_figures_are_rated_by_how_they_move():
    _, report = move((1, 2, 3, 4, 5))
    assert report.reference.who_rates == (
        "The rules below set these ratings where there are enough figures."
    )
    shown = " ".join(line for rule in report.reference.rules for line in rule.example)
    assert "Improving" not in shown


def test_a_rating_of_movement_never_tells_that_a_target_was_met():
    one = make.indicator("one")
    figures = [make.figure(str(value), period) for value, period in
               zip(range(1, 6), QUARTERS[-5:], strict=True)]  # fmt: skip
    target = make.target("1", kind="target")
    agreement = make.agreement([one], figures, [target], scales={OUTCOME: MOVING},
                               dimensions=(OUTCOME,))  # fmt: skip
    assert not rate(agreement).assessments["one"][0].is_over
