"""The sum behind a rating, in lines that anyone can follow with a calculator."""

from collections.abc import Callable, Iterator

from generator.describe.differences import (
    say_band_line,
    say_difference_lines,
    say_figure_line,
    say_interval_line,
    say_plan_lines,
)
from generator.describe.language import Phrase, say
from generator.describe.limits import (
    say_limits_of_band,
    say_limits_of_difference,
    say_limits_of_interval,
    say_limits_of_steps,
)
from generator.describe.own_limits import say_own_limits
from generator.describe.tags import find_label
from generator.describe.ways import say_step_lines, say_way_lines
from generator.model.assessment import Assessment, Explanation
from generator.model.enums import RatingSource, SetBy
from generator.model.indicator import Indicator
from generator.model.ratings import Dimension, Rating
from generator.model.scales import Scale
from generator.model.sentence import NO_WORDS, Sentence, join

Lines = Callable[[Explanation, Indicator], Iterator[Sentence]]
Limits = Callable[[Explanation, Indicator, Scale], Iterator[Sentence]]

SUMS: dict[str, tuple[tuple[Lines, ...], Limits | None]] = {
    "declared": ((say_plan_lines, say_difference_lines), None),
    "tolerance": ((say_plan_lines, say_difference_lines), say_limits_of_difference),
    "progress": ((say_way_lines,), say_limits_of_difference),
    "band": ((say_plan_lines, say_band_line), say_limits_of_band),
    "interval": (
        (say_plan_lines, say_difference_lines, say_interval_line),
        say_limits_of_interval,
    ),
    "milestone": ((say_step_lines,), say_limits_of_steps),
}
"""By method: what comes after the figure, and the rule with its limits."""
WITHOUT_FIGURE = frozenset({"milestone"})
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
    """The sum without its rule: figure, plan and difference."""
    shows_figure = explanation.method not in WITHOUT_FIGURE
    said = [say_figure_line(explanation, indicator)] if shows_figure else []
    return [*said, *say_comparison(explanation, indicator)]


def say_comparison(explanation: Explanation, indicator: Indicator) -> Iterator[Sentence]:
    """What comes after the figure: plan and difference."""
    lines, _ = SUMS[explanation.method]
    for say_lines in lines:
        yield from say_lines(explanation, indicator)


def _rule(assessment: Assessment, indicator: Indicator) -> Iterator[Sentence]:
    _, limits = SUMS[assessment.explanation.method]
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
