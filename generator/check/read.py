"""Every file of an agreement to placed records, by the registry of files in `schema`."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.check.calendars import find_calendars, place_tables
from generator.check.content import Content, list_pages, read_content
from generator.check.entries import read_listing, read_one
from generator.check.files import find_wrong_files
from generator.check.measures import list_broken, read_single_files
from generator.check.outlines import OUTLINES, read_outlines
from generator.check.pictures import read_pictures
from generator.check.problems import Placed
from generator.check.published import read_published
from generator.check.references import Draft, known_ids
from generator.check.strays import IsStray, find_strays, list_known
from generator.check.tables import read_table
from generator.check.text import find_text_problems
from generator.model.documents import (
    Commentary,
    EverydayWords,
    GlossaryEntry,
    PlainWords,
    StandingPage,
)
from generator.model.duties import Answer
from generator.model.files import FileText, Sources
from generator.model.outlines import Outline
from generator.model.period import Period
from generator.model.pictures import Picture
from generator.model.places import AgreementDetails
from generator.model.problem import Problem
from generator.schema import (
    DETAILS,
    LISTINGS,
    MEASURES_LIST,
    MEASURES_TABLE,
    OWN_CONTENT,
    TABLES,
)

GLOSSARY, PICTURES = "glossary.yml", "images.yml"
"""The agreement's own glossary and what is known of its pictures, in its folder of content/."""
REVIEWS = "reviews.yml"
NAMED_IN_ROWS = {"block": "blocks.yml", "area": "areas.yml", "source": "sources.yml"}
"""Lists whose entries rows name, by the column that does."""
APART = (REVIEWS, "import.yml")
"""Lists that pages tell elsewhere or not at all: the last is read for its faults alone."""
DATED_LISTINGS = (
    "areas.yml", REVIEWS, "releases.yml", "meetings.yml", "corrections.yml", "amendments.yml",
    "removed.yml",
)  # fmt: skip
"""Lists whose entries may name a period."""


@dataclass(frozen=True, slots=True)
class Reading:
    """All records of an agreement's files, each with its place."""

    draft: Draft
    commentary: dict[tuple[Period, str], Placed[Commentary]] = field(default_factory=dict)
    pages: dict[str, Placed[StandingPage]] = field(default_factory=dict)
    glossary: list[Placed[GlossaryEntry]] = field(default_factory=list)
    everyday_words: list[Placed[EverydayWords]] = field(default_factory=list)
    plain_words: list[Placed[PlainWords]] = field(default_factory=list)
    own_terms: list[Placed[GlossaryEntry]] = field(default_factory=list)
    """Of the agreement's own glossary."""
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    """Those that texts show, by file."""
    outlines: Mapping[str, Outline] = field(default_factory=dict)
    answers: Mapping[str, Placed[Answer]] = field(default_factory=dict)
    """To the questions of reports that a law asks for."""


def rows(draft: Draft, name: str) -> Iterator[Any]:
    """The records of a table, which may be left out."""
    return (placed.record for placed in draft.tables.get(name, ()))


def read_draft(sources: Sources, problems: list[Problem]) -> Reading:
    """Reads every file; what is wrong goes to `problems` and the rest is read all the same."""
    good = _sound_files(sources.data, problems)
    problems.extend(find_wrong_files(sources))
    listings, broken = _read_listings(good, sources, problems)
    details = read_one(good[DETAILS], AgreementDetails, problems) if DETAILS in good else None
    partial: list[Placed[Any]] = []
    measures = _read_tables(good, [MEASURES_TABLE], partial, problems)
    readable = [
        *read_single_files(good, problems),
        *listings.pop(MEASURES_LIST),
        *measures.get(MEASURES_TABLE, ()),
    ]
    broken["indicator"] = list_broken(sources, broken["indicator"], partial, problems)
    named = {kind: listings[name] for kind, name in NAMED_IN_ROWS.items()}
    known = list_known({**named, "indicator": readable}, broken)
    others = [name for name in TABLES if name != MEASURES_TABLE]
    tables = _read_tables(good, others, partial, problems, find_strays(known))
    calendars = find_calendars(details, readable)
    about = details.record if details else None
    content, lists = _read_words(sources, about, problems)
    entries = [calendars.place(one, problems) for one in lists[PICTURES]]
    for name in DATED_LISTINGS:
        listings[name] = [calendars.place(one, problems) for one in listings[name]]
    draft = Draft(
        details=details,
        indicators=[calendars.place(placed, problems) for placed in readable],
        tables=place_tables(tables, calendars, problems),
        partial=partial,
        others=[*listings[REVIEWS], *listings["meetings.yml"], *content.list_written()],
        published=read_published(sources, about.reporting, problems) if about else {},
        page_names=frozenset(name for name, _ in list_pages(sources)),
        broken_ids=broken | ({"group": None} if broken["group"] else {}),
        **{name.removesuffix(".yml"): listings[name] for name in listings if name not in APART},
    )
    problems.extend(content.find_wrong_keys(draft))
    return Reading(
        draft,
        content.commentary,
        content.pages,
        _read_shared(sources.glossary, GlossaryEntry, problems),
        _read_shared(sources.everyday_words, EverydayWords, problems),
        _read_shared(sources.plain_words, PlainWords, problems),
        lists[GLOSSARY],
        read_pictures(sources, entries, problems),
        read_outlines(good.get(OUTLINES), _know_areas(draft), problems),
        {name: calendars.place(one, problems) for name, one in content.answers.items()},
    )


def _know_areas(draft: Draft) -> set[str] | None:
    """The ids of places; None where areas.yml cannot be read."""
    return None if draft.broken_ids.get("area", frozenset()) is None else known_ids(draft)["area"]


def _read_words(
    sources: Sources, details: AgreementDetails | None, problems: list[Problem]
) -> tuple[Content, dict[str, list[Placed[Any]]]]:
    """What officers wrote in the agreement's folder of content/, and the lists in it by name."""
    texts = _sound_files(sources.content, problems)
    lists = {
        name: read_listing(texts.pop(name), record, problems)[0] if name in texts else []
        for name, record in OWN_CONTENT.items()
    }
    return read_content(texts, details, problems), lists


def _read_tables(
    good: dict[str, FileText],
    names: Iterable[str],
    partial: list[Placed[Any]],
    problems: list[Problem],
    is_stray: IsStray | None = None,
) -> dict[str, list[Placed[Any]]]:
    """The rows of CSV files; what a faulty row names goes to `partial`."""
    return {
        name: read_table(good[name], TABLES[name], problems, partial, is_stray)
        for name in names
        if name in good
    }


def _read_listings(
    good: dict[str, FileText], sources: Sources, problems: list[Problem]
) -> tuple[dict[str, list[Placed[Any]]], dict[str, frozenset[str] | None]]:
    """The entries of each YAML list, and the ids of those with faults."""
    broken: dict[str, frozenset[str] | None] = {}
    listings = {}
    for name, listing in LISTINGS.items():
        listings[name], broken[listing.entry] = (
            read_listing(good[name], listing.record, problems)
            if name in good
            else ([], None if name in sources.data else frozenset())
        )
    return listings, broken


def _read_shared(
    file: FileText | None, record: type[Any], problems: list[Problem]
) -> list[Placed[Any]]:
    """The entries of a file that all agreements share, which may be left out."""
    if file is None or not _sound_files({file.path: file}, problems):
        return []
    return read_listing(file, record, problems)[0]


def _sound_files(files: dict[str, FileText], problems: list[Problem]) -> dict[str, FileText]:
    good = {}
    for name, text in files.items():
        found = find_text_problems(text)
        problems.extend(found)
        if not found:
            good[name] = text
    return good
