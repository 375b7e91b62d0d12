"""Pages with the rest of lists that are too long for the page on which they begin."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.describe.page_words import (
    ENDED_TITLE,
    FURTHER_TITLE,
    LINES_BEFORE,
    LINES_NEXT,
)
from generator.model.published import ADDRESS, SITE
from generator.model.sentence import Sentence, link
from generator.pages import links
from generator.pages.addresses import list_keys
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
    numbers: tuple[Sentence, ...]
    """To every page of the list; empty where there are but two."""


def make_further_pages(view: View) -> Iterator[Page]:
    """A page for every piece of each list that was cut, and for each piece that there was once."""
    for rest in tuple(view.rests):
        for at, rows in enumerate(rest.pages):
            said = rest.count(at)
            title = FURTHER_TITLE(title=rest.title, lines=said)
            ways, numbers = tuple(_list_ways(rest, at)), rest.number_pages(rest.name(at))
            content = Further(rest.kind, rows, rest.extra, said, ways, numbers)
            head = Head(title, title, above=rest.key)
            page = view.page(rest.name(at), head, "further.md.j2", content)
            yield replace(page, linked_data=(), alternates=())
    made = {rest.name(at) for rest in view.rests for at in range(len(rest.pages))}
    for name in sorted(_list_published(view) - made):
        yield _make_ended(view, name)


def _list_published(view: View) -> set[str]:
    """The keys of the pages with the rest of a list that a release had: addresses stay."""
    beginnings = {
        links.split_further(links.find(links.name_further(key, 2)))[0]: key
        for key in list_keys(view.report, uses_terms=True)
    }
    found: set[str] = set()
    for published in view.report.agreement.published.values():
        for fact in published.facts:
            if (fact.page, fact.what) == (SITE, ADDRESS):
                beginning, number = links.split_further(fact.of)
                if number and beginning in beginnings:
                    found.add(links.name_further(beginnings[beginning], number))
    return found


def _make_ended(view: View, name: str) -> Page:
    """What stands where a list once had more lines: the way to its beginning."""
    key = links.find_beginning(name)
    title = view.say_title(key)
    _, number = links.split_further(links.find(name))
    head = Head(ENDED_TITLE(title=title, number=number), title, above=key)
    page = view.page(name, head, "ended.md.j2", link(title, key))
    return replace(page, linked_data=(), alternates=())


def _list_ways(rest: Rest, at: int) -> Iterator[Sentence]:
    before = link(rest.count(at - 1), rest.name(at - 1)) if at else link(rest.title, rest.key)
    yield LINES_BEFORE(page=before)
    if at + 1 < len(rest.pages):
        yield LINES_NEXT(page=link(rest.count(at + 1), rest.name(at + 1)))
