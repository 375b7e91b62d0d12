"""The places of tables as entries of areas.yml."""

from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from generator.intake.areas import Spot
from generator.intake.files import dump
from generator.intake.proposal import Proposal
from generator.intake.rows import cite
from generator.model.enums import AreaKind

AREAS = "areas.yml"
_KINDS = {"ward": AreaKind.WARD, "district": AreaKind.DISTRICT}
"""Headings that say what kind of place their column names."""


def write_places(
    proposal: Proposal, documents: Mapping[str, str], given: Mapping[str, Any], before: str
) -> dict[str, str]:
    """areas.yml with the places that it lacks; nothing where it lacks none.

    `given` are the keys of agreement.yml, and `before` is the text that is there already.
    """
    entries = yaml.load(before or "[]", Loader=yaml.BaseLoader)  # noqa: S506 - texts alone
    known = {str(one.get("id")) for one in entries or () if isinstance(one, dict)}
    new = [
        _write_place(spot, documents, given)
        for spot in _list_spots(proposal)
        if spot.id not in known
    ]
    kept = before.rstrip("\n") + "\n" if known else ""
    return {AREAS: kept + dump(new)} if new else {}


def _list_spots(proposal: Proposal) -> Iterator[Spot]:
    """Each place once, as the tables name it first."""
    found: dict[str, Spot] = {}
    for one in proposal.measures:
        for name, spot in one.spots.items():
            found.setdefault(name, spot)
    yield from found.values()


def _write_place(
    spot: Spot, documents: Mapping[str, str], given: Mapping[str, Any]
) -> dict[str, Any]:
    own = given.get("place_kinds")
    kind = str(own[0]["id"]) if own else _KINDS.get(spot.kind, AreaKind.PLACE).value
    return {
        "id": spot.id,
        "kind": kind,
        "name": spot.name,
        "named": True,
        "source": cite(documents[spot.file], spot.where),
    }
