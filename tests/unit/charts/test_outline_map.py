"""The map of outlines: light, without gaps, and each place a link or a number."""

import gzip
import re
from dataclasses import replace

import pytest

from generator.charts.inside import find_room
from generator.charts.outline_map import HEAVIEST, make_outline_map
from generator.charts.simplify import Simplifier
from generator.describe import describe
from generator.model.enums import AreaKind
from generator.model.places import Area
from generator.rate import rate
from tests import make
from tests.outlines import make_county

SQUARE = ((0, 0), (10, 0), (10, 10), (0, 10))


def draw(outlines, names=None):
    areas = tuple(
        Area(id=one, kind=AreaKind.DISTRICT, name=(names or {}).get(one, one.title()), named=True,
             source="paper, p")
        for one in outlines
    )  # fmt: skip
    made = replace(
        make.agreement([make.indicator()], [], []),
        areas=areas,
        outlines={name: tuple(map(tuple, rings)) for name, rings in outlines.items() if rings},
    )
    return make_outline_map(describe(made, rate(made)), lambda area: f"#{area.id}")


def county(columns, rows, **wishes):
    made = make_county(columns, rows, **wishes)
    return {f"place-{x}-{y}": [ring] for (x, y), ring in made.items()}


def test_each_place_is_a_link_with_its_name_in_it():
    svg = draw(county(2, 2)).svg
    assert re.findall(r'href="#(place-\d-\d)"', svg) == [
        "place-0-0", "place-0-1", "place-1-0", "place-1-1",
    ]  # fmt: skip
    assert re.findall(r">([^<>]+)</text>", svg)[0] == "Place-0-0"
    assert svg.count('role="listitem"') == 4


@pytest.mark.parametrize(("places", "points"), [(3, 1000), (8, 100), (12, 20)])
def test_the_map_is_light_however_fine_the_outlines_are(places, points):
    made = draw(county(places, places, points=points))
    assert len(gzip.compress(made.svg.encode(), 6, mtime=0)) <= HEAVIEST
    assert made.svg.count("<path") == places * places


def test_two_places_need_no_map():
    assert draw(county(2, 1)).svg == ""


def test_a_place_without_outline_is_not_on_the_map():
    svg = draw({**county(2, 2), "nowhere": []}).svg
    assert "nowhere" not in svg


def test_a_name_that_has_no_room_becomes_a_number_that_is_told():
    outlines = county(3, 1)
    made = draw(outlines, {"place-1-0": "A place with a name that no shape has room for"})
    assert [area.id for area in made.numbered] == ["place-1-0"]
    assert ">1</text>" in made.svg


def test_a_place_that_is_too_small_for_a_finger_is_no_link():
    island = [(-1.7, 52.4), (-1.695, 52.4), (-1.695, 52.405), (-1.7, 52.405)]
    made = draw({**county(3, 2), "island": [island]})
    assert "#island" not in made.svg
    assert 'href="#place-0-0"' in made.svg
    assert "island" in [area.id for area in made.numbered]


def test_a_place_under_others_is_a_line_without_a_link():
    areas = (
        Area(id="whole", kind=AreaKind.DISTRICT, name="Whole", named=True, source="paper, p"),
        *(
            Area(
                id=one, kind=AreaKind.PLACE, name=one, named=True, source="paper, p", parent="whole"
            )
            for one in ("a", "b", "c")
        ),
    )
    rings = dict(zip("abc", make_county(3, 1).values(), strict=True))
    around = [(-1.6, 52.4), (-1.3, 52.4), (-1.3, 52.47), (-1.6, 52.47)]
    outlines = {name: (tuple(ring),) for name, ring in {**rings, "whole": around}.items()}
    agreement = make.agreement([make.indicator()], [], [])
    made = replace(agreement, areas=areas, outlines=outlines)
    svg = make_outline_map(describe(made, rate(made)), lambda area: f"#{area.id}").svg
    assert svg.index('class="under"') < svg.index("<a ")
    assert "#whole" not in svg


def test_a_hostile_name_stays_text_on_the_map():
    svg = draw(county(1, 3), {"place-0-0": "<b>"}).svg
    assert "&lt;b&gt;" in svg
    assert "<b>" not in svg


def test_what_two_places_share_stays_shared():
    rings = [
        tuple((round((x + 2) * 1000), round((y - 52) * 1000)) for x, y in ring)
        for ring in make_county(3, 3, points=10).values()
    ]
    simplifier = Simplifier(rings)
    simple = [simplifier.simplify(ring, 90) for ring in rings]
    assert sum(map(len, simple)) < sum(map(len, rings)) / 2
    sides = [
        frozenset(pair) for ring in simple for pair in zip(ring, (*ring[1:], ring[0]), strict=True)
    ]
    outside = [side for side in sides if sides.count(side) == 1]
    assert {sides.count(side) for side in sides} == {1, 2}
    ends = [point for side in outside for point in side]
    assert all(ends.count(point) % 2 == 0 for point in ends)


def test_the_point_that_matters_least_goes_first():
    bump = ((0, 0), (5, 1), (10, 0), (10, 10), (0, 10))
    assert Simplifier([bump]).simplify(bump, 5) == bump
    assert (5, 1) not in Simplifier([bump]).simplify(bump, 5.1)
    assert len(Simplifier([bump]).simplify(bump, 5.1)) == 4


def test_room_is_in_the_middle_where_the_words_fit_and_else_where_a_shape_is_widest():
    assert find_room([SQUARE], 2, 8) == (5, 5, 10)
    bottle = ((4, 0), (6, 0), (6, 50), (40, 50), (40, 90), (0, 90), (0, 50), (4, 50))
    x, y, width = find_room([bottle], 10, 30)
    assert (x, width) == (20, 40)
    assert 55 <= y <= 60


def test_a_hole_has_no_room():
    ring = ((0, 0), (100, 0), (100, 100), (0, 100))
    hole = ((10, 10), (90, 10), (90, 90), (10, 90))
    x, y, _ = find_room([ring, hole], 4, 9)
    assert not (10 < x < 90 and 10 < y < 90)
