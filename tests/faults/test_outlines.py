"""Each fault of areas.geojson is told with its line, what was found and what to do."""

import json

import pytest

from tests.messages_page import explain
from tests.outlines import make_county, make_feature, write_file
from tests.spoil import run

FILE = "data/smallshire/areas.geojson"
RING = next(iter(make_county(1, 1, points=3).values()))
GOOD = make_feature("mill-end", RING)


def shape(kind, parts):
    return {**GOOD, "geometry": {"type": kind, "coordinates": parts}}


def at(*pair):
    return write_file(shape("Polygon", [[[0, 0], [1, 0], [*pair], [0, 0]]]))


FAULTS = {
    "no JSON": ('{"type":\n"x"', 2, "a line that is not JSON", "Save the file as GeoJSON"),
    "not a number": (at(0, float("nan")), 1, "numbers or brackets that no map has", "GeoJSON"),
    "deep brackets": ("[" * 100_000, 1, "numbers or brackets that no map has", "GeoJSON"),
    "long number": (f"[{'9' * 5000}]", 1, "numbers or brackets that no map has", "GeoJSON"),
    "a list": ("[]", 1, "something that is not a list of shapes", "GeoJSON"),
    "no features": ('{"features": {}}', 1, "something that is not a list of shapes", "GeoJSON"),
    "features of text": ('{"features": ["x"]}', 1, "something that is not a list of", "GeoJSON"),
    "no id": (write_file({**GOOD, "properties": None}), 1, "shape 1, which names no", "mill-end"),
    "number as id": (write_file(make_feature(7, RING)), 1, "shape 1, which names no", "its place"),
    "id misspelt": (write_file(make_feature("mil-end", RING)), 7, "'mil-end', which is not a place", "Did you mean mill-end?"),
    "a second": (write_file(GOOD, GOOD), 7, "a second outline of 'mill-end'", "Keep one"),
    "a point": (write_file(shape("Point", [0, 0])), 7, "'mill-end' without an outline", "Polygon"),
    "no shape": (write_file({**GOOD, "geometry": None}), 7, "'mill-end' without an outline", "Poly"),
    "empty": (write_file(shape("Polygon", [])), 7, "'mill-end' with", "Polygon"),
    "empty part": (write_file(shape("MultiPolygon", [[]])), 7, "'mill-end' without", "Polygon"),
    "text": (write_file(shape("MultiPolygon", ["x"])), 7, "'mill-end' without", "Polygon"),
    "two points": (write_file(shape("Polygon", [[[0, 0], [1, 1], [0, 0]]])), 7, "too few points", "Draw"),
    "metres": (at(458000, 304000), 7, "'mill-end' at [458000, 304000], which is no place", "degrees"),
    "text in place": (at("0", 1), 7, "which is no place on Earth", "degrees"),
    "yes in place": (at(*[True], 1), 7, "which is no place on Earth", "degrees"),
    "infinity": (at(0, 0).replace("[\n", "[\n1e999,", 1), 1, "", ""),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_of_the_outlines_is_told_at_its_line(smallshire, name):
    text, line, found, advice = FAULTS[name]
    (smallshire / FILE).write_text(text)
    result = run(smallshire)
    assert result.exit_code == 1, result.output
    assert f"{FILE}, line {line}" in result.output
    assert found in result.output
    assert advice in result.output
    explain(result.output.split("found ", 1)[1].split(".\n", 1)[0])


@pytest.mark.parametrize("kind", ["Polygon", "MultiPolygon"])
def test_outlines_of_some_places_are_good(smallshire, kind):
    (smallshire / FILE).write_text(write_file(make_feature("mill-end", RING, kind=kind)))
    assert run(smallshire).exit_code == 0


def test_a_place_may_have_its_id_beside_its_properties(smallshire):
    feature = {**GOOD, "properties": {"name": "Mill End"}, "id": "mill-end"}
    (smallshire / FILE).write_text(json.dumps({"features": [feature]}))
    assert run(smallshire).exit_code == 0
