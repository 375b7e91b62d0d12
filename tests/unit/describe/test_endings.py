"""What ended before the period is told as over, and counted as no rating of the period."""

from dataclasses import replace

from generator.describe import describe
from generator.model.enums import Accumulates, FigureStatus, RatingSource, TargetKind
from generator.model.period_forms import parse_period
from generator.model.ratings import Dimension, Rating
from generator.rate import rate
from tests import make

YEAR, NOW = "2007/08", "2008/09 Q1"
MET, JUST_MISSED, MISSED = ["100"] * 7, ["95"] * 2, ["80"] * 7
NAMES = [f"m{number:02}" for number in range(20)]


def measures(values, *, targets=(), period=NOW, status=FigureStatus.FINAL, figures=(), **given):
    """Measures with a figure for 2007/08 against a target of 100 for that year."""
    names = NAMES[: len(values)]
    return make.agreement(
        [make.indicator(name) for name in names],
        [
            *(
                make.figure(value, YEAR, name, status=status)
                for name, value in zip(names, values, strict=True)
            ),
            *figures,
        ],
        [*(make.target("100", YEAR, name, TargetKind.TARGET) for name in names), *targets],
        current_period=period,
        **({"dimensions": (Dimension.OUTCOME,)} | given),
    )


def say(agreement):
    report = describe(agreement, rate(agreement))
    main = report.counts[0]
    return " ".join(filter(None, (main.headline, *main.bad, *main.rest)))


def count(agreement, period=NOW):
    return rate(agreement).counts[parse_period(period)][Dimension.OUTCOME].total


def test_results_of_the_year_before_are_no_ratings_of_this_quarter():
    agreement = measures([*MET, *JUST_MISSED, *MISSED])
    assert say(agreement) == (
        "Of 16 measures, none has a figure for this quarter yet. "
        "Of targets for April 2007 to March 2008, 7 were met and 9 were missed."
    )
    report = describe(agreement, rate(agreement))
    assert report.blocks["block"].counts[0].headline == report.counts[0].headline
    assert report.counts[0].rows[0].cells[-1] == "16"
    assert not report.counts[0].is_rated


def test_they_were_ratings_of_the_quarter_in_which_the_year_ended():
    agreement = measures([*MET, *JUST_MISSED, *MISSED], period="2007/08 Q4")
    assert say(agreement) == (
        "Of 16 measures, 7 met their targets. Seven missed their targets. "
        "Two just missed their targets."
    )


def test_nothing_has_changed_where_nothing_new_came():
    report = describe(agreement := measures([*MET, *MISSED]), rate(agreement))
    assert report.counts[0].changes == ()
    assert report.changes == ()


def test_those_with_a_figure_for_now_are_counted_and_the_others_told_apart():
    new = [make.figure("100", NOW, "m00"), make.figure("50", NOW, "m01")]
    aims = [make.target("100", NOW, name) for name in ("m00", "m01")]
    agreement = measures(["80", "100", "100", "80", "80"], figures=new, targets=aims)
    assert say(agreement) == (
        "Of 5 measures, 1 is on track. One is likely to miss its target. "
        "Three have no figure for this quarter yet. "
        "Of targets for April 2007 to March 2008, 1 was met and 2 were missed."
    )
    found = count(agreement)
    assert (found.denominator, sum(found.counts.values())) == (5, 5)
    assert found.counts[Rating.TARGET_ENDED] == 3


def test_all_of_them_met_or_missed_are_told_in_a_shorter_way():
    assert say(measures(["100", "100"])).endswith(
        "All two targets for April 2007 to March 2008 were met."
    )
    assert say(measures(["80"])).endswith("One target for April 2007 to March 2008 was missed.")


def test_a_figure_that_may_still_change_is_told_as_such():
    assert say(measures(["80", "100"], status=FigureStatus.PROVISIONAL)).endswith(
        "1 was met and 1 was missed. Two of their figures may still change."
    )


def test_a_target_for_this_year_or_a_way_that_goes_on_keeps_the_rating():
    for time in (NOW, "2008/09", "2008/09 Q3", "at 31 Mar 2009", "2007 to 2010"):
        aims = [make.target("100", time, "m00", TargetKind.TARGET)]
        assert count(measures(["80"], targets=aims)).counts[Rating.RED] == 1
    for time in ("2009/10", "2006/07"):
        aims = [make.target("100", time, "m00", TargetKind.TARGET)]
        assert count(measures(["80"], targets=aims)).counts[Rating.RED] == 0


def test_what_officers_say_of_the_quarter_is_a_rating_of_the_quarter():
    red = [make.declared(Rating.RED, period=NOW, indicator="m00")]
    agreement = measures(["80", "80"], ratings=red, rating_source=RatingSource.OFFICERS)
    assert count(agreement).counts[Rating.RED] == 1
    assert count(agreement).counts[Rating.TARGET_ENDED] == 1


def test_of_one_measure_in_two_rows_the_one_that_is_about_now_counts():
    agreement = measures(
        ["80", "100"],
        figures=[make.figure("100", NOW, "m01")],
        targets=[make.target("100", NOW, "m01")],
    )
    first, second = agreement.indicators
    twice = replace(second, counts_with=first.id)
    found = count(replace(agreement, indicators=(first, twice)))
    assert (found.counts[Rating.GREEN], found.denominator) == (1, 1)


def test_a_year_that_was_never_finished_is_neither_met_nor_missed():
    one = make.indicator("m00", accumulates=Accumulates.YEAR_TO_DATE)
    agreement = make.agreement(
        [one],
        [make.figure("70", "2007/08 Q3", "m00")],
        [make.target("100", YEAR, "m00", TargetKind.TARGET)],
        current_period=NOW,
    )
    assert say(agreement) == (
        "Of 1 measure, none has a figure for this quarter yet. How one ended is not known."
    )


def test_the_page_of_the_measure_says_when_it_was_missed():
    agreement = measures(["80"])
    one = describe(agreement, rate(agreement)).indicators["m00"]
    assert one.verdict == "The target for April 2007 to March 2008 was missed."
    assert one.tags[0].word == "Red: missed the target"
    assert one.facts[-1] == "No target covers this quarter, and there is no figure for it yet."
