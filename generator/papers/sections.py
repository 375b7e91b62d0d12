"""Every section that a paper may have, by the name under which readers and duties choose it."""

from collections.abc import Callable, Iterator

from generator.describe import paper_words as words
from generator.model.papers import Bullets, PaperPart, PaperSection, Paragraph
from generator.papers import measures, overall, places
from generator.papers.material import Material

Teller = Callable[[Material], Iterator[PaperPart]]


def tell_rated(material: Material) -> Iterator[PaperPart]:
    """Who sets the ratings, and by which rules."""
    reference = material.report.reference
    yield Paragraph(reference.who_rates)
    if reference.rules:
        yield Bullets(
            tuple(words.ROW_NOTE(title=one.title, note=one.rule) for one in reference.rules)
        )


def tell_recommendations(material: Material) -> Iterator[PaperPart]:
    """A line to write on: what a committee is asked to decide is no fact of the files."""
    yield Paragraph(words.TO_WRITE[material.reader]())


TELLERS: dict[str, Teller] = {
    "purpose": overall.tell_purpose,
    "overall": overall.tell_overall,
    "risk": overall.tell_risk,
    "mandatory": measures.tell_mandatory,
    "reward": measures.tell_reward,
    "reward-money": measures.tell_reward_money,
    "good": measures.tell_good,
    "watch": measures.tell_watch,
    "changes": measures.tell_changes,
    "outlook": measures.tell_outlook,
    "outcomes": measures.tell_outcomes,
    "actions": measures.tell_actions,
    "places": places.tell_places,
    "place": places.tell_place,
    "place-actions": places.tell_place_actions,
    "money": places.tell_money,
    "asked": places.tell_asked,
    "rated": tell_rated,
    "recommendations": tell_recommendations,
}

FACTS = TELLERS.keys() - {"purpose", "recommendations"}
"""The sections that answer a question of a duty: all that have no words for a reader."""


def make_section(name: str, material: Material) -> PaperSection | None:
    """A section with its heading; None where the files have nothing for it."""
    parts = tuple(TELLERS[name](material))
    return PaperSection(name, words.SECTION[name](), parts) if parts else None
