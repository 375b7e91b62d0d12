"""Whether each indicator and each reward target has what its sum needs."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from generator.check.measures import name_file
from generator.check.problems import Placed, near
from generator.check.references import Draft, known_ids
from generator.model.enums import COMPARED, Polarity
from generator.model.goal import Side
from generator.model.indicator import Indicator, RatingRule
from generator.model.needs import Needing, Needs
from generator.model.period_forms import PeriodError, parse_period
from generator.model.problem import Problem
from generator.model.rewards import RewardPart, RewardTarget
from generator.model.rows import Action, Target

MOST_INSTALMENTS = 120
"""A payment a month for ten years: each is worked out, so a slip would take for ever."""
AGAINST: dict[bool, frozenset[Polarity]] = {
    True: frozenset({Polarity.HIGHER, Polarity.NONE}),
    False: frozenset({Polarity.LOWER, Polarity.NONE}),
}
"""Polarities that a target for low figures, and one for high figures, contradicts."""


def find_missing_parts(draft: Draft, methods: Mapping[str, Needing]) -> Iterator[Problem]:
    """What a rating method or a reward would need and the files do not give."""
    by_id = {placed.record.id: placed for placed in draft.indicators}
    needs = {
        name: methods[one.record.rating.method].needs
        for name, one in by_id.items()
        if one.record.rating.method in methods
    }
    for target in draft.tables.get("targets.csv", ()):
        yield from _zero_target(target, by_id, needs)
        yield from _side(target, by_id)
    actions: dict[str, list[Placed[Action]]] = {}
    for action in draft.tables.get("actions.csv", ()):
        actions.setdefault(action.record.indicator or "", []).append(action)
    for placed in draft.indicators:
        if placed.record.id in needs:
            yield from _method(placed, methods, actions.get(placed.record.id, []))
    measured: set[str] = set()
    pots: dict[str | None, list[Placed[RewardTarget]]] = {}
    for reward in draft.rewards:
        pots.setdefault(reward.record.block, []).append(reward)
    for pot in pots.values():
        yield from _weights(pot[0], [reward.record for reward in pot])
    for reward in draft.rewards:
        yield from _reward(reward, known_ids(draft)["indicator"], measured)


def _zero_target(
    placed: Placed[Target], by_id: dict[str, Placed[Indicator]], needs: Mapping[str, Needs]
) -> Iterator[Problem]:
    target = placed.record
    indicator = _find(by_id, target.indicator)
    if target.value.number or target.kind not in COMPARED or indicator is None:
        return
    if Needs.SHARE in needs.get(indicator.id, Needs.NOTHING) and not _has_points(indicator.rating):
        found = "a target of 0, of which no share can be taken"
        advice = f"Write amber_points under rating in {name_file(by_id[indicator.id])}."
        yield placed.problem("value", found, advice)


def _find(by_id: Mapping[str, Placed[Indicator]], name: str) -> Indicator | None:
    return by_id[name].record if name in by_id else None


def _side(placed: Placed[Target], by_id: dict[str, Placed[Indicator]]) -> Iterator[Problem]:
    """A side where a number is known for certain, or against the way that is better."""
    goal, kind = placed.record.value, placed.record.kind
    indicator = _find(by_id, placed.record.indicator)
    if goal.side is Side.PLAIN:
        return
    if kind not in COMPARED:
        found = f"'{goal}' for a {kind}, which has no side"
        yield placed.problem("value", found, f"Write {goal.number}, or correct kind.")
    elif indicator and indicator.polarity in AGAINST[goal.side.is_low]:
        found = f"'{goal}', where the polarity of {indicator.id} is {indicator.polarity}"
        advice = f"Turn the side round, or correct polarity in {name_file(by_id[indicator.id])}."
        yield placed.problem("value", found, advice)


def _has_points(rule: RatingRule) -> bool:
    points = (rule.green_points, rule.amber_points, rule.better_points)
    return any(part is not None for part in points)


def _name_those(methods: Mapping[str, Needing], need: Needs) -> str:
    """The methods that ask for something, as an officer may write them."""
    return " or ".join(name for name, one in methods.items() if need in one.needs)


def _method(
    placed: Placed[Indicator], methods: Mapping[str, Needing], steps: list[Placed[Action]]
) -> Iterator[Problem]:
    indicator, rule = placed.record, placed.record.rating
    needs = methods[rule.method].needs
    if rule.route is not None and Needs.ROUTE not in needs:
        advice = f"Delete the line route, or write method: {_name_those(methods, Needs.ROUTE)}."
        yield placed.problem("rating", f"a route for the method {rule.method}", advice)
    if Needs.DIRECTION in needs and indicator.polarity is Polarity.BAND:
        found = f"the method {rule.method} for a good range"
        advice = f"Write method: {_name_those(methods, Needs.BAND)}."
        yield placed.problem("rating", found, advice)
    band = indicator.band
    if Needs.BAND in needs and band is None:
        found = f"the method {rule.method} without a band"
        yield placed.problem("rating", found, "Add band: with lower and upper.")
    if Needs.BAND in needs and band and 0 in {band.lower, band.upper} and not _has_points(rule):
        found = "a good range with an end of 0, of which no share can be taken"
        yield placed.problem("band", found, "Write amber_points under rating.")
    if Needs.STEPS not in needs:
        return
    if not steps:
        advice = f"Add rows with {indicator.id} to actions.csv: what is done, due and status."
        yield placed.problem("rating", f"the method {rule.method} without steps", advice)
    for step in steps:
        if step.record.area:
            found = f"a step of {step.record.area} alone"
            advice = f"Leave area empty: the steps of {rule.method} are of the whole area."
            yield step.problem("area", found, advice)
        yield from _due(step)


def _due(step: Placed[Action]) -> Iterator[Problem]:
    due = step.record.due
    try:
        parse_period(due)
    except PeriodError as problem:
        found = f"'{due[:60]}', which is not a period" if due else "no value"
        advice = f"This is a dated step of its indicator. {problem.advice}"
        yield step.problem("due", found, advice)


def _reward(placed: Placed[RewardTarget], known: set[str], measured: set[str]) -> Iterator[Problem]:
    target = placed.record
    if not target.parts:
        yield placed.problem("parts", "an empty list", "Name the indicators that are measured.")
    weighed: tuple[RewardTarget | RewardPart, ...] = (target, *target.parts)
    if any(one.weight is not None and one.weight <= 0 for one in weighed):
        advice = "Write a weight above 0, or leave it out where the papers give none."
        yield placed.problem("weight", "a weight of 0 or less", advice)
    if any(one.out_of is not None and one.out_of <= 0 for one in weighed):
        advice = "Write how many parts the whole has, or leave it out."
        yield placed.problem("out_of", "a whole of 0 or less", advice)
    if target.instalments == 0:
        yield placed.problem("instalments", "0, where counting begins with 1", "Write 1 or more.")
    elif target.instalments and target.instalments > MOST_INSTALMENTS:
        found = f"{target.instalments}, which is too large"
        yield placed.problem("instalments", found, f"Write a number up to {MOST_INSTALMENTS}.")
    yield from _weights(placed, target.parts)
    for part in target.parts:
        if part.indicator not in known:
            found = f"'{part.indicator}', which is not an indicator of this agreement"
            yield placed.problem("parts", found, near(part.indicator, known))
        elif part.indicator in measured:
            found = f"'{part.indicator}', which is measured by a reward target already"
            yield placed.problem("parts", found, "Let each indicator earn once.")
        measured.add(part.indicator)


def _weights(
    placed: Placed[RewardTarget], shared: Sequence[RewardTarget] | Sequence[RewardPart]
) -> Iterator[Problem]:
    """Weights of one pot, or of one target's parts, that do not fit their whole."""
    wholes = sorted({one.out_of for one in shared if one.out_of is not None})
    weights = [one.weight for one in shared if one.weight is not None]
    made = sum(weights, Decimal(0))
    if len(wholes) > 1:
        found = f"a whole of {wholes[0]:f} and a whole of {wholes[-1]:f} for the same money"
        yield placed.problem("out_of", found, "Write the same number under out_of in each.")
    elif wholes and made > wholes[0] > 0:
        found = f"weights that make {made:f} together, where the whole is {wholes[0]:f}"
        yield placed.problem("weight", found, "Correct the weights, or the number under out_of.")
    elif not wholes and weights and 0 < made < 1:
        found = f"weights that make {made:f} together, which is less than one whole"
        yield placed.problem("weight", found, "Write out_of: 1 if they are shares of a whole.")
