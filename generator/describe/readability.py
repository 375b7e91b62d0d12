"""The measure of plain English: Flesch-Kincaid grades, long sentences, special words.

The grade is 0.39 × words a sentence + 11.8 × syllables a word − 15.59 (Kincaid and others, 1975),
about the school year in which an American child can read the text. What counts:

- Sentences with a full stop and at least three plain words of their own. Headings, ratings' tags,
  names, dates, cells of tables and sums such as "300 − 725 = −425." are no sentences.
- Each sentence of a page belongs to the officers or to the generator. Whatever stands word for
  word in the agreement's files is the officers'; the rest is generated.
- In a generated sentence, words of the files (a title, an organisation, a quotation) count as one
  word of two syllables, about as easy as the words around it: the generator can change neither
  their number nor their length, and they must not make its sentences look easier either.
- Where the papers are named, nothing counts: "Source: paper of 14 February 2007, Outcome 4."
- Where a label stands before words of the files ("What the papers print: …"), the label is no
  sentence and the rest is the officers'.

`sentences.py` says what a word is. The formula was made for English and holds for nothing else.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from generator.describe.officers_words import OfficersWords, Taken
from generator.describe.sentences import Word, find_words, is_finished, split_sentences
from generator.describe.terms import TermFinder
from generator.model.agreement import Agreement
from generator.model.documents import GlossaryEntry

GRADE_LIMIT = 6.0
"""Of a page. The aim is 5."""
WORDS_LIMIT = 25
"""Of a sentence."""
FEWEST_PLAIN_WORDS = 3
SYLLABLES_OF_A_NAME = 2
MOST_REMEMBERED = 65_536
"""Stretches of words: many stand on page after page, such as the cells of tables."""
_PER_SENTENCE, _PER_WORD, _LESS = 0.39, 11.8, 15.59
"""The three numbers of the formula."""
_DECIMALS = 1


class Author(StrEnum):
    """Who answers for words on a page."""

    GENERATOR = "generated text"
    OFFICERS = "officers' text"


@dataclass(frozen=True, slots=True)
class Part:
    """What one author says in a sentence of a page."""

    author: Author
    text: str
    words: int
    syllables: int
    is_prose: bool
    """True for a whole sentence: it counts for the grade and has a limit of words."""
    terms: tuple[GlossaryEntry, ...]
    """The special words in it."""


def find_grade(parts: Iterable[Part]) -> float | None:
    """The Flesch-Kincaid grade of the sentences, to one decimal; None where there are none."""
    prose = [part for part in parts if part.is_prose]
    words = sum(part.words for part in prose)
    if not words:
        return None
    syllables = sum(part.syllables for part in prose)
    grade = _PER_SENTENCE * words / len(prose) + _PER_WORD * syllables / words - _LESS
    return round(grade, _DECIMALS)


class Reader:
    """Reads the words of one agreement's pages, each stretch of words once."""

    __slots__ = ("_officers", "_read_sentence", "_terms", "read")

    def __init__(self, agreement: Agreement) -> None:
        self._officers = OfficersWords(agreement)
        self._terms = TermFinder(agreement.glossary)
        self.read = lru_cache(maxsize=MOST_REMEMBERED)(self._read)
        """What each author says in a stretch of words, sentence by sentence."""
        self._read_sentence = lru_cache(maxsize=MOST_REMEMBERED)(self._read_new_sentence)

    def _read(self, stretch: str) -> tuple[Part, ...]:
        if not (sentences := split_sentences(stretch))[1:]:
            return self._read_new_sentence(stretch)
        return tuple(part for sentence in sentences for part in self._read_sentence(sentence))

    def _read_new_sentence(self, sentence: str) -> tuple[Part, ...]:
        return tuple(self._find_parts(sentence))

    def _find_parts(self, sentence: str) -> Iterator[Part]:
        if self._officers.cite(sentence):
            return
        uses = self._terms.find(sentence)
        if not uses and not is_finished(sentence):
            return  # most cells of tables end here, so that a thousand pages take seconds
        words = find_words(sentence)
        taken = self._officers.find(words)
        for one in taken:
            theirs = words[one.first : one.after]
            start = theirs[0].start
            end = len(sentence) if one.after == len(words) else theirs[-1].end
            inside = [use for use in uses if start <= use.start < end]
            uses = [use for use in uses if use not in inside]
            yield Part(
                Author.OFFICERS,
                sentence[start:end],
                len(theirs),
                sum(word.syllables for word in theirs),
                is_prose=one.is_sentence,
                terms=tuple(use.term for use in inside),
            )
        names = {place for one in taken for place in range(one.first, one.after)}
        own = [word for place, word in enumerate(words) if place not in names]
        if own:
            yield Part(
                Author.GENERATOR,
                sentence,
                len(own) + len(taken),
                sum(word.syllables for word in own) + SYLLABLES_OF_A_NAME * len(taken),
                is_prose=_is_prose(sentence, own) and not _is_label(words, taken),
                terms=tuple(use.term for use in uses),
            )


def _is_prose(sentence: str, own: Sequence[Word]) -> bool:
    plain = sum(word.is_plain for word in own)
    return is_finished(sentence) and plain >= FEWEST_PLAIN_WORDS


def _is_label(words: Sequence[Word], taken: Sequence[Taken]) -> bool:
    """True where the rest after a colon is the officers'."""
    return bool(taken) and taken[-1].after == len(words) and words[taken[-1].first].after_colon
