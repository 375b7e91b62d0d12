"""Which ratings officers owe for a period: as often as they gave them, or as figures come."""

from collections.abc import Iterable, Iterator

from generator.model.agreement import Agreement
from generator.model.assessment import Series
from generator.model.enums import RatingSource
from generator.model.indicator import Indicator
from generator.model.period import Period
from generator.model.ratings import Dimension, Rating
from generator.model.results import Results
from generator.model.rows import DeclaredRating
from generator.rate.declared import NAME as DECLARED
from generator.rate.due import list_asked
from generator.rate.rhythm import find_rhythm
from generator.rate.series import NO_SERIES


def list_due_ratings(
    agreement: Agreement, indicator: Indicator, results: Results
) -> Iterator[Dimension]:
    """What officers are to rate in the current period, and what they rated in it already."""
    own = [one for one in agreement.ratings if one.indicator == indicator.id]
    series = results.series.get((indicator.id, None), NO_SERIES)
    for dimension in agreement.details.dimensions:
        if find_given(own, dimension, agreement.period):
            yield dimension
        elif dimension is Dimension.FORECAST:
            now = results.current(indicator.id, dimension, agreement.period)
            if now and now.rating is Rating.NOT_PUBLISHED:
                yield dimension
        elif _is_officers(indicator, dimension, agreement):
            before = [one.period for one in own if one.dimension is dimension]
            if _is_due(agreement, indicator, series, dimension, before):
                yield dimension


def _is_due(
    agreement: Agreement,
    indicator: Indicator,
    series: Series,
    dimension: Dimension,
    before: Iterable[Period],
) -> bool:
    """True where as much time has passed as ratings covered so far, or else a figure is asked for.

    Where neither ratings nor figures tell how often, it is each reporting period.
    """
    now = agreement.period
    earlier = [period for period in before if period.ends < now.starts]
    if earlier:
        since = now.month_number - max(earlier).month_number
        return since >= min(period.months or now.months for period in earlier)
    if not agreement.details.scale(dimension).by_rule or find_rhythm(indicator, series) is None:
        return True
    return bool(list_asked(agreement, indicator, series))


def find_given(
    ratings: Iterable[DeclaredRating], dimension: Dimension, period: Period
) -> DeclaredRating | None:
    """An indicator's rating of a period: its own, or the latest of a time that ends in it."""
    given = [one for one in ratings if one.dimension is dimension and one.period.ends_in(period)]
    return max(given, key=lambda one: (one.period == period, one.period), default=None)


def _is_officers(indicator: Indicator, dimension: Dimension, agreement: Agreement) -> bool:
    """True where officers give the rating: by the agreement, the method, or as no rule can."""
    if indicator.placeholder or dimension in {Dimension.CATEGORY, Dimension.FORECAST}:
        return False
    by_agreement = agreement.details.rating_source is RatingSource.OFFICERS
    has_rule = bool(agreement.details.scale(dimension).by_rule)
    return by_agreement or indicator.rating.method == DECLARED or not has_rule
