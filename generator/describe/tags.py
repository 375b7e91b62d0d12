"""Rating tags, in the agreement's own word where it has one."""

from generator.describe.ended_words import ENDED
from generator.describe.words import DIMENSION_NAME, LABELS, Label
from generator.model.assessment import Assessment
from generator.model.lines import Tag
from generator.model.places import AgreementDetails
from generator.model.ratings import Dimension, Rating


def find_label(dimension: Dimension, rating: Rating, *, is_over: bool = False) -> Label:
    """The words of a rating; in the past where they tell how a target ended."""
    ended = ENDED.get(dimension, {}) if is_over else {}
    return ended.get(rating, LABELS[dimension][rating])


def tag_assessment(one: Assessment, details: AgreementDetails) -> Tag:
    """The tag for the rating that is published."""
    return make_tag(one.dimension, one.rating, details, is_over=one.is_over)


def make_tag(
    dimension: Dimension, rating: Rating, details: AgreementDetails, *, is_over: bool = False
) -> Tag:
    """The tag for a rating."""
    label = find_label(dimension, rating, is_over=is_over)
    word = (details.status_words or {}).get(rating, label.tag())
    return Tag(name=DIMENSION_NAME[dimension](), tone=label.tone, word=word)
