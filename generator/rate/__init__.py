"""Third stage: facts to ratings, each with its sum as data. Knows no words and no pages."""

from collections.abc import Mapping
from dataclasses import replace

from generator.model.agreement import Agreement
from generator.model.assessment import Assessment, Series
from generator.model.findings import Forecast, Movement
from generator.model.results import Results
from generator.rate.assess import assess, assess_locally, forecast
from generator.rate.counts import count_every_period
from generator.rate.facts import Facts
from generator.rate.gather import gather
from generator.rate.known import list_known
from generator.rate.methods import METHODS
from generator.rate.movement import find_movement
from generator.rate.reward import find_rewards
from generator.rate.series import Key, make_series

__all__ = ["METHODS", "rate", "rate_again"]


def rate(agreement: Agreement) -> Results:
    """Every indicator's ratings, what its figures show together, and the counts of ratings."""
    series = make_series(agreement.figures, agreement.targets)
    assessments: dict[str, tuple[Assessment, ...]] = {}
    movements: dict[str, Movement] = {}
    forecasts: dict[str, Forecast] = {}
    for facts in gather(agreement, series):
        name = facts.indicator.id
        found, assessments[name], movements[name] = _rate_one(facts)
        if found:
            forecasts[name] = found
    return Results(
        assessments=assessments,
        series=series,
        counts=count_every_period(agreement, assessments),
        movements=movements,
        forecasts=forecasts,
        rewards=find_rewards(agreement, series),
        local=_rate_locally(agreement, series),
    )


def rate_again(agreement: Agreement, results: Results, indicator: str) -> Results:
    """The results with one indicator rated anew, of which figures of the whole area have changed.

    Counts, rewards and places stay as they were. Earlier periods are as they are worked out today.
    """
    own = tuple(one for one in agreement.indicators if one.id == indicator)
    series = make_series(agreement.figures.of(indicator), agreement.targets.of(indicator))
    (facts,) = gather(replace(agreement, indicators=own), series)
    found, assessments, movement = _rate_one(facts)
    others = {name: one for name, one in results.forecasts.items() if name != indicator}
    kept = {key: one for key, one in results.series.items() if key != (indicator, None)}
    return replace(
        results,
        assessments={**results.assessments, indicator: assessments},
        series={**kept, **series},
        movements={**results.movements, indicator: movement},
        forecasts={**others, indicator: found} if found else others,
    )


def _rate_one(facts: Facts) -> tuple[Forecast | None, tuple[Assessment, ...], Movement]:
    """The forecast, the ratings and the movement of one indicator in the whole area."""
    found = forecast(facts, facts.agreement.period)
    case = facts.case(facts.agreement.period)
    movement = find_movement(case.indicator, case.series, case.period, case.reading)
    return found, assess(facts, found), movement


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
