"""What each quarter said, for the archive, and what changed since the quarter before."""

from collections.abc import Iterator, Mapping

from generator.describe.blocks import describe_counts
from generator.describe.context import Context
from generator.describe.dates import say_period
from generator.describe.tags import tag_assessment
from generator.model.assessment import Assessment
from generator.model.lines import ChangeLine, RatingLine
from generator.model.period import Period
from generator.model.report import IndicatorReport, QuarterReport
from generator.model.sentence import join


def describe_quarters(
    context: Context, indicators: Mapping[str, IndicatorReport]
) -> tuple[QuarterReport, ...]:
    """Every quarter up to the current one of which anything is known, the latest first."""
    rated = _group_by_quarter(context)
    current = context.agreement.quarter
    quarters = {current} | set(rated) | {quarter for quarter, _ in context.agreement.commentary}
    begins = context.agreement.details.starts
    known = {one for one in quarters if begins <= one.starts and one.ends <= current.ends}
    return tuple(
        _describe(quarter, rated.get(quarter, []), context, indicators)
        for quarter in sorted(known | set(context.results.counts), reverse=True)
    )


def _group_by_quarter(context: Context) -> dict[Period, list[Assessment]]:
    """The main ratings of each quarter."""
    main, fits = context.agreement.details.dimensions[0], context.agreement.details.reporting.fits
    found: dict[Period, list[Assessment]] = {}
    for of_one in context.results.assessments.values():
        for one in of_one:
            if one.dimension is main and fits(one.period):
                found.setdefault(one.period, []).append(one)
    return found


def _describe(
    quarter: Period,
    rated: list[Assessment],
    context: Context,
    indicators: Mapping[str, IndicatorReport],
) -> QuarterReport:
    worst_first = sorted(rated, key=lambda one: one.scale.gravity(one.rating))
    return QuarterReport(
        quarter=quarter,
        name=say_period(quarter),
        counts=describe_counts(context, quarter),
        ratings=tuple(
            RatingLine(
                indicator=one.indicator,
                tag=tag_assessment(one, context.agreement.details),
                reason=one.reason,
            )
            for one in worst_first
            if one.indicator in indicators
        ),
        no_reasons=join(dict.fromkeys(map(context.agreement.find_default_reason, worst_first))),
        account=context.account("home", quarter=quarter),
        headlines=tuple(
            (key, written.headline)
            for (period, key), written in sorted(context.agreement.commentary.items())
            if period == quarter and key != "home"
        ),
    )


def find_changes(context: Context) -> Iterator[ChangeLine]:
    """Measures whose main rating is another than in the quarter before, the worse ones first."""
    main, quarter = context.agreement.details.dimensions[0], context.agreement.quarter
    found = []
    for name in context.results.assessments:
        now = context.results.current(name, main, quarter)
        before = context.results.current(name, main, quarter.previous())
        if now and before and now.rating != before.rating:
            found.append((before, now))
    for before, now in sorted(found, key=lambda pair: pair[1].scale.gravity(pair[1].rating)):
        before_tag, tag = (tag_assessment(one, context.agreement.details) for one in (before, now))
        yield ChangeLine(indicator=now.indicator, before=before_tag, now=tag)
