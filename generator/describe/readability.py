"""The measure of plain English: Flesch-Kincaid grades and long sentences.

The grade is 0.39 × words a sentence + 11.8 × syllables a word − 15.59 (Kincaid and others, 1975),
about the school year in which an American child can read the text. What counts:

- Sentences with a full stop and at least three plain words of their own. Names, dates, cells of
  tables and sums such as "300 − 725 = −425." are no sentences.
- A sentence knows who wrote each part of it. In a generated sentence, words of the files (a title,
  an organisation, a quotation) count as one word of two syllables, about as easy as the words
  around it: the generator can change neither their number nor their length, and they must not make
  its sentences look easier either. A name of one word counts as it stands.
- Where a label stands before words of the files ("What the papers print: …"), the label is no
  sentence and the rest is the officers'.

`sentences.py` says what a word is. The formula was made for English and holds for nothing else.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from generator.describe.sentences import Word, find_sentences, find_words, is_finished
from generator.model.problem import Place
from generator.model.sentence import Author, Part, Sentence

GRADE_LIMIT = 6.0
"""Of a page. The aim is 5."""
WORDS_LIMIT = 25
"""Of a sentence."""
FEWEST_PLAIN_WORDS = 3
SYLLABLES_OF_A_NAME = 2
MOST_REMEMBERED = 65_536
"""Sentences: many stand on page after page."""
_PER_SENTENCE, _PER_WORD, _LESS = 0.39, 11.8, 15.59
"""The three numbers of the formula."""
_DECIMALS = 1
_ENDS = re.compile("[.?!]")
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")


@dataclass(frozen=True, slots=True)
class Clause:
    """What one author says in a sentence."""

    author: Author
    """The generator or the officers."""
    text: str
    words: int
    syllables: int
    is_prose: bool
    """True for a whole sentence: it counts for the grade and has a limit of words."""
    place: Place | None = None
    """Where it stands in the officers' files, if it is theirs."""


class Heard(NamedTuple):
    """A whole sentence as a page says it."""

    weight: Clause
    """Its words and syllables; its figures may be others."""
    said: Sentence
    number: int
    """Which clause of `said` it is."""

    @property
    def words(self) -> int:
        """How many words it has."""
        return self.weight.words

    @property
    def exact(self) -> Clause:
        """The clause with its own text and place."""
        return read(self.said)[self.number]


def find_grade(clauses: Iterable[Clause]) -> float | None:
    """The Flesch-Kincaid grade of the sentences, to one decimal; None where there are none."""
    prose = [one for one in clauses if one.is_prose]
    words = sum(one.words for one in prose)
    if not words:
        return None
    syllables = sum(one.syllables for one in prose)
    grade = _PER_SENTENCE * words / len(prose) + _PER_WORD * syllables / words - _LESS
    return round(grade, _DECIMALS)


def read(said: Sentence) -> tuple[Clause, ...]:
    """What each author says in a sentence, or in the sentences of a longer text."""
    return _read(said.parts) if _ENDS.search(said) else ()


def find_prose(said: Sentence) -> Iterator[Heard]:
    """The whole sentences in a text, by who wrote them."""
    for number, clause in enumerate(_read_once(said)):
        if clause.is_prose:
            yield Heard(clause, said, number)


def _read_once(said: Sentence) -> tuple[Clause, ...]:
    """The same as `read`, each text once, whatever its figures are: every figure is one word."""
    if not _ENDS.search(said):
        return ()
    key = (said.phrase, _without_figures(said)) if said.phrase else _spell(said.parts)
    found = _READ.get(key)
    if found is None:
        if len(_READ) >= MOST_REMEMBERED:
            _READ.clear()
        found = _READ[key] = read(said)
    return found


_READ: dict[tuple[object, ...], tuple[Clause, ...]] = {}
"""What was read so far: most of a site says what it said before."""


def _without_figures(text: str) -> str:
    return _FIGURE.sub("0", text)


def _spell(parts: Iterable[Part]) -> tuple[object, ...]:
    return tuple((_without_figures(part.text), part.author, bool(part.tone)) for part in parts)


def _read(parts: tuple[Part, ...]) -> tuple[Clause, ...]:
    stretches = groupby(parts, lambda part: bool(part.tone))  # a rating tag stands apart
    found = (_read_stretch(tuple(stretch)) for is_tag, stretch in stretches if not is_tag)
    return tuple(clause for clauses in found for clause in clauses)


def _read_stretch(parts: Sequence[Part]) -> Iterator[Clause]:
    text = "".join(part.text for part in parts)
    starts, at = [], 0
    for part in parts:
        starts.append(at)
        at += len(part.text)
    for begins, ends in find_sentences(text):
        sentence = text[begins:ends]
        if not is_finished(sentence.rstrip()):
            continue
        words = find_words(sentence)
        writers = [_find_writer(parts, starts, begins + word.start) for word in words]
        yield from _read_sentence(sentence, words, writers)


def _find_writer(parts: Sequence[Part], starts: Sequence[int], at: int) -> Part:
    return parts[bisect_right(starts, at) - 1]


def _read_sentence(
    sentence: str, words: Sequence[Word], writers: Sequence[Part]
) -> Iterator[Clause]:
    own: list[Word] = []
    taken = 0
    is_label = False
    for _, group in groupby(zip(words, writers, strict=True), lambda pair: id(pair[1])):
        pairs = list(group)
        theirs, writer = [word for word, _ in pairs], pairs[0][1]
        if writer.author is Author.GENERATOR or (writer.author is Author.NAME and not theirs[1:]):
            own += theirs
            continue
        taken += 1
        is_label = theirs[-1] is words[-1] and theirs[0].after_colon
        if writer.author is Author.OFFICERS:
            yield Clause(
                Author.OFFICERS,
                sentence[theirs[0].start :].rstrip(),
                len(theirs),
                sum(word.syllables for word in theirs),
                is_prose=theirs[-1] is words[-1],
                place=writer.place,
            )
    if own:
        plain = sum(word.is_plain for word in own)
        yield Clause(
            Author.GENERATOR,
            sentence.strip(),
            len(own) + taken,
            sum(word.syllables for word in own) + SYLLABLES_OF_A_NAME * taken,
            is_prose=plain >= FEWEST_PLAIN_WORDS and not is_label,
        )
