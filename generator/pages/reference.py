"""Pages that stand once: home, councillors, money and the pages that explain."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.describe.language import Phrase, say
from generator.describe.page_words import PAGE_TITLE
from generator.model.documents import Correction
from generator.pages import links
from generator.pages.areas import draw_map
from generator.pages.page import Head, Page
from generator.pages.view import View

SHOWN_AT_HOME = 12
"""Lines of a list on the home page; a page of its own has the rest."""
DESCRIPTIONS: dict[str, Phrase] = {
    "councillors": Phrase(
        "Counts of ratings for {area}, topic by topic, as committee papers print them.",
        ours="Counts of ratings for {area}, topic by topic.",
    ),
    "changes": Phrase("What changed in {area} since the {part} before, and every {part} so far."),
    "money": Phrase("Money in the {name}, sum by sum."),
    "reward": Phrase("Reward targets of the {name}: how far each has come and what it could earn."),
    "how-we-rate": Phrase(
        "What each colour and word means in {area}, who sets it and how to redo the sum."
    ),
    "not-known-yet": Phrase(
        "What the papers about {area} leave open, measure by measure.",
        ours="What we cannot tell you yet about {area}, measure by measure.",
    ),
    "corrections": Phrase(
        "Where the papers about {area} disagree with themselves, and what this site shows.",
        ours="What we put right in what we published about {area}.",
    ),
}
"""The page of each key in one sentence; its template is named after the key."""


@dataclass(frozen=True, slots=True)
class Home:
    """How much the home page shows."""

    shown: int
    """Lines of a list at the most."""
    tile_map: Markup
    """Empty where too few places have a tile."""


@dataclass(frozen=True, slots=True)
class Reference:
    """What a page that explains has of its own: the rest is the whole report's."""

    corrections: tuple[Correction, ...]
    """Those that touch the page."""


def make_reference_pages(view: View) -> Iterator[Page]:
    """Every page that stands once, save those that officers write whole."""
    report = view.report
    name, area = report.agreement.details.name, report.agreement.details.area_name
    opening = (
        report.counts[0].headline if report.counts else say("How the {name} is going.", name=name)
    )
    yield view.page(
        "home",
        Head(
            name,
            say(
                "{answer} {agreement}, {period}.",
                answer=opening,
                agreement=name,
                period=report.period,
            ),
        ),
        "home.md.j2",
        Home(SHOWN_AT_HOME, draw_map(report, links.HOME)),
    )
    for key, description in DESCRIPTIONS.items():
        if not view.has(key):
            continue
        said = description(area=area, name=name, part=report.part)
        content = Reference(report.corrections.get(key, ()))
        yield view.page(key, Head(PAGE_TITLE[key](), said), f"{key}.md.j2", content)
