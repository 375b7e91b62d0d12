"""Rating tags, in the agreement's own word where it has one."""

from generator.describe.ended_words import ENDED
from generator.describe.words import DIMENSION_NAME, LABELS, Label
from generator.model.assessment import Assessment
from generator.model.lines import Tag
from generator.model.places import AgreementDetails
from generator.model.scales import Scale


def find_label(scale: Scale, rating: str, *, is_over: bool = False) -> Label:
    """The words of a rating; in the past where they tell how a target ended."""
    ended = ENDED.get(scale.dimension, {}) if is_over else {}
    return ended.get(rating, LABELS[scale.dimension][rating])


def tag_assessment(one: Assessment, details: AgreementDetails) -> Tag:
    """The tag for the rating that is published."""
    return make_tag(one.scale, one.rating, details, is_over=one.is_over)


def make_tag(scale: Scale, rating: str, details: AgreementDetails, *, is_over: bool = False) -> Tag:
    """The tag for a rating."""
    label = find_label(scale, rating, is_over=is_over)
    word = (details.status_words or {}).get(rating, label.tag())
    return Tag(name=DIMENSION_NAME[scale.dimension](), tone=scale.tone(rating).look, word=word)
