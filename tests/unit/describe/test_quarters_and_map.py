"""The archive of quarters, what changed, and the map of tiles."""

import re
from dataclasses import replace

from generator.charts.tile_map import make_tile_map
from generator.describe import describe
from generator.model.enums import AreaKind
from generator.model.period import parse_period
from generator.model.places import Area, Tile
from generator.model.ratings import Rating
from generator.rate import rate
from tests import make
from tests.spoil import run, spoil

BEFORE = "2006/07 Q2"


def report(agreement):
    return describe(agreement, rate(agreement))


def rated(now, before):
    ratings = [make.declared(now), make.declared(before, period=BEFORE)]
    return report(make.agreement([make.indicator(method="declared")], [], [], ratings=ratings))


def test_every_quarter_with_a_rating_has_its_page_the_latest_first():
    found = rated(Rating.GREEN, Rating.RED)
    assert [one.quarter.text for one in found.quarters] == [make.QUARTER, BEFORE]
    assert [one.counts[0].headline for one in found.quarters] == [
        "Of 1 measure, 1 is on track.",
        "Of 1 measure, none are on track.",
    ]


def test_a_quarter_to_come_has_no_page():
    ratings = [make.declared(Rating.GREEN), make.declared(Rating.RED, period="2006/07 Q4")]
    made = make.agreement([make.indicator(method="declared")], [], [], ratings=ratings)
    assert [one.quarter.text for one in report(made).quarters] == [make.QUARTER]


def test_a_measure_with_another_rating_than_before_is_told():
    (change,) = rated(Rating.RED, Rating.GREEN).changes
    assert (change.before.word, change.now.word) == (
        "Green: on track",
        "Red: likely to miss the target",
    )


def test_a_measure_with_the_same_rating_is_not_told():
    assert rated(Rating.GREEN, Rating.GREEN).changes == ()


def test_the_page_of_a_past_quarter_stays_when_the_next_one_comes():
    ratings = [make.declared(Rating.GREEN)]
    made = make.agreement([make.indicator(method="declared")], [], [], ratings=ratings)
    later = replace(made.details, current_quarter=parse_period("2006/07 Q4"))
    assert make.QUARTER in [
        one.quarter.text for one in report(replace(made, details=later)).quarters
    ]


def places(*tiles):
    return tuple(
        Area(
            id=f"place-{number}", kind=AreaKind.DISTRICT, name=name, named=True, source="paper, p",
            tile=Tile(row=row, column=column) if row else None,
        )
        for number, (name, row, column) in enumerate(tiles)
    )  # fmt: skip


def draw(*tiles):
    made = replace(make.agreement([make.indicator()], [], []), areas=places(*tiles))
    return make_tile_map(report(made), lambda area: f"#{area.id}")


def test_the_map_lists_its_places_from_the_top_row_by_row():
    svg = draw(("South", 2, 1), ("North-east", 1, 2), ("North-west", 1, 1))
    assert re.findall(r'href="#(place-\d)"', svg) == ["place-2", "place-1", "place-0"]
    assert svg.count('role="listitem"') == 3


def test_a_long_name_is_broken_between_words():
    svg = draw(("North West Leicestershire", 1, 1), ("Melton", 1, 2), ("Blaby", 1, 3))
    assert re.findall(r">([^<>]+)</text>", svg)[:2] == ["North West ", "Leicestershire"]


def test_two_places_need_no_map():
    assert draw(("North", 1, 1), ("South", 2, 1), ("Nowhere", 0, 0)) == ""


def test_a_hostile_name_stays_text_on_the_map():
    svg = draw(('<a href="x">', 1, 1), ("B", 1, 2), ("C", 1, 3))
    assert "&lt;a" in svg
    assert '<a href="x">' not in svg


def test_a_quarter_without_ratings_says_so_and_not_that_nothing_is_on_track(smallshire, tmp_path):
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
