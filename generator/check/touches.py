"""Whether what corrections touch, and what meetings are about, are pages."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.check.problems import Placed, near, with_article
from generator.check.references import Draft, known_ids
from generator.model.problem import Problem
from generator.schema.whole_pages import TELLING_PAGES, WHOLE_PAGES

AREA = "area"
PAGES_OF = {"block": "block", "indicator": "indicator"}
"""Pages that stand once for each block or indicator, by the word before the id."""


@dataclass(frozen=True, slots=True)
class _Pages:
    """What a key of a page may be."""

    known: Mapping[str, Collection[str]]
    """The ids of each kind of record."""
    kind_of: Mapping[str, str]
    """By the word before the stroke: of which kind the id behind it is."""
    word_of: Mapping[str, str]
    """The right word before the id of each place."""
    is_sure: bool
    """False where faults of agreement.yml hide which kinds of place there are."""


def find_wrong_touches(draft: Draft) -> Iterator[Problem]:
    """Keys that name no page, or name a place by the word of another kind."""
    pages = _list_pages(draft)
    telling = TELLING_PAGES | draft.list_pages
    for placed in draft.corrections:
        for key in placed.record.touches:
            yield from _find_wrong_key(placed, "touches", key, pages, telling)
    whole = WHOLE_PAGES.keys() | draft.page_names | draft.list_pages
    for meeting in draft.meetings:
        if meeting.record.page:
            yield from _find_wrong_key(meeting, "page", meeting.record.page, pages, whole)


def _list_pages(draft: Draft) -> _Pages:
    words = draft.kinds.words
    word_of = {
        area.record.id: words[draft.kinds.folder(area.record.kind)]
        for area in draft.areas
        if draft.kinds.find(area.record.kind)
    }
    kind_of = dict.fromkeys(words.values(), AREA) | PAGES_OF
    return _Pages(known_ids(draft), kind_of, word_of, is_sure=draft.details is not None)


def _find_wrong_key(
    placed: Placed[Any], field: str, key: str, pages: _Pages, whole: Collection[str]
) -> Iterator[Problem]:
    """`whole` are the keys of the pages that stand once."""
    kind, slash, name = key.partition("/")
    is_unsure = slash and kind not in PAGES_OF and not pages.is_sure
    if is_unsure or (not slash and kind in whole):
        return
    known = pages.known.get(pages.kind_of.get(kind, ""), ())
    if not slash or name not in known:
        advice = near(name, known) if kind in pages.kind_of else near(key, whole)
        yield placed.problem(field, f"'{key}', which is not a page", advice)
    elif pages.kind_of[kind] == AREA and pages.word_of.get(name, kind) != kind:
        found = f"'{key}', which is {with_article(pages.word_of[name])}"
        yield placed.problem(field, found, f"Write {pages.word_of[name]}/{name}.")
