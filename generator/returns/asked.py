"""What a partner is asked for: which measures, places and periods, with what is known already."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.model.agreement import Agreement
from generator.model.indicator import Indicator
from generator.model.period import Period
from generator.model.ratings import Dimension
from generator.model.results import Results
from generator.model.rows import DeclaredRating
from generator.rate import rate
from generator.rate.due import list_asked
from generator.rate.due_ratings import find_given, list_due_ratings
from generator.rate.series import NO_SERIES
from generator.returns.forms import FIGURES, Entry
from generator.returns.names import Names
from generator.returns.numbers import say_unit
from generator.returns.tidy import fold, say_word, slug

MOST_PERIODS = 12
"""Asked for at once: a measure that was left for years is not asked for all of them."""
Values = dict[str, str | Decimal]
"""What a row of a sheet says, by heading."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What one organisation is asked for."""

    organisation: str
    figures: tuple[Values, ...]
    ratings: tuple[Values, ...]


def list_organisations(agreement: Agreement) -> dict[str, list[Indicator]]:
    """The measures of each organisation that could send their figures."""
    found: dict[str, tuple[str, list[Indicator]]] = {}
    for indicator in agreement.indicators:
        lead = agreement.find_lead(indicator.lead, indicator.blocks)
        found.setdefault(slug(lead), (lead, []))[1].append(indicator)
    return {lead: measures for _, (lead, measures) in sorted(found.items())}


def ask(agreement: Agreement, names: Names, organisation: str, period: Period) -> Asked:
    """The rows of one organisation's template, in the order of the agreement's measures."""
    measures = list_organisations(agreement)[organisation]
    figures: list[Values] = []
    ratings: list[Values] = []
    agreement = agreement.as_at(period)
    by_series = _group_figures(agreement)
    results = rate(agreement)
    for indicator in measures:
        areas = sorted({"", *(area for one, area in by_series if one == indicator.id)})
        for area in areas:
            known = by_series.get((indicator.id, area), {})
            own = results.series.get((indicator.id, area or None), NO_SERIES)
            periods = list_asked(agreement, indicator, own)[-MOST_PERIODS:]
            figures += _ask_figures(agreement, names, indicator, (area, known), periods)
        ratings += _ask_ratings(agreement, indicator, results)
    return Asked(organisation, tuple(figures), tuple(ratings))


_Row = dict[str, object]
_Series = dict[Period, _Row]


def _group_figures(agreement: Agreement) -> dict[tuple[str, str], _Series]:
    found: dict[tuple[str, str], _Series] = {}
    for row in agreement.figures.frame.to_dict("records"):
        key = (str(row["indicator"]), str(row["area"] or ""))
        found.setdefault(key, {})[row["period"]] = {str(name): one for name, one in row.items()}
    return found


def _ask_figures(
    agreement: Agreement,
    names: Names,
    indicator: Indicator,
    series: tuple[str, _Series],
    periods: Sequence[Period],
) -> Iterable[Values]:
    area, known = series
    for period in periods:
        values: Values = {
            "Indicator": indicator.id,
            "What it measures": indicator.plain_title,
            "Area": say_area(area, agreement, names),
            "Period": period.text,
            "Last figure": _say_last(known, period),
            "Unit": say_unit(indicator),
        }
        now = known.get(period, {})
        for one in FIGURES.headings:
            cell = now.get(one.column)
            if one.entry is Entry.NUMBER and isinstance(cell, Decimal):
                values[one.title] = cell
            elif one.entry is Entry.WORD:
                values[one.title] = say_word(str(cell)) if cell else ""
            elif one.entry is Entry.TEXT:
                values[one.title] = str(cell or "")
        yield values


def say_area(area: str, agreement: Agreement, names: Names) -> str:
    """The name of a place, or its id where the name could mean another one too."""
    named = {one.id: one.name for one in agreement.areas} | {"": agreement.details.area_name}
    name = named[area]
    is_sure = names.area_names[fold(name)] == {area}
    return name if is_sure else area or "whole area"


def _say_last(known: _Series, period: Period) -> str:
    """The figure before, with its period."""
    earlier = [one for one in sorted(known) if one < period and known[one]["value"] is not None]
    return f"{known[earlier[-1]]['value']} ({earlier[-1]})" if earlier else ""


def _ask_ratings(agreement: Agreement, indicator: Indicator, results: Results) -> Iterable[Values]:
    own = [one for one in agreement.ratings if one.indicator == indicator.id]
    period = agreement.period
    for dimension in list_due_ratings(agreement, indicator, results):
        known = find_given(own, dimension, period)
        yield {
            "Indicator": indicator.id,
            "What it measures": indicator.plain_title,
            "Period": (known.period if known else period).text,
            "What is rated": say_word(dimension),
            "Last rating": _say_last_rating(own, dimension, period),
            "Rating": say_word(known.rating) if known else "",
            "Reason": known.reason if known else "",
            "Source": known.source if known else "",
        }


def _say_last_rating(own: Sequence[DeclaredRating], dimension: Dimension, period: Period) -> str:
    earlier = [one for one in own if one.dimension is dimension and one.period < period]
    last = max(earlier, key=lambda one: one.period, default=None)
    return f"{say_word(last.rating)} ({last.period})" if last else ""
