"""The notes below a table: each row's own, and the source that the other rows share told once."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from generator.describe.language import Phrase
from generator.model.lines import Table
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
    """Its name in the notes."""
    cells: tuple[Sentence, ...]
    note: Sentence
    source: Sentence


def make_table(rows: Iterable[Noted]) -> Table:
    """The rows, with a note a row that has one or a source of its own, and one for all others."""
    every = list(rows)
    sources = Counter(row.source for row in every if not row.note)
    shared, number = sources.most_common(1)[0] if sources else (NO_WORDS, 0)
    if number < FEWEST_TOGETHER:
        shared = NO_WORDS
    own = [row for row in every if row.note or row.source != shared]
    said = [
        (OWN if one.note else OWN_SOURCE)(row=one.row, note=one.note, source=one.source)
        for one in own
    ]
    if shared:
        said.append((OTHERS if own else ALL)(source=shared))
    return Table(rows=tuple(row.cells for row in every), notes=tuple(said))
