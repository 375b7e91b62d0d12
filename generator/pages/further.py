"""Pages with the rest of lists that are too long for the page on which they begin."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.describe.page_words import FURTHER_TITLE, LINES_BEFORE, LINES_NEXT
from generator.model.sentence import Sentence, link
from generator.pages.lists import Rest
from generator.pages.page import Head, Page
from generator.pages.view import View


@dataclass(frozen=True, slots=True)
class Further:
    """What one page with some of the rest shows."""

    kind: str
    rows: Sequence[object]
    extra: object
    said: Sentence
    """Which rows these are."""
    ways: tuple[Sentence, ...]
    """To the page before, and to the next one."""


def make_further_pages(view: View) -> Iterator[Page]:
    """A page for every piece of each list that was cut."""
    for rest in view.rests:
        for at, rows in enumerate(rest.pages):
            said = rest.count(at)
            title = FURTHER_TITLE(title=rest.title, lines=said)
            content = Further(rest.kind, rows, rest.extra, said, tuple(_list_ways(rest, at)))
            head = Head(title, title, above=rest.key)
            page = view.page(rest.name(at), head, "further.md.j2", content)
            yield replace(page, linked_data=(), alternates=())


def _list_ways(rest: Rest, at: int) -> Iterator[Sentence]:
    before = link(rest.count(at - 1), rest.name(at - 1)) if at else link(rest.title, rest.key)
    yield LINES_BEFORE(page=before)
    if at + 1 < len(rest.pages):
        yield LINES_NEXT(page=link(rest.count(at + 1), rest.name(at + 1)))
