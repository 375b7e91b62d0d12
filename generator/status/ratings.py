"""Ratings, reasons and forecasts that officers have still to give for a period."""

from collections.abc import Iterator, Sequence

from generator.describe.dates import say_period
from generator.describe.tags import make_tag
from generator.describe.words import DIMENSION_NAME, DIMENSION_QUESTION
from generator.model.agreement import Agreement
from generator.model.period import Period
from generator.model.problem import Problem
from generator.model.ratings import Dimension, Rating
from generator.model.results import Results
from generator.rate.due_ratings import find_given, list_due_ratings
from generator.status.missing import Missing, Places, What, miss

RATINGS = "ratings.csv"


def find_missing_ratings(
    agreement: Agreement, results: Results, places: Places
) -> Iterator[Missing]:
    """Ratings that officers give in this agreement and that no row has for the period."""
    for indicator in agreement.indicators:
        own = [one for one in agreement.ratings if one.indicator == indicator.id]
        for dimension in list_due_ratings(agreement, indicator, results):
            if dimension is Dimension.FORECAST or find_given(own, dimension, agreement.period):
                continue
            name = f"'{DIMENSION_NAME[dimension]()}' ({DIMENSION_QUESTION[dimension]()})"
            yield miss(
                agreement,
                indicator,
                what=What.RATING,
                detail=f"a rating of {name} for {say_period(agreement.period)}",
                file=f"{places.data}/{RATINGS}",
            )


def find_missing_forecasts(
    agreement: Agreement, results: Results, places: Places
) -> Iterator[Missing]:
    """Forecasts that neither officers nor the figures give, where the agreement has them."""
    if Dimension.FORECAST not in agreement.details.dimensions:
        return
    for indicator in agreement.indicators:
        now = results.current(indicator.id, Dimension.FORECAST, agreement.period)
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
    """Ratings of the period without the reason that they need.

    `lacking` are those that the check found; a rating that the sum does not give needs one too.
    """
    without = {(problem.file, problem.line) for problem in lacking}
    indicators = {one.id: one for one in agreement.indicators}
    for row in agreement.ratings:
        if not _is_now(row.period, agreement):
            continue
        place = agreement.origins.ratings[row.indicator, row.period, row.dimension]
        now = results.current(row.indicator, row.dimension, agreement.period)
        disputed = now is not None and now.is_disputed and not agreement.find_reason(now)
        if (place.file, place.line) not in without and not disputed:
            continue
        name = DIMENSION_NAME[row.dimension]()
        said = f"a reason why '{name}' is '{_say(row.dimension, row.rating, agreement)}'"
        if now and now.computed and disputed:
            said += f", where the sum gives '{_say(row.dimension, now.computed, agreement)}'"
        yield miss(
            agreement,
            indicators[row.indicator],
            what=What.REASON,
            detail=said,
            file=f"{places.data}/{RATINGS}",
        )


def _is_now(period: Period, agreement: Agreement) -> bool:
    return period.ends_in(agreement.period)


def _say(dimension: Dimension, rating: str, agreement: Agreement) -> str:
    """A rating as the pages have it."""
    return make_tag(agreement.details.scale(dimension), rating, agreement.details).word
