"""Where each record of an agreement stands."""

from collections.abc import Iterable, Mapping
from typing import Any

from generator.check.problems import Placed
from generator.check.read import Reading
from generator.model.files import Sources
from generator.model.origins import Origins, WrittenPlace
from generator.model.problem import Place


def find_origins(sources: Sources, reading: Reading) -> Origins:
    """The place of every record that advice or a link to edit may name."""
    draft = reading.draft
    tables = draft.tables
    return Origins(
        figures=_by(tables.get("figures.csv", ()), "indicator", "area", "period"),
        targets=_by(tables.get("targets.csv", ()), "indicator", "area", "period", "kind"),
        ratings=_by(tables.get("ratings.csv", ()), "indicator", "period", "dimension"),
        counts=_by(tables.get("counts.csv", ()), "block", "period", "dimension"),
        keys={
            (kind, placed.record.id): WrittenPlace(placed.place.file, placed.lines)
            for kind, entries in (
                ("block", draft.blocks),
                ("indicator", draft.indicators),
                ("reward", draft.rewards),
                ("area", draft.areas),
            )
            for placed in entries
        },
        indicators=_by_id(draft.indicators),
        blocks=_by_id(draft.blocks),
        areas=_by_id(draft.areas),
        money=tuple(placed.place for placed in tables.get("money.csv", ())),
        commentary=_by_key(reading.commentary),
        pages=_by_key(reading.pages),
        old_names=draft.details.old_names if draft.details else {},
        files=frozenset(sources.data),
        has_own_glossary=bool(reading.own_terms),
        folders=(sources.data_folder, sources.content_folder),
    )


def _by_key(texts: Mapping[Any, Placed[Any]]) -> dict[Any, WrittenPlace]:
    return {key: WrittenPlace(one.place.file, one.lines) for key, one in texts.items()}


def _by_id(records: Iterable[Placed[Any]]) -> dict[str, Place]:
    return {placed.record.id: placed.place for placed in records}


def _by(rows: Iterable[Placed[Any]], *names: str) -> dict[Any, Place]:
    """The place of the first row of each key."""
    places: dict[Any, Place] = {}
    for placed in rows:
        places.setdefault(tuple(getattr(placed.record, name) for name in names), placed.place)
    return places
