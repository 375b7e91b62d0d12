"""What the figures show together as tables, so that anyone can redo it or go on from it."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.describe.numbers import round_to
from generator.model.findings import PartStanding, RewardStanding
from generator.model.results import Results
from generator.rate.reward import round_share

Row = Sequence[object]

DECIMALS = 4
PENCE = 2


def movement_rows(results: Results) -> Iterator[Row]:
    """One row an indicator that has any figure."""
    for name, one in results.movements.items():
        if not one.points:
            continue
        probability = Decimal(one.probability.numerator) / one.probability.denominator
        limits = (one.limits.mean, one.limits.lower, one.limits.upper) if one.limits else ()
        yield (
            name, len(one.points), one.points[0].period, one.points[-1].period,
            str(one.seasonal).lower(), str(one.added).lower(), one.statistic,
            round_to(probability, 6), one.trend, one.headline, _round(one.usual_change),
            *(map(_round, limits) if limits else ("", "", "")),
        )  # fmt: skip


def forecast_rows(results: Results) -> Iterator[Row]:
    """One row a projection."""
    for name, one in results.forecasts.items():
        for projection in one.projections:
            yield (
                name, projection.period, projection.value, projection.lower, projection.upper,
                _round(projection.explanation.target), projection.rating,
                len(one.points), _round(one.yearly_change), str(one.seasonal).lower(),
            )  # fmt: skip


def reward_rows(results: Results) -> Iterator[Row]:
    """One row a part of a reward target."""
    for standing in results.rewards:
        for part in standing.parts:
            yield _reward_row(standing, part)


def _reward_row(standing: RewardStanding, part: PartStanding) -> Row:
    return (
        standing.target.id, part.indicator, part.reading.value if part.reading else None,
        part.without.value if part.without else None, part.stretch.value if part.stretch else None,
        _share(part.share), part.trigger, _share(part.paid_share),
        _round(part.possible, PENCE), _round(part.earned, PENCE),
        standing.target.source,
    )  # fmt: skip


def _share(value: Decimal | None) -> Decimal | None:
    return None if value is None else round_share(value)


def _round(value: Decimal | None, decimals: int = DECIMALS) -> Decimal | None:
    """A long quotient with a few decimals, rounded as pages round."""
    return None if value is None else round_to(value, decimals)
