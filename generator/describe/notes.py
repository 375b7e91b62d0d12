"""The notes below a table: each row's own, and the source that the other rows share told once."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from generator.describe.language import Phrase
from generator.model.sentence import NO_WORDS, Sentence

OWN = Phrase("{row}: {note} Source: {source}.")
OWN_SOURCE = Phrase("{row}: Source: {source}.")
ALL = Phrase("All rows: Source: {source}.")
OTHERS = Phrase("All other rows: Source: {source}.")
FEWEST_TOGETHER = 3
"""Fewer rows than this are named each."""


class Noted(NamedTuple):
    """A row of a table, with what is said of it below."""

    row: Sentence
    note: Sentence
    source: Sentence


def say_notes(rows: Iterable[Noted]) -> tuple[Sentence, ...]:
    """One line a row that has a note or a source of its own, and one for all others."""
    every = list(rows)
    sources = Counter(row.source for row in every if not row.note)
    shared, number = sources.most_common(1)[0] if sources else (NO_WORDS, 0)
    if number < FEWEST_TOGETHER:
        shared = NO_WORDS
    own = [row for row in every if row.note or row.source != shared]
    said = [(OWN if row.note else OWN_SOURCE)(**row._asdict()) for row in own]
    if shared:
        said.append((OTHERS if own else ALL)(source=shared))
    return tuple(said)
