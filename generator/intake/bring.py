"""What `laa start` writes: a new agreement, or what a table adds to one that is there."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Any

import yaml

from generator.check.files import INDICATORS
from generator.intake.answers import IMPORT, write_answers
from generator.intake.files import (
    Files,
    dump,
    find_dimension,
    name_blocks,
    write_about,
    write_block,
    write_details,
    write_indicator,
    write_source,
)
from generator.intake.known import list_measures
from generator.intake.merge import FIGURES, RATINGS, TARGETS, merge
from generator.intake.place_files import AREAS, write_places
from generator.intake.proposal import Proposal
from generator.intake.rows import Row, list_figures, list_ratings, list_targets
from generator.intake.settings import Settings
from generator.intake.told import Told
from generator.model.files import Sources
from generator.model.ids import make_id
from generator.schema import DETAILS, TABLES
from generator.stubs.current import set_current_period


@dataclass(frozen=True, slots=True)
class Brought:
    """The files to write."""

    data: Files
    """Texts by their paths below data/<agreement>/."""
    content: Files
    added: Mapping[str, int]
    """How many figures, targets, ratings and measures are new."""
    told: tuple[Told, ...] = ()
    """Where the table says something else than the files."""


def name_documents(proposal: Proposal) -> dict[str, str]:
    """The id of each file of tables, by its path."""
    found: dict[str, str] = {}
    for read in proposal.tables:
        path = read.table.sheet.file
        if path not in found:
            name = make_id(PurePosixPath(path).stem) or "table"
            found[path] = name if name not in found.values() else f"{name}-{len(found) + 1}"
    return found


def make_agreement(proposal: Proposal, settings: Settings, given: Mapping[str, Any]) -> Brought:
    """Every file of a new agreement."""
    documents, blocks = name_documents(proposal), name_blocks(proposal)
    has_lights = proposal.has_lights
    first = next(iter(documents.values()))
    data: Files = {
        DETAILS: write_details(proposal, settings, given),
        "blocks.yml": dump([write_block(title, name, first) for title, name in blocks.items()]),
        "sources.yml": dump(
            [write_source(name, PurePosixPath(path).name, settings)
             for path, name in documents.items()]
        ),
        IMPORT: write_answers(proposal, settings),
        **write_places(proposal, documents, given, ""),
    }  # fmt: skip
    for one in proposal.measures:
        text = write_indicator(one, _find_block(one.block, blocks), documents[one.file],
                               has_lights=has_lights)  # fmt: skip
        data[f"{INDICATORS}/{one.id}.yml"] = text
    rows = list_rows(proposal, find_dimension(given, has_lights=has_lights), documents)
    for name, listed in rows.items():
        data[name] = _write_table(name, listed)
    content = {"pages/about.md": write_about(proposal, len(documents))}
    added = {"measures": len(proposal.measures), **{key: len(one) for key, one in rows.items()}}
    return Brought(data, content, added)


def _find_block(title: str, blocks: Mapping[str, str]) -> str:
    return blocks[title] if title in blocks else next(iter(blocks.values()))


def list_rows(
    proposal: Proposal, dimension: str, documents: Mapping[str, str]
) -> dict[str, list[Row]]:
    """The rows of each table of the agreement."""
    rows: dict[str, list[Row]] = {FIGURES: [], TARGETS: [], RATINGS: []}
    for one in proposal.measures:
        document = documents[one.file]
        rows[FIGURES] += list_figures(one, document)
        rows[TARGETS] += list_targets(one, document, proposal.current)
        rows[RATINGS] += list_ratings(one, document, dimension)
    return rows


def _write_table(name: str, rows: Sequence[Row]) -> str:
    columns = TABLES[name].columns
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def add_to_agreement(
    proposal: Proposal, settings: Settings, sources: Sources, given: Mapping[str, Any]
) -> Brought:
    """What the tables add to an agreement that is there."""
    documents = name_documents(proposal)
    before = {name: file.text for name, file in sources.data.items()}
    known = set(list_measures(sources.data))
    dimension = find_dimension(given, has_lights=proposal.has_lights)
    rows = list_rows(proposal, dimension, documents)
    merged = merge(rows, before)
    data: Files = dict(merged.data)
    added = dict(merged.added)
    fresh = [one for one in proposal.measures if one.id not in known]
    added["measures"] = len(fresh)
    data |= _add_measures(proposal, fresh, before, documents)
    if any(added.values()):
        data |= _add_sources(documents, before, settings)
        data |= write_places(proposal, documents, given, before.get(AREAS, ""))
        details = _move_on(before[DETAILS], proposal)
        data |= {DETAILS: details} if details else {}
        remembered = write_answers(proposal, settings)
        data |= {IMPORT: remembered} if remembered != before.get(IMPORT) else {}
    return Brought(data, {}, added, merged.told)


def _add_measures(
    proposal: Proposal, fresh: Sequence[Any], before: Files, documents: Mapping[str, str]
) -> Files:
    """The files of measures that are new, and their blocks where these are new too."""
    known = {
        str(one.get("title")): str(one.get("id")) for one in _list_entries(before, "blocks.yml")
    }
    new = {
        title: name
        for title, name in name_blocks(replace(proposal, measures=tuple(fresh))).items()
        if title not in known
    } if fresh else {}  # fmt: skip
    if known and "All measures" in new:
        new.pop("All measures")
    blocks = {**known, **new}
    data: Files = {}
    first = next(iter(documents.values()), "table")
    if new:
        listed = dump([write_block(title, name, first) for title, name in new.items()])
        data["blocks.yml"] = before["blocks.yml"].rstrip("\n") + "\n" + listed
    for one in fresh:
        block = _find_block(one.block, blocks)
        text = write_indicator(one, block, documents[one.file], has_lights=proposal.has_lights)
        data[f"{INDICATORS}/{one.id}.yml"] = text
    return data


def _list_entries(before: Files, name: str) -> list[dict[str, Any]]:
    found = yaml.load(before.get(name, "") or "[]", Loader=yaml.BaseLoader)  # noqa: S506 - texts
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def _add_sources(documents: Mapping[str, str], before: Files, settings: Settings) -> Files:
    known = {str(one.get("id")) for one in _list_entries(before, "sources.yml")}
    new = [
        write_source(name, PurePosixPath(path).name, settings)
        for path, name in documents.items()
        if name not in known
    ]
    if not new:
        return {}
    return {"sources.yml": before["sources.yml"].rstrip("\n") + "\n" + dump(new)}


def _move_on(text: str, proposal: Proposal) -> str:
    """agreement.yml with the table's last period as the current one, where that is later."""
    values = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - texts alone
    old = values.get("current_period") or values.get("current_quarter") or ""
    try:
        now, then = proposal.reporting.read(proposal.current), proposal.reporting.read(old)
    except ValueError:
        return ""
    if now <= then:
        return ""
    raw = set_current_period(text.encode(), now)
    if raw is None:
        return ""
    changed = raw.decode()
    last = values.get("ends", "")
    if last and now.ends.isoformat() > last:
        changed = changed.replace(last, now.ends.isoformat())
    return changed
