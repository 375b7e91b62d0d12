"""Whether the figures of a series move, over and above chance, and whether that is good."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from generator.model.assessment import Reading, Series
from generator.model.enums import Polarity, Trend
from generator.model.findings import Movement, Point
from generator.model.indicator import Indicator
from generator.model.period import Period
from generator.rate.limits import find_limits, mean_moving_range
from generator.rate.mann_kendall import find_probability, find_statistic, least_probability
from generator.rate.points import (
    by_season,
    choose_points,
    find_before,
    has_others,
    is_added_up,
    is_shared,
)

FEWEST = 5
"""No order of four figures is clear at 5%."""
PAGE_LEVEL = Fraction(5, 100)
"""On an indicator's own page, one clear movement of twenty may be chance."""
HEADLINE_LEVEL = Fraction(1, 100)
"""In lists of many indicators, one of a hundred."""

RISE: dict[Polarity, Trend] = {
    Polarity.HIGHER: Trend.BETTER,
    Polarity.LOWER: Trend.WORSE,
    Polarity.BAND: Trend.WORSE,
    Polarity.NONE: Trend.ROSE,
    Polarity.UNKNOWN: Trend.ROSE,
}
"""What a clear rise means; of the distance from the good range for a band."""
OPPOSITE = {Trend.BETTER: Trend.WORSE, Trend.WORSE: Trend.BETTER, Trend.ROSE: Trend.FELL}


def find_movement(
    indicator: Indicator, series: Series, period: Period, latest: Reading | None
) -> Movement:
    """The movement of the figures up to a period; `latest` is the figure that is rated."""
    points = choose_points(indicator, series, period.ends)
    seasons = by_season(indicator, points)
    tested = [_tested(indicator, season) for season in seasons]
    statistic, probability = find_statistic(tested), find_probability(tested)

    def judge(level: Fraction) -> Trend:
        if len(points) < FEWEST or least_probability(tested) > level:
            return Trend.TOO_EARLY
        if probability > level:
            return Trend.NO_CLEAR_CHANGE
        rise = RISE[indicator.polarity]
        return rise if statistic > 0 else OPPOSITE[rise]

    trend = judge(PAGE_LEVEL)
    return Movement(
        points=points,
        added=is_added_up(indicator),
        shares_months=is_shared(indicator, series, period.ends, points),
        has_others=has_others(series, period.ends),
        seasonal=indicator.seasonal,
        statistic=statistic,
        probability=probability,
        trend=trend,
        headline=judge(HEADLINE_LEVEL),
        usual_change=None if trend is Trend.TOO_EARLY else _usual_change(seasons),
        before=find_before(indicator, series, latest) if latest else None,
        limits=None if indicator.seasonal else find_limits(_values(points)),
    )


def _tested(indicator: Indicator, points: Sequence[Point]) -> list[Decimal]:
    """The figures, or their distances from the good range."""
    band = indicator.band
    return [band.distance(value) if band else value for value in _values(points)]


def _usual_change(seasons: Sequence[Sequence[Point]]) -> Decimal:
    """The mean difference between neighbours, of the same season where seasons matter."""
    ranges = [
        mean_moving_range(_values(season)) * (len(season) - 1) for season in seasons if season[1:]
    ]
    return sum(ranges, Decimal(0)) / sum(len(season) - 1 for season in seasons)


def _values(points: Sequence[Point]) -> list[Decimal]:
    return [point.value for point in points]
