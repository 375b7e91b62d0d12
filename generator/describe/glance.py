"""What an indicator's page says at a glance: the answer in a sentence, and what is not known.

The facts beside it have the numbers (glance_facts.py), so the sentence has the gap between them.
"""

from collections.abc import Iterable, Iterator

from generator.describe.answers import (
    NEAR_ENOUGH,
    Side,
    find_side,
    say_change,
    say_range,
    say_shown_gap,
    say_verdict,
)
from generator.describe.context import Context
from generator.describe.dates import say_period, say_when
from generator.describe.ended_words import NOT_COVERED
from generator.describe.gaps import find_share_of_plan
from generator.describe.glance_facts import has_before, list_facts_at_a_glance
from generator.describe.language import NOTHING, Phrase
from generator.describe.numbers import (
    rounds_to_nothing,
    say_bare_value,
    say_gap,
    say_share,
    say_value,
)
from generator.describe.steps_due import say_steps
from generator.model.assessment import Assessment, Explanation, Reading
from generator.model.enums import Polarity
from generator.model.glance import Fact, Glance
from generator.model.indicator import Indicator
from generator.model.lines import Finding
from generator.model.ratings import Rating
from generator.model.scales import GOING_WELL
from generator.model.sentence import NO_WORDS, Sentence, join
from generator.rate.series import NO_SERIES

_BETTER = Phrase("The figure is {gap} better than the plan.")
_EQUAL = Phrase("The figure is just what was planned.")
SHORT = Phrase("The figure is {gap} short of the plan.")
_NEARLY = Phrase("The figure is almost exactly what was planned.")
_JUST_MISSES = Phrase("The figure just misses its plan.")
ANSWER: dict[tuple[Polarity, Side], Phrase] = {
    (Polarity.HIGHER, Side.BETTER): _BETTER,
    (Polarity.HIGHER, Side.EQUAL): _EQUAL,
    (Polarity.HIGHER, Side.WORSE): SHORT,
    (Polarity.LOWER, Side.BETTER): _BETTER,
    (Polarity.LOWER, Side.EQUAL): _EQUAL,
    (Polarity.LOWER, Side.WORSE): Phrase("The figure is {gap} over the plan."),
    (Polarity.BAND, Side.BETTER): Phrase("The figure is inside the range that is good."),
    (Polarity.BAND, Side.WORSE): Phrase("The figure is outside the range that is good."),
}
"""How far the figure is from its plan. What is not here has no plan, or no side that is good."""

BELOW = Phrase("{figure} is {share} below the {plan} planned for this date.")
ABOVE = Phrase("{figure} is {share} above the {plan} planned for this date.")
BELOW_PLAN = Phrase("{figure} is {share} below the target of {plan}.")
ABOVE_PLAN = Phrase("{figure} is {share} above the target of {plan}.")
"""Where a note says more of the plan, such as that no paper gives its date."""

WORSE = Phrase("The figure is {share} worse than the plan for this date.")
BETTER = Phrase("The figure is {share} better than the plan for this date.")
"""Where figures are a change since some year."""

ABOUT_THE_SAME = Phrase("It was about the same {when}.")
RATED_FOR = Phrase("Rated for {period}.")
ABOUT = Phrase("This is about {period}.")
"""Where nobody has rated it."""
GAPS = Phrase("Not in the partners' papers: {what}.", ours="We do not have yet: {what}.")
"""All that is not known, in one line."""
NO_FIGURE = Phrase("a figure")
NO_PLAN = Phrase("a plan for the same dates")
NO_NUMBER = Phrase("a plan as a number for the same dates")
"""Where the target is in words."""
NO_RATING = Phrase("a rating")
NO_LEAD = Phrase("who leads")
TOPIC_LED = Phrase("Topic led by {lead}.")


def say_glance(
    main: Assessment,
    indicator: Indicator,
    context: Context,
    streak: Sentence,
    outlook: Iterable[Finding],
) -> Glance:
    """The answer, its facts and what is not known, each said once."""
    explanation, period = main.explanation, say_period(main.period)
    before = context.results.movements[indicator.id].before
    series = context.results.series.get((indicator.id, None), NO_SERIES)
    facts = list_facts_at_a_glance(indicator, explanation, series, before)
    ended = main.is_over or main.ending is not None
    headline = context.account("indicator", indicator.id).headline
    gap = say_gap_to_plan(main, indicator)
    lead = NO_WORDS if ended else gap or headline
    first = say_verdict(main) if main.rating == Rating.TOO_CLOSE else NO_WORDS
    said = [
        first,
        lead or say_verdict(main),
        NEAR_ENOUGH() if lead == gap and is_near_enough(main, indicator) else NO_WORDS,
        streak,
        *_say_more(indicator, explanation, facts, before),
    ]
    if main.ending:
        said.append(NOT_COVERED(part=context.part))
    is_told = bool(facts) and facts[0].note == period
    about = ABOUT if main.rating == Rating.NOT_PUBLISHED else RATED_FOR
    return Glance(
        answer=tuple(dict.fromkeys(filter(None, said))),
        facts=facts,
        outlook=tuple(outlook),
        rated_for=NO_WORDS if is_told else about(period=period),
        gaps=say_gaps(main, indicator, _find_topic_lead(indicator, context)),
    )


def _say_more(
    indicator: Indicator,
    explanation: Explanation,
    facts: tuple[Fact, ...],
    before: Reading | None,
) -> Iterator[Sentence]:
    """What no fact has: the aim in words, why there is no figure, its range, how it moved."""
    reading = explanation.reading
    if explanation.steps is not None:
        return
    if reading is None:
        yield NO_WORDS if facts else indicator.target_in_words
    elif reading.value is None:
        yield reading.note
    else:
        yield say_range(reading, indicator)
        yield NO_WORDS if has_before(facts) else _say_change(indicator, reading, before)


def _say_change(indicator: Indicator, reading: Reading, before: Reading | None) -> Sentence:
    """How the figure moved; two that are shown as one number are not both shown."""
    if before is None or before.value is None or reading.value is None:
        return NO_WORDS
    alike = say_value(before.value, indicator) == say_value(reading.value, indicator)
    if alike and before.value != reading.value:
        return ABOUT_THE_SAME(when=say_when(before.period, indicator))
    return say_change(indicator, reading, before)


def say_gap_to_plan(main: Assessment, indicator: Indicator) -> Sentence:
    """How far the figure is from its plan, or the steps done; empty where there is no plan."""
    explanation = main.explanation
    if explanation.steps is not None:
        return say_steps(explanation.steps)
    side = find_side(explanation)
    pattern = ANSWER.get((explanation.polarity, side), NOTHING)
    if explanation.reading is None or explanation.reading.value is None:
        return NO_WORDS
    if explanation.band is None and pattern is not NOTHING:
        if side is Side.WORSE and not explanation.difference:
            return _JUST_MISSES()
        if explanation.difference and rounds_to_nothing(explanation.difference, indicator):
            return _NEARLY()
        if side is Side.WORSE and indicator.unit.change_since:
            pattern = SHORT  # a rise or a fall that is too small
    return pattern(gap=say_shown_gap(explanation, indicator))


def is_near_enough(main: Assessment, indicator: Indicator) -> bool:
    """True where a figure is short of its plan by what pages show, and the rule calls it good."""
    explanation = main.explanation
    if find_side(explanation) is not Side.WORSE or not explanation.difference:
        return False
    is_shown = explanation.band is None and not rounds_to_nothing(explanation.difference, indicator)
    return is_shown and all(
        main.scale.tone(rating) in GOING_WELL for rating in (main.computed, main.rating)
    )


def say_sum_in_short(explanation: Explanation, indicator: Indicator) -> Sentence:
    """The sum in a sentence: "300 is 58.6% below the 725 planned for this date."."""
    reading, target = explanation.reading, explanation.target
    share, difference = find_share_of_plan(explanation), explanation.difference
    if reading is None or reading.value is None or target is None or explanation.band is not None:
        return NO_WORDS
    if share is None or not difference:
        return NO_WORDS
    if indicator.unit.change_since:
        return (BETTER if share > 0 else WORSE)(share=say_share(share))
    if rounds_to_nothing(difference, indicator):
        return _NEARLY()
    is_share = indicator.unit.symbol == "%"
    is_noted = explanation.aim is not None and bool(explanation.aim.note)
    above, below = (ABOVE_PLAN, BELOW_PLAN) if is_noted else (ABOVE, BELOW)
    return (above if difference > 0 else below)(
        figure=say_bare_value(reading.value, indicator),
        share=say_gap(difference, indicator) if is_share else say_share(share),
        plan=say_bare_value(target, indicator),
    )


def _find_topic_lead(indicator: Indicator, context: Context) -> Sentence:
    """Who leads the first topic of a measure that somebody leads; empty where nobody does."""
    leads = {block.id: block.lead for block in context.agreement.blocks}
    return next((leads[one] for one in indicator.blocks if leads.get(one)), NO_WORDS)


def say_gaps(main: Assessment, indicator: Indicator, topic_lead: Sentence = NO_WORDS) -> Sentence:
    """All that nobody gives for a measure, in one line; empty where nothing is missing.

    Where only the topic has somebody who leads, that is told instead.
    """
    explanation = main.explanation
    reading = explanation.reading
    has_value = reading is not None and reading.value is not None
    no_plan = NO_NUMBER if indicator.target_in_words else NO_PLAN
    missing = {
        NO_FIGURE: reading is None and explanation.steps is None,
        no_plan: has_value and explanation.target is None and explanation.band is None,
        NO_RATING: main.rating == Rating.NOT_PUBLISHED,
        NO_LEAD: not indicator.lead and not topic_lead,
    }
    named = [phrase() for phrase, is_missing in missing.items() if is_missing]
    return join((
        GAPS(what=join(named, ", ")) if named else NO_WORDS,
        TOPIC_LED(lead=topic_lead) if topic_lead and not indicator.lead else NO_WORDS,
    ))  # fmt: skip
