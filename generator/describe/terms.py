"""Finds the special words of the glossary in text."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from generator.model.documents import GlossaryEntry
from generator.model.letters import SIGNS

_BREAK = r"(?:[^\S\n]|-|\n(?!\s*[-*+>#|\d]|\s*\n))+"
"""What may stand between the words of a term: "first time entrants" is also "first-time …"."""
_ENDS_IN_Y = re.compile("[^aeiou]y$")
_CAPITAL_INSIDE = re.compile(r".[^a-z]*[A-Z]")


class TermUse(NamedTuple):
    """A place where a term is used."""

    term: GlossaryEntry
    start: int
    end: int
    """The term is `text[start:end]`."""


def ways_to_write(term: GlossaryEntry) -> tuple[str, ...]:
    """The term as it stands in the glossary, then the other ways."""
    return term.term, *term.also_written


@lru_cache(maxsize=8)
def make_finder(glossary: tuple[GlossaryEntry, ...]) -> "TermFinder":
    """The finder of a glossary, made once."""
    return TermFinder(glossary)


class TermFinder:
    """One pattern for a whole glossary. Making it takes long, using it does not."""

    __slots__ = ("_entries", "_pattern")

    def __init__(self, glossary: Iterable[GlossaryEntry]) -> None:
        written = sorted(
            ((way, entry) for entry in glossary for way in ways_to_write(entry)),
            key=lambda pair: (pair[0][0].lower(), -len(pair[0])),
        )
        self._entries = [entry for _, entry in written]
        # one branch a first letter, so that most places in a text are dismissed at once
        branches = [
            f"(?={_letter(first)})(?:{'|'.join(f'({_pattern(way)})' for way, _ in group)})"
            for first, group in groupby(written, key=lambda pair: pair[0][0].lower())
        ]
        whole = rf"(?<![\w&])(?:{'|'.join(branches)})(?![\w{SIGNS}]|\.\w)"
        self._pattern = re.compile(whole) if branches else None

    def find(self, text: str) -> list[TermUse]:
        """Where the text uses the terms, in any way that they are written, in order.

        Terms are found as whole words, the longest first, for one thing and for many.
        Abbreviations (NI, PCSO) and names (Compact, One Leicester: every word or more than one
        begins large) count as they are written; other terms count with large and small letters
        alike. The name of a file, such as indicators.csv, is no use of a term.
        """
        return list(_find(self, text))

    def look(self, text: str) -> Iterator[TermUse]:
        """The same, found anew."""
        for found in self._pattern.finditer(text) if self._pattern else ():
            yield TermUse(self._entries[(found.lastindex or 1) - 1], found.start(), found.end())


@lru_cache(maxsize=65_536)
def _find(finder: TermFinder, text: str) -> tuple[TermUse, ...]:
    """Kept, as most of a site says what it said before when it is made again."""
    return tuple(finder.look(text))


def _letter(first: str) -> str:
    return f"[{re.escape(first.lower())}{re.escape(first.upper())}]"


def _pattern(way: str) -> str:
    words = re.split(r"[\s-]+", way.strip(" -"))
    capitals = sum(word[0].isupper() for word in words)
    is_name = capitals > 1 or capitals == len(words)
    said = [re.escape(word) for word in words]
    said[-1] = _with_plural(words[-1])
    return _BREAK.join(
        pattern if is_name or _CAPITAL_INSIDE.match(word) else f"(?i:{pattern})"
        for word, pattern in zip(words, said, strict=True)
    )


def _with_plural(word: str) -> str:
    """One and many: block and blocks, body and bodies, payments and payment."""
    if _ENDS_IN_Y.search(word):
        return f"{re.escape(word[:-1])}(?:y|ies)"
    return re.escape(word) + ("?" if word.endswith("s") else "s?")
