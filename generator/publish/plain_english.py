"""Measures the English of every page before the public sees it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from generator.describe.plain_text import Stretch, find_stretches
from generator.describe.readability import Author, Part, Reader, find_grade
from generator.describe.sentences import find_words
from generator.model.agreement import Agreement
from generator.model.documents import GlossaryEntry
from generator.pages import Page
from generator.pages.links import term as find_anchor
from generator.schema import languages

LONGEST_CHANCE = 2
"""A meaning of so few words may stand on a page by chance."""


@dataclass(frozen=True, slots=True)
class Measure:
    """How hard one author's words on a page are."""

    grade: float | None
    """The Flesch-Kincaid grade; None where there is no sentence or the page is not in English."""
    prose: tuple[Part, ...]
    """The sentences."""
    unexplained: tuple[tuple[GlossaryEntry, str], ...]
    """Terms of the glossary that the page does not explain, and the words in which they stand."""

    @property
    def longest(self) -> Part | None:
        """The sentence with the most words."""
        return max(self.prose, key=lambda part: part.words, default=None)

    @property
    def words(self) -> int:
        """How many words the sentences have together."""
        return sum(part.words for part in self.prose)


PageMeasure = Mapping[Author, Measure]


class _Said(NamedTuple):
    """A stretch of a page and what each author says in it."""

    stretch: Stretch
    parts: tuple[Part, ...]


class Ruler:
    """Measures the pages of one agreement."""

    __slots__ = ("_is_english", "_reader")

    def __init__(self, agreement: Agreement) -> None:
        self._reader = Reader(agreement)
        self._is_english = is_english(agreement)

    def measure(self, page: Page) -> PageMeasure:
        """How hard the page is, for each author."""
        read = self._reader.read
        said = [_Said(one, read(one.text)) for one in find_stretches(page.body)]
        terms = list(_find_unexplained(said))
        return {author: self._measure_author(said, terms, author) for author in Author}

    def _measure_author(
        self, said: list[_Said], terms: list[tuple[GlossaryEntry, Part]], author: Author
    ) -> Measure:
        prose = tuple(
            part
            for one in said
            if not one.stretch.is_heading
            for part in one.parts
            if part.is_prose and part.author is author
        )
        return Measure(
            grade=find_grade(prose) if self._is_english else None,
            prose=prose,
            unexplained=tuple((term, part.text) for term, part in terms if part.author is author),
        )


def is_english(agreement: Agreement) -> bool:
    """True where the grade holds: it was made for English."""
    return languages.is_english(agreement.details.language)


def _find_unexplained(said: list[_Said]) -> Iterator[tuple[GlossaryEntry, Part]]:
    """Each term that the page does not explain, with the first words of each author that use it."""
    uses: dict[str, list[tuple[int, GlossaryEntry, Part]]] = {}
    for place, one in enumerate(said):
        for part in () if one.stretch.is_meaning else one.parts:
            for term in part.terms:
                uses.setdefault(term.term, []).append((place, term, part))
    for found in uses.values():
        term = found[0][1]
        if not _is_explained(term, [place for place, _, _ in found], said):
            yield from {part.author: (term, part) for _, _, part in reversed(found)}.values()


def _is_explained(term: GlossaryEntry, places: list[int], said: list[_Said]) -> bool:
    """True where the glossary is linked by the first use, or the meaning stands on the page.

    A meaning of one or two words, such as "a topic", must stand in the same paragraph as the term
    or in the next: elsewhere it may stand by chance.
    """
    anchor = f"#{find_anchor(term.term)}"
    up_to_first_use = said[: places[0] + 1]
    if any(link.endswith(anchor) for one in up_to_first_use for link in one.stretch.links):
        return True
    meaning = _simplify(term.plain)
    if meaning.count(" ") > LONGEST_CHANCE + 1:
        return any(meaning in _simplify(one.stretch.text) for one in said)
    near = {place + step for place in places for step in (0, 1)} & set(range(len(said)))
    return any(meaning in _simplify(said[place].stretch.text) for place in near)


@lru_cache(maxsize=65_536)
def _simplify(text: str) -> str:
    return f" {' '.join(word.key for word in find_words(text))} "
