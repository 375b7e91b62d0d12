"""What each period said, for the archive, and what changed since the period before."""

from collections.abc import Iterator, Mapping

from generator.describe.blocks import describe_counts
from generator.describe.context import Context
from generator.describe.counts import NOT_RATED
from generator.describe.dates import say_period
from generator.describe.endings import say_how_it_ended
from generator.describe.streaks import say_streak
from generator.describe.tags import make_tag, tag_assessment
from generator.describe.then import describe_then
from generator.model.assessment import Assessment
from generator.model.enums import SetBy
from generator.model.past_lines import ChangeLine, RatingLine
from generator.model.period import Period
from generator.model.ratings import Rating
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
    """Measures whose main rating is another than in the period before, the worse ones first.

    A first rating is one of them, unless nothing at all was rated in the period before.
    """
    details, period = context.agreement.details, context.agreement.period
    pairs = [
        (_find_rated(name, period.previous(), context), now)
        for name in context.results.assessments
        if (now := context.results.current(name, details.dimensions[0], period))
    ]
    if not any(before for before, _ in pairs):
        return
    found = [
        (before, now)
        for before, now in pairs
        if (now.rating != before.rating if before else now.rating not in NOT_RATED)
    ]
    for before, now in sorted(found, key=lambda pair: pair[1].scale.gravity(pair[1].rating)):
        unrated = make_tag(now.scale, Rating.NOT_PUBLISHED, details)
        tag = tag_assessment(before, details) if before else unrated
        yield ChangeLine(indicator=now.indicator, before=tag, now=tag_assessment(now, details))


def _find_rated(name: str, period: Period, context: Context) -> Assessment | None:
    """The main rating of a measure in a period; None where nobody and no rule set one."""
    found = context.results.current(name, context.agreement.details.dimensions[0], period)
    return found if found and found.set_by is not SetBy.NOBODY else None
