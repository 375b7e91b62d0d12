"""What a proportional bar shows, and the sentences that say the same."""

from generator.describe.counts import NOT_RATED, say_counts, say_headline, say_rest
from generator.describe.dates import say_period
from generator.describe.page_words import NOT_RATED_YET, THIN_BAR
from generator.describe.tags import find_label
from generator.model.bars import Bar, BarPart
from generator.model.period import Period
from generator.model.ratings import Tone
from generator.model.results import Count
from generator.model.scales import Scale
from generator.model.sentence import Sentence, begin_large, begin_small, join

MOST_UNRATED = 2
"""Kinds of not rated with a part of their own; more than these are one."""


def describe_bar(count: Count, scale: Scale, part: Sentence, period: Period) -> Bar:
    """The bar of a count; what is counted apart is not in it, and many kinds of not rated are one.

    `part` is what the time of a report is called.
    """
    shown = [one for one, number in count.counts.items() if number and scale.counts(one)]
    rated = [one for one in shown if one not in NOT_RATED]
    others = [one for one in shown if one in NOT_RATED]
    parts = [_make_part(count, scale, one) for one in (*rated, *others)]
    if len(others) > MOST_UNRATED:
        number = sum(count.counts[one] for one in others)
        parts[len(rated) :] = [BarPart(Tone.NONE.look, NOT_RATED_YET(), number)]
    said = (
        say_headline(count, scale, part),
        *say_counts(count, scale, scale.bad_first),
        *say_rest(count, scale, part),
    )
    when = say_period(period)
    thin = (
        THIN_BAR(period=when, number=parts[0].number, rating=begin_small(parts[0].word))
        if parts
        else when
    )
    return Bar(parts=tuple(parts), when=thin, said=join(said))


def _make_part(count: Count, scale: Scale, rating: str) -> BarPart:
    """A rating in the words of its tag, without their colour, which the bar has."""
    number = count.counts[rating]
    label = find_label(scale, rating, is_over=count.over.get(rating, 0) == number)
    return BarPart(scale.tone(rating).look, begin_large(label.plain()), number)
