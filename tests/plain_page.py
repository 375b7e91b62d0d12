"""How hard a page of docs/ is to read, by the measure that the public pages have.

Examples do not count. A name in `code` counts as one word of two syllables, as the names of the
files do on public pages: whoever writes the page can change neither its length nor its spelling.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from generator.describe.prose import Form, find_passages
from generator.describe.readability import FEWEST_PLAIN_WORDS, Author, Clause, find_grade
from generator.describe.sentences import find_words, is_finished, split_sentences

FENCED = re.compile(r"^( *)```.*?^\1```$", re.M | re.S)
_CODE = re.compile(r"`[^`\n]+`")
NAME = "Paper"
"""Stands for a name: one word of two syllables, which may begin a sentence."""


def find_grade_of(page: Path) -> float:
    """The reading grade of a page's sentences."""
    grade = find_grade(read_parts(page))
    assert grade is not None
    return grade


def find_long_sentences(page: Path, most: int) -> list[str]:
    """Sentences with more words than a reader can hold."""
    return [part.text for part in read_parts(page) if part.words > most]


def read_parts(page: Path) -> Iterator[Clause]:
    """Every sentence of a page, those in the cells of its tables too."""
    text = _CODE.sub(NAME, FENCED.sub("", page.read_text(encoding="utf-8")))
    for passage in find_passages(re.sub(r"^\|.*$", _split_cells, text, flags=re.M)):
        for sentence in split_sentences(passage.text) if passage.form is Form.TEXT else ():
            words = find_words(sentence)
            plain = sum(word.is_plain for word in words)
            yield Clause(
                author=Author.OFFICERS,
                text=" ".join(sentence.split()),
                words=len(words),
                syllables=sum(word.syllables for word in words),
                is_prose=is_finished(sentence.rstrip()) and plain >= FEWEST_PLAIN_WORDS,
            )


def _split_cells(row: re.Match[str]) -> str:
    """Each cell of a row as a paragraph of its own."""
    return "\n\n".join(cell.strip() for cell in row[0].strip("|").split("|")) + "\n"
