"""The glossary in place: the first use of a special word on a page explains itself.

The word becomes a button, and what it means stands beside it as a popover, which needs no script.
Where a browser knows no popovers, and on paper, the meaning stands in brackets after the word.
Words that a page uses in headings and links alone are told at its end.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from generator.describe.language import say
from generator.describe.terms import TermFinder, make_finder, ways_to_write
from generator.model.documents import GlossaryEntry
from generator.pages.markdown import escape_markdown

_SVG = r"<svg\b(?:<svg\b.*?</svg>|(?!</?svg\b).)*</svg>"
"""A picture, with pictures in it."""
_NOT_PROSE = re.compile(
    rf"""
    ^\#[^\n]*                            # a heading
    | ^\|[^\n]*\n(?=\|[ ]*---)            # the head of a table
    | {_SVG}
    | <(?:button|label)\b.*?</(?:button|label)>        # a control
    | <figcaption\b.*?</figcaption>
    | <span\ class="rag.*?</span>         # a rating tag
    | <[^>]*>                             # any other tag: what stands inside is prose
    | \[(?:[^\]\\]|\\.)*\]\([^)]*\)       # a link
    | `[^`]*`
    """,
    re.MULTILINE | re.DOTALL | re.VERBOSE,
)
_PICTURE = re.compile(_SVG, re.DOTALL)
_TAG = re.compile(r"<[^>]*>|\]\([^)]*\)|\{\#[^}]*\}")


def explain_terms(body: str, glossary: tuple[GlossaryEntry, ...]) -> str:
    """The body of a page with each of its special words explained once."""
    finder = make_finder(_as_written(glossary))
    explained: dict[str, int] = {}
    parts: list[str] = []
    end = 0
    for found in _NOT_PROSE.finditer(body):
        parts += (_explain(body[end : found.start()], finder, explained), found[0])
        end = found.end()
    parts.append(_explain(body[end:], finder, explained))
    rest = [entry for entry in _find_rest(body, finder) if entry.term not in explained]
    return "".join((*parts, *_tell_at_the_end(rest)))


@lru_cache(maxsize=8)
def _as_written(glossary: tuple[GlossaryEntry, ...]) -> tuple[GlossaryEntry, ...]:
    """The entries, also as Markdown writes their marks: a page has a stroke before the * of A*."""
    return tuple(
        replace(entry, also_written=(*entry.also_written, *dict.fromkeys(_write_marks(entry))))
        for entry in glossary
    )


def _write_marks(entry: GlossaryEntry) -> Iterator[str]:
    for way in ways_to_write(entry):
        written = str(escape_markdown(way))
        if written != way:
            yield written


def _explain(text: str, finder: TermFinder, explained: dict[str, int]) -> str:
    """A piece of prose, with buttons at the first use of each word that has none yet."""
    parts: list[str] = []
    end = 0
    for entry, start, stop in finder.find(text):
        if entry.term in explained:
            continue
        number = explained[entry.term] = len(explained) + 1
        parts += (text[end:start], _make_button(text[start:stop], entry, number))
        end = stop
    return "".join((*parts, text[end:]))


def _make_button(words: str, entry: GlossaryEntry, number: int) -> str:
    name = f"word_{number}"
    button = f'<button type="button" class="term" popovertarget="{name}">{words}</button>'
    return f'{button}<span popover id="{name}"> ({escape_markdown(say_meaning(entry))})</span>'


def say_meaning(entry: GlossaryEntry) -> str:
    """What a word means: in full where it is short for something, then in plain words."""
    if entry.expansion:
        return f"{entry.expansion}: {entry.plain}"
    return entry.plain


def _find_rest(body: str, finder: TermFinder) -> Iterator[GlossaryEntry]:
    """Every word that the page shows anywhere, each once."""
    shown = _TAG.sub(" ", _PICTURE.sub(" ", body))
    yield from dict.fromkeys(use.term for use in finder.find(shown))


def _tell_at_the_end(entries: list[GlossaryEntry]) -> Iterator[str]:
    if not entries:
        return
    heading = say("Words on this page")
    yield f"\n## {escape_markdown(heading)}\n\n"
    for entry in entries:
        yield f"- {escape_markdown(entry.term)}: {escape_markdown(say_meaning(entry))}\n"
