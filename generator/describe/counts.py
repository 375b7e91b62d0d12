"""Counts of ratings in words: always with the dimension and the number counted."""

from collections.abc import Iterable, Sequence

from generator.describe.ended_words import (
    COUNTED_ENDED,
    HEADLINE_ENDED,
    NO_FIGURE_NOW,
    NONE_HAS_FIGURE,
    NONE_HAS_RATING,
)
from generator.describe.endings import say_endings
from generator.describe.language import OwnPlural, Phrase, Plural
from generator.describe.numbers import LARGEST_SPELT, say_small
from generator.describe.tags import find_label
from generator.model.ratings import Dimension, Rating
from generator.model.results import Count
from generator.model.scales import SHIPPED, Scale
from generator.model.sentence import Sentence, begin_large, join

_NOT_RATED: dict[str, Plural] = {
    Rating.NOT_AVAILABLE: Plural("{count} cannot be rated yet.", "{count} cannot be rated yet."),
    Rating.BASELINE_ONLY: Plural(
        "{count} has a starting point so far.", "{count} have a starting point so far."
    ),
    Rating.DIRECTION_UNKNOWN: Plural(
        "{count} has no colour, as nobody has said which way is better.",
        "{count} have no colour, as nobody has said which way is better.",
        "{count} has no colour, as we have not said which way is better.",
        "{count} have no colour, as we have not said which way is better.",
    ),
    Rating.NOT_PUBLISHED: Plural(
        "{count} has no rating of its own.", "{count} have no rating of their own."
    ),
    Rating.LOST: Plural(
        "{count} has a symbol we cannot read.", "{count} have symbols we cannot read."
    ),
    Rating.PLACEHOLDER: Plural("{count} has no target yet.", "{count} have no target yet."),
    Rating.BEING_CHANGED: Plural(
        "{count} is being changed and is counted apart.",
        "{count} are being changed and are counted apart.",
    ),
    Rating.TOO_CLOSE: Plural("{count} is too close to call.", "{count} are too close to call."),
    Rating.TARGET_ENDED: NO_FIGURE_NOW,
}
"""The kinds of not rated, in every dimension."""
NOT_RATED = tuple(_NOT_RATED)

COUNTED: dict[Dimension, dict[str, Plural]] = {
    Dimension.OUTCOME: {
        Rating.GREEN: Plural("{count} is on track.", "{count} are on track."),
        Rating.AMBER: Plural("{count} may miss its target.", "{count} may miss their targets."),
        Rating.RED: Plural(
            "{count} is likely to miss its target.", "{count} are likely to miss their targets."
        ),
        **_NOT_RATED,
    },
    Dimension.DELIVERY: {
        Rating.GREEN: Plural("{count} has its work in place.", "{count} have their work in place."),
        Rating.AMBER: Plural(
            "{count} has some risk to the work.", "{count} have some risk to the work."
        ),
        Rating.RED: Plural(
            "{count} does not have its work in place.", "{count} do not have their work in place."
        ),
        **_NOT_RATED,
    },
    Dimension.PERFORMANCE: {
        Rating.BETTER: Plural(
            "{count} is better than planned.", "{count} are better than planned."
        ),
        Rating.AS_EXPECTED: Plural("{count} is about as planned.", "{count} are about as planned."),
        Rating.WORSE: Plural("{count} is worse than planned.", "{count} are worse than planned."),
        **_NOT_RATED,
    },
    Dimension.FORECAST: {
        Rating.BETTER: Plural(
            "{count} is likely to beat its plan.", "{count} are likely to beat their plans."
        ),
        Rating.AS_EXPECTED: Plural(
            "{count} is likely to end about as planned.",
            "{count} are likely to end about as planned.",
        ),
        Rating.WORSE: Plural(
            "{count} is likely to miss its plan.", "{count} are likely to miss their plans."
        ),
        **_NOT_RATED,
    },
    Dimension.CATEGORY: {
        Rating.ON_TRACK: Plural("{count} is on track.", "{count} are on track."),
        Rating.OFF_TRACK_IMPROVING: Plural(
            "{count} is off track but expected to improve.",
            "{count} are off track but expected to improve.",
        ),
        Rating.AT_RISK: Plural(
            "{count} is at risk of missing its target.",
            "{count} are at risk of missing their targets.",
        ),
        **_NOT_RATED,
    },
}
"""What the measures with a rating do: {count} is their number, spelt out where it is small."""

HEADLINE: dict[Dimension, tuple[Phrase, Plural]] = {
    Dimension.OUTCOME: (
        Phrase("Of {measures}, none are on track."),
        Plural("Of {measures}, {number} is on track.", "Of {measures}, {number} are on track."),
    ),
    Dimension.DELIVERY: (
        Phrase("Of {measures}, none have their work in place."),
        Plural(
            "Of {measures}, {number} has its work in place.",
            "Of {measures}, {number} have their work in place.",
        ),
    ),
    Dimension.PERFORMANCE: (
        Phrase("Of {measures}, none are about as planned or better."),
        Plural(
            "Of {measures}, {number} is about as planned or better.",
            "Of {measures}, {number} are about as planned or better.",
        ),
    ),
    Dimension.FORECAST: (
        Phrase("Of {measures}, none are likely to end about as planned or better."),
        Plural(
            "Of {measures}, {number} is likely to end about as planned or better.",
            "Of {measures}, {number} are likely to end about as planned or better.",
        ),
    ),
    Dimension.CATEGORY: (
        Phrase("Of {measures}, none are on track."),
        Plural("Of {measures}, {number} is on track.", "Of {measures}, {number} are on track."),
    ),
}
"""How many measures are going to plan: none of them, or some."""
OWN_NONE = Phrase("Of {measures}, none {does}.")
OWN_SOME = Phrase("Of {measures}, {number} {does}.")
OWN_COUNT = Phrase("{count} {does}.")
"""The same where an agreement says in its own words what measures with a rating do."""
RATED_SO = Plural(
    "Of {measures}, {number} has the rating '{tag}'.",
    "Of {measures}, {number} have the rating '{tag}'.",
)
NONE_RATED = Phrase("Of {measures}, none are rated yet.")
MEASURES = Plural("{number} measure", "{number} measures")
ANOTHER = Phrase("Another {number}")
"""The {count} of a sentence, where a figure would begin it."""


def is_rated(count: Count) -> bool:
    """False where nothing counted has a rating yet, as at the beginning of a period."""
    return any(number for rating, number in count.counts.items() if rating not in NOT_RATED)


def say_headline(count: Count, scale: Scale, part: Sentence) -> Sentence:
    """Says "Of 119 measures, 66 are on track": one sentence with its denominator.

    Where an agreement has other good ratings than the software, each has a sentence, and the
    first one has the denominator. Where nothing is rated, it goes on with what ended earlier.
    """
    measures, ended = MEASURES(count.denominator), count.counts.get(Rating.TARGET_ENDED, 0)
    if not is_rated(count):
        if not ended:
            return NONE_RATED(measures=measures)
        none = NONE_HAS_FIGURE if ended == count.denominator else NONE_HAS_RATING
        return join((none(measures=measures, part=part), say_endings(count)))
    if scale.has_shipped_good:
        return _say_good(count, scale, scale.good)
    known = [rating for rating in scale.good if count.counts.get(rating)]
    first = next((rating for rating in known if scale.counts(rating)), scale.good[-1])
    others = (rating for rating in known if rating != first)
    return join((_say_good(count, scale, (first,)), *say_counts(count, scale, others)))


def _say_good(count: Count, scale: Scale, ratings: Sequence[str]) -> Sentence:
    """How many have the good ratings of the software, or one rating."""
    good, over = (sum(of.get(one, 0) for one in ratings) for of in (count.counts, count.over))
    measures, step = MEASURES(count.denominator), scale.find(ratings[0])
    if step and step.counted:
        if not good:
            return OWN_NONE(measures=measures, does=step.counted.other)
        return OwnPlural(OWN_SOME, step.counted)(good, measures=measures)
    if tuple(ratings) != SHIPPED[scale.dimension].good:
        tag = find_label(scale, ratings[0]).tag()
        return RATED_SO(good, measures=measures, tag=tag)
    none, some = HEADLINE[scale.dimension]
    if over and scale.dimension in HEADLINE_ENDED:
        some = HEADLINE_ENDED[scale.dimension][over < good]
    return some(good, measures=measures) if good else none(measures=measures)


def say_counts(count: Count, scale: Scale, ratings: Iterable[str]) -> list[Sentence]:
    """One clause a rating that somebody has: "5 are likely to miss their targets"."""
    clauses: list[Sentence] = []
    for rating in ratings:
        step = scale.find(rating)
        own = step.counted if step else None
        ended = None if own else COUNTED_ENDED.get(scale.dimension, {}).get(rating)
        over = count.over.get(rating, 0) if ended else 0
        number = count.counts.get(rating, 0) - over
        counted = OwnPlural(OWN_COUNT, own) if own else COUNTED[scale.dimension].get(rating)
        if over and ended:
            clauses.append(_say_number(ended, over))
        if number and counted:
            clauses.append(_say_number(counted, number))
    return clauses


def say_rest(count: Count, scale: Scale, part: Sentence) -> list[Sentence]:
    """What is neither good nor bad: what is not known, is being changed or ended earlier."""
    others = (rating for rating in NOT_RATED if rating is not Rating.TARGET_ENDED)
    said = say_counts(count, scale, (*scale.neither, *others))
    ended = count.counts.get(Rating.TARGET_ENDED, 0)
    if 0 < ended < count.denominator:
        said.append(_say_number(NO_FIGURE_NOW, ended, part=part))
        said += [say_endings(count)] if is_rated(count) else []
    return said


def _say_number(phrase: Plural | OwnPlural, number: int, **values: Sentence) -> Sentence:
    spelt = number <= LARGEST_SPELT
    begins = begin_large(say_small(number)) if spelt else ANOTHER(number=number)
    return phrase(number, count=begins, **values)
