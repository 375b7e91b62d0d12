"""Whether what corrections touch are pages."""

from collections.abc import Iterator

from generator.check.problems import near, with_article
from generator.check.references import Draft, known_ids
from generator.model.problem import Problem
from generator.schema.whole_pages import TELLING_PAGES

AREA = "area"
PAGES_OF = {"block": "block", "indicator": "indicator"}
"""Pages that stand once for each block or indicator, by the word before the id."""


def find_wrong_touches(draft: Draft) -> Iterator[Problem]:
    """Keys that name no page, or name a place by the word of another kind."""
    known, telling = known_ids(draft), TELLING_PAGES | draft.list_pages
    words = draft.kinds.words
    word_of = {
        area.record.id: words[draft.kinds.folder(area.record.kind)]
        for area in draft.areas
        if draft.kinds.find(area.record.kind)
    }
    pages_of = dict.fromkeys(words.values(), AREA) | PAGES_OF
    for placed in draft.corrections:
        for key in placed.record.touches:
            kind, slash, name = key.partition("/")
            is_unsure = slash and kind not in PAGES_OF and draft.details is None
            if is_unsure or (not slash and kind in telling):
                continue
            if not slash or name not in known.get(pages_of.get(kind, ""), ()):
                near_page = near(key, telling)
                advice = near(name, known[pages_of[kind]]) if kind in pages_of else near_page
                yield placed.problem("touches", f"'{key}', which is not a page", advice)
            elif pages_of[kind] == AREA and word_of.get(name, kind) != kind:
                found = f"'{key}', which is {with_article(word_of[name])}"
                yield placed.problem("touches", found, f"Write {word_of[name]}/{name}.")
