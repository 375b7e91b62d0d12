"""Which method and limits give the ratings that officers printed, and which rows none gives."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.model.agreement import Agreement
from generator.model.enums import Basis
from generator.model.indicator import RatingRule
from generator.model.period import Period
from generator.model.ratings import Dimension
from generator.model.scales import Scale
from generator.rate.gather import gather
from generator.rate.methods import METHODS
from generator.rate.offers import Lit, Offer, find_oddness, with_rule
from generator.rate.series import make_series
from generator.rate.standing import find_rating

FEWEST_ROWS, FEWEST_RATINGS = 5, 2
"""With fewer, nearly any rule would do, and none could be told from another."""
MOST_TIES = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A rating that officers printed, with what a rule gives for it."""

    indicator: str
    period: Period
    printed: str
    computed: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """What was found for the ratings of one dimension."""

    scale: Scale
    rows: int
    """Ratings beside a figure and something to set it against."""
    ratings: int
    """How many different ones they are."""
    without_sum: tuple[Row, ...] = ()
    """Ratings for which no method has what it needs."""
    best: Offer | None = None
    """None where there are too few rows to tell, or no rule gives any of them."""
    matched: int = 0
    odd: tuple[Row, ...] = ()
    """Rows for which the best rule gives another rating."""
    ties: tuple[Offer, ...] = ()
    """Other methods and limits that give as many."""
    more_ties: int = 0

    @property
    def is_enough(self) -> bool:
        """True where there are enough rows to tell one rule from another."""
        return self.rows >= FEWEST_ROWS and self.ratings >= FEWEST_RATINGS


def find_fits(agreement: Agreement, only: str | None = None) -> Iterator[Fit]:
    """The best rule for each dimension in which a rule can rate; of one measure with `only`."""
    for dimension in agreement.details.dimensions:
        scale = agreement.details.scale(dimension)
        is_of_figures = dimension not in {Dimension.FORECAST, Dimension.CATEGORY}
        if is_of_figures and scale.by_rule and not scale.is_of_movement:
            yield find_fit(list(_list_lit(agreement, dimension, only)), scale)


def _list_lit(agreement: Agreement, dimension: Dimension, only: str | None) -> Iterator[Lit]:
    given = {step.id for step in agreement.details.scale(dimension).by_rule}
    for facts in gather(agreement, make_series(agreement.figures, agreement.targets)):
        for (period, about), row in sorted(facts.declared.items()):
            is_printed = row.basis is not Basis.INFERRED and row.rating in given
            if about is dimension and is_printed and only in {None, facts.indicator.id}:
                yield Lit(case=facts.case(period), rating=row.rating)


def find_fit(lit: Sequence[Lit], scale: Scale) -> Fit:
    """The rule that gives most of the ratings; of several, the one with the fewest limits."""
    offers = [
        offer
        for name, method in METHODS.items()
        if method.offer
        for offer in method.offer(name, method.rate, lit, scale)
    ]
    tried = [(offer, list(_apply(offer.rule, lit, scale))) for offer in offers]
    able = {at for _, found in tried for at, one in enumerate(found) if one is not None}
    rows = [row for at, row in enumerate(lit) if at in able]
    fit = Fit(
        scale=scale,
        rows=len(rows),
        ratings=len({row.rating for row in rows}),
        without_sum=tuple(_name(row) for at, row in enumerate(lit) if at not in able),
    )
    if not fit.is_enough:
        return fit
    scores = [sum(_agree(found, lit)) for _, found in tried]
    most = max(scores)
    found_best = [one for one, score in zip(tried, scores, strict=True) if score == most]
    (best, given), *others = sorted(found_best, key=lambda one: _find_oddness(one[0].rule))
    ties = [offer for offer, _ in others]
    odd = (
        _name(row, given[at])
        for at, row in enumerate(lit)
        if at in able and given[at] != row.rating
    )
    return Fit(
        scale=scale,
        rows=fit.rows,
        ratings=fit.ratings,
        without_sum=fit.without_sum,
        best=best,
        matched=most,
        odd=tuple(odd),
        ties=tuple(ties[:MOST_TIES]),
        more_ties=len(ties[MOST_TIES:]),
    )


def _apply(rule: RatingRule, lit: Iterable[Lit], scale: Scale) -> Iterator[str | None]:
    """The rating that a rule gives for each row; None where it has none."""
    method = METHODS[rule.method]
    for row in lit:
        standing, explanation = method(with_rule(row.case, rule))
        rated = find_rating(scale, standing, explanation)
        yield rated if rated in {step.id for step in scale.by_rule} else None


def _agree(found: Iterable[str | None], lit: Iterable[Lit]) -> Iterator[bool]:
    return (one == row.rating for one, row in zip(found, lit, strict=True))


def _find_oddness(rule: RatingRule) -> tuple[int, int]:
    """How many limits a rule has that are not the target itself, and how unusual they are."""
    limits = (rule.green_share, rule.amber_share, rule.better_share)
    points = (rule.green_points, rule.amber_points, rule.better_points)
    own = [one for one in (*limits, *points) if one]
    return len(own), sum(map(find_oddness, own))


def _name(row: Lit, computed: str | None = None) -> Row:
    case = row.case
    return Row(
        indicator=case.indicator.id, period=case.period, printed=row.rating, computed=computed
    )
