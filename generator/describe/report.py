"""The report of an agreement, put together of what each module here says."""

from dataclasses import replace
from decimal import Decimal

from generator.describe.blocks import describe_block, describe_counts, say_unnamed
from generator.describe.context import Context, group, make_context
from generator.describe.dates import say_period
from generator.describe.feeds import describe_feeds
from generator.describe.gaps import find_share_of_plan
from generator.describe.indicators import describe_indicator
from generator.describe.kind_words import describe_place_words
from generator.describe.language import speaking
from generator.describe.local import describe_places
from generator.describe.news import describe_since
from generator.describe.periods import describe_periods, find_changes
from generator.describe.places import describe_area, describe_money
from generator.describe.plan_end import say_end
from generator.describe.reference import describe_reference
from generator.describe.removed import describe_removed
from generator.describe.rewards import describe_rewards
from generator.describe.sums import WITHOUT_FIGURE as BY_STEPS
from generator.describe.timetable import describe_timetable
from generator.model.agreement import Agreement
from generator.model.enums import Trend
from generator.model.lines import PlaceLine, RewardReport, Unknown
from generator.model.report import IndicatorReport, Later, Report
from generator.model.results import Results
from generator.model.scales import GOING_WRONG, NOT_WRONG, Gravity
from generator.model.sentence import Sentence, join

WRONG_LOOKS = frozenset(tone.look for tone in GOING_WRONG)


def make_report(agreement: Agreement, results: Results) -> Report:
    """The report of an agreement, in its own language: every sentence about results."""
    with speaking(agreement.details.speech):
        return _describe(agreement, results)


def _describe(agreement: Agreement, results: Results) -> Report:
    context = make_context(agreement, results)
    places, rewards = describe_places(context), describe_rewards(context)
    of_area = group(places, lambda line: line.area)
    indicators = _describe_indicators(context, places, rewards)
    every = tuple(indicators.values())
    return Report(
        agreement=agreement,
        results=results,
        period=say_period(agreement.period),
        part=context.part,
        ended=say_end(agreement),
        counts=describe_counts(context, agreement.period),
        indicators=indicators,
        blocks={block.id: describe_block(block, every, context) for block in agreement.blocks},
        areas={
            area.id: describe_area(area, of_area.get(area.id, ()), context)
            for area in agreement.areas
        },
        places=describe_place_words(agreement),
        worst=_find_worst(every, context),
        unnamed_bad=say_unnamed(context),
        moving=_find_moving(every, results),
        changes=tuple(find_changes(context)),
        since=describe_since(agreement, results),
        periods=describe_periods(context, indicators),
        removed=describe_removed(context),
        later=tuple(
            Later(report=one, past=past)
            for one in every
            for past in one.past
            if past.tag.tone in WRONG_LOOKS and past.is_later
        ),
        without_figures=tuple(
            one
            for one in every
            if not one.figures.rows and one.indicator.rating.method not in BY_STEPS
        ),
        unknowns=tuple(unknown for one in every for unknown in _unknowns(one)),
        money=describe_money(agreement.money, context),
        rewards=rewards,
        timetable=describe_timetable(context),
        feeds=describe_feeds(agreement, context.amendments),
        account=context.account("home"),
        corrections=context.corrections,
        amendments=context.amendments,
        sources=_say_sources(context),
        reference=describe_reference(agreement, results, every),
    )


def describe_again(
    report: Report, agreement: Agreement, results: Results, indicator: str
) -> Report:
    """The report with one measure described anew, on which alone words or figures have changed.

    `agreement` and `results` are those of the report with the new ones. Lists, places and rewards
    stay as they were.
    """
    old = report.indicators[indicator]
    with speaking(agreement.details.speech):
        again = describe_indicator(
            old.indicator,
            make_context(agreement, results),
            places=old.places,
            rewards=old.rewards,
        )
        since = report.since if results is report.results else describe_since(agreement, results)
    return replace(
        report,
        agreement=agreement,
        results=results,
        indicators={**report.indicators, indicator: again},
        since=since,
    )


def _find_worst(
    every: tuple[IndicatorReport, ...], context: Context
) -> tuple[IndicatorReport, ...]:
    """Measures that are not going to plan: the gravest rating first, then the largest gap.

    The gap is a share of the plan, so that measures of any unit and topic stand side by side. Those
    without one come last.
    """
    main, period = context.agreement.details.dimensions[0], context.agreement.period

    def order(one: IndicatorReport) -> tuple[Gravity, Decimal]:
        now = context.results.current(one.indicator.id, main, period)
        share = find_share_of_plan(now.explanation) if now else None
        return one.rank, Decimal("Infinity") if share is None else share

    return tuple(sorted((one for one in every if one.rank < NOT_WRONG), key=order))


def _find_moving(
    every: tuple[IndicatorReport, ...], results: Results
) -> tuple[IndicatorReport, ...]:
    """Indicators that clearly move, those that get worse first."""
    moving = (one for one in every if one.trend)
    movements = results.movements
    return tuple(
        sorted(moving, key=lambda one: movements[one.indicator.id].headline != Trend.WORSE)
    )


def _describe_indicators(
    context: Context, places: tuple[PlaceLine, ...], rewards: tuple[RewardReport, ...]
) -> dict[str, IndicatorReport]:
    of_indicator = group(places, lambda line: line.indicator)
    parts = group((part for one in rewards for part in one.parts), lambda line: line.indicator)
    return {
        indicator.id: describe_indicator(
            indicator,
            context,
            places=of_indicator.get(indicator.id, ()),
            rewards=parts.get(indicator.id, ()),
        )
        for indicator in context.agreement.indicators
    }


def _say_sources(context: Context) -> dict[str, Sentence]:
    """Source texts that pages print beside records, in words."""
    agreement = context.agreement
    texts = {correction.source for correction in agreement.corrections}
    texts |= {action.source for action in agreement.actions}
    texts |= {page.source for page in agreement.pages.values() if page.source}
    return {text: context.say(text) for text in texts}


def _unknowns(report: IndicatorReport) -> list[Unknown]:
    """What the documents leave open about one indicator."""
    indicator = report.indicator
    reasons = [indicator.not_known] if indicator.not_known else []
    if report.tags[0].tone == "none":
        reasons.insert(0, report.verdict)
    if not reasons:
        return []
    return [Unknown(title=indicator.plain_title, indicator=indicator.id, why=join(reasons))]
