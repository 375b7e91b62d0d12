"""Officers' Markdown in pieces: running text, where special words are explained, and the rest."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache

from generator.describe.terms import ways_to_write
from generator.model.documents import GlossaryEntry
from generator.model.sentence import Sentence, written
from generator.pages.escape import escape_markdown
from generator.schema.dialect import PAGE_LINK

_NOT_PROSE = re.compile(
    r"""
    ^\#[^\n]*                            # a heading
    | ^!\[[^\[\]\n]*\]\([^)\n]*\)[ \t]*$  # a picture
    | ^\|[^\n]*\n(?=\|[ ]*---)            # the head of a table
    | <[^>]*>                             # an address in pointed brackets
    | \[(?:[^\]\\]|\\.)*\]\([^)]*\)       # a link
    | `[^`]*`
    """,
    re.MULTILINE | re.VERBOSE,
)
_TAG = re.compile(r"<[^>]*>|\]\([^)]*\)|\{\#[^}]*\}")


@lru_cache(maxsize=4096)
def split_prose(body: str) -> tuple[tuple[str, bool], ...]:
    """The pieces of a body that `check` has let pass, in order; true for running text."""
    return tuple((text, is_prose) for text, is_prose in _split(body) if text)


def _split(body: str) -> Iterator[tuple[str, bool]]:
    end = 0
    for found in _NOT_PROSE.finditer(body):
        yield body[end : found.start()], True
        yield found[0], False
        end = found.end()
    yield body[end:], True


def read_label(markdown: str) -> str:
    """The words of a piece that is not running text."""
    return _TAG.sub(" ", markdown)


def resolve_page_links(markdown: str, find_way: Callable[[str], str]) -> str:
    """A piece with its page:… links made addresses."""
    return PAGE_LINK.sub(lambda found: f"]({find_way(found[1])})", markdown)


@lru_cache(maxsize=8)
def as_written(glossary: tuple[GlossaryEntry, ...]) -> tuple[GlossaryEntry, ...]:
    """The entries, also as Markdown writes their marks: a page has a stroke before the * of A*."""
    return tuple(
        replace(entry, also_written=tuple(dict.fromkeys(_write_marks(entry)))) for entry in glossary
    )


def _write_marks(entry: GlossaryEntry) -> Iterator[Sentence]:
    yield from entry.also_written
    for way in ways_to_write(entry):
        marked = str(escape_markdown(way))
        if marked != way:
            yield written(marked)
