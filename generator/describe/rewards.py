"""Reward targets in words and as a sum: always "could earn", never an amount nobody printed."""

from collections.abc import Iterator
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from generator.describe.context import Context
from generator.describe.dates import say_when
from generator.describe.differences import FIGURE, bracketed, say_aim_line
from generator.describe.language import Phrase
from generator.describe.numbers import (
    MINUS,
    say_aim,
    say_exact,
    say_in_sum,
    say_money,
    say_share,
    say_value,
)
from generator.describe.tags import tag_assessment
from generator.model.findings import PartStanding, RewardStanding, Weight
from generator.model.indicator import Indicator
from generator.model.lines import Finding, RewardPartLine, RewardReport, Tag
from generator.model.sentence import Sentence, generated, join
from generator.rate.reward import THRESHOLD, round_share

TITLE = Phrase("Reward: How much of the extra is made?")
RULE = Phrase(
    "Under {needed} of the extra improvement earns nothing. From {needed} on, it earns the same "
    "share of the money, up to all of it."
)
NOT_PRINTED = Phrase(
    "The papers do not print the figures that this sum needs.",
    ours="We do not have the figures yet that this sum needs.",
)
NO_FIGURE = Phrase("There is no figure yet to set beside it. It needs {needed}: that is {trigger}.")
NONE_MADE = Phrase(
    "None of the extra improvement has been made. It needs {needed}: that is {trigger}."
)
UNDER = Phrase("It is at {come} of the extra improvement; it needs {needed}. That is {trigger}.")
EARNING = Phrase("It is at {come} of the extra improvement, so it could earn {come} of its money.")
ALL_MADE = Phrase("All of the extra improvement has been made, so it could earn all of its money.")
KEEPS_TO = Phrase("It earns nothing unless it keeps to {trigger}.")
GAIN_MORE = Phrase("The rest of the way could earn {money} more.")
GAIN_FIRST = Phrase("Reaching {needed} could earn {money}.")
COME = Phrase("{sum} That is {share} of the extra improvement.")
NEEDS = Phrase("It needs {needed}: {sum}.")
SHARE_OF_MONEY = Phrase("Its share of the money is {own} of {every} parts: {money}.")
NO_SUM = Phrase(
    "The papers print no sum of money for this.", ours="We give no sum of money for this."
)
POT_OF_TOPIC = Phrase(
    "The papers print {money} for all reward targets of this topic.",
    ours="There is {money} for all reward targets of this topic.",
)
POT_OF_AGREEMENT = Phrase(
    "The papers print {money} for all reward targets of this agreement.",
    ours="There is {money} for all reward targets of this agreement.",
)
NO_SHARE = Phrase(
    "They do not say how much of it is for this one.",
    ours="We have not said how much of it is for this one.",
)
SHARE_OF_POT = Phrase("Its share is {own} of {every} parts, so it could earn {money}.")
AS_THEY_ARE = Phrase("If the figures stay as they are, it could earn {money}.")
WHOLE_NOT_GIVEN = Phrase("We count only the parts that are listed here, as no whole is given.")
IN_PARTS = Phrase("That would be paid in {number} parts of about {money} each.")
PAIR = 2
TWO_PARTS = Phrase("That would be paid in two parts: {first} and {last}.")


def say_reward_rule() -> Sentence:
    """The national rule: what share of the stretch earns what share of the money."""
    return RULE(needed=_say_needed())


def _say_needed() -> Sentence:
    return say_share(THRESHOLD)


def describe_rewards(context: Context) -> tuple[RewardReport, ...]:
    """One report a reward target."""
    return tuple(_describe(standing, context) for standing in context.results.rewards)


def _describe(standing: RewardStanding, context: Context) -> RewardReport:
    indicators = {one.id: one for one in context.agreement.indicators}
    return RewardReport(
        id=standing.target.id,
        title=standing.target.plain_title,
        money=tuple(_say_money(standing)),
        parts=tuple(
            RewardPartLine(
                indicator=part.indicator,
                tag=_find_tag(part, context),
                finding=Finding(
                    title=TITLE(),
                    answer=tuple(_say_part(part, indicators[part.indicator])),
                    working=tuple(_say_sum(part, indicators[part.indicator])),
                ),
            )
            for part in standing.parts
        ),
        source=context.say(standing.target.source),
    )


def _find_tag(part: PartStanding, context: Context) -> Tag | None:
    details, period = context.agreement.details, context.agreement.period
    main = details.dimensions[0]
    now = context.results.current(part.indicator, main, period)
    return tag_assessment(now, details) if now else None


def _say_part(part: PartStanding, indicator: Indicator) -> Iterator[Sentence]:
    """Where it stands, and what the next step would gain or lose."""
    if part.trigger is None:
        yield NOT_PRINTED()
        return
    needed = _say_needed()
    trigger = say_aim(_round_harder(part, indicator), indicator)
    if part.share is None or part.paid_share is None:
        yield NO_FIGURE(needed=needed, trigger=trigger)
        return
    come = _say_come(part.share)
    if part.share <= 0:
        yield NONE_MADE(needed=needed, trigger=trigger)
    elif not part.paid_share:
        yield UNDER(come=come, needed=needed, trigger=trigger)
    else:
        yield EARNING(come=come) if part.paid_share < 1 else ALL_MADE()
        yield KEEPS_TO(trigger=trigger)
    yield from _say_next_step(part)


def _round_harder(part: PartStanding, indicator: Indicator) -> Decimal:
    """The trigger as the page can show it, never easier than it is."""
    if part.trigger is None or part.without is None or part.stretch is None:
        return Decimal(0)
    rises = part.stretch.value > part.without.value
    return indicator.round_as_shown(part.trigger, ROUND_CEILING if rises else ROUND_FLOOR)


def _say_come(share: Decimal) -> Sentence:
    """How much has been made: 59.996% is not 60%."""
    return say_share(round_share(share), 2)


def _say_next_step(part: PartStanding) -> Iterator[Sentence]:
    """What the step to the threshold is worth, where the papers give all amounts."""
    if not part.next_gain:
        return
    step = GAIN_MORE if part.earned else GAIN_FIRST
    yield step(needed=_say_needed(), money=say_money(part.next_gain))


def _say_sum(part: PartStanding, indicator: Indicator) -> Iterator[Sentence]:
    without, stretch, reading = part.without, part.stretch, part.reading
    if reading is not None and reading.value is not None:
        said = say_value(reading.value, indicator)
        yield FIGURE(value=said, when=say_when(reading.period, indicator))
    for aim in (without, stretch):
        if aim is not None:
            yield say_aim_line(aim, indicator)
    if without is None or stretch is None or part.trigger is None:
        return
    low, high = (say_in_sum(one.value, indicator) for one in (without, stretch))
    less_low = f"{MINUS} {bracketed(without.value, indicator)}"
    if reading is not None and reading.value is not None and part.share is not None:
        figure = say_in_sum(reading.value, indicator)
        share = say_exact(round_share(part.share))
        sum_ = f"({figure} {less_low}) ÷ ({high} {less_low}) = {share}."
        yield COME(sum=sum_, share=_say_signed(part.share))
    trigger = say_in_sum(part.trigger, indicator)
    share = say_exact(THRESHOLD)
    sum_ = f"{low} + {share} × ({high} {less_low}) = {trigger}"
    yield NEEDS(needed=_say_needed(), sum=sum_)
    yield say_reward_rule()
    if part.possible is not None and part.weight and part.weight.own != part.weight.whole:
        yield _say_share(SHARE_OF_MONEY, part.weight, part.possible)
    if part.possible is not None and part.earned and reading and reading.value is not None:
        extra = stretch.value - without.value
        made = min(abs(reading.value - without.value), abs(extra))
        part_made = f"{say_in_sum(made, indicator)} ÷ {say_in_sum(abs(extra), indicator)}"
        sum_ = f"{say_money(part.possible)} × {part_made}"
        yield generated(f"{sum_} = {say_money(part.earned)}.")


def _say_signed(share: Decimal) -> Sentence:
    return generated(f"{MINUS if share < 0 else ''}{_say_come(share)}")


def _say_money(standing: RewardStanding) -> Iterator[Sentence]:
    """What the papers print, and the sums that follow from it."""
    pot = standing.pot
    if pot is None:
        yield NO_SUM()
        return
    printed = (POT_OF_TOPIC if pot.block else POT_OF_AGREEMENT)(money=say_money(pot.amount))
    if standing.weight is None or standing.possible is None:
        yield join((printed, NO_SHARE()))
        return
    yield join((printed, _say_share(SHARE_OF_POT, standing.weight, standing.possible)))
    if standing.earned is None:
        return
    yield AS_THEY_ARE(money=say_money(standing.earned))
    if len(standing.instalments) == PAIR:
        first, last = map(say_money, standing.instalments)
        yield TWO_PARTS(first=first, last=last)
    elif len(standing.instalments) > PAIR:
        yield IN_PARTS(number=len(standing.instalments), money=say_money(standing.instalments[0]))


def _say_share(phrase: Phrase, weight: Weight, money: Decimal) -> Sentence:
    """Its part of some money, and what the whole is where nobody says so."""
    own, every = say_exact(weight.own), say_exact(weight.whole)
    said = phrase(own=own, every=every, money=say_money(money))
    return said if weight.is_declared else join((said, WHOLE_NOT_GIVEN()))
