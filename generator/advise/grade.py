"""How hard the sentences of a commentary file are to read."""

from collections.abc import Iterator, Sequence

from generator.describe.prose import Form, Passage
from generator.describe.readability import (
    FEWEST_PLAIN_WORDS,
    GRADE_LIMIT,
    WORDS_LIMIT,
    Clause,
    find_grade,
)
from generator.describe.sentences import find_sentences, find_words, is_finished
from generator.model.files import FileText
from generator.model.problem import Level, Problem
from generator.model.sentence import Author

FEWEST_WORDS = 60
"""The formula says little about a shorter text."""


def find_long_sentences(passage: Passage) -> Iterator[tuple[int, str, str]]:
    """Sentences above the limit of words, each with its place in the passage."""
    for begins, part in _read(passage):
        if part.words > WORDS_LIMIT:
            found = f"a sentence of {part.words} words"
            yield begins, found, f"Make two sentences of it: {WORDS_LIMIT} words are the limit."


def find_hard_text(file: FileText, passages: Sequence[Passage]) -> Iterator[Problem]:
    """One warning at the hardest sentence of a file that is too hard as a whole."""
    read = [
        (passage, begins, part)
        for passage in passages
        if passage.form is Form.TEXT
        for begins, part in _read(passage)
        if part.is_prose
    ]
    grade = find_grade(part for _, _, part in read)
    if grade is None or grade <= GRADE_LIMIT or sum(one.words for _, _, one in read) < FEWEST_WORDS:
        return
    passage, begins, _ = max(read, key=lambda one: find_grade([one[2]]) or 0)
    line, column = passage.find_place(begins)
    found = f"a text of reading grade {grade}, and here its hardest sentence"
    advice = f"Use shorter words and sentences: {GRADE_LIMIT:g} is the limit and 5 the aim."
    yield Problem(file.path, line, "", found, advice, Level.WARNING, column)


def _read(passage: Passage) -> Iterator[tuple[int, Clause]]:
    for begins, ends in find_sentences(passage.text):
        sentence = passage.text[begins:ends]
        words = find_words(sentence)
        if not words:
            continue
        plain = sum(word.is_plain for word in words)
        yield (
            begins + words[0].start,
            Clause(
                author=Author.OFFICERS,
                text=sentence,
                words=len(words),
                syllables=sum(word.syllables for word in words),
                is_prose=is_finished(sentence.rstrip()) and plain >= FEWEST_PLAIN_WORDS,
            ),
        )
