"""Whether the records of an agreement fit together: every name points at something."""

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.check.markdown_text import BODY
from generator.check.problems import Placed, near, with_article
from generator.model.amendments import Amendment
from generator.model.documents import Correction, Removed, Source
from generator.model.fields import split_references
from generator.model.groups import GroupSet
from generator.model.ids import is_id, make_id
from generator.model.indicator import Indicator
from generator.model.meetings import Meeting
from generator.model.period import Period
from generator.model.place_kinds import PlaceKinds
from generator.model.places import AgreementDetails, Area, Block, Outcome, Tile
from generator.model.problem import Problem
from generator.model.published import Published
from generator.model.record_fields import OfKinds, name_fields
from generator.model.releases import Release
from generator.model.rewards import RewardTarget
from generator.schema.dialect import PAGE_LINK
from generator.schema.whole_pages import WHOLE_PAGES

PlacedAny = Placed[Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Everything read from the files, before it is known to fit together."""

    details: Placed[AgreementDetails] | None
    indicators: list[Placed[Indicator]]
    blocks: list[Placed[Block]]
    outcomes: list[Placed[Outcome]]
    areas: list[Placed[Area]]
    groups: list[Placed[GroupSet]]
    sources: list[Placed[Source]]
    corrections: list[Placed[Correction]]
    rewards: list[Placed[RewardTarget]]
    removed: list[Placed[Removed]]
    tables: Mapping[str, list[PlacedAny]]
    """Rows of each CSV file, by its name."""
    partial: list[PlacedAny]
    """What names something, of rows and entries that have another fault."""
    others: list[PlacedAny]
    """Reviews, meetings, commentary and standing pages."""
    releases: list[Placed[Release]]
    meetings: list[Placed[Meeting]]
    amendments: list[Placed[Amendment]]
    published: Mapping[Period, Published]
    page_names: frozenset[str]
    """Names of the whole pages that officers write, such as about."""
    broken_ids: Mapping[str, frozenset[str] | None]
    """By kind: ids of entries that could not be read; None where a whole file could not be."""

    @property
    def kinds(self) -> PlaceKinds:
        """The kinds of place; those that ship with the software where agreement.yml has faults."""
        return self.details.record.kinds if self.details else PlaceKinds()

    @property
    def list_pages(self) -> frozenset[str]:
        """The key of the page that lists all places, where there are any."""
        may_have = self.areas or self.broken_ids.get("area", frozenset()) != frozenset()
        return frozenset({self.kinds.list_page} if may_have else ())


def find_wrong_references(draft: Draft) -> Iterator[Problem]:
    """Names of blocks, outcomes, areas, indicators and documents that do not exist."""
    known = known_ids(draft)
    codes: dict[str, str] = {placed.record.code: placed.record.id for placed in draft.indicators}
    yield from _twice(draft.blocks, draft.outcomes, draft.areas, draft.indicators)
    yield from _on_the_same_tile(draft.areas)
    yield from _twice(draft.sources, draft.corrections, draft.rewards, draft.groups)
    nowhere: dict[str, list[tuple[PlacedAny, str, str]]] = {}
    for placed in _everything(draft):
        record = placed.record
        for field, kind in _NAMED_IN[type(record)]:
            names = getattr(record, field)
            for name in (names,) if isinstance(names, str) else names or ():
                is_readable = draft.broken_ids.get(kind, True) is not None
                if kind in _FILE_OF and not known[kind] and is_readable:
                    nowhere.setdefault(kind, []).append((placed, field, name))
                elif name not in known[kind] and (is_readable or not is_id(name)):
                    yield _unknown(placed, field, kind, name, known[kind], codes)
        if draft.broken_ids.get("source", True) is not None:
            yield from _wrong_source(placed, known["source"])
    yield from _tell_of_missing_files(nowhere)
    for placed in draft.others:
        yield from _wrong_page_links(
            placed, draft.page_names | WHOLE_PAGES.keys() | draft.list_pages
        )


_FILE_OF = {"area": "areas.yml", "outcome": "outcomes.yml", "group": "groups.yml"}
"""Files that an agreement may do without, by the kind of what they list."""


def _tell_of_missing_files(
    nowhere: Mapping[str, Sequence[tuple[PlacedAny, str, str]]],
) -> Iterator[Problem]:
    """One problem for all names of a kind of which nothing is listed: its file may be gone."""
    for kind, found in nowhere.items():
        placed, field, name = found[0]
        also = f" and {len(found) - 1} more names" if found[1:] else ""
        what = f"'{name}'{also} of the kind {kind}, where {_FILE_OF[kind]} lists none"
        advice = f"Put {_FILE_OF[kind]} back, or take out what names it."
        yield placed.problem(field, what, advice)


NEAR_CODE = 0.7
"""Of the letters and figures in a row: NI 23 is as near to NI 32."""
_NAMED_FIELDS = {
    "block": "block",
    "blocks": "block",
    "outcome": "outcome",
    "area": "area",
    "group": "group",
    "parent": "area",
    "indicator": "indicator",
    "related": "indicator",
    "counts_with": "indicator",
}
"""Fields that name something else in the agreement, and what they name."""


_NAMED_IN = OfKinds(
    lambda kind: [one for one in _NAMED_FIELDS.items() if one[0] in name_fields(kind)]
)
"""Those of a record, and what each names."""


def known_ids(draft: Draft) -> dict[str, set[str]]:
    """The ids of each kind, those of entries with other faults included."""
    read: dict[str, list[Any]] = {
        "block": draft.blocks,
        "outcome": draft.outcomes,
        "area": draft.areas,
        "indicator": draft.indicators,
        "source": draft.sources,
    }
    known = {
        kind: _ids(placed) | (draft.broken_ids.get(kind) or set()) for kind, placed in read.items()
    }
    return known | {"group": {one.id for placed in draft.groups for one in placed.record.groups}}


def _ids(placed: Iterable[PlacedAny]) -> set[str]:
    return {each.record.id for each in placed}


def _everything(draft: Draft) -> Iterator[PlacedAny]:
    if draft.details:
        yield draft.details
    lists = (draft.indicators, draft.blocks, draft.outcomes, draft.areas)
    for records in (*lists, draft.groups, draft.corrections, draft.rewards, draft.removed):
        yield from records
    for rows in draft.tables.values():
        yield from rows
    yield from draft.others
    yield from draft.partial


def _on_the_same_tile(areas: list[Placed[Area]]) -> Iterator[Problem]:
    taken: dict[Tile, str] = {}
    for placed in areas:
        area, tile = placed.record, placed.record.tile
        if tile is None:
            continue
        if tile in taken:
            found = f"row {tile.row}, column {tile.column}, where {taken[tile]} stands"
            yield placed.problem("tile", found, "Give each place a tile of its own.")
        taken.setdefault(tile, area.id)


def _twice(*listings: list[Any]) -> Iterator[Problem]:
    for listing in listings:
        first: dict[str, PlacedAny] = {}
        for placed in listing:
            earlier = first.setdefault(placed.record.id, placed)
            if earlier is not placed:
                where = f"{earlier.place.file}, line {earlier.place.line}"
                found = f"the id {placed.record.id} a second time (first in {where})"
                yield placed.problem("id", found, "Give each its own id.")


def _unknown(
    placed: PlacedAny,
    field: str,
    kind: str,
    name: str,
    known: set[str],
    codes: Mapping[str, str],
) -> Problem:
    advice = _find_by_code(name, codes) if kind == "indicator" else ""
    advice = advice or near(make_id(name), known)
    found = f"'{name[:60]}', which is not {with_article(kind)} of this agreement"
    return placed.problem(field, found, advice)


def _find_by_code(name: str, codes: Mapping[str, str]) -> str:
    """Says which indicator has the code that was typed, or nearly that code."""
    by_letters = {_compact(code): code for code in codes if code}
    if _compact(name) in by_letters:
        return f"Did you mean {codes[by_letters[_compact(name)]]}?"
    close = difflib.get_close_matches(_compact(name), by_letters, n=1, cutoff=NEAR_CODE)
    if is_id(name) or not close:
        return ""
    code = by_letters[close[0]]
    return f"Did you mean {code} ({codes[code]})?"


def _compact(code: str) -> str:
    return re.sub(r"[^a-z0-9]", "", code.lower())


def _wrong_source(placed: PlacedAny, known: set[str]) -> Iterator[Problem]:
    for name, where in split_references(getattr(placed.record, "source", "")):
        if not where:
            found = f"'{name[:60]}', which does not say where in which document"
            yield placed.problem(
                "source", found, "Write a document's id, a comma and the paragraph."
            )
        elif name not in known:
            found = f"'{name[:60]}', which is not a document in sources.yml"
            advice = f"{near(name, known)} Or add the document to sources.yml."
            yield placed.problem("source", found, advice)


def _wrong_page_links(placed: PlacedAny, pages: frozenset[str]) -> Iterator[Problem]:
    body = getattr(placed.record, BODY, "")
    for found in PAGE_LINK.finditer(body):
        if found[1] not in pages:
            line = placed.lines[BODY] + body.count("\n", 0, found.start())
            what = f"a link to 'page:{found[1]}', which is not a page"
            advice = near(f"page:{found[1]}", [f"page:{name}" for name in pages])
            yield Problem(placed.place.file, line, "", what, advice)
