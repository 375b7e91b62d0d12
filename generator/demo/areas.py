"""The places of the made-up county: seven districts and as many neighbourhoods as are wanted."""

from dataclasses import dataclass

from generator.demo.writing import Value

_FIRST = tuple(
    "Mill Elder Heron Copper Raven Barley Foss Tanner Orchard Lark "
    "Quarry Bramble Weaver Thistle Sable Osier Maple Linnet Cinder Rowan".split()
)
_SECOND = tuple(
    "gate wick stead croft ford hurst thorpe combe ridge mead bank field cote dale brook end "
    "well".split()
)
STRIDE = 7
"""How far the second part moves on from one name to the next; all pairs come before one returns."""
_NEAR = ("Old Market", "Chapel Street", "The Bridges", "Top Road", "Station Fields", "The Ropewalk")
"""Names that residents use for a part of a neighbourhood."""
UNNAMED_EVERY = 6
"""One in so many neighbourhoods has no name in the papers yet."""
COLUMNS = 3
"""Of the map of tiles."""
POSTCODES = 40
"""Outward postcodes of the county; XA is no postcode area of Britain."""
SOURCE = "plan-2024, section 9"


@dataclass(frozen=True, slots=True)
class Place:
    """A district or a neighbourhood."""

    id: str
    name: str
    parent: str = ""
    """The district; empty for a district itself."""
    named: bool = True
    number: int = 0
    """Its place in the list, from 0."""


DISTRICTS = tuple(
    Place(name.lower(), name, number=number)
    for number, name in enumerate(
        "Alderbrook Brackwater Cressdale Dunmere Fernholt Harrowmere Marlbeck".split()
    )
)


def list_neighbourhoods(count: int) -> list[Place]:
    """The first `count` neighbourhoods, each in one of the districts."""
    unnamed = count // UNNAMED_EVERY
    return [_neighbourhood(number, unnamed) for number in range(count)]


def _neighbourhood(number: int, unnamed: int) -> Place:
    district = DISTRICTS[number % len(DISTRICTS)].id
    before = number // UNNAMED_EVERY
    if number % UNNAMED_EVERY == UNNAMED_EVERY - 1:
        name = f"Not yet named ({before + 1} of {unnamed})"
        return Place(f"unnamed-{before + 1}", name, district, named=False, number=number)
    name = _name(number - before)
    return Place(name.lower().replace(" ", "-"), name, district, number=number)


def _name(number: int) -> str:
    """Millgate, Elderwick, …: no name comes twice, as all pairs are used before a number is."""
    first, turn = number % len(_FIRST), number // len(_FIRST)
    second = (first * STRIDE + turn * (STRIDE * len(_FIRST) + 1)) % len(_SECOND)
    again = turn // len(_SECOND)
    return f"{_FIRST[first]}{_SECOND[second]}" + (f" {again + 1}" if again else "")


def describe_areas(neighbourhoods: list[Place]) -> list[dict[str, Value]]:
    """The entries of areas.yml."""
    return [*map(_district_entry, DISTRICTS), *map(_neighbourhood_entry, neighbourhoods)]


def _district_entry(place: Place) -> dict[str, Value]:
    return {
        "id": place.id,
        "kind": "district",
        "name": place.name,
        "named": "true",
        "lead": f"{place.name} District Council",
        "tile": {
            "row": str(place.number // COLUMNS + 1),
            "column": str(place.number % COLUMNS + 1),
        },
        "source": SOURCE,
    }


def _neighbourhood_entry(place: Place) -> dict[str, Value]:
    entry: dict[str, Value] = {
        "id": place.id,
        "kind": "priority_neighbourhood",
        "name": place.name,
        "parent": place.parent,
        "named": "true" if place.named else "false",
    }
    if place.named:
        near = [_NEAR[(place.number + step) % len(_NEAR)] for step in (0, 2)]
        entry["places"] = [f"{place.name} {near[0]}", near[1]]
        entry["postcodes"] = [f"XA{place.number % POSTCODES + 1}"]
        entry["lead"] = f"{place.name} action team"
    return entry | {"source": SOURCE}
