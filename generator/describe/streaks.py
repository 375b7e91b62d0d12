"""That a measure has not gone to plan for the second time, or the third, in words."""

from generator.describe.language import Phrase
from generator.describe.numbers import say_small
from generator.model.assessment import Assessment
from generator.model.results import Results
from generator.model.sentence import NO_WORDS, Sentence
from generator.rate.streak import find_streak, is_wrong

NTH = {
    2: Phrase("second"),
    3: Phrase("third"),
    4: Phrase("fourth"),
    5: Phrase("fifth"),
    6: Phrase("sixth"),
    7: Phrase("seventh"),
    8: Phrase("eighth"),
    9: Phrase("ninth"),
    10: Phrase("tenth"),
}
IN_A_ROW = Phrase("This is the {nth} {part} in a row that has not gone to plan.")
AGAIN = Phrase("This is the {nth} time that it has not gone to plan.")
MANY_IN_A_ROW = Phrase("This {part} and the {number} before it have not gone to plan.")
MANY = Phrase("It has not gone to plan {number} times.")
"""Where there are more than have a word."""


def say_streak(one: Assessment, results: Results, part: Sentence) -> Sentence:
    """Says "This is the third quarter in a row that has not gone to plan."; empty for the first.

    `part` is what the time of one report is called.
    """
    if not is_wrong(one):
        return NO_WORDS
    ratings = (
        each for each in results.assessments[one.indicator] if each.dimension is one.dimension
    )
    streak = find_streak(ratings, one.period)
    if streak is None:
        return NO_WORDS
    nth = NTH.get(streak.number)
    if nth is None:
        if streak.is_unbroken:
            return MANY_IN_A_ROW(part=part, number=say_small(streak.number - 1))
        return MANY(number=streak.number)
    return IN_A_ROW(nth=nth(), part=part) if streak.is_unbroken else AGAIN(nth=nth())
