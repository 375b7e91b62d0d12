"""Figures of places that had figures before and have none now: one thing to send an indicator."""

from collections.abc import Iterator

from generator.model.agreement import Agreement
from generator.model.assessment import Series
from generator.model.indicator import Indicator
from generator.model.results import Results
from generator.rate.due import list_overdue
from generator.status.figures import FIGURES, say_due
from generator.status.how_often import say_how_often
from generator.status.missing import Missing, Places, What, miss

Known = dict[str, Series]
"""Figures by the name of the place."""


def find_missing_places(
    agreement: Agreement, results: Results, places: Places
) -> Iterator[Missing]:
    """One for each indicator and time, with every place whose figure is due and not there."""
    for indicator in agreement.indicators:
        known = _find_known(agreement, results, indicator)
        for when, names in _group_by_time(agreement, indicator, known).items():
            short = _count(len(names), len(known))
            often = say_how_often(indicator, known[names[0]])
            yield miss(
                agreement,
                indicator,
                what=What.FIGURE,
                detail="; ".join(filter(None, [f"{short}: {', '.join(names)}", when, often])),
                file=f"{places.data}/{FIGURES}",
                number=len(names),
                short=short,
            )


def _find_known(agreement: Agreement, results: Results, indicator: Indicator) -> Known:
    """The places of which a figure was known before the period or in it."""
    found = ((area.name, results.series.get((indicator.id, area.id))) for area in agreement.areas)
    ends = agreement.period.ends
    return {
        name: series
        for name, series in found
        if series and any(one.period.ends <= ends for one in series.known)
    }


def _group_by_time(
    agreement: Agreement, indicator: Indicator, known: Known
) -> dict[str, list[str]]:
    """The places that lack a figure, by what it is for and since when it is due."""
    groups: dict[str, list[str]] = {}
    for name, series in known.items():
        overdue = list_overdue(agreement, indicator, series)
        if overdue:
            when = say_due(agreement, indicator, series, overdue)
            groups.setdefault(when, []).append(name)
    return groups


def _count(number: int, of_all: int) -> str:
    """Says `figures for 6 of 7 places`, `figures for 7 places` or `figure for 1 place`."""
    figures = "figure" if number == 1 else "figures"
    places = "place" if of_all == 1 else "places"
    return f"{figures} for {'' if number == of_all else f'{number} of '}{of_all} {places}"
