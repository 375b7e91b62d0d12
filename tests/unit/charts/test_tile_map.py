"""The map of tiles: a place for each area, in the order in which it is read."""

import re
from dataclasses import replace

from generator.charts.tile_map import make_tile_map
from generator.describe import describe
from generator.model.enums import AreaKind
from generator.model.places import Area, Tile
from generator.rate import rate
from tests import make


def report(agreement):
    return describe(agreement, rate(agreement))


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


def test_a_word_that_is_wider_than_a_tile_is_broken_and_kept_whole():
    svg = draw(("Llanfairpwllgwyngyll", 1, 1), ("Stoke-on-Trent", 1, 2), ("C", 1, 3))
    assert re.findall(r">([^<>]+)</text>", svg) == [
        "Llanfairpwllgw ", "yngyll", "Stoke-on-Trent", "C"
    ]  # fmt: skip


def test_two_places_need_no_map():
    assert draw(("North", 1, 1), ("South", 2, 1), ("Nowhere", 0, 0)) == ""


def test_a_hostile_name_stays_text_on_the_map():
    svg = draw(('<a href="x">', 1, 1), ("B", 1, 2), ("C", 1, 3))
    assert "&lt;a" in svg
    assert '<a href="x">' not in svg
