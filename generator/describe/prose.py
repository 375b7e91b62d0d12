"""The words of a file of Markdown, each at its place: what is not prose is blanked out.

Blanks keep the lines and the columns as they are in the file, so that advice can name both.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from generator.describe.sentences import find_sentences
from generator.model.problem import Place
from generator.model.sentence import Author, Part, Sentence

FENCE = "---"
"""The line before and after the front matter."""
PROSE_KEYS = frozenset("headline doing join_in rating_reason title description".split())
"""Keys of front matter that residents read."""
_KEY = re.compile(r"([a-z_]+):(?:\s+|$)(?:[>|][+-]?\s*$)?")
_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)])\s+")
_HEADING = re.compile(r"\s{0,3}#{1,6}\s+")
_MARK = re.compile(r"!(?=\[)|\]\([^)]*\)|[\[\]|]|\*{1,3}|(?<!\w)_|_(?!\w)|^\s*>|`")
"""Marks of Markdown: links, tables, emphasis, quotations, code."""
_BLANKED = re.compile(r" (?=[.,;:?!](?:\s|$))")
"""What a mark leaves behind between a word and the sign after it."""
_QUOTED = re.compile(r"""^(\s*)(["'])(.*)\2(\s*)$""")


class Form(StrEnum):
    """What a passage is."""

    TEXT = "text"
    HEADING = "heading"
    CELLS = "cells"


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that belong together, such as a paragraph or the item of a list."""

    text: str
    """With the line ends of the file, and blanks for all that is not prose."""
    line: int
    """The line on which it begins, counted from 1."""
    form: Form = Form.TEXT

    def find_place(self, offset: int) -> tuple[int, int]:
        """The line and the column of a place in the text, both counted from 1."""
        before = self.text[:offset]
        return self.line + before.count("\n"), offset - (before.rfind("\n") + 1) + 1


def find_passages(text: str) -> Iterator[Passage]:
    """The passages of a file of commentary, in its order. Expects a file that passed the check."""
    lines = text.splitlines()
    ends = next((at for at, line in enumerate(lines[1:], 1) if line.strip() == FENCE), 0)
    yield from _gather(_read_front(lines[1:ends]), first=2)
    yield from _gather(map(_read_line, lines[ends + 1 :]), first=ends + 2)


@lru_cache(maxsize=4096)
def read_markdown(body: str, begins: Place | None) -> tuple[Sentence, ...]:
    """The sentences of officers' Markdown outside its headings, each at its line.

    `begins` is where the body stands in its file; None where that is not known.
    """
    found = []
    for passage in _gather(map(_read_line, body.splitlines()), first=begins.line if begins else 1):
        for start, end in find_sentences(passage.text) if passage.form is not Form.HEADING else ():
            line, _ = passage.find_place(start)
            place = Place(begins.file, line) if begins else None
            words = _BLANKED.sub("", " ".join(passage.text[start:end].split()))
            found.append(Sentence((Part(words, Author.OFFICERS, place),)))
    return tuple(found)


def read_paragraphs(body: Sentence) -> Iterator[tuple[Sentence, bool]]:
    """The paragraphs of officers' Markdown without its marks; True for the items of lists."""
    place, lines = body.parts[0].place if body else None, body.splitlines()
    for passage in _gather(map(_read_line, lines), first=1):
        if passage.form is Form.TEXT:
            words = _BLANKED.sub("", " ".join(passage.text.split()))
            is_item = _ITEM.match(lines[passage.line - 1]) is not None
            yield Sentence((Part(words, Author.OFFICERS, place),)), is_item


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    """Blank where the line has no prose."""
    form: Form = Form.TEXT
    begins: bool = False
    """True where the line cannot go on with the passage before it."""


def _gather(lines: Iterable[_Line], first: int) -> Iterator[Passage]:
    kept: list[str] = []
    form, begun = Form.TEXT, first
    for number, line in enumerate(lines, first):
        if kept and (line.begins or not line.text.strip()):
            yield Passage("\n".join(kept), begun, form)
            kept = []
        if line.text.strip():
            if not kept:
                form, begun = line.form, number
            kept.append(line.text)
    if kept:
        yield Passage("\n".join(kept), begun, form)


def _read_front(lines: Iterable[str]) -> Iterator[_Line]:
    is_prose = False
    for line in lines:
        key = _KEY.match(line)
        if key:
            is_prose = key[1] in PROSE_KEYS
            line = _blank(line, key.end())  # noqa: PLW2901 - what is left is the value
        if not is_prose or line.lstrip().startswith("#"):
            yield _Line("", begins=True)
            continue
        item = None if key else _ITEM.match(line)
        value = _blank(line, item.end()) if item else line
        yield _Line(_QUOTED.sub(r"\1 \3 \4", value), begins=bool(key or item))


def _read_line(line: str) -> _Line:
    heading, item = _HEADING.match(line), _ITEM.match(line)
    if heading:
        return _Line(_without_marks(_blank(line, heading.end())), Form.HEADING, begins=True)
    if line.lstrip().startswith("|"):
        return _Line(_without_marks(line), Form.CELLS, begins=True)
    begins = _blank(line, item.end()) if item else line
    return _Line(_without_marks(begins), begins=item is not None)


def _blank(line: str, until: int) -> str:
    return " " * until + line[until:]


def _without_marks(line: str) -> str:
    return _MARK.sub(lambda mark: " " * len(mark[0]), line)
