"""How targets ended whose time was over before the period: told apart from what is rated now."""

from collections.abc import Iterator

from generator.describe import ended_words as phrases
from generator.describe.dates import say_period
from generator.describe.numbers import say_small
from generator.model.assessment import Assessment
from generator.model.period import Period
from generator.model.results import Count
from generator.model.sentence import NO_WORDS, Sentence, begin_large, join

MOST_TIMES = 2
"""Times that are named each by itself."""


def say_endings(count: Count) -> Sentence:
    """Says "Of targets for April 2007 to March 2008, 7 were met and 9 were missed."."""
    times = sorted({ending.time for _, ending in count.endings}, reverse=True)
    if len(times) > MOST_TIMES:
        said = [_say_ended(count, times, phrases.OF_TIMES())]
    else:
        said = [_say_ended(count, [time], phrases.OF_TIME(time=say_period(time))) for time in times]
    return join((*said, *_say_doubts(count)))


def _say_ended(count: Count, times: list[Period], which: Sentence) -> Sentence:
    """How many targets of some times were met and missed."""
    met, missed = (
        sum(
            number
            for (_, ending), number in count.endings.items()
            if ending.time in times and ending.is_met is is_met
        )
        for is_met in (True, False)
    )
    if met and missed:
        both = {"met": phrases.MET(met), "missed": phrases.MISSED(missed)}
        return phrases.MET_AND_MISSED(which=which, **both)
    if not met and not missed:
        return NO_WORDS
    phrase = phrases.ALL_MET if met else phrases.ALL_MISSED
    return phrase(met + missed, count=say_small(met + missed), which=which)


def _say_doubts(count: Count) -> Iterator[Sentence]:
    """How many of them are not known, and how many may still change."""
    endings = count.endings.items()
    unknown = sum(number for (_, ending), number in endings if ending.is_met is None)
    if unknown:
        yield phrases.NOBODY_KNOWS(unknown, count=say_small(unknown))
    open_ = sum(
        number for (_, one), number in endings if one.is_met is not None and not one.is_firm
    )
    if open_:
        yield phrases.MAY_CHANGE(open_, count=begin_large(say_small(open_)))


def say_how_it_ended(one: Assessment) -> Sentence:
    """In place of a verdict, how a measure's target ended; empty where that is not known."""
    if one.ending is None or not one.is_over:
        return NO_WORDS
    was = phrases.WAS_MET if one.ending.is_met else phrases.WAS_MISSED
    return was(time=say_period(one.ending.time))
