"""The words of the map of tiles."""

from generator.describe.language import Phrase, Plural
from generator.model.sentence import NO_WORDS, Sentence

TITLE = Phrase("Map of the places in {area}")
INSIDE = Plural("{number} place", "{number} places")
"""Places inside another; short, as it stands in a tile."""


def say_map_title(area: str) -> Sentence:
    """What the map shows."""
    return TITLE(area=area)


def say_places_inside(number: int) -> Sentence:
    """How many places lie in another; empty where there is none."""
    return INSIDE(number) if number else NO_WORDS
