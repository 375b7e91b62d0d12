"""The facts about each measure of an agreement, before anything is rated."""

from collections.abc import Mapping

from generator.model.agreement import Agreement
from generator.model.assessment import Series
from generator.model.rows import Action, DeclaredRating
from generator.rate.declared import place_ratings
from generator.rate.facts import Facts
from generator.rate.known import is_rated_back, list_known, list_reported
from generator.rate.series import NO_SERIES, Key


def gather(agreement: Agreement, series: Mapping[Key, Series]) -> list[Facts]:
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
