"""Third stage: facts to ratings, each with its sum as data. Knows no words and no pages."""

from collections.abc import Mapping

from generator.model.agreement import Agreement
from generator.model.assessment import Assessment, Series
from generator.model.findings import Forecast, Movement
from generator.model.results import Results
from generator.model.rows import Action, DeclaredRating
from generator.rate.assess import assess, assess_locally, forecast
from generator.rate.counts import count_every_period
from generator.rate.declared import place_ratings
from generator.rate.facts import Facts
from generator.rate.known import is_rated_back, list_known, list_reported
from generator.rate.methods import METHODS
from generator.rate.movement import find_movement
from generator.rate.reward import find_rewards
from generator.rate.series import NO_SERIES, Key, make_series

__all__ = ["METHODS", "rate"]


def rate(agreement: Agreement) -> Results:
    """Every indicator's ratings, what its figures show together, and the counts of ratings."""
    series = make_series(agreement.figures, agreement.targets)
    assessments: dict[str, tuple[Assessment, ...]] = {}
    movements: dict[str, Movement] = {}
    forecasts: dict[str, Forecast] = {}
    for facts in _gather(agreement, series):
        name = facts.indicator.id
        found = forecast(facts, agreement.period)
        if found:
            forecasts[name] = found
        assessments[name] = assess(facts, found)
        case = facts.case(agreement.period)
        movements[name] = find_movement(case.indicator, case.series, case.period, case.reading)
    return Results(
        assessments=assessments,
        series=series,
        counts=count_every_period(agreement, assessments),
        movements=movements,
        forecasts=forecasts,
        rewards=find_rewards(agreement, series),
        local=_rate_locally(agreement, series),
    )


def _gather(agreement: Agreement, series: Mapping[Key, Series]) -> list[Facts]:
    """The facts about each indicator in the whole area."""
    declared: dict[str, list[DeclaredRating]] = {}
    for rating in agreement.ratings:
        declared.setdefault(rating.indicator, []).append(rating)
    steps: dict[str, list[Action]] = {}
    for action in agreement.actions:
        if action.indicator:
            steps.setdefault(action.indicator, []).append(action)
    until, reporting = agreement.period.ends, agreement.details.reporting
    reported, told = list_reported(agreement), list_known(agreement)
    return [
        Facts(
            agreement=agreement,
            indicator=indicator,
            series=series.get((indicator.id, None), NO_SERIES),
            steps=tuple(steps.get(indicator.id, ())),
            declared=place_ratings(declared.get(indicator.id, ()), until, reporting),
            reported=reported if is_rated_back(agreement) else (agreement.period,),
            told=told,
        )
        for indicator in agreement.indicators
    ]


def _rate_locally(
    agreement: Agreement, series: Mapping[Key, Series]
) -> dict[tuple[str, str], Assessment]:
    """The latest figure of each area by the same methods, against the area's own targets."""
    indicators = {one.id: one for one in agreement.indicators}
    found: dict[tuple[str, str], Assessment] = {}
    told = list_known(agreement)
    for name, area in sorted((name, area) for name, area in series if area is not None):
        own = series[name, area]
        facts = Facts(
            agreement=agreement, indicator=indicators[name], series=own, told=told, area=area
        )
        rated = assess_locally(facts, area)
        if rated:
            found[name, area] = rated
    return found
