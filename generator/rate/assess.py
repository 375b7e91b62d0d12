"""The ratings of one indicator: what officers entered, what the rule gives, what is published."""

from collections.abc import Mapping
from datetime import date

from generator.model.assessment import Assessment, Explanation
from generator.model.enums import UNDIRECTED, RatingSource, SetBy
from generator.model.findings import Forecast
from generator.model.indicator import Indicator
from generator.model.period import YEAR, Period, part_of_year
from generator.model.ratings import Dimension, Rating
from generator.model.scales import GOING_WRONG, SHIPPED, UNRATED, Scale
from generator.model.sentence import NO_WORDS
from generator.rate.case import Case
from generator.rate.category import find_category
from generator.rate.declared import NAME as DECLARED
from generator.rate.facts import Facts
from generator.rate.forecast import find_forecast
from generator.rate.methods import METHODS
from generator.rate.moved import rate_movement
from generator.rate.movement import find_movement
from generator.rate.over import find_ending, is_over
from generator.rate.publish import choose_published
from generator.rate.standing import Standing, find_rating


def forecast(facts: Facts, period: Period, *, ends: date | None = None) -> Forecast | None:
    """Where the indicator's figures lead, by its own method where that compares figures.

    `ends` is the last day of interest; without it, that of the agreement.
    """
    method = METHODS[facts.indicator.rating.method]
    details = facts.agreement.details
    scale = details.scale(Dimension.FORECAST)
    return find_forecast(facts.case(period), method, scale, ends or details.ends)


def assess(facts: Facts, projected: Forecast | None) -> tuple[Assessment, ...]:
    """Every rating: of each reported period, and of each other one that officers rated.

    `projected` is the forecast of the current period.
    """
    dimensions, now = facts.agreement.details.dimensions, facts.agreement.period
    expected = _expect_earlier(facts) | {now: _projected(projected)}
    found: list[Assessment] = []
    for period in sorted({*expected, *(period for period, _ in facts.declared)}):
        case = facts.case(period)
        rated = case, *METHODS[facts.indicator.rating.method](case)
        of_period: dict[Dimension, Assessment] = {}
        for dimension in sorted(dimensions, key=_category_last):
            if period in expected or (period, dimension) in facts.declared:
                of_period[dimension] = _assess(
                    facts, dimension, rated, of_period, expected.get(period)
                )
        found.extend(of_period[dimension] for dimension in dimensions if dimension in of_period)
    return tuple(found)


def _expect_earlier(facts: Facts) -> dict[Period, str | None]:
    """What was expected of the year's end at each reported period before the current one."""
    earlier = [period for period in facts.reported if period != facts.agreement.period]
    details = facts.agreement.details
    if Dimension.FORECAST not in details.dimensions:
        return dict.fromkeys(earlier)
    expected: dict[Period, str | None] = {}
    told: dict[tuple[int, Period | None, date], str | None] = {}
    for period in earlier:
        year_end = part_of_year(period.ends, YEAR, period.calendar).ends
        frozen = period if period in facts.told else None
        key = len(facts.known(period).readings), frozen, year_end
        if key not in told:
            told[key] = _projected(forecast(facts, period, ends=min(year_end, details.ends)))
        expected[period] = told[key]
    return expected


def assess_locally(facts: Facts, area: str) -> Assessment | None:
    """The rating of the latest figure of one area; None where it has no figure at all."""
    case = facts.case(facts.agreement.period)
    if case.reading is None:
        return None
    dimensions = facts.agreement.details.dimensions
    scales = (facts.agreement.details.scale(one) for one in dimensions)
    scale = next((one for one in scales if one.by_rule), SHIPPED[Dimension.PERFORMANCE])
    standing, explanation = METHODS[facts.indicator.rating.method](case)
    rated = _computed(facts, case, scale, standing, explanation)
    return Assessment(
        indicator=facts.indicator.id,
        area=area,
        period=case.reading.period,
        scale=scale,
        rating=rated or Rating.NOT_PUBLISHED,
        is_over=rated is not None and is_over(explanation, scale, rated, case.period),
        set_by=SetBy.RULE if rated else SetBy.NOBODY,
        explanation=explanation,
        computed=rated,
    )


def _category_last(dimension: Dimension) -> bool:
    return dimension is Dimension.CATEGORY


def _assess(
    facts: Facts,
    dimension: Dimension,
    rated: tuple[Case, Standing | None, Explanation],
    others: Mapping[Dimension, Assessment],
    expected: str | None,
) -> Assessment:
    """One rating: `rated` is the method's, `expected` the figures' for the end of the year.

    `others` are the ratings in the dimensions before.
    """
    indicator, scale = facts.indicator, facts.agreement.details.scale(dimension)
    case, standing, explanation = rated
    period = case.period
    if dimension is Dimension.CATEGORY:
        computed: str | None = _category(indicator, others)
    elif dimension is Dimension.FORECAST:
        computed = None if indicator.placeholder else expected
    else:
        computed = _computed(facts, case, scale, standing, explanation)
    declared = facts.declared.get((period, dimension))
    choice = choose_published(
        scale,
        declared,
        computed,
        rating_source=_source(facts, dimension),
        absent=Rating.PLACEHOLDER if indicator.placeholder else Rating.NOT_PUBLISHED,
    )
    is_of_sum = choice.set_by is SetBy.RULE and _is_of_sum(scale, choice.rating, others)
    return Assessment(
        indicator=indicator.id,
        period=period,
        scale=scale,
        rating=choice.rating,
        ending=find_ending(case, explanation) if is_of_sum else None,
        is_over=is_over(explanation, scale, choice.rating, period),
        set_by=SetBy.RULE if choice.rating is Rating.PLACEHOLDER else choice.set_by,
        explanation=explanation,
        reason=declared.reason if declared else NO_WORDS,
        source=declared.source if declared else NO_WORDS,
        declared_for=declared.period if declared and declared.period != period else None,
        declared=declared.rating if declared else None,
        computed=computed,
    )


def _is_of_sum(scale: Scale, rating: str, others: Mapping[Dimension, Assessment]) -> bool:
    """True where a rating says how the figure stands to its target, and nothing besides."""
    if rating in UNRATED or scale.is_of_movement or scale.dimension is Dimension.FORECAST:
        return False
    expected = others.get(Dimension.FORECAST)
    is_also_expected = expected is not None and expected.rating not in UNRATED
    return not (scale.dimension is Dimension.CATEGORY and is_also_expected)


def _source(facts: Facts, dimension: Dimension) -> RatingSource:
    """A forecast that officers made always wins: they know more than a line through figures."""
    if dimension is Dimension.FORECAST:
        return RatingSource.OFFICERS
    return facts.agreement.details.rating_source


def _projected(projected: Forecast | None) -> str | None:
    """What the line gives for the end of this financial year, and of no other."""
    projections = projected.projections if projected else ()
    return next((one.rating for one in projections if one.is_year_end), None)


def _computed(
    facts: Facts,
    case: Case,
    scale: Scale,
    standing: Standing | None,
    explanation: Explanation,
) -> str | None:
    indicator = facts.indicator
    if not scale.by_rule or indicator.rating.method == DECLARED:
        return None
    if indicator.placeholder:
        return Rating.PLACEHOLDER
    if scale.is_of_movement:
        moved = find_movement(indicator, case.series, case.period, case.reading)
        return rate_movement(scale, moved)
    rated = find_rating(scale, standing, explanation)
    if rated is not None:
        return rated
    by_steps = explanation.steps is not None
    undirected = indicator.polarity in UNDIRECTED and not by_steps
    return Rating.DIRECTION_UNKNOWN if undirected else Rating.NOT_AVAILABLE


def _category(indicator: Indicator, others: Mapping[Dimension, Assessment]) -> str | None:
    performance, forecasted = (
        _plainly(others.get(one)) for one in (Dimension.PERFORMANCE, Dimension.FORECAST)
    )
    return find_category(
        placeholder=indicator.placeholder, performance=performance, forecast=forecasted
    )


def _plainly(one: Assessment | None) -> str:
    """A rating in the words of the scale that ships, whatever scale it is in."""
    if one is None:
        return Rating.NOT_PUBLISHED
    if one.rating in UNRATED:
        return one.rating
    is_wrong = one.scale.tone(one.rating) in GOING_WRONG
    return Rating.WORSE if is_wrong else Rating.AS_EXPECTED
