"""The sum behind a rating, in lines that anyone can follow with a calculator."""

from collections.abc import Iterator

from generator.describe.differences import (
    say_figure_line,
)
from generator.describe.language import Phrase, say
from generator.describe.method_words import METHOD_WORDS
from generator.describe.own_limits import say_own_limits
from generator.describe.tags import find_label
from generator.model.assessment import Assessment, Explanation
from generator.model.enums import RatingSource, SetBy
from generator.model.indicator import Indicator
from generator.model.ratings import Dimension, Rating
from generator.model.sentence import NO_WORDS, Sentence, join

WITHOUT_FIGURE = frozenset(name for name, words in METHOD_WORDS.items() if not words.shows_figure)
"""Methods whose sum has no figure."""
BEYOND_SUM = frozenset({Dimension.DELIVERY, Dimension.FORECAST})
"""Dimensions that officers judge: no figure of today gives them."""
NO_TARGET = Phrase("There is no agreed target yet, so this measure has a group of its own.")
CATEGORY_RULE = Phrase(
    "A measure that is expected to miss its plan is at risk. One that is behind now, but "
    "not expected to miss, is off track. Any other is on track."
)
OVERRIDDEN = Phrase("The rule gives: {word}. The officers put it into another group.")
FORECAST_LOST = Phrase("The symbol for the end of the year is lost. We count it as not a miss.")
OFFICERS_SHOWN = Phrase(
    "Officers say '{declared}'. The sum says '{computed}'. We show the officers' rating."
)
SUM_SHOWN = Phrase(
    "Officers say '{declared}'. The sum says '{computed}'. We show the rating from the sum."
)


def say_sum(
    assessment: Assessment, indicator: Indicator, *, forecast_lost: bool = False
) -> list[Sentence]:
    """The lines of the sum: figure, plan, difference, rule. Empty where there is none to show."""
    if assessment.dimension is Dimension.CATEGORY:
        return [_say_category(assessment, indicator, forecast_lost=forecast_lost)]
    if assessment.dimension in BEYOND_SUM:
        return []
    rule = list(_rule(assessment, indicator))
    if assessment.scale.is_of_movement:
        return rule
    return [*say_workings(assessment.explanation, indicator), *rule]


def say_workings(explanation: Explanation, indicator: Indicator) -> list[Sentence]:
    """The sum without its rule: figure, plan and difference. Empty where there is no figure."""
    shows_figure = explanation.reading is not None and explanation.method not in WITHOUT_FIGURE
    said = [say_figure_line(explanation, indicator)] if shows_figure else []
    return [*said, *say_comparison(explanation, indicator)]


def say_comparison(explanation: Explanation, indicator: Indicator) -> Iterator[Sentence]:
    """What comes after the figure: plan and difference."""
    for say_lines in METHOD_WORDS[explanation.method].lines:
        yield from say_lines(explanation, indicator)


def _rule(assessment: Assessment, indicator: Indicator) -> Iterator[Sentence]:
    limits = METHOD_WORDS[assessment.explanation.method].limits
    scale = assessment.scale
    if limits is None or (not scale.by_rule and not scale.has_shipped_rule):
        return
    say_rule = limits if scale.has_shipped_rule else say_own_limits
    yield from say_rule(assessment.explanation, indicator, scale)
    if indicator.rating.why:
        yield indicator.rating.why


def say_result_of_sum(assessment: Assessment) -> Sentence:
    """What the sum alone gives, where it was done."""
    if assessment.computed is None or assessment.dimension is Dimension.CATEGORY:
        return NO_WORDS
    if assessment.computed in {Rating.NOT_AVAILABLE, Rating.PLACEHOLDER}:
        return NO_WORDS
    is_over = assessment.is_over and assessment.computed is assessment.rating
    word = find_label(assessment.scale, assessment.computed, is_over=is_over).tag()
    return say("The sum gives: {word}.", word=word)


def _say_category(assessment: Assessment, indicator: Indicator, *, forecast_lost: bool) -> Sentence:
    if indicator.placeholder:
        return NO_TARGET()
    rule = CATEGORY_RULE()
    if assessment.set_by is SetBy.OFFICERS_OVERRIDE and assessment.computed:
        word = find_label(assessment.scale, assessment.computed).tag()
        return join((rule, OVERRIDDEN(word=word)))
    if forecast_lost:
        return join((rule, FORECAST_LOST()))
    return rule


def say_disagreement(assessment: Assessment, source: RatingSource) -> Sentence:
    """Told where officers' rating and the sum differ."""
    if not assessment.is_disputed or assessment.dimension is Dimension.CATEGORY:
        return NO_WORDS
    computed, declared = assessment.computed, assessment.declared
    if computed is None or declared is None:
        return NO_WORDS
    scale = assessment.scale
    by_officers = source is RatingSource.OFFICERS or assessment.dimension is Dimension.FORECAST
    shown = OFFICERS_SHOWN if by_officers else SUM_SHOWN
    words = (find_label(scale, rating).tag() for rating in (declared, computed))
    return shown(**dict(zip(("declared", "computed"), words, strict=True)))
