"""Where each record of an agreement stands."""

from collections.abc import Iterable, Iterator, Mapping
from operator import attrgetter
from typing import Any

from generator.check.problems import Placed
from generator.check.read import Reading
from generator.check.releases import place_releases
from generator.model.files import Sources
from generator.model.origins import Origins, WrittenPlace
from generator.model.problem import Place
from generator.model.published import name_compared, name_group


def find_origins(sources: Sources, reading: Reading) -> Origins:
    """The place of every record that advice or a link to edit may name."""
    draft = reading.draft
    tables = draft.tables
    of_everyone = (one for one in tables.get("figures.csv", ()) if not one.record.group)
    return Origins(
        figures=_by(of_everyone, "indicator", "area", "period"),
        company=dict(_list_company(tables)),
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
        releases={
            release.period: WrittenPlace(placed.place.file, placed.lines)
            for release, placed in zip(place_releases(draft), draft.releases, strict=True)
        },
        old_names=draft.details.old_names if draft.details else {},
        files=frozenset(sources.data),
        has_own_glossary=bool(reading.own_terms),
        folders=(sources.data_folder, sources.content_folder),
    )


def _list_company(
    tables: Mapping[str, list[Placed[Any]]],
) -> Iterator[tuple[tuple[str, str], Place]]:
    for one in tables.get("figures.csv", ()):
        if one.record.group:
            yield (one.record.indicator, name_group(one.record)), one.place
    for one in tables.get("comparisons.csv", ()):
        yield (one.record.indicator, name_compared(one.record)), one.place


def _by_key(texts: Mapping[Any, Placed[Any]]) -> dict[Any, WrittenPlace]:
    return {key: WrittenPlace(one.place.file, one.lines) for key, one in texts.items()}


def _by_id(records: Iterable[Placed[Any]]) -> dict[str, Place]:
    return {placed.record.id: placed.place for placed in records}


def _by(rows: Iterable[Placed[Any]], *names: str) -> dict[Any, Place]:
    """The place of the first row of each key."""
    places: dict[Any, Place] = {}
    find_key = attrgetter(*names)
    for placed in rows:
        places.setdefault(find_key(placed.record), placed.place)
    return places
