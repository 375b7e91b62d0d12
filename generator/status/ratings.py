"""Ratings, reasons and forecasts that officers have still to give for a quarter."""

from collections.abc import Iterator, Sequence

from generator.describe.dates import say_period
from generator.describe.words import DIMENSION_QUESTION
from generator.model.agreement import Agreement
from generator.model.enums import RatingSource
from generator.model.indicator import Indicator
from generator.model.period import Period
from generator.model.problem import Problem
from generator.model.ratings import Dimension, Rating
from generator.model.results import Results
from generator.rate.declared import NAME as DECLARED
from generator.rate.standing import RATING_FOR
from generator.status.missing import Missing, Places, What, miss

RATINGS = "ratings.csv"


def find_missing_ratings(agreement: Agreement, places: Places) -> Iterator[Missing]:
    """Ratings that officers give in this agreement and that no row has for the quarter."""
    given = {
        (one.indicator, one.dimension)
        for one in agreement.ratings
        if _is_now(one.period, agreement)
    }
    for indicator in agreement.indicators:
        for dimension in agreement.details.dimensions:
            wanted = _is_officers(indicator, dimension, agreement)
            if wanted and (indicator.id, dimension) not in given:
                question = DIMENSION_QUESTION[dimension]()
                detail = f"a rating of {dimension} for {say_period(agreement.quarter)} ({question})"
                yield miss(
                    agreement,
                    indicator,
                    what=What.RATING,
                    detail=detail,
                    file=f"{places.data}/{RATINGS}",
                )


def find_missing_forecasts(
    agreement: Agreement, results: Results, places: Places
) -> Iterator[Missing]:
    """Forecasts that neither officers nor the figures give, where the agreement has them."""
    if Dimension.FORECAST not in agreement.details.dimensions:
        return
    for indicator in agreement.indicators:
        now = results.current(indicator.id, Dimension.FORECAST, agreement.quarter)
        if now and now.rating is Rating.NOT_PUBLISHED:
            yield miss(
                agreement,
                indicator,
                what=What.FORECAST,
                detail="a forecast of where it will end the year",
                file=f"{places.data}/{RATINGS}",
            )


def find_missing_reasons(
    agreement: Agreement, results: Results, lacking: Sequence[Problem], places: Places
) -> Iterator[Missing]:
    """Ratings of the quarter without the reason that they need.

    `lacking` are those that the check found; a rating that the sum does not give needs one too.
    """
    without = {(problem.file, problem.line) for problem in lacking}
    indicators = {one.id: one for one in agreement.indicators}
    for row in agreement.ratings:
        if not _is_now(row.period, agreement):
            continue
        place = agreement.origins.ratings[row.indicator, row.period, row.dimension]
        now = results.current(row.indicator, row.dimension, agreement.quarter)
        disputed = now is not None and now.is_disputed and not agreement.find_reason(now)
        if (place.file, place.line) not in without and not disputed:
            continue
        said = f"a reason why {row.dimension} is {row.rating}"
        if now and disputed:
            said += f", where the sum gives {now.computed}"
        yield miss(
            agreement,
            indicators[row.indicator],
            what=What.REASON,
            detail=said,
            file=f"{places.data}/{RATINGS}",
        )


def _is_now(period: Period, agreement: Agreement) -> bool:
    return period.ends_in(agreement.quarter)


def _is_officers(indicator: Indicator, dimension: Dimension, agreement: Agreement) -> bool:
    """True where officers give the rating: by the agreement, the method, or as no rule can."""
    if indicator.placeholder or dimension in {Dimension.CATEGORY, Dimension.FORECAST}:
        return False
    by_agreement = agreement.details.rating_source is RatingSource.OFFICERS
    return by_agreement or indicator.rating.method == DECLARED or dimension not in RATING_FOR
