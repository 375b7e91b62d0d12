"""A page of Markdown as a reader meets it: stretches of plain words, without marks and pictures."""

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from typing import NamedTuple

from generator.schema.dialect import markdown_to_html

_PICTURE = re.compile(r"<(/?)svg\b")
_BREAK = re.compile(r"<(/?)(?!/?(?:a|abbr|b|cite|code|dfn|em|i|strong|sub|sup)\b)(\w+)[^>]*>")
"""The elements that begin a stretch of their own. A rating's tag (`span`) and small print are among
them: they stand beside a sentence and are no part of it."""
_TAG = re.compile(r"<[^>]*>")
_HREF = re.compile(r'\bhref="([^"]*)"')
_TERM = re.compile(r'<button[^>]*class="term"[^>]*>(.*?)</button><span popover[^>]*>(.*?)</span>')
_MEANING = re.compile(r'<dfn title="([^"]*)">')
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())


class Stretch(NamedTuple):
    """Words that are read without a break, such as a paragraph or the cell of a table."""

    text: str
    is_heading: bool
    links: tuple[str, ...]
    """Where its words link to."""
    is_meaning: bool = False
    """True for what a special word means."""


def find_stretches(markdown: str) -> Iterator[Stretch]:
    """The stretches of a page, in the order of the page; links and tags by their words.

    What special words mean stands in a stretch of its own after the one that uses them.
    """
    html = _TERM.sub(_set_meaning_aside, _without_pictures(markdown_to_html(markdown)))
    is_heading = False
    pieces = _BREAK.split(html)  # words, then a stroke if an element ends, its name, words, …
    for words, end, element in zip(
        pieces[::3], [*pieces[1::3], ""], [*pieces[2::3], ""], strict=True
    ):
        stretch = _make_stretch(words, is_heading=is_heading)
        if stretch.text:
            yield stretch
        meanings = " ".join(_MEANING.findall(words))
        if meanings:
            yield _make_stretch(meanings, is_heading=True)._replace(is_meaning=True)
        if element in _HEADINGS:
            is_heading = not end


def _set_meaning_aside(term: re.Match[str]) -> str:
    """A special word, with the meaning that a page tells at a touch kept out of its sentence."""
    meaning = term[2].replace('"', "&quot;")
    return f'{term[1]}<dfn title="{meaning}"></dfn>'


def _without_pictures(html: str) -> str:
    """The page without its drawings, which may have drawings in them."""
    kept, begins, depth = [], 0, 0
    for found in _PICTURE.finditer(html):
        if found[1]:
            depth -= 1
            begins = html.index(">", found.end()) + 1
        else:
            if depth == 0:
                kept.append(html[begins : found.start()])
            depth += 1
    return "".join((*kept, html[begins:]))


@lru_cache(maxsize=65_536)
def _make_stretch(html: str, *, is_heading: bool) -> Stretch:
    text = " ".join(unescape(_TAG.sub("", html)).split())
    return Stretch(text, is_heading, tuple(_HREF.findall(html)))
