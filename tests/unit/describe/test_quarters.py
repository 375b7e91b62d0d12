"""The archive of quarters, and what changed between two."""

import re
from dataclasses import replace

from generator.describe import describe
from generator.model.period_forms import parse_period
from generator.model.ratings import Dimension, Rating
from generator.rate import rate
from tests import make
from tests.spoil import run, spoil

BEFORE = "2006/07 Q2"


def report(agreement):
    return describe(agreement, rate(agreement))


def rated(now, before):
    ratings = [make.declared(now), make.declared(before, period=BEFORE)]
    return report(make.agreement([make.indicator(method="declared")], [], [], ratings=ratings))


def test_every_period_with_a_rating_has_its_page_the_latest_first():
    found = rated(Rating.GREEN, Rating.RED)
    assert [one.period.text for one in found.periods] == [make.QUARTER, BEFORE]
    assert [one.counts[0].headline for one in found.periods] == [
        "Of 1 measure, 1 is on track.",
        "Of 1 measure, none are on track.",
    ]


def test_a_period_to_come_has_no_page():
    ratings = [make.declared(Rating.GREEN), make.declared(Rating.RED, period="2006/07 Q4")]
    made = make.agreement([make.indicator(method="declared")], [], [], ratings=ratings)
    assert [one.period.text for one in report(made).periods] == [make.QUARTER]


def test_a_measure_with_another_rating_than_before_is_told():
    (change,) = rated(Rating.RED, Rating.GREEN).changes
    assert (change.before.word, change.now.word) == ("On track", "Likely to miss the target")


def test_tags_name_colours_where_all_of_them_do_and_in_no_other_agreement():
    mixed = rated(Rating.RED, Rating.GREEN)
    made = make.agreement(
        [make.indicator(method="declared")], [], [], ratings=[make.declared(Rating.RED)]
    )
    coloured = (Dimension.OUTCOME, Dimension.DELIVERY)
    alike = report(replace(made, details=replace(made.details, dimensions=coloured)))
    assert next(iter(alike.indicators.values())).tags[0].word == "Red: likely to miss the target"
    assert alike.counts[0].columns[0] == "Green"
    assert mixed.counts[0].columns[0] == "On track"


def test_a_measure_with_the_same_rating_is_not_told():
    assert rated(Rating.GREEN, Rating.GREEN).changes == ()


def test_the_page_of_a_past_period_stays_when_the_next_one_comes():
    ratings = [make.declared(Rating.GREEN)]
    made = make.agreement([make.indicator(method="declared")], [], [], ratings=ratings)
    later = replace(made.details, current_period=parse_period("2006/07 Q4"))
    assert make.QUARTER in [one.period.text for one in report(replace(made, details=later)).periods]


def test_a_period_without_ratings_says_so_and_not_that_nothing_is_on_track(smallshire, tmp_path):
    spoil(smallshire, "data/smallshire/agreement.yml", "2024/25 Q3", "2024/25 Q4")
    spoil(
        smallshire, "data/smallshire/agreement.yml", "rating_source: ", "rating_source: officers # "
    )
    for name in ("burglary", "recycling", "new-homes", "waiting", "trust", "noise"):
        file = smallshire / f"data/smallshire/indicators/{name}.yml"
        text = file.read_text()
        file.write_text(re.sub(r"method: \w+", "method: declared", text))
    out = tmp_path / "out"
    result = run(smallshire, "smallshire", "--out", str(out), command="pages")
    assert result.exit_code == 0, result.output
    home = (out / "index.md").read_text()
    assert "none are rated yet" in home
    assert "Nothing is rated yet for this quarter." in home
    assert "none are on track" not in home
