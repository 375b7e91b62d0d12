"""Reports of the counts and of the blocks."""

from collections.abc import Mapping

from generator.describe.bars import describe_bar
from generator.describe.context import Context
from generator.describe.count_tables import column_word, count_cells, say_count_change
from generator.describe.count_words import (
    BASIS_NOTE,
    FRESH,
    LOST,
    NO_TOTAL,
    NONE,
    OTHER_TOTALS,
    SAME_TOTALS,
    STALE,
    UNNAMED,
    UNNAMED_BAD,
)
from generator.describe.counts import (
    MEASURES,
    is_rated,
    say_counts,
    say_headline,
    say_rest,
)
from generator.describe.dates import say_period
from generator.describe.language import say
from generator.describe.numbers import say_small
from generator.describe.places import describe_money
from generator.describe.tags import find_label
from generator.describe.words import DIMENSION_NAME, DIMENSION_QUESTION, NOT_PRINTED
from generator.model.count_lines import CountReport
from generator.model.enums import SetBy
from generator.model.lines import BlockCount, CountRow
from generator.model.period import Period
from generator.model.places import Block
from generator.model.ratings import Dimension, Rating
from generator.model.report import BlockReport, IndicatorReport
from generator.model.results import Count, CountBasis, DimensionCount
from generator.model.scales import Scale
from generator.model.sentence import NO_WORDS, Sentence, begin_large, generated, join


def describe_counts(context: Context, period: Period) -> tuple[CountReport, ...]:
    """One report a dimension for one period, the main one first."""
    agreement, counts = context.agreement, context.results.counts
    now = counts.get(period, {})
    before = _find_before(period, context)
    return tuple(
        _describe_dimension(period, dimension, now[dimension], before.get(dimension), context)
        for dimension in agreement.details.dimensions
        if dimension in now
    )


def _find_before(period: Period, context: Context) -> dict[Dimension, DimensionCount]:
    """The counts of the period before, in the dimensions in which anything was rated."""
    before = context.results.counts.get(period.previous(), {})
    return {dimension: count for dimension, count in before.items() if is_rated(count.total)}


def _describe_dimension(
    period: Period,
    dimension: Dimension,
    now: DimensionCount,
    before: DimensionCount | None,
    context: Context,
) -> CountReport:
    if not is_rated(now.total):
        before = None  # nothing can have changed yet
    scale = context.agreement.details.scale(dimension)
    ratings = list(now.total.counts)
    return CountReport(
        name=DIMENSION_NAME[dimension](),
        question=DIMENSION_QUESTION[dimension](),
        when=say_period(period),
        before=say_period(period.previous()) if before else NO_WORDS,
        headline=say_headline(now.total, scale, context.part),
        is_rated=is_rated(now.total),
        bar=describe_bar(now.total, scale, context.part, period),
        bar_before=(
            describe_bar(before.total, scale, context.part, period.previous()) if before else None
        ),
        bad=tuple(say_counts(now.total, scale, scale.bad_first)),
        caution=_caution(period, dimension, now, context),
        rest=tuple(say_rest(now.total, scale, context.part)),
        changes=tuple(say_count_change(now.total, before.total if before else None, scale)),
        columns=tuple(column_word(scale, rating) for rating in ratings),
        rows=tuple(
            _row(block, now.blocks.get(block.id), before.blocks.get(block.id) if before else None,
                 scale, ratings, context.part)
            for block in context.agreement.blocks
        ),
        total=_row(None, now.total, before.total if before else None, scale, ratings, context.part),
        notes=tuple(_total_notes(now, context)),
    )  # fmt: skip


def _caution(
    period: Period, dimension: Dimension, now: DimensionCount, context: Context
) -> Sentence:
    """What the count rests on besides what officers printed for the period."""
    stale = sum(count.basis is CountBasis.CARRIED_FORWARD for count in now.blocks.values())
    if stale:
        return STALE(stale, count=begin_large(say_small(stale)))
    lost = [
        one
        for of_one in context.results.assessments.values()
        for one in of_one
        if one.declared is Rating.LOST
        and one.dimension is dimension
        and one.period == period
        and one.set_by is SetBy.INFERRED
    ]
    if lost:
        return LOST(len(lost), count=say_small(len(lost)))
    return NO_WORDS


def _row(
    block: Block | None,
    now: Count | None,
    before: Count | None,
    scale: Scale,
    ratings: list[str],
    part: Sentence,
) -> CountRow:
    return CountRow(
        title=block.plain_title if block else say("All"),
        block=block.id if block else "",
        cells=tuple(count_cells(now, before, scale, ratings)),
        denominator=generated(str(now.denominator)) if now else NOT_PRINTED(),
        note=BASIS_NOTE[now.basis](part=part) if now else NO_WORDS,
    )


def _total_notes(now: DimensionCount, context: Context) -> list[Sentence]:
    stale = [count for count in now.blocks.values() if count.basis is CountBasis.CARRIED_FORWARD]
    notes: list[Sentence] = []
    if stale:
        fresh = [count for count in now.blocks.values() if count.basis is CountBasis.PRINTED]
        sums = ", ".join(
            str(sum(count.counts.get(rating, 0) for count in fresh)) for rating in now.total.counts
        )
        notes.append(FRESH(sums=sums, part=context.part))
    if now.total.printed is None:
        notes.append(NO_TOTAL(part=context.part))
    elif now.total.agrees:
        notes.append(SAME_TOTALS())
    else:
        notes.append(OTHER_TOTALS())
    return notes


def describe_block(
    block: Block, indicators: tuple[IndicatorReport, ...], context: Context
) -> BlockReport:
    """The report of one block; `indicators` are all of the agreement's."""
    agreement = context.agreement
    own = sorted(
        (one for one in indicators if block.id in one.indicator.blocks), key=lambda one: one.rank
    )
    counts = tuple(_block_counts(block, context))
    return BlockReport(
        block=block,
        source=context.say(block.source),
        counts=counts,
        indicators=tuple(own),
        outcomes=tuple(outcome for outcome in agreement.outcomes if outcome.block == block.id),
        money=describe_money((sum_ for sum_ in agreement.money if sum_.block == block.id), context),
        account=context.account("block", block.id),
        unnamed=_unnamed(block, len(own), context),
    )


def _block_counts(block: Block, context: Context) -> list[BlockCount]:
    counts, period = context.results.counts, context.agreement.period
    before = _find_before(period, context)
    found = []
    for dimension, of_all in counts.get(period, {}).items():
        now = of_all.blocks.get(block.id)
        if now is None:
            continue
        earlier = before[dimension].blocks.get(block.id) if dimension in before else None
        ratings = list(now.counts)
        scale = context.agreement.details.scale(dimension)
        found.append(
            BlockCount(
                name=DIMENSION_NAME[dimension](),
                headline=say_headline(now, scale, context.part),
                bar=describe_bar(now, scale, context.part, period),
                bad=tuple(say_counts(now, scale, scale.bad_first)),
                columns=tuple(column_word(scale, rating) for rating in ratings),
                cells=tuple(count_cells(now, earlier, scale, ratings)),
                note=BASIS_NOTE[now.basis](part=context.part),
            )
        )
    return found


def _unnamed(block: Block, named: int, context: Context) -> Sentence:
    """The papers count more measures in this block than they name."""
    period = context.agreement.period
    main = context.agreement.details.dimensions[0]
    counts = context.results.counts.get(period, {})
    count = counts[main].blocks.get(block.id) if main in counts else None
    counted = count.denominator if count else 0
    if counted <= named:
        return NO_WORDS
    return UNNAMED(counted, named=named or NONE())


def say_unnamed(context: Context) -> Sentence:
    """Told where the papers count more measures that are not going to plan than they name."""
    agreement, results = context.agreement, context.results
    main = agreement.details.dimensions[0]
    count = results.counts.get(agreement.period, {}).get(main)
    if count is None:
        return NO_WORDS
    named: dict[str, int] = {}
    for indicator in agreement.indicators:
        one = results.current(indicator.id, main, agreement.period)
        if one and indicator.counts_with is None:
            named[one.rating] = named.get(one.rating, 0) + 1
    counted = count.total.counts
    scale = agreement.details.scale(main)
    short = [one for one in scale.bad_first if counted.get(one, 0) > named.get(one, 0)]
    pairs = [short[place : place + 2] for place in range(0, len(short), 2)]
    return join(_say_short(pair, counted, named, scale) for pair in pairs)


def _say_short(
    ratings: list[str], counted: Mapping[str, int], named: Mapping[str, int], scale: Scale
) -> Sentence:
    said: dict[str, object] = {}
    for also, rating in zip(("", "also_"), ratings, strict=False):
        said[f"{also}counted"] = MEASURES(counted[rating])
        said[f"{also}rating"] = find_label(scale, rating).tag()
        number = named.get(rating, 0)
        said[f"{also}named"] = say_small(number) if number else NONE()
    return UNNAMED_BAD[len(ratings)](**said)
