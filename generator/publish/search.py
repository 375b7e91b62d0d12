"""What the page Find looks through: each page's title, address, kind and the words that lead to it.

Measured against Pagefind: see docs/search.md.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from generator.describe.language import Phrase, speaking
from generator.describe.page_titles import list_page_keys, say_page_title
from generator.model.agreement import Agreement
from generator.model.documents import GlossaryEntry
from generator.model.indicator import Indicator
from generator.model.places import Area, Block
from generator.model.report import Report
from generator.pages import links
from generator.publish.everyday import Lexicon, find_everyday, list_words, make_lexicon, split_words

MEASURE, TOPIC, PLACE = Phrase("Measure"), Phrase("Topic"), Phrase("Place")
PAGE, WORD = Phrase("Page"), Phrase("Word")
OF_KIND = {"indicator": MEASURE, "block": TOPIC}
"""By what the key of a page begins with; all others with a stroke are places."""


class Told(Protocol):
    """What is to be known of a page."""

    @property
    def address(self) -> str:
        """Below the agreement's home."""

    @property
    def terms(self) -> tuple[GlossaryEntry, ...]:
        """The special words that it tells one by one."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A page, or a part of one, that can be found."""

    title: str
    address: str
    """Below the agreement's home."""
    kind: Phrase
    texts: tuple[str, ...] = ()
    """What else it is called and says."""

    def row(self, lexicon: Lexicon) -> list[str]:
        """As the script reads it; words of the title are not said again."""
        everyday = () if self.kind is WORD else find_everyday((self.title, *self.texts), lexicon)
        known = set(split_words(self.title))
        more = []
        for written in (word for text in (*self.texts, *everyday) for word in list_words(text)):
            if not known.issuperset(words := split_words(written)):
                known.update(words)
                more.append(written)
        return [self.title, self.address, self.kind(), " ".join(more)]


def make_index(report: Report, pages: Iterable[Told]) -> bytes:
    """The index of one agreement as JSON, a page a line; `pages` are all that it has."""
    agreement = report.agreement
    lexicon = make_lexicon(agreement.everyday_words)
    with speaking(agreement.details.speech):
        rows = [entry.row(lexicon) for entry in list_entries(report, pages)]
    lines = (json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)
    return ("[\n" + ",\n".join(lines) + "\n]\n").encode()


def list_entries(report: Report, pages: Iterable[Told]) -> Iterator[Entry]:
    """Everything that can be found; of two that fit as well, the first is shown first."""
    agreement = report.agreement
    yield from map(_measure, agreement.indicators)
    for block in agreement.blocks:
        yield _topic(block, agreement)
    yield from (_place(area, agreement) for area in agreement.areas if area.named)
    for key, gone in report.removed.items():
        kind = OF_KIND.get(key.partition("/")[0], PLACE)
        yield Entry(gone.title, links.find(key), kind, (gone.reason,))
    made = {page.address: page for page in pages}
    for key in list_page_keys(agreement):
        if links.find(key) in made:
            yield Entry(say_page_title(key, agreement), links.find(key), PAGE)
    for name, page in agreement.pages.items():
        yield Entry(page.title, links.standing(name), PAGE, (page.description,))
    for one in report.periods:
        yield Entry(one.name, links.period(one.period, report.agreement.details.reporting), PAGE)
    for telling in made.values():
        for term in telling.terms:
            place = f"{telling.address}#{links.term(term.term)}"
            yield Entry(term.term, place, WORD, (term.expansion, *term.also_written))


def _measure(one: Indicator) -> Entry:
    said = (*_write_code(one.code), one.title, one.question, one.definition)
    return Entry(one.plain_title, links.indicator(one.id), MEASURE, said)


def _write_code(code: str) -> Iterable[str]:
    """NI 120 (i) as people write it: also as ni120 and ni120i."""
    words = split_words(code)
    return (code, *("".join(words[:end]) for end in range(2, len(words) + 1)))


def _topic(block: Block, agreement: Agreement) -> Entry:
    aims = [aim for aim in agreement.outcomes if aim.block == block.id]
    said = (text for aim in aims for text in (aim.plain_title, aim.title))
    return Entry(
        block.plain_title, links.block(block.id), TOPIC, (block.title, block.summary, *said)
    )


def _place(area: Area, agreement: Agreement) -> Entry:
    parent = next((one.name for one in agreement.areas if one.id == area.parent), "")
    said = (*area.also_called, *area.places, *area.postcodes, parent)
    return Entry(area.name, links.find(agreement.name_page(area)), PLACE, said)
