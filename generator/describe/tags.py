"""Rating tags, in the agreement's own word where it has one."""

from functools import lru_cache

from generator.describe.ended_words import ENDED
from generator.describe.language import Language, OwnWords, spoken, spoken_voice
from generator.describe.words import DIMENSION_NAME, LABELS, Label
from generator.model.assessment import Assessment
from generator.model.enums import Voice
from generator.model.lines import Tag
from generator.model.places import AgreementDetails
from generator.model.ratings import Dimension
from generator.model.scale_steps import ScaleStep
from generator.model.scales import Scale
from generator.model.sentence import Sentence, begin_large

PARTS = ": "
"""Between the colour of a tag and its meaning."""


def find_label(scale: Scale, rating: str, *, is_over: bool = False) -> Label:
    """The words of a rating; in the past where they tell how a target ended."""
    step = scale.find(rating)
    if step and step.word:
        return _make_label(step)
    return _find_shipped_label(
        scale.dimension, rating, is_over, scale.in_colours, spoken(), spoken_voice()
    )


@lru_cache(maxsize=1024)
def _find_shipped_label(
    dimension: Dimension,
    rating: str,
    is_over: bool,  # noqa: FBT001 - a cache tells keywords apart from places
    in_colours: bool,  # noqa: FBT001
    _: Language,
    __: Voice,
) -> Label:
    """The software's own words."""
    ended = ENDED.get(dimension, {}) if is_over else {}
    label = ended.get(rating, LABELS[dimension][rating])
    return label if in_colours else _leave_out_colour(label)


def _leave_out_colour(label: Label) -> Label:
    """The same words for a tag that stands beside others without a colour."""
    if not label.meaning or label.tag() != PARTS.join((label.head(), label.meaning())):
        return label
    return Label(OwnWords(begin_large(label.meaning())), label.verdict)


def _make_label(step: ScaleStep) -> Label:
    """The agreement's own words."""
    colour, between, meaning = step.word.partition(PARTS)
    two = (OwnWords(_part(step.word, one)) for one in (colour, meaning)) if between else ()
    return Label(OwnWords(step.word), OwnWords(step.verdict), *two)


def _part(word: Sentence, text: str) -> Sentence:
    return Sentence((word.parts[0]._replace(text=text),))


def tag_assessment(one: Assessment, details: AgreementDetails) -> Tag:
    """The tag for the rating that is published."""
    return make_tag(one.scale, one.rating, details, is_over=one.is_over)


def make_tag(scale: Scale, rating: str, details: AgreementDetails, *, is_over: bool = False) -> Tag:
    """The tag for a rating."""
    label = find_label(scale, rating, is_over=is_over)
    word = (details.status_words or {}).get(rating, label.tag())
    return Tag(name=DIMENSION_NAME[scale.dimension](), tone=scale.tone(rating).look, word=word)
