"""What each period said, for the archive, and what changed since the period before."""

from collections.abc import Iterator, Mapping

from generator.describe.blocks import describe_counts
from generator.describe.context import Context
from generator.describe.dates import say_period
from generator.describe.endings import say_how_it_ended
from generator.describe.streaks import say_streak
from generator.describe.tags import tag_assessment
from generator.describe.then import describe_then
from generator.model.assessment import Assessment
from generator.model.enums import SetBy
from generator.model.past_lines import ChangeLine, RatingLine
from generator.model.period import Period
from generator.model.report import IndicatorReport, PeriodReport
from generator.model.sentence import join


def describe_periods(
    context: Context, indicators: Mapping[str, IndicatorReport]
) -> tuple[PeriodReport, ...]:
    """Every period up to the current one of which anything is known, the latest first."""
    rated = _group_by_period(context)
    current = context.agreement.period
    periods = {current} | set(rated) | {period for period, _ in context.agreement.commentary}
    begins = context.agreement.details.starts
    known = {one for one in periods if begins <= one.starts and one.ends <= current.ends}
    return tuple(
        _describe(period, rated.get(period, []), context, indicators)
        for period in sorted(known | set(context.results.counts), reverse=True)
    )


def _group_by_period(context: Context) -> dict[Period, list[Assessment]]:
    """The main ratings of each period."""
    main, fits = context.agreement.details.dimensions[0], context.agreement.details.reporting.fits
    found: dict[Period, list[Assessment]] = {}
    for of_one in context.results.assessments.values():
        for one in of_one:
            if one.dimension is main and fits(one.period):
                found.setdefault(one.period, []).append(one)
    return found


def _describe(
    period: Period,
    rated: list[Assessment],
    context: Context,
    indicators: Mapping[str, IndicatorReport],
) -> PeriodReport:
    worst_first = sorted(rated, key=lambda one: one.scale.gravity(one.rating))
    return PeriodReport(
        period=period,
        name=say_period(period),
        counts=describe_counts(context, period),
        ratings=tuple(
            RatingLine(
                indicator=one.indicator,
                tag=tag_assessment(one, context.agreement.details),
                note=say_how_it_ended(one) or say_streak(one, context.results, context.part),
                reason=one.reason,
            )
            for one in worst_first
            if one.indicator in indicators
        ),
        no_reasons=join(dict.fromkeys(map(context.agreement.find_default_reason, worst_first))),
        account=context.account("home", period=period),
        headlines=tuple(
            (key, written.headline)
            for (when, key), written in sorted(context.agreement.commentary.items())
            if when == period and key != "home"
        ),
        then=describe_then(context, period),
    )


def find_changes(context: Context) -> Iterator[ChangeLine]:
    """Measures whose main rating is another than in the period before, the worse ones first."""
    main, period = context.agreement.details.dimensions[0], context.agreement.period
    found = []
    for name in context.results.assessments:
        now = context.results.current(name, main, period)
        before = context.results.current(name, main, period.previous())
        if now and before and before.set_by is not SetBy.NOBODY and now.rating != before.rating:
            found.append((before, now))
    for before, now in sorted(found, key=lambda pair: pair[1].scale.gravity(pair[1].rating)):
        before_tag, tag = (tag_assessment(one, context.agreement.details) for one in (before, now))
        yield ChangeLine(indicator=now.indicator, before=before_tag, now=tag)
