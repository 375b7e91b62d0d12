"""Writes what a page says as Markdown, once, and keeps what was said for those who judge it.

The first use of a special word on a page explains itself: the word becomes a button, and what it
means stands beside it as a popover, which needs no script. Where a browser knows no popovers, and
on paper, the meaning stands in brackets after the word. Words that a page uses in headings and
links alone are told at its end.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from itertools import groupby
from types import MappingProxyType

from markupsafe import Markup

from generator.describe.language import say
from generator.describe.picture_words import say_picture_source
from generator.describe.prose import read_markdown
from generator.describe.terms import TermFinder, make_finder
from generator.model.documents import GlossaryEntry
from generator.model.pictures import Picture
from generator.model.sentence import Part, Sentence
from generator.pages.escape import escape_html, escape_markdown
from generator.pages.links import PICTURE as PICTURE_KEY
from generator.pages.officers_markdown import (
    as_written,
    read_label,
    resolve_page_links,
    split_prose,
)
from generator.pages.pictures import draw_picture, read_alt
from generator.schema.dialect import PICTURE

NO_PICTURES: Mapping[str, Picture] = MappingProxyType({})


class Writer:
    """What one page says: its words as they become Markdown, its special words and its links."""

    __slots__ = (
        "_explained", "_find_way", "_finder", "_known_pictures", "_of_markdown", "_shown",
        "pictures", "said",
    )  # fmt: skip

    def __init__(
        self,
        glossary: tuple[GlossaryEntry, ...],
        find_way: Callable[[str], str],
        pictures: Mapping[str, Picture] = NO_PICTURES,
    ) -> None:
        """`find_way` gives the way from the page to what a key names: a page, or a file."""
        self._known_pictures = pictures
        self._find_way = find_way
        self._finder = make_finder(glossary)
        self._of_markdown = make_finder(as_written(glossary))
        self._explained: dict[str, int] = {}
        self._shown: dict[GlossaryEntry, None] = {}
        self.said: list[Sentence] = []
        """Everything that residents read as text: not headings, tags and heads of tables."""
        self.pictures: list[Picture] = []
        """Those that the page shows."""

    def write(self, said: Sentence) -> Markup:
        """Words in running text, with buttons at special words that have none yet."""
        self.said.append(said)
        if not said.is_plain:
            return Markup("").join(self._write_group(*group) for group in _group(said.parts))
        return self._explain(said, self._finder, escape_markdown)

    def label(self, said: Sentence) -> Markup:
        """The words of a heading, of a rating's tag or of the head of a table."""
        self._show(said)
        return escape_markdown(said)

    def caption(self, said: Sentence) -> Markup:
        """Words inside an HTML element, where no button may stand."""
        self.said.append(said)
        self._show(said)
        return escape_html(said)

    def write_markdown(self, body: Sentence) -> Markup:
        """Markdown of officers that the check has let pass."""
        self.said += read_markdown(body, body.parts[0].place if body else None)
        pieces: list[str] = []
        for text, is_prose in split_prose(body):
            if is_prose:
                pieces.append(self._explain(text, self._of_markdown, Markup))
            else:
                self._show_in(text)
                shown = PICTURE.fullmatch(text)
                pieces.append(
                    self._draw(shown[2], shown[1])
                    if shown
                    else resolve_page_links(text, self._find_way)
                )
        return Markup("").join(map(Markup, pieces))

    def _draw(self, name: str, alt: str) -> Markup:
        """A picture; nothing where it is for a later release."""
        picture = self._known_pictures.get(name)
        if picture is None:
            return Markup("")
        self.pictures.append(picture)
        below = self.caption(say_picture_source(picture.entry))
        if not alt.strip():
            self.said.append(picture.entry.alt)
        words = read_alt(alt) or str(picture.entry.alt)
        return draw_picture(picture, words, self._find_way(f"{PICTURE_KEY}/{picture.name}"), below)

    def list_terms(self) -> Iterator[str]:
        """The terms that the page uses."""
        yield from self._explained
        yield from (entry.term for entry in self._shown)

    def tell_rest(self) -> Iterator[str]:
        """The meanings of special words that have no button, for the end of the page."""
        rest = [entry for entry in self._shown if entry.term not in self._explained]
        heading = say("Words on this page")
        if rest:
            yield f"\n## {escape_markdown(heading)}\n\n"
        for entry in rest:
            yield f"- {escape_markdown(entry.term)}: {escape_markdown(say_meaning(entry))}\n"

    def _write_group(self, page: str, tone: str, parts: Iterable[Part]) -> Markup:
        """Parts that link to the same page, stand in the same tag, or neither."""
        words = Sentence(parts)
        if tone:
            return _make_tag(tone, self.label(words))
        if page:
            return Markup(f"[{self.label(words)}]({self._find_way(page)})")  # noqa: S704 - escaped
        return self._explain(words, self._finder, escape_markdown)

    def _explain(self, text: str, finder: TermFinder, escape: Callable[[str], Markup]) -> Markup:
        """A piece of running text, with buttons at the first use of each word."""
        pieces: list[Markup] = []
        end = 0
        for entry, start, stop in finder.find(text):
            if entry.term not in self._explained:
                number = self._explained[entry.term] = len(self._explained) + 1
                button = _make_button(escape(text[start:stop]), entry, number)
                pieces += (escape(text[end:start]), button)
                end = stop
        return Markup("").join((*pieces, escape(text[end:]))) if end else escape(text)

    def _show(self, said: Sentence) -> None:
        for use in self._finder.find(said):
            self._shown[use.term] = None

    def _show_in(self, markdown: str) -> None:
        for use in self._of_markdown.find(read_label(markdown)):
            self._shown[use.term] = None


_WRITER: ContextVar[Writer] = ContextVar("writer")
"""Set while a page's template is filled in, so that each value in it reaches the page's writer."""


@contextmanager
def writing(writer: Writer) -> Iterator[None]:
    """Every value that a template shows inside is written by this writer."""
    token = _WRITER.set(writer)
    try:
        yield
    finally:
        _WRITER.reset(token)


def current_writer() -> Writer:
    """The writer of the page that is being made."""
    return _WRITER.get()


def say_meaning(entry: GlossaryEntry) -> str:
    """What a word means: in full where it is short for something, then in plain words."""
    return f"{entry.expansion}: {entry.plain}" if entry.expansion else entry.plain


def _group(parts: Iterable[Part]) -> Iterator[tuple[str, str, Iterable[Part]]]:
    for (page, tone), group in groupby(parts, lambda part: (part.page, part.tone)):
        yield page, tone, group


def _make_tag(tone: str, word: Markup) -> Markup:
    picture = f'<svg aria-hidden="true"><use href="#rag-{tone}"/></svg>'
    return Markup(f'<span class="rag rag-{tone}">{picture}{word}</span>')  # noqa: S704 - escaped


def _make_button(words: Markup, entry: GlossaryEntry, number: int) -> Markup:
    name = f"word_{number}"
    button = f'<button type="button" class="term" popovertarget="{name}">{words}</button>'
    meaning = escape_markdown(say_meaning(entry))
    return Markup(f'{button}<span popover id="{name}"> ({meaning})</span>')  # noqa: S704 - escaped
