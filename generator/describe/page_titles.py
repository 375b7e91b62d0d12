"""The titles of the pages that stand once, of which the list of places has its own words."""

from collections.abc import Iterator

from generator.describe.kind_words import say_list_title
from generator.describe.page_words import PAGE_TITLE
from generator.model.agreement import Agreement
from generator.model.sentence import NO_WORDS, Sentence
from generator.schema.whole_pages import WHOLE_PAGES


def list_page_keys(agreement: Agreement) -> Iterator[str]:
    """The keys of the generator's own pages that stand once, in their order."""
    for key in WHOLE_PAGES:
        yield key
        if key == "indicators" and agreement.areas:
            yield agreement.kinds.list_page


def say_page_title(key: str, agreement: Agreement) -> Sentence:
    """The title of a page that stands once, those that officers write among them."""
    if key in PAGE_TITLE:
        return PAGE_TITLE[key]()
    written = agreement.pages.get(key)
    if written:
        return written.title
    return say_list_title(agreement.kinds) if has_page(key, agreement) else NO_WORDS


def has_page(key: str, agreement: Agreement) -> bool:
    """True where the site of an agreement has a page that stands once with this key."""
    return key in agreement.pages or key in list_page_keys(agreement)
