"""Reward targets in words and as a sum: always "could earn", never an amount nobody printed."""

from collections.abc import Iterator
from decimal import ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, Decimal

from generator.describe.context import Context
from generator.describe.dates import say_when
from generator.describe.differences import bracketed, say_aim_line
from generator.describe.numbers import (
    MINUS,
    say_aim,
    say_exact,
    say_money,
    say_share,
    say_value,
)
from generator.describe.tags import make_tag
from generator.model.findings import PartStanding, RewardStanding
from generator.model.indicator import Indicator
from generator.model.lines import Finding, RewardPartLine, RewardReport, Tag
from generator.rate.reward import THRESHOLD

TITLE = "Reward: How much of the extra is made?"
NEEDED = say_share(THRESHOLD)
SHOWN = Decimal("0.0001")
"""Shares of the stretch are shown to a hundredth of a per cent, rounded down."""
RULE = (
    f"Under {NEEDED} of the extra improvement earns nothing. From {NEEDED} on, it earns the same "
    "share of the money, up to all of it."
)


def describe_rewards(context: Context) -> tuple[RewardReport, ...]:
    """One report a reward target."""
    return tuple(_describe(standing, context) for standing in context.results.rewards)


def _describe(standing: RewardStanding, context: Context) -> RewardReport:
    indicators = {one.id: one for one in context.agreement.indicators}
    return RewardReport(
        id=standing.target.id,
        title=standing.target.plain_title,
        tag=_find_tag(standing, context),
        money=tuple(_say_money(standing)),
        parts=tuple(
            RewardPartLine(
                indicator=part.indicator,
                finding=Finding(
                    title=TITLE,
                    answer=tuple(_say_part(part, indicators[part.indicator])),
                    working=tuple(_say_sum(part, indicators[part.indicator])),
                ),
            )
            for part in standing.parts
        ),
        source=context.say(standing.target.source),
    )


def _find_tag(standing: RewardStanding, context: Context) -> Tag | None:
    if len(standing.parts) > 1:
        return None
    details, quarter = context.agreement.details, context.agreement.quarter
    main = details.dimensions[0]
    now = context.results.current(standing.parts[0].indicator, main, quarter)
    return make_tag(main, now.rating, details) if now else None


def _say_part(part: PartStanding, indicator: Indicator) -> Iterator[str]:
    """Where it stands, and what the next step would gain or lose."""
    if part.trigger is None:
        yield "The papers do not print the figures that this sum needs."
        return
    trigger = say_aim(_round_harder(part, indicator), indicator)
    if part.share is None or part.paid_share is None:
        yield f"There is no figure yet to set beside it. It needs {NEEDED}: that is {trigger}."
        return
    come = _say_come(part.share)
    if part.share <= 0:
        yield f"None of the extra improvement has been made. It needs {NEEDED}: that is {trigger}."
    elif not part.paid_share:
        yield f"It is at {come} of the extra improvement; it needs {NEEDED}. That is {trigger}."
    elif part.paid_share < 1:
        yield f"It is at {come} of the extra improvement, so it could earn {come} of its money."
        yield f"It earns nothing unless it keeps to {trigger}."
    else:
        yield "All of the extra improvement has been made, so it could earn all of its money."
        yield f"It earns nothing unless it keeps to {trigger}."
    yield from _say_next_step(part)


def _round_harder(part: PartStanding, indicator: Indicator) -> Decimal:
    """The trigger as the page can show it, never easier than it is."""
    if part.trigger is None or part.without is None or part.stretch is None:
        return Decimal(0)
    rises = part.stretch.value > part.without.value
    step = Decimal(1).scaleb(-indicator.decimals)
    return part.trigger.quantize(step, rounding=ROUND_CEILING if rises else ROUND_FLOOR)


def _say_come(share: Decimal) -> str:
    """How much has been made, never rounded up: 59.96% is not 60%."""
    return say_share(share.quantize(SHOWN, rounding=ROUND_DOWN), 2)


def _say_next_step(part: PartStanding) -> Iterator[str]:
    """What the step to the threshold is worth, where the papers give all amounts."""
    if not part.next_gain:
        return
    step = "The rest of the way" if part.earned else f"Reaching {NEEDED}"
    yield f"{step} could earn {say_money(part.next_gain)}{' more' if part.earned else ''}."


def _say_sum(part: PartStanding, indicator: Indicator) -> Iterator[str]:
    without, stretch, reading = part.without, part.stretch, part.reading
    if reading is not None and reading.value is not None:
        said = say_value(reading.value, indicator)
        yield f"Figure: {said}, {say_when(reading.period, indicator)}."
    for aim in (without, stretch):
        if aim is not None:
            yield say_aim_line(aim, indicator)
    if without is None or stretch is None or part.trigger is None:
        return
    low, high = say_exact(without.value), say_exact(stretch.value)
    less_low = f"{MINUS} {bracketed(without.value)}"
    if reading is not None and reading.value is not None and part.share is not None:
        figure = say_exact(reading.value)
        share = say_exact(part.share.quantize(SHOWN, rounding=ROUND_DOWN))
        yield f"({figure} {less_low}) ÷ ({high} {less_low}) = {share}. That is {_percent(part)}."
    trigger = say_exact(part.trigger)
    share = say_exact(THRESHOLD)
    yield f"It needs {NEEDED}: {low} + {share} × ({high} {less_low}) = {trigger}."
    yield RULE
    if part.possible is not None and part.weights and part.weights[0] != part.weights[1]:
        own, every = (say_exact(weight) for weight in part.weights)
        yield f"Its share of the money is {own} of {every} parts: {say_money(part.possible)}."
    if part.possible is not None and part.earned and reading and reading.value is not None:
        extra = stretch.value - without.value
        made = min(abs(reading.value - without.value), abs(extra))
        sum_ = f"{say_money(part.possible)} × {say_exact(made)} ÷ {say_exact(abs(extra))}"
        yield f"{sum_} = {say_money(part.earned)}."


def _percent(part: PartStanding) -> str:
    share = part.share or Decimal(0)
    return f"{MINUS if share < 0 else ''}{_say_come(share)} of the extra improvement"


def _say_money(standing: RewardStanding) -> Iterator[str]:
    """What the papers print, and the sums that follow from it."""
    pot = standing.pot
    if pot is None:
        yield "The papers print no sum of money for this."
        return
    of = "topic" if pot.block else "agreement"
    printed = f"The papers print {say_money(pot.amount)} for all reward targets of this {of}"
    if standing.weights is None or standing.possible is None:
        yield f"{printed}. They do not say how much of it is for this one."
        return
    own, every = (say_exact(weight) for weight in standing.weights)
    possible = say_money(standing.possible)
    yield f"{printed}. Its share is {own} of {every} parts, so it could earn {possible}."
    if standing.earned is None:
        return
    yield f"If the figures stay as they are, it could earn {say_money(standing.earned)}."
    if standing.earned:
        first, last = (say_money(standing.instalments[at]) for at in (0, -1))
        yield f"That would be paid in two parts: {first} and {last}."
