"""areas.geojson: the outlines of places, each by the id of its place."""

import json
import math
from collections.abc import Iterator, Mapping
from typing import Any, NoReturn

from generator.check.problems import near
from generator.model.files import FileText
from generator.model.outlines import Outline, Ring
from generator.model.problem import Problem

OUTLINES = "areas.geojson"
FEWEST = 3
"""Points of a ring."""
MOST_EAST, MOST_NORTH = 180, 90
DEGREES = "Save the outlines as GeoJSON in degrees (WGS 84): longitude first, then latitude."
COLLECTION = 'Save the file as GeoJSON: {"type": "FeatureCollection", "features": […]}.'
NAME_IT = 'Give it the id of its place in areas.yml: "properties": {"id": "mill-end"}.'
DRAW_IT = "Draw it as a Polygon or a MultiPolygon."


class _WrongShapeError(Exception):
    """A shape that cannot be drawn: says what was found, and what to do."""

    def __init__(self, found: str, advice: str) -> None:
        self.found, self.advice = found, advice
        super().__init__(found)


def _refuse_shape(found: str, advice: str) -> NoReturn:
    raise _WrongShapeError(found, advice)


def read_outlines(
    file: FileText | None, known: set[str] | None, problems: list[Problem]
) -> dict[str, Outline]:
    """The outlines by the ids of their places; `known` are the places of areas.yml.

    Nothing is read where these are not known.
    """
    outlines: dict[str, Outline] = {}
    if file is None or known is None:
        return outlines
    for number, feature in enumerate(_read_features(file, problems), 1):
        name = _find_name(feature)
        line = _find_line(file, name)
        try:
            if not name:
                _refuse_shape(f"shape {number}, which names no place", NAME_IT)
            if name not in known:
                _refuse_shape(f"'{name}', which is not a place", near(name, known))
            if name in outlines:
                _refuse_shape(f"a second outline of '{name}'", "Keep one, in all parts.")
            outlines[name] = tuple(_read_shape(feature.get("geometry"), name))
        except _WrongShapeError as error:
            problems.append(Problem(file.path, line, "", error.found, error.advice))
    return outlines


def _read_features(file: FileText, problems: list[Problem]) -> list[dict[str, Any]]:
    found = "something that is not a list of shapes"
    line = 1
    try:
        given = json.loads(file.text, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        found = f"a line that is not JSON ({error.msg})"
        line = error.lineno
    except (RecursionError, ValueError):
        found = "numbers or brackets that no map has"
    else:
        features = given.get("features") if isinstance(given, dict) else None
        if isinstance(features, list) and all(isinstance(one, dict) for one in features):
            return features
    problems.append(Problem(file.path, line, "", found, COLLECTION))
    return []


def _refuse(word: str) -> float:
    raise ValueError(word)


def _find_name(feature: Mapping[str, Any]) -> str:
    """The id of a shape's place: its own, or that among its properties."""
    properties = feature.get("properties")
    inside = properties.get("id") if isinstance(properties, dict) else None
    return next((one for one in (inside, feature.get("id")) if isinstance(one, str)), "")


def _find_line(file: FileText, name: str) -> int:
    """The line of a place's id; the first where it has none."""
    at = file.text.find(json.dumps(name)) if name else 0
    return file.text.count("\n", 0, max(at, 0)) + 1


def _read_shape(geometry: object, name: str) -> Iterator[Ring]:
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    parts = geometry.get("coordinates") if isinstance(geometry, dict) else None
    polygons = [parts] if kind == "Polygon" else parts
    if kind not in {"Polygon", "MultiPolygon"} or not isinstance(polygons, list) or not polygons:
        _refuse_shape(f"'{name}' without an outline", DRAW_IT)
    for polygon in polygons:
        if not isinstance(polygon, list) or not polygon:
            _refuse_shape(f"'{name}' without an outline", DRAW_IT)
        yield from (_read_ring(ring, name) for ring in polygon)


def _read_ring(given: object, name: str) -> Ring:
    ring = [_read_position(one, name) for one in given] if isinstance(given, list) else []
    if len(ring) > 1 and ring[0] == ring[-1]:
        ring.pop()
    if len(set(ring)) < FEWEST:
        _refuse_shape(f"'{name}' with a line of too few points", DRAW_IT)
    return tuple(ring)


def _read_position(given: object, name: str) -> tuple[float, float]:
    pair = given[:2] if isinstance(given, list) else []
    if len(pair) == 2 and all(type(one) in {int, float} for one in pair):  # noqa: PLR2004
        east, north = pair
        if math.isfinite(east) and abs(east) <= MOST_EAST and abs(north) <= MOST_NORTH:
            return float(east), float(north)
    _refuse_shape(f"'{name}' at {str(given)[:40]}, which is no place on Earth", DEGREES)
