"""The files that all agreements share, the glossary and the lists of words: nothing twice."""

from collections.abc import Iterator, Sequence
from typing import Any

from generator.check.problems import Placed
from generator.model.documents import EverydayWords, GlossaryEntry, PlainWords
from generator.model.letters import split_words
from generator.model.problem import Problem


def find_repeats(
    glossary: Sequence[Placed[GlossaryEntry]],
    everyday: Sequence[Placed[EverydayWords]],
    plain: Sequence[Placed[PlainWords]],
) -> Iterator[Problem]:
    """Terms and everyday words that are given a second time, and entries that say nothing."""
    first: dict[str, int] = {}
    for term in glossary:
        for name, way in _list_ways(term.record):
            line = first.setdefault(_key(way), term.place.line)
            if line != term.place.line:
                found = f"the term {way} a second time (first on line {line})"
                advice = "Keep one, and write the other under also_written."
                yield term.problem(name, found, advice)
            elif not _key(way) or way.endswith("-"):
                yield term.problem(name, f"'{way}', which is no word", "Write a whole word.")
        if not _key(term.record.plain):
            yield term.problem("plain", "no word", "Say what it means in plain words.")
    yield from _empty(everyday, "everyday", "papers")
    yield from _twice(everyday, "everyday", "Keep one, with all the words that it stands for.")
    yield from _empty(plain, "instead_of")
    yield from _twice(plain, "instead_of", "Keep one, with what to write instead.")


def join_glossaries(
    own: Sequence[Placed[GlossaryEntry]], shared: Sequence[Placed[GlossaryEntry]]
) -> tuple[GlossaryEntry, ...]:
    """All terms from A to Z. Where both tell of one, what the agreement says itself holds."""
    if not own:
        return tuple(term.record for term in shared)
    named = {_key(way) for term in own for _, way in _list_ways(term.record)}
    others = [
        term.record
        for term in shared
        if named.isdisjoint(_key(way) for _, way in _list_ways(term.record))
    ]
    every = [*(term.record for term in own), *others]
    return tuple(sorted(every, key=lambda term: term.term.casefold()))


def _empty(entries: Sequence[Placed[Any]], *names: str) -> Iterator[Problem]:
    for entry in entries:
        for name in names:
            words = getattr(entry.record, name)
            if not words or not all(map(_key, words)):
                yield entry.problem(name, "no word", "Write one word or more.")


def _twice(entries: Sequence[Placed[Any]], name: str, advice: str) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for entry in entries:
        for words in getattr(entry.record, name):
            line = first.setdefault(_key(words), entry.place.line)
            if line != entry.place.line:
                found = f"'{words}' a second time (first on line {line})"
                yield entry.problem(name, found, advice)


def _list_ways(term: GlossaryEntry) -> Iterator[tuple[str, str]]:
    yield "term", term.term
    for way in term.also_written:
        yield "also_written", way


def _key(words: str) -> str:
    return " ".join(split_words(words))
