"""A final figure of a target whose time is over tells that it was missed or met, in the past."""

from dataclasses import replace

import pytest

from generator.describe import describe
from generator.model.enums import FigureStatus, Polarity, RatingSource, TargetKind
from generator.model.period_forms import parse_period
from generator.model.ratings import Dimension, Rating
from generator.rate import rate
from tests import make

YEAR, QUARTER = "2007/08", "2007/08 Q4"
DIMENSIONS = (Dimension.OUTCOME, Dimension.PERFORMANCE, Dimension.FORECAST, Dimension.CATEGORY)


def agreement(values=("80",), *, aim=YEAR, kind=TargetKind.TARGET, period=QUARTER, **given):
    """Measures with these figures for a year against a target of 100."""
    status = given.pop("status", FigureStatus.FINAL)
    polarity = given.pop("polarity", Polarity.HIGHER)
    names = [f"m{number}" for number in range(len(values))]
    return make.agreement(
        [make.indicator(name, polarity=polarity) for name in names],
        [
            make.figure(value, YEAR, name, status=status)
            for name, value in zip(names, values, strict=True)
        ],
        [make.target("100", aim, name, kind) for name in names],
        dimensions=given.pop("dimensions", DIMENSIONS),
        current_period=period,
        **given,
    )


def say(given):
    report = describe(given, rate(given))
    return report.indicators["m0"].verdict, str(report.indicators["m0"].tags[0].word)


@pytest.mark.parametrize(
    ("value", "verdict", "tag"),
    [
        ("80", "The target was missed.", "Red: missed the target"),
        ("95", "The target was just missed.", "Amber: just missed the target"),
        ("100", "The target was met.", "Green: met the target"),
        ("120", "The target was met.", "Green: met the target"),
    ],
)
def test_a_final_figure_of_the_targets_own_time_says_how_it_ended(value, verdict, tag):
    assert say(agreement([value])) == (verdict, tag)


def test_a_lower_figure_meets_a_target_where_lower_is_better():
    assert say(agreement(["80"], polarity=Polarity.LOWER))[0] == "The target was met."


@pytest.mark.parametrize(
    "given",
    [
        {"status": FigureStatus.PROVISIONAL},
        {"status": FigureStatus.ESTIMATE},
        {"kind": TargetKind.MILESTONE},
    ],
    ids=["provisional", "estimate", "milestone"],
)
def test_while_anything_may_still_change_it_is_likely_to_miss(given):
    assert say(agreement(**given)) == (
        "This is likely to miss the target.",
        "Likely to miss the target",
    )


def test_officers_who_see_it_otherwise_are_not_put_into_the_past():
    """A green of a figure that missed is their word, and not how the target ended."""
    green = [make.declared(Rating.GREEN, period=QUARTER, indicator="m0")]
    given = agreement(ratings=green, rating_source=RatingSource.OFFICERS)
    assert say(given)[1] == "On track"


def count(given, dimension=Dimension.OUTCOME):
    report = describe(given, rate(given))
    names = {Dimension.OUTCOME: "Result", Dimension.CATEGORY: "Overall"}
    found = next(one for one in report.counts if one.name == names[dimension])
    return found.headline, found.bad


def test_counts_say_how_many_missed_and_met():
    assert count(agreement(["80", "70", "95", "100"])) == (
        "Of 4 measures, 1 met its target.",
        ("Two missed their targets.", "One just missed its target."),
    )


def test_those_whose_time_is_not_over_are_told_apart():
    given = agreement(["80", "70", "100", "110"])
    rows = (
        row._replace(status=FigureStatus.PROVISIONAL) if row.indicator in {"m1", "m3"} else row
        for row in given.figures
    )
    figures = replace(given.figures, rows=tuple(rows))
    assert count(replace(given, figures=figures)) == (
        "Of 4 measures, 2 are on track or met their targets.",
        ("One missed its target.", "One is likely to miss its target."),
    )


def test_what_officers_expected_of_a_year_is_told_as_what_became_of_it():
    worse = [
        make.declared(Rating.WORSE, Dimension.FORECAST, period=QUARTER, indicator="m0"),
    ]
    given = agreement(ratings=worse, dimensions=(Dimension.FORECAST,))
    report = describe(given, rate(given)).indicators["m0"]
    assert report.tags[0].word == "Missed the plan"
    assert report.forecast is None


def test_a_later_period_keeps_how_the_year_ended():
    given = agreement(period="2008/09 Q1")
    now = rate(given).current("m0", Dimension.OUTCOME, parse_period("2008/09 Q1"))
    assert (now.rating, now.is_over) == (Rating.RED, True)
