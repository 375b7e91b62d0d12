"""Which limits a rating method may have, found in the gaps between figures of different ratings.

Between two neighbours with the same rating no limit can lie, so none is offered there. Of all
limits in a gap, which do the same to every row, the roundest one is offered.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise, product
from typing import Any

from generator.model.assessment import Explanation
from generator.model.enums import DIRECTED, Route
from generator.model.indicator import RatingRule
from generator.model.period_forms import PeriodError
from generator.model.ratings import Limit
from generator.model.scales import Scale
from generator.model.tolerance import Tolerance
from generator.rate.case import Case, Method, find_advantage

NOUGHT = Decimal(0)
_USUAL = ("0.1", "0.05", "0.2", "0.15", "0.25", "0.02", "0.03", "0.01", "0.5")
_STEPS = (
    "1000",
    "500",
    "100",
    "50",
    "10",
    "5",
    "1",
    "0.5",
    "0.1",
    "0.05",
    "0.01",
    "0.005",
    "0.001",
)
_NAMES: dict[object, str] = {Limit.TARGET: "green", Limit.NEAR: "amber", Limit.BETTER: "better"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Lit:
    """A figure with what it is set against, and the rating that officers gave it."""

    case: Case
    rating: str


@dataclass(frozen=True, slots=True)
class Span:
    """All limits that do the same to every row: from `least` on and up to `most`."""

    least: Decimal
    most: Decimal | None
    """None where no row says how far it may reach."""
    is_most_in: bool = False
    """True where `most` itself does the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A rule to try, with the room that each of its limits has."""

    rule: RatingRule
    spans: dict[str, Span]
    """By key of the rule, such as amber_share."""


Offering = Callable[[str, Method, Sequence[Lit], Scale], Iterator[Offer]]
"""From a method's name, the method, the rows and their scale to the rules that it offers."""


def offer_steps(name: str, method: Method, rows: Sequence[Lit], _: Scale) -> Iterator[Offer]:
    """The method of dated steps, where all steps are dated and rate any row at all."""
    rule = RatingRule(method=name)
    try:
        given = [method(with_rule(row.case, rule))[0] for row in rows]
    except PeriodError:
        return
    if any(standing is not None for standing in given):
        yield Offer(rule=rule, spans={})


def offer_limits(name: str, method: Method, rows: Sequence[Lit], scale: Scale) -> Iterator[Offer]:
    """Limits as shares of the target, and in points where all figures have one unit."""
    yield from _offer_limits(RatingRule(method=name), method, rows, scale)


def offer_routes(name: str, method: Method, rows: Sequence[Lit], scale: Scale) -> Iterator[Offer]:
    """The same for each way to run from point to point, where any row has such a way."""
    for route in Route:
        rule = RatingRule(method=name, route=route)
        if any(method(with_rule(row.case, rule))[1].way for row in rows):
            yield from _offer_limits(rule, method, rows, scale)


def with_rule(case: Case, rule: RatingRule) -> Case:
    """The case as if its measure had this rule, and the agreement no limits of its own."""
    return replace(case, indicator=replace(case.indicator, rating=rule), tolerance=Tolerance())


def _offer_limits(
    rule: RatingRule, method: Method, rows: Sequence[Lit], scale: Scale
) -> Iterator[Offer]:
    units = {(row.case.indicator.unit.symbol, row.case.indicator.unit.other) for row in rows}
    for kind in ("share", "points")[: 2 if len(units) == 1 and not scale.is_by_numbers else 1]:
        in_points = kind == "points"
        bare = replace(rule, amber_points=NOUGHT) if in_points else rule
        seen = [
            (advantage, row.rating)
            for row in rows
            if (advantage := _measure(method(with_rule(row.case, bare)), in_points=in_points))
            is not None
        ]
        if not seen:
            continue
        limits = [] if scale.is_by_numbers else [one.threshold for one in scale.by_rule]
        keys = [f"{_NAMES[one]}_{kind}" for one in limits if one in _NAMES]
        gaps = [list(_find_gaps(seen, is_better=key.startswith("better"))) for key in keys]
        for chosen in product(*gaps):
            spans = {key: span for key, span in zip(keys, chosen, strict=True) if span}
            values: dict[str, Any] = {key: choose_round(span) for key, span in spans.items()}
            if _are_in_order(values, kind):
                yield Offer(rule=replace(bare, **values), spans=spans)


def _measure(rated: tuple[object, Explanation], *, in_points: bool) -> Decimal | None:
    """How much better than what it is set against; None where it stands nowhere."""
    standing, found = rated
    if standing is None:
        return None
    if not in_points:
        return found.advantage_share
    if found.difference is None or found.polarity not in DIRECTED:
        return None
    return find_advantage(found.difference, found.polarity)


def _find_gaps(seen: Sequence[tuple[Decimal, str]], *, is_better: bool) -> Iterator[Span | None]:
    """The gaps on the right side of the plan, or on the wrong one, where the ratings change.

    None stands for no such limit: nothing is better.
    """
    sign = 1 if is_better else -1
    ratings: dict[Decimal, set[str]] = {}
    for advantage, rating in seen:
        ratings.setdefault(advantage * sign, set()).add(rating)
    values = sorted(value for value in ratings if value > 0 or (value == 0 and not is_better))
    if is_better:
        yield None
        edges = [NOUGHT, *values]
        for low, high in pairwise(edges):
            if not low or len(ratings[low] | ratings[high]) > 1:
                yield Span(low, high, is_most_in=True)
        return
    nearest = min((value for value in values if value > 0), default=None)
    yield Span(NOUGHT, nearest)
    beyond = [value for value in values if value > 0]
    for low, high in pairwise(beyond):
        if len(ratings[low] | ratings[high]) > 1:
            yield Span(low, high)
    if beyond:
        yield Span(beyond[-1], None)


def choose_round(span: Span) -> Decimal:
    """The limit that somebody would have agreed: one in use, else the shortest number."""
    if span.least == 0 and not span.is_most_in:
        return NOUGHT

    def fits(value: Decimal) -> bool:
        above = value > span.least or (value == span.least and not span.is_most_in)
        below = span.most is None or value < span.most or (span.is_most_in and value == span.most)
        return above and below

    usual = next((Decimal(one) for one in _USUAL if fits(Decimal(one))), None)
    if usual is not None:
        return usual
    for step in map(Decimal, _STEPS):
        value = (span.least / step).to_integral_value(rounding="ROUND_CEILING") * step
        for one in (value, value + step):
            if fits(one):
                return one.normalize() + NOUGHT
    return span.most if span.is_most_in and span.most is not None else span.least


def find_oddness(limit: Decimal) -> int:
    """How far down the list of limits in use a limit stands; 0 for the target itself."""
    at = _USUAL.index(str(limit)) if str(limit) in _USUAL else len(_USUAL)
    return at + 1 if limit else 0


def _are_in_order(values: dict[str, Decimal], kind: str) -> bool:
    """False where green would reach further than amber."""
    green, amber = (values.get(f"{name}_{kind}") for name in ("green", "amber"))
    return green is None or amber is None or green <= amber
