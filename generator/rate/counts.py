"""How many indicators have each rating: the counts that papers print, or our own."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from generator.model.agreement import Agreement
from generator.model.assessment import Assessment
from generator.model.enums import Basis
from generator.model.period import Period
from generator.model.ratings import Dimension, Rating
from generator.model.results import Count, CountBasis, DimensionCount
from generator.model.rows import PublishedCount
from generator.model.scales import Gravity, Scale


class Groups(NamedTuple):
    """Which indicators count as one, and in which blocks."""

    rows: Mapping[str, list[str]]
    """Indicator ids by that of the first of their group."""
    blocks: Mapping[str, list[str]]
    """The first of each group that has a row in a block, by the block's id."""


def count_every_period(
    agreement: Agreement, assessments: Mapping[str, tuple[Assessment, ...]]
) -> dict[Period, dict[Dimension, DimensionCount]]:
    """The counts of the current period and of each earlier one of which anything is known."""
    rated: dict[tuple[Period, Dimension], dict[str, Assessment]] = {}
    for of_one in assessments.values():
        for one in of_one:
            rated.setdefault((one.period, one.dimension), {})[one.indicator] = one
    periods = {period for period, _ in rated} | {row.period for row in agreement.counts}
    reported = sorted(
        period
        for period in periods
        if agreement.details.reporting.fits(period) and period.ends <= agreement.period.ends
    )
    groups = _group(agreement)
    counts = {one: _count_period(agreement, rated, groups, one) for one in reported}
    return {one: found for one, found in counts.items() if found}


def _group(agreement: Agreement) -> Groups:
    rows: dict[str, list[str]] = {}
    blocks: dict[str, dict[str, None]] = {block.id: {} for block in agreement.blocks}
    for indicator in agreement.indicators:
        first = indicator.counts_with or indicator.id
        rows.setdefault(first, []).append(indicator.id)
        for block in blocks.keys() & set(indicator.blocks):
            blocks[block][first] = None
    return Groups(rows, {block: list(members) for block, members in blocks.items()})


def _count_period(
    agreement: Agreement,
    rated: Mapping[tuple[Period, Dimension], Mapping[str, Assessment]],
    groups: Groups,
    period: Period,
) -> dict[Dimension, DimensionCount]:
    """One period's counts by dimension; a dimension of which nothing is known is left out."""
    found = {}
    for dimension in agreement.details.dimensions:
        scale = agreement.details.scale(dimension)
        published = [
            row for row in agreement.counts if (row.period, row.dimension) == (period, dimension)
        ]
        if any(row.block for row in published):
            found[dimension] = _published(scale, published)
        else:
            computed = _computed(groups, rated.get((period, dimension), {}), scale)
            if computed:
                printed: dict[str, int] | None = {
                    row.rating: row.count for row in published
                } or None
                total = replace(computed.total, printed=printed)
                found[dimension] = replace(computed, total=total)
    return found


def _published(scale: Scale, rows: list[PublishedCount]) -> DimensionCount:
    """Adds up the blocks that the papers print, and keeps the total that they print beside it."""
    by_block: dict[str, list[PublishedCount]] = {}
    for row in rows:
        if row.block:
            by_block.setdefault(row.block, []).append(row)
    blocks = {
        block: replace(
            _count(scale, _pairs(of_block)),
            basis=_weakest(of_block),
            entered=frozenset(row.rating for row in of_block),
        )
        for block, of_block in by_block.items()
    }
    total = _count(scale, _pairs(row for row in rows if row.block))
    printed: dict[str, int] | None = {
        row.rating: row.count for row in rows if not row.block
    } or None
    return DimensionCount(total=replace(total, printed=printed), blocks=blocks)


def _pairs(rows: Iterable[PublishedCount]) -> list[tuple[str, int]]:
    return [(row.rating, row.count) for row in rows]


def _weakest(rows: list[PublishedCount]) -> CountBasis:
    """PRINTED where every count of the block is printed, else how the others are known."""
    weakest = next((row.basis for row in rows if row.basis is not Basis.PRINTED), Basis.PRINTED)
    return CountBasis(weakest.value)


def _count(scale: Scale, pairs: Iterable[tuple[str, int]]) -> Count:
    sums: dict[str, int] = dict.fromkeys(scale.always_shown, 0)
    for rating, count in pairs:
        sums[rating] = sums.get(rating, 0) + count
    denominator = sum(count for rating, count in sums.items() if scale.counts(rating))
    return Count(counts=sums, denominator=denominator)


def _computed(
    groups: Groups, rated: Mapping[str, Assessment], scale: Scale
) -> DimensionCount | None:
    """Counts each indicator once, also where it has two rows or stands in two blocks."""
    if not rated:
        return None
    ratings: dict[str, Assessment] = {}
    for first, rows in groups.rows.items():
        found = [rated[row] for row in rows if row in rated]
        if found:
            ratings[first] = min(found, key=_by_gravity) if found[1:] else found[0]
    blocks = {}
    for block, members in groups.blocks.items():
        inside = [ratings[first] for first in members if first in ratings]
        if inside:
            blocks[block] = _count_each(scale, inside)
    return DimensionCount(total=_count_each(scale, ratings.values()), blocks=blocks)


def _by_gravity(one: Assessment) -> tuple[bool, Gravity]:
    """What is about the period itself comes before what ended earlier."""
    return one.ending is not None, one.scale.gravity(one.rating)


def _count_each(scale: Scale, rated: Iterable[Assessment]) -> Count:
    """Each one once, and how many of each rating tell how a target ended.

    What ended before the period is not counted as a rating of the period.
    """
    each = list(rated)
    ratings = ((Rating.TARGET_ENDED if one.ending else one.rating, 1) for one in each)
    return replace(
        _count(scale, ratings),
        over=Counter(one.rating for one in each if one.is_over and not one.ending),
        endings=Counter((one.rating, one.ending) for one in each if one.ending),
    )
