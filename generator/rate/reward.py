"""Reward targets: how much of the extra improvement is made, and what it could earn.

Source of the rules: the performance reward grant of agreements of 2006 to 2009, as councils'
papers of the time print it: under 60% of the stretch pays nothing, above it the share is paid, at
most the whole. In how many instalments is for rewards.yml to say.
"""

from collections.abc import Mapping, Sequence
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal

from generator.model.agreement import Agreement
from generator.model.assessment import Aim, Reading, Series
from generator.model.enums import Kind, MoneyKind, TargetKind
from generator.model.findings import PartStanding, RewardStanding, Weight
from generator.model.indicator import Indicator
from generator.model.period import Period
from generator.model.rewards import RewardPart, RewardTarget
from generator.model.rows import Sum
from generator.rate.route import is_like
from generator.rate.series import NO_SERIES, Key

THRESHOLD = Decimal("0.6")
"""Under this share of the extra improvement nothing is paid."""
SHOWN = Decimal("0.0001")
"""Shares are shown and published to a hundredth of a per cent."""
PENNY = Decimal("0.01")
WHOLE = Decimal(1)
Weighed = RewardTarget | RewardPart
WHOLE_POT = Weight(WHOLE, WHOLE, is_declared=True)
"""Of a part that is alone."""


def find_rewards(agreement: Agreement, series: Mapping[Key, Series]) -> tuple[RewardStanding, ...]:
    """How far each reward target has come by the current period."""
    targets = (*agreement.rewards, *_unlisted(agreement))
    indicators = {one.id: one for one in agreement.indicators}
    return tuple(_stand(target, targets, agreement, indicators, series) for target in targets)


def _unlisted(agreement: Agreement) -> list[RewardTarget]:
    """A target of its own for each reward indicator that rewards.yml leaves out."""
    listed = {part.indicator for target in agreement.rewards for part in target.parts}
    return [
        RewardTarget(
            id=one.id,
            plain_title=one.plain_title,
            parts=(RewardPart(indicator=one.id),),
            source=one.source,
            block=one.blocks[0],
        )
        for one in agreement.indicators
        if Kind.REWARD in one.kinds and one.id not in listed
    ]


def _stand(
    target: RewardTarget,
    targets: tuple[RewardTarget, ...],
    agreement: Agreement,
    indicators: Mapping[str, Indicator],
    series: Mapping[Key, Series],
) -> RewardStanding:
    pot = _find_pot(target, agreement)
    weight = _weigh(target, [each for each in targets if each.block == target.block])
    possible = weight.share(pot.amount) if pot and weight else None
    parts = tuple(
        _stand_part(part, target, possible, indicators[part.indicator], series, agreement)
        for part in target.parts
    )
    earned = [part.earned for part in parts if part.earned is not None]
    total = _pence(sum(earned, Decimal(0))) if len(earned) == len(parts) else None
    return RewardStanding(
        target=target,
        pot=pot,
        weight=weight,
        possible=None if possible is None else _pence(possible),
        earned=total,
        instalments=_pay_out(total, target.instalments) if total and target.instalments else (),
        parts=parts,
    )


def _stand_part(
    part: RewardPart,
    target: RewardTarget,
    possible: Decimal | None,
    indicator: Indicator,
    series: Mapping[Key, Series],
    agreement: Agreement,
) -> PartStanding:
    own = series.get((indicator.id, None), NO_SERIES)
    without, stretch = _find_ends(own)
    reading = _find_reading(indicator, own, stretch, agreement) if stretch else None
    weight = WHOLE_POT if len(target.parts) == 1 else _weigh(part, target.parts)
    share = trigger = paid = None
    if without and stretch and stretch.value != without.value:
        extra = stretch.value - without.value
        trigger = without.value + THRESHOLD * extra
        if reading and reading.value is not None:
            share = (reading.value - without.value) / extra
            paid = min(share, WHOLE) if share >= THRESHOLD else Decimal(0)
    money = None if possible is None or weight is None else weight.share(possible)
    earned = None if money is None or paid is None else money * paid
    return PartStanding(
        indicator=part.indicator,
        without=without,
        stretch=stretch,
        reading=reading,
        share=share,
        trigger=trigger,
        paid_share=paid,
        weight=weight,
        possible=money,
        earned=earned,
        next_gain=_find_gain(money, earned),
    )


def _find_gain(possible: Decimal | None, earned: Decimal | None) -> Decimal | None:
    """What the next step could add: reaching the threshold, or the rest of the way."""
    if possible is None or earned is None:
        return None
    return possible - earned if earned else possible * THRESHOLD


def _find_reading(
    indicator: Indicator, own: Series, stretch: Aim, agreement: Agreement
) -> Reading | None:
    """The latest known figure that is like the harder target: a whole year for a year's."""
    like = [
        reading
        for reading in own.known
        if agreement.details.starts <= reading.period.ends <= agreement.period.ends
        and is_like(indicator, reading.period, stretch.period)
        and (not indicator.seasonal or _is_same_season(reading.period, stretch.period))
    ]
    return like[-1] if like else None


def _find_ends(series: Series) -> tuple[Aim | None, Aim | None]:
    """What was expected without the agreement and the harder target, for the last same time."""
    aims = {(aim.kind, aim.period.starts, aim.period.ends): aim for aim in series.aims}
    pairs = [
        (without, stretch)
        for (kind, starts, ends), stretch in aims.items()
        if kind is TargetKind.STRETCH
        and (without := aims.get((TargetKind.WITHOUT_AGREEMENT, starts, ends)))
    ]
    if pairs:
        return max(pairs, key=lambda pair: pair[1].period)
    by_kind = {aim.kind: aim for aim in series.aims}
    if TargetKind.STRETCH in by_kind and TargetKind.WITHOUT_AGREEMENT in by_kind:
        return None, by_kind[TargetKind.STRETCH]
    return by_kind.get(TargetKind.WITHOUT_AGREEMENT), by_kind.get(TargetKind.STRETCH)


def _is_same_season(one: Period, other: Period) -> bool:
    return (one.ends.month, one.months) == (other.ends.month, other.months)


def _find_pot(target: RewardTarget, agreement: Agreement) -> Sum | None:
    """The one sum that the papers print for the pot; None where there is none, or several."""
    sums = [
        each
        for each in agreement.money
        if each.kind is MoneyKind.REWARD_POSSIBLE and each.block == target.block
        if each.indicator is None and each.area is None
    ]
    return sums[0] if len(sums) == 1 else None


def _weigh(own: Weighed, every: Sequence[Weighed]) -> Weight | None:
    """Its part of what `every` one of a pot or a target shares, its own included.

    None where it has no weight, or where neither the whole nor each other weight is known.
    """
    whole = next((each.out_of for each in every if each.out_of), None)
    known = [each.weight for each in every if each.weight is not None]
    if own.weight is None or (whole is None and len(known) < len(every)):
        return None
    return Weight(own.weight, whole or sum(known, Decimal(0)), is_declared=whole is not None)


def _pay_out(total: Decimal, number: int) -> tuple[Decimal, ...]:
    """Equal instalments in pounds and pence; the last one takes what is left over."""
    each = (total / number).quantize(PENNY, rounding=ROUND_FLOOR)
    return (*((each,) * (number - 1)), total - each * (number - 1))


def _pence(pounds: Decimal) -> Decimal:
    return pounds.quantize(PENNY, rounding=ROUND_HALF_UP)


def round_share(share: Decimal) -> Decimal:
    """A share of the extra as it is shown: half up, but never over a limit that it is under."""
    rounded = share.quantize(SHOWN, rounding=ROUND_HALF_UP)
    crosses = any(share < limit <= rounded for limit in (THRESHOLD, WHOLE))
    return share.quantize(SHOWN, rounding=ROUND_FLOOR) if crosses else rounded
