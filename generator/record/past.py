"""The ratings and counts of frozen periods: as they were published, whatever the rule says now."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from generator.model.agreement import Agreement
from generator.model.amendments import amend
from generator.model.assessment import Assessment, Explanation
from generator.model.enums import SetBy
from generator.model.indicator import Indicator
from generator.model.period import Period
from generator.model.published import Facts, Key, name_indicator
from generator.model.ratings import Dimension
from generator.model.results import Count, DimensionCount, Results
from generator.model.scales import UNRATED
from generator.record.facts import HOME, OF_ALL
from generator.record.told import BLOCK


def keep_past(agreement: Agreement, results: Results) -> Results:
    """The results with each earlier frozen period as it was published, and amended since."""
    past = _list_past(agreement)
    if not past:
        return results
    assessments = {
        one.id: _put_in_order(one, results, past, agreement) for one in agreement.indicators
    }
    counts = dict(results.counts)
    for period, published in agreement.published.items():
        if period in past:
            printed = dict(_count(published.facts, agreement))
            if _list_numbers(printed) != _list_numbers(counts.get(period, {})):
                counts[period] = printed
    return replace(results, assessments=assessments, counts=dict(sorted(counts.items())))


def keep_past_of(agreement: Agreement, results: Results, indicator: Indicator) -> Results:
    """As `keep_past`, for one indicator that was rated anew."""
    past = _list_past(agreement)
    if not past:
        return results
    kept = _put_in_order(indicator, results, past, agreement)
    return replace(results, assessments={**results.assessments, indicator.id: kept})


def _list_past(agreement: Agreement) -> dict[Period, Facts]:
    """The facts of each earlier frozen period, as they are told today."""
    return {
        period: amend(published.facts, agreement.amendments, period)
        for period, published in agreement.published.items()
        if period < agreement.period
    }


def _put_in_order(
    indicator: Indicator, results: Results, past: Mapping[Period, Facts], agreement: Agreement
) -> tuple[Assessment, ...]:
    order = {one: number for number, one in enumerate(agreement.details.dimensions)}
    return tuple(
        sorted(
            _restore(indicator, results.assessments.get(indicator.id, ()), past, agreement),
            key=lambda found: (found.period, order.get(found.dimension, len(order))),
        )
    )


def _restore(
    indicator: Indicator,
    found: tuple[Assessment, ...],
    past: Mapping[Period, Facts],
    agreement: Agreement,
) -> Iterator[Assessment]:
    """One measure's ratings; of a frozen period those that it published and no others."""
    yield from (one for one in found if one.period not in past)
    computed = {(one.period, one.dimension): one for one in found}
    page = name_indicator(indicator.id)
    for period, facts in past.items():
        for dimension in agreement.details.dimensions:
            rating = facts.get(Key(page, "rating", dimension))
            scale = agreement.details.scale(dimension)
            if rating is None or not (scale.find(rating) or rating in UNRATED):
                continue
            now = computed.get((period, dimension))
            set_by = SetBy(facts.get(Key(page, "set by", dimension), SetBy.NOBODY))
            if now is None:
                explanation = Explanation(
                    method=indicator.rating.method, polarity=indicator.polarity
                )
                now = Assessment(
                    indicator=indicator.id,
                    period=period,
                    scale=scale,
                    rating=rating,
                    set_by=set_by,
                    explanation=explanation,
                )
            elif now.rating != rating:
                by = "computed" if set_by is SetBy.RULE else "declared"
                told: dict[str, Any] = {by: rating}
                now = replace(now, rating=rating, set_by=set_by, is_over=False, ending=None, **told)
            yield now


def _count(facts: Facts, agreement: Agreement) -> Iterator[tuple[Dimension, DimensionCount]]:
    """The counts that a period published, by dimension."""
    for dimension in agreement.details.dimensions:
        blocks: dict[str, dict[str, int]] = {}
        for key, value in facts.items():
            about, _, rating = key.of.partition(" ")
            if key.what == "number" and about == dimension:
                blocks.setdefault(key.page, {})[rating] = int(value)
        if HOME in blocks:
            total = _make_count(blocks.pop(HOME))
            yield (
                dimension,
                DimensionCount(
                    total=total,
                    blocks={
                        page.removeprefix(BLOCK): _make_count(found)
                        for page, found in blocks.items()
                    },
                ),
            )


def _list_numbers(of_all: Mapping[Dimension, DimensionCount]) -> object:
    """What a period's counts say, without the order in which they say it."""
    return {
        (dimension, block, rating): number
        for dimension, found in of_all.items()
        for block, count in (("", found.total), *found.blocks.items())
        for rating, number in (*count.counts.items(), (OF_ALL, count.denominator))
    }


def _make_count(numbers: Mapping[str, int]) -> Count:
    counts = {rating: number for rating, number in numbers.items() if rating != OF_ALL}
    return Count(counts=counts, denominator=numbers.get(OF_ALL, 0))
