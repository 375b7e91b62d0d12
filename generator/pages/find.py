"""The page Find: a box where there is JavaScript, and the lists, which need none."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from generator.describe.language import Phrase, say
from generator.describe.page_words import PAGE_TITLE
from generator.model.report import Report
from generator.model.sentence import Sentence, generated, join, link
from generator.pages import links
from generator.pages.page import Head, Page
from generator.pages.view import View

SCRIPT = "find"
MOST_NAMES = 200
"""With more names than this, a list from A to Z would weigh more than a page may."""
PLACES = {name: f"{{{name}}}" for name in ("number", "words")}
"""What the script fills in."""
IGNORED = Phrase(
    "a about all am an and any are as at be been but by can do does for from get getting go going "
    "had has have how I if in into is it its many me more most much my near of off on or our so "
    "than that the their them there these they this to too up us was we were what when where "
    "which who why will with you your"
)
"""Words that lead to no page by themselves."""
SCRIPT_WORDS: dict[str, Phrase] = {
    "found": Phrase("Pages found: {number}."),
    "most": Phrase("The list shows the first {number}."),
    "used": Phrase("We looked for: {words}."),
    "none": Phrase("We found no page for that. Try other words, or use the lists below."),
    "offered": Phrase("Did you mean:"),
    "elsewhere": Phrase("Another agreement has pages for that: {number}."),
    "letters": Phrase("No page here has such letters. Try words in the letters of this page."),
    "ignored": IGNORED,
    "failed": Phrase("The search did not load. The lists below show every page."),
}
"""What the script says, by the names under which it asks for them."""
UNKNOWN_POSTCODE = Phrase("We do not know that postcode. Try the name of a place.")
NO_POSTCODES = Phrase("We know no postcodes here. Try the name of a place.")


@dataclass(frozen=True, slots=True)
class Letter:
    """The names that begin with one letter."""

    letter: Sentence
    names: Sequence[Sentence]
    """Each leads to the page of its name."""


@dataclass(frozen=True, slots=True)
class Finder:
    """The box and the lists."""

    can_search: bool
    """False where the site opens without a server, so that nothing could be fetched."""
    index: str
    """The address of the file that the script reads."""
    others: str
    """The addresses of the home pages of other agreements, where it looks if it finds nothing."""
    words: Mapping[str, Sentence]
    """What the script says, by the names under which it asks for it."""
    label: Sentence
    hint: Sentence
    letters: Sequence[Letter]
    """Empty where there are too many names for one list."""


def make_find_page(view: View) -> Iterator[Page]:
    """The one page."""
    report = view.report
    names = sorted(_list_names(report), key=_by_name)
    page = view.page(
        "find",
        Head(
            PAGE_TITLE["find"](),
            say(
                "Find a measure, a topic or a place in {area}.",
                area=report.agreement.details.area_name,
            ),
        ),
        "find.md.j2",
        Finder(
            can_search=not view.site.is_on_disk,
            index=links.SEARCH_INDEX,
            others=_list_homes(view),
            words=_list_words(report),
            label=say("What are you looking for?"),
            hint=_hint(report),
            letters=_group(names) if len(names) <= MOST_NAMES else [],
        ),
    )
    yield page if view.site.is_on_disk else replace(page, scripts=(SCRIPT,))


def _list_homes(view: View) -> str:
    site, folder = view.site, view.report.agreement.folder
    up = "../" * (1 + site.prefix(folder).count("/"))
    return " ".join(f"{up}{one.prefix}" for one in site.entries if one.folder != folder)


def _list_words(report: Report) -> dict[str, Sentence]:
    postcode = UNKNOWN_POSTCODE if _has_postcodes(report) else NO_POSTCODES
    return {name: phrase(**PLACES) for name, phrase in SCRIPT_WORDS.items()} | {
        "postcode": postcode()
    }


def _has_postcodes(report: Report) -> bool:
    return any(area.postcodes for area in report.agreement.areas)


def _hint(report: Report) -> Sentence:
    """What the box takes, and what happens with it."""
    place = (
        say("Write a place or the first half of your postcode, or what you want to know about.")
        if _has_postcodes(report)
        else say("Write a place, or what you want to know about.")
    )
    privacy = say("Everyday words will do. What you type stays with you: we never see it.")
    return join((place, privacy))


def _list_names(report: Report) -> Iterator[Sentence]:
    """A link to every measure, topic and named place."""
    for one in report.agreement.indicators:
        yield link(one.plain_title, f"indicator/{one.id}")
    for block in report.agreement.blocks:
        yield link(block.plain_title, f"block/{block.id}")
    for area in report.agreement.areas:
        if area.named:
            yield link(area.name, report.agreement.name_page(area))


def _by_name(name: Sentence) -> tuple[str, str]:
    return _plain(name), name.parts[0].page


def _group(names: Sequence[Sentence]) -> list[Letter]:
    grouped = groupby(names, lambda name: _plain(name)[:1].upper())
    return [Letter(generated(letter), list(found)) for letter, found in grouped]


def _plain(words: str) -> str:
    """Small letters without marks, from the first letter or figure on."""
    small = unicodedata.normalize("NFKD", words).casefold()
    plain = "".join(one for one in small if not unicodedata.combining(one))
    return plain.lstrip("".join(one for one in plain if not one.isalnum()))
