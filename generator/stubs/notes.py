"""What the figures and ratings say of a page, for the officer who writes its words."""

from collections.abc import Iterator

from generator.describe.counts import NOT_RATED
from generator.model.report import BlockReport, IndicatorReport, Report
from generator.model.results import Count
from generator.rate.series import NO_SERIES

NO_FIGURE = "There is no figure for this time yet. This is from the last one:"
NOTHING_RATED = "nothing is rated yet."
NONE_AT_ALL = "Without any figure:"


def say_news(key: str, report: Report) -> Iterator[str]:
    """The sentences for one page, by its key."""
    kind, _, name = key.partition("/")
    match kind:
        case "home":
            yield from _say_counts(report)
        case "block":
            yield from _say_block(report.blocks[name])
        case "indicator":
            yield from _say_indicator(report.indicators[name], report)
        case _:
            for line in report.areas[name].figures:
                yield f"{report.indicators[line.indicator].indicator.plain_title}: {line.value}"


def _say_counts(report: Report) -> Iterator[str]:
    now = report.results.counts.get(report.agreement.period, {})
    dimensions = [one for one in report.agreement.details.dimensions if one in now]
    for dimension, count in zip(dimensions, report.counts, strict=True):
        if _is_rated(now[dimension].total):
            yield " ".join((count.headline, *count.bad))
        else:
            yield f"{count.name}: {NOTHING_RATED}"
    for one in report.worst:
        yield f"{_name(one)}: {one.verdict}"


def _is_rated(count: Count) -> bool:
    return any(number for rating, number in count.counts.items() if rating not in NOT_RATED)


def _say_block(block: BlockReport) -> Iterator[str]:
    for one in block.indicators:
        if one.figures.rows:
            yield f"{_name(one)}: {' '.join((one.verdict, *one.facts))}"
    without = [_name(one) for one in block.indicators if not one.figures.rows]
    if without:
        yield f"{NONE_AT_ALL} {'; '.join(without)}."


def _say_indicator(one: IndicatorReport, report: Report) -> Iterator[str]:
    series = report.results.series.get((one.indicator.id, None), NO_SERIES)
    period = report.agreement.period
    if series.known and not any(each.period.ends_in(period) for each in series.known):
        yield NO_FIGURE
    yield " ".join((one.verdict, *one.facts))
    for working in one.workings:
        reason = f" {working.reason}" if working.reason else ""
        yield f"{working.name}: {working.tag.word}. {working.set_by}{reason}"


def _name(one: IndicatorReport) -> str:
    code = one.indicator.code
    return f"{one.indicator.plain_title} ({code})" if code else one.indicator.plain_title
