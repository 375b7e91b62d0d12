"""Which words of a page are the officers' own: whatever stands in the agreement's files."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import NamedTuple

import pandas as pd

from generator.describe.language import speaking
from generator.describe.plain_text import find_stretches
from generator.describe.sentences import Word, find_words, is_finished, split_sentences
from generator.describe.sources import say_source
from generator.describe.terms import ways_to_write
from generator.model.agreement import Agreement
from generator.model.documents import GlossaryEntry

FEWEST_WORDS = 3
"""Inside a sentence. The generator may say "in all" too, so two words of a file count as the
officers' where none begins small, as in Earl Shilton, or where they are all that is said."""
_MARKDOWN, _REFERENCE = "body", "source"
"""Fields that do not reach the page as they stand in the file."""
_COLUMNS = ("note", _REFERENCE)
"""Of figures and targets: the columns with words."""


_SMALL = re.compile(r"(?<!\S)[a-z]")


class Taken(NamedTuple):
    """Words of a sentence that stand in the files: `words[first:after]`."""

    first: int
    after: int
    is_sentence: bool
    """False for a title, the name of a place or an organisation, a source."""


class OfficersWords:
    """The sentences and names of an agreement's files, to be found again on its pages.

    The terms of the glossary are not among them, or the generator could use them unseen.
    """

    __slots__ = ("_lengths", "_names", "_sources", "_terms", "_whole")

    def __init__(self, agreement: Agreement) -> None:
        self._names: set[tuple[str, ...]] = set()
        self._whole: dict[tuple[str, ...], bool] = {}  # True for a sentence
        self._terms = {_make_key(way) for one in agreement.glossary for way in ways_to_write(one)}
        with speaking(agreement.details.language):
            self._sources = frozenset(_say_sources(agreement))
        sentences = self._sources.union(_find_sentences(agreement))
        for sentence in sentences:
            self._add(sentence)
        units = (one.unit for one in agreement.indicators)
        counted = (_make_key(words) for unit in units for words in (unit.one, unit.other))
        self._names.update(key for key in counted if len(key) > 1)
        self._lengths: dict[tuple[str, ...], list[int]] = {}
        for start, length in sorted({(key[:2], -len(key)) for key in self._names}):
            self._lengths.setdefault(start, []).append(-length)

    def cite(self, sentence: str) -> bool:
        """True for words that name a source and no more, with a label or without."""
        return sentence.rpartition(": ")[2].removesuffix(".") in self._sources

    def _add(self, sentence: str) -> None:
        key = _make_key(sentence)
        if len(key) > 1 or sentence[:1].isupper():
            self._whole[key] = is_finished(sentence) or self._whole.get(key, False)
        if len(key) >= FEWEST_WORDS or (len(key) > 1 and _SMALL.search(sentence) is None):
            self._names.add(key)

    def find(self, words: Sequence[Word]) -> list[Taken]:
        """Where a sentence has words of the files, the longest first."""
        keys = tuple(word.key for word in words)
        found: list[Taken] = []
        at = 0
        while at < len(keys):
            after = at
            if at == 0 or words[at].after_colon:
                after = self._find_rest(keys, at, after_colon=at > 0)
            if after == at and keys[at : at + 2] in self._lengths:
                after = self._find_inside(keys, at)
            if after > at:
                found.append(Taken(at, after, self._whole.get(keys[at:after], False)))
            at = max(after, at + 1)
        return found

    def _find_rest(self, keys: tuple[str, ...], at: int, *, after_colon: bool) -> int:
        rest = keys[at:]
        known = rest in self._whole or (after_colon and rest in self._terms)
        return len(keys) if known else at

    def _find_inside(self, keys: tuple[str, ...], at: int) -> int:
        left = len(keys) - at
        lengths = (one for one in self._lengths[keys[at : at + 2]] if one <= left)
        return next((at + one for one in lengths if keys[at : at + one] in self._names), at)


def _make_key(text: str) -> tuple[str, ...]:
    return tuple(word.key for word in find_words(text))


def _say_sources(agreement: Agreement) -> Iterator[str]:
    sources = {source.id: source for source in agreement.sources}
    for field, text in _find_texts(agreement, ""):
        if field == _REFERENCE:
            yield say_source(text, sources)


def _find_sentences(agreement: Agreement) -> Iterator[str]:
    for field, text in _find_texts(agreement, ""):
        if field == _MARKDOWN:
            for stretch in find_stretches(text):
                yield from split_sentences(stretch.text)
        elif field != _REFERENCE:
            yield from split_sentences(" ".join(text.split()))


def _find_texts(value: object, field: str) -> Iterator[tuple[str, str]]:
    """Every text of a record and of the records in it, with the name of its field."""
    if isinstance(value, Enum):
        return
    if isinstance(value, str):
        yield field, value
    elif isinstance(value, pd.DataFrame):
        for column in _COLUMNS:
            for one in value[column].unique():
                yield from _find_texts(one, column)
    elif isinstance(value, GlossaryEntry):
        yield from ((field, text) for text in (value.plain, value.expansion))
    elif is_dataclass(value):
        for inner in fields(value):
            yield from _find_texts(getattr(value, inner.name), inner.name)
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from _find_texts(one, field)
    elif isinstance(value, Iterable):
        for one in value:
            yield from _find_texts(one, field)
