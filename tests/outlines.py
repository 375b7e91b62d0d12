"""Outlines of made-up places that share their borders, as a program for maps saves them."""

import json
import random

WEST, SOUTH = -1.6, 52.4


def make_county(columns, rows, *, points=40, seed=1, rough=0.004):
    """The rings of places, by column and row; neighbours have the same points between them."""
    chance = random.Random(seed)

    def corner(x, y):
        inside = 0.03 if 0 < x < columns and 0 < y < rows else 0
        return (
            WEST + 0.1 * x + chance.uniform(-inside, inside),
            SOUTH + 0.07 * y + chance.uniform(-inside, inside) * 0.7,
        )

    corners = {(x, y): corner(x, y) for x in range(columns + 1) for y in range(rows + 1)}
    edges = {}

    def edge(one, other):
        if (other, one) in edges:
            return edges[other, one][::-1]
        if (one, other) not in edges:
            (ax, ay), (bx, by) = corners[one], corners[other]
            edges[one, other] = [
                (
                    round(ax + (bx - ax) * at / points + shake(at, points), 6),
                    round(ay + (by - ay) * at / points + shake(at, points), 6),
                )
                for at in range(points + 1)
            ]
        return edges[one, other]

    def shake(at, last):
        return chance.uniform(-rough, rough) if 0 < at < last else 0

    return {
        (x, y): [
            point
            for one, other in (
                ((x, y), (x + 1, y)),
                ((x + 1, y), (x + 1, y + 1)),
                ((x + 1, y + 1), (x, y + 1)),
                ((x, y + 1), (x, y)),
            )
            for point in edge(one, other)[:-1]
        ]
        for x in range(columns)
        for y in range(rows)
    }


def make_feature(name, *rings, kind="Polygon"):
    """A shape of a file."""
    closed = [[*map(list, ring), list(ring[0])] for ring in rings]
    parts = closed if kind == "Polygon" else [[one] for one in closed]
    return {
        "type": "Feature",
        "properties": {"id": name},
        "geometry": {"type": kind, "coordinates": parts},
    }


def write_file(*features):
    """A file with these shapes."""
    return json.dumps({"type": "FeatureCollection", "features": features}, indent=1)
