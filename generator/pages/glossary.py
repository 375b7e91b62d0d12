"""The special words that an agreement uses, each in plain words. Made when all pages are there."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.describe.language import Phrase
from generator.describe.page_words import PAGE_TITLE
from generator.model.documents import GlossaryEntry
from generator.pages import links
from generator.pages.page import Head, Page
from generator.pages.view import GLOSSARY, View

DESCRIPTION = Phrase(
    "Every special word of the papers about {area}, in plain words.",
    ours="Every special word of the pages about {area}, in plain words.",
)


@dataclass(frozen=True, slots=True)
class Glossary:
    """The terms that the page tells, in their order."""

    terms: tuple[GlossaryEntry, ...]

    @property
    def letters(self) -> dict[str, list[GlossaryEntry]]:
        """The terms by the letter with which they begin."""
        letters: dict[str, list[GlossaryEntry]] = {}
        for entry in self.terms:
            letters.setdefault(entry.term[0].upper(), []).append(entry)
        return letters

    @staticmethod
    def anchor(term: str) -> str:
        """A term's place on the page."""
        return links.term(term)


def make_glossary_page(view: View) -> Iterator[Page]:
    """The one page, if there is a word to tell."""
    if view.has(GLOSSARY):
        area = view.report.agreement.details.area_name
        terms = view.list_terms()
        head = Head(PAGE_TITLE[GLOSSARY](), DESCRIPTION(area=area), terms=terms)
        yield view.page(GLOSSARY, head, "glossary.md.j2", Glossary(terms))
