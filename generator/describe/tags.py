"""Rating tags, in the agreement's own word where it has one."""

from generator.describe.words import DIMENSION_NAME, LABELS
from generator.model.lines import Tag
from generator.model.places import AgreementDetails
from generator.model.ratings import Dimension, Rating


def make_tag(dimension: Dimension, rating: Rating, details: AgreementDetails) -> Tag:
    """The tag for a rating."""
    label = LABELS[dimension][rating]
    word = (details.status_words or {}).get(rating, label.tag())
    return Tag(name=DIMENSION_NAME[dimension](), tone=label.tone, word=word)
