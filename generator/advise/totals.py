"""Totals that differ from the sum of their parts, where no note says why."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from generator.advise.figures import make_warning
from generator.check.suppression import find_wholes, list_parts
from generator.model.assessment import Reading, Series
from generator.model.enums import Accumulates
from generator.model.indicator import Indicator
from generator.model.period import QUARTER, YEAR, Period, PeriodKind
from generator.model.problem import Problem
from generator.model.results import Rated
from generator.model.rows import Sum

TOTAL = "printed_total"
"""The status of a sum of money that is the total of others."""
ADVICE = "Check the total and its parts. If the papers print it so, say that under note."


def find_wrong_totals(rated: Rated) -> Iterator[Problem]:
    """Totals of ratings, of places, of the quarters of a year and of money."""
    yield from _counts(rated)
    of_indicator: dict[str, dict[str | None, Series]] = {}
    for (name, area), series in rated.results.series.items():
        of_indicator.setdefault(name, {})[area] = series
    for indicator in rated.agreement.indicators:
        if indicator.is_additive and indicator.id in of_indicator:
            yield from _places(rated, indicator, of_indicator[indicator.id])
            yield from _years(rated, indicator, of_indicator[indicator.id])
    yield from _money(rated)


def _counts(rated: Rated) -> Iterator[Problem]:
    rows = rated.agreement.counts
    for quarter, dimensions in rated.results.counts.items():
        for dimension, count in dimensions.items():
            totals = [
                row
                for row in rows
                if (row.block, row.period, row.dimension) == (None, quarter, dimension)
            ]
            for row in totals:
                summed = count.total.number(row.rating)
                if summed != row.count and not any(one.note for one in totals):
                    place = rated.agreement.origins.counts[None, quarter, dimension]
                    found = f"a total of {row.count} {row.rating}, where the sum is {summed}"
                    yield Problem(place.file, place.line, "column count", found, ADVICE)


def _places(
    rated: Rated, indicator: Indicator, places: Mapping[str | None, Series]
) -> Iterator[Problem]:
    """Figures of a place that differ from the sum of the places in it, where all are known."""
    values = {
        (area, reading.period): reading
        for area, series in places.items()
        for reading in series.known
    }
    agreement = rated.agreement
    filling = list_parts(agreement.areas, agreement.kinds)
    for whole, groups in find_wholes(indicator, filling).items():
        for group in groups:
            for area, period in list(values):
                if area == whole and all((part, period) in values for part in group):
                    parts = [values[part, period] for part in group]
                    what = f"the sum of its {len(group)} places"
                    yield from _compare(rated, indicator, whole, values[area, period], parts, what)


def _years(
    rated: Rated, indicator: Indicator, places: Mapping[str | None, Series]
) -> Iterator[Problem]:
    """Figures of a year that differ from the sum of its four quarters."""
    if indicator.accumulates is not Accumulates.PERIOD:
        return
    for area, series in places.items():
        for year in series.known:
            if year.period.kind is PeriodKind.YEAR:
                quarters = _find_quarters(series, year.period)
                if len(quarters) == YEAR // QUARTER:
                    what = "the sum of its four quarters"
                    yield from _compare(rated, indicator, area, year, quarters, what)


def _find_quarters(series: Series, year: Period) -> list[Reading]:
    return [
        one
        for one in series.known
        if one.period.kind is PeriodKind.QUARTER and year.starts <= one.period.starts <= year.ends
    ]


def _compare(
    rated: Rated,
    indicator: Indicator,
    area: str | None,
    whole: Reading,
    parts: Iterable[Reading],
    what: str,
) -> Iterator[Problem]:
    given = list(parts)
    total = sum((one.value or Decimal(0) for one in given), Decimal(0))
    rounding = Decimal(len(given) + 1) / 2 * Decimal(10) ** -indicator.decimals
    allowed = rounding if indicator.decimals else Decimal(0)
    if whole.value is not None and abs(total - whole.value) > allowed and not whole.note:
        found = f"'{whole.value}', where {what} is {total}"
        yield make_warning(rated.agreement, indicator.id, area, whole, found, ADVICE)


def _money(rated: Rated) -> Iterator[Problem]:
    """Printed totals of money that differ from the sums of the same kind, time and subject.

    A total of no block is the sum of all blocks.
    """
    every = list(zip(rated.agreement.money, rated.agreement.origins.money, strict=False))
    parts = [one for one, _ in every if one.status != TOTAL]
    for total, place in every:
        if total.status != TOTAL or total.note:
            continue
        summed = [one.amount for one in parts if _is_part(one, total)]
        if summed and sum(summed) != total.amount:
            found = f"a total of {total.amount}, where the sums of the same kind make {sum(summed)}"
            yield Problem(place.file, place.line, "column amount", found, ADVICE)


def _is_part(one: Sum, total: Sum) -> bool:
    same = (one.kind, one.period, one.indicator) == (total.kind, total.period, total.indicator)
    return same and total.block in {None, one.block}
