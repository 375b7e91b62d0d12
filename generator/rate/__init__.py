"""Third stage: facts to ratings, each with its sum as data. Knows no words and no pages."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator.model.agreement import Agreement
from generator.model.enums import Polarity, SetBy
from generator.model.indicator import Indicator
from generator.model.period import Period
from generator.model.places import Tolerance
from generator.model.ratings import Dimension, Rating
from generator.model.results import Assessment, Explanation, Results, Series
from generator.model.rows import DeclaredRating
from generator.rate.band import rate_by_band
from generator.rate.category import find_category
from generator.rate.comparison import Comparison, choose_reading, compare
from generator.rate.counts import count_ratings
from generator.rate.declared import NAME as DECLARED
from generator.rate.declared import rate_as_declared
from generator.rate.publish import choose_published
from generator.rate.series import make_series
from generator.rate.standing import RATING_FOR, Standing
from generator.rate.tolerance import rate_by_tolerance

__all__ = ["METHODS", "rate"]

Method = Callable[[Indicator, Comparison, Tolerance], tuple[Standing | None, Explanation]]

METHODS: dict[str, Method] = {
    DECLARED: rate_as_declared,
    "tolerance": rate_by_tolerance,
    "band": rate_by_band,
}
"""Every way to rate an indicator: a new one is a module and a line here."""

NO_SERIES = Series(readings=(), aims=())


def rate(agreement: Agreement) -> Results:
    """Every indicator's rating in every dimension, and the counts of ratings.

    The current quarter is rated, and each other period that officers rated.
    """
    series = make_series(agreement.figures, agreement.targets)
    declared: dict[str, list[DeclaredRating]] = {}
    for rating in agreement.ratings:
        declared.setdefault(rating.indicator, []).append(rating)
    assessments = {
        indicator.id: _rate_indicator(
            _Facts(
                agreement,
                indicator,
                series.get((indicator.id, None), NO_SERIES),
                {(row.period, row.dimension): row for row in declared.get(indicator.id, ())},
            )
        )
        for indicator in agreement.indicators
    }
    quarters = (agreement.quarter.previous(), agreement.quarter)
    counts = {quarter: count_ratings(agreement, assessments, quarter) for quarter in quarters}
    return Results(
        assessments=assessments,
        series=series,
        counts={quarter: found for quarter, found in counts.items() if found},
    )


@dataclass(frozen=True, slots=True)
class _Facts:
    agreement: Agreement
    indicator: Indicator
    series: Series
    declared: Mapping[tuple[Period, Dimension], DeclaredRating]


def _rate_indicator(facts: _Facts) -> tuple[Assessment, ...]:
    quarter = facts.agreement.quarter
    periods = sorted({quarter} | {period for period, _ in facts.declared})
    found: list[Assessment] = []
    for period in periods:
        of_period: dict[Dimension, Assessment] = {}
        for dimension in sorted(facts.agreement.details.dimensions, key=_category_last):
            if period == quarter or (period, dimension) in facts.declared:
                of_period[dimension] = _assess(facts, period, dimension, of_period)
        found.extend(
            of_period[dimension]
            for dimension in facts.agreement.details.dimensions
            if dimension in of_period
        )
    return tuple(found)


def _category_last(dimension: Dimension) -> bool:
    return dimension is Dimension.CATEGORY


def _assess(
    facts: _Facts,
    period: Period,
    dimension: Dimension,
    others: Mapping[Dimension, Assessment],
) -> Assessment:
    """One rating. `others` are the same period's ratings in the dimensions before it."""
    indicator, details = facts.indicator, facts.agreement.details
    reading = choose_reading(facts.series, period, exactly=period != facts.agreement.quarter)
    comparison = compare(indicator, facts.series, reading)
    standing, explanation = METHODS[indicator.rating.method](
        indicator, comparison, details.default_tolerance
    )
    if dimension is Dimension.CATEGORY:
        computed: Rating | None = _category(indicator, others)
    else:
        computed = _computed(indicator, dimension, standing)
    declared = facts.declared.get((period, dimension))
    absent = Rating.PLACEHOLDER if indicator.placeholder else Rating.NOT_PUBLISHED
    choice = choose_published(
        declared, computed, rating_source=details.rating_source, absent=absent
    )
    set_by = SetBy.RULE if choice.rating is Rating.PLACEHOLDER else choice.set_by
    return Assessment(
        indicator=indicator.id,
        period=period,
        dimension=dimension,
        rating=choice.rating,
        set_by=set_by,
        explanation=explanation,
        reason=declared.reason if declared else "",
        source=declared.source if declared else "",
        declared=declared.rating if declared else None,
        computed=computed,
    )


def _computed(
    indicator: Indicator, dimension: Dimension, standing: Standing | None
) -> Rating | None:
    if dimension not in RATING_FOR or indicator.rating.method == DECLARED:
        return None
    if indicator.placeholder:
        return Rating.PLACEHOLDER
    if indicator.polarity in {Polarity.UNKNOWN, Polarity.NONE}:
        return Rating.DIRECTION_UNKNOWN
    return Rating.NOT_AVAILABLE if standing is None else RATING_FOR[dimension][standing]


def _category(indicator: Indicator, others: Mapping[Dimension, Assessment]) -> Rating | None:
    performance = others.get(Dimension.PERFORMANCE)
    forecast = others.get(Dimension.FORECAST)
    return find_category(
        placeholder=indicator.placeholder,
        performance=performance.rating if performance else Rating.NOT_PUBLISHED,
        forecast=forecast.rating if forecast else Rating.NOT_PUBLISHED,
    )
