"""Fourth stage: results to sentences. All public English about results lives in this package."""

from generator.describe.blocks import describe_block, describe_counts, say_unnamed
from generator.describe.context import make_context
from generator.describe.dates import say_period
from generator.describe.indicators import GOING_WRONG, describe_indicator, make_tag
from generator.describe.methods import METHOD_RULES, say_limits
from generator.describe.places import describe_area, describe_money
from generator.describe.sources import say_written_date
from generator.describe.words import DIMENSION_NAME, DIMENSION_QUESTION, Tone
from generator.model.agreement import Agreement
from generator.model.lines import KeyRow, Unknown
from generator.model.ratings import RATINGS_OF
from generator.model.report import IndicatorReport, Later, ReferenceReport, Report
from generator.model.results import Results

__all__ = ["describe"]


def describe(agreement: Agreement, results: Results) -> Report:
    """The report of an agreement: every sentence about results on its pages."""
    context = make_context(agreement, results)
    indicators = {
        indicator.id: describe_indicator(indicator, context) for indicator in agreement.indicators
    }
    every = tuple(indicators.values())
    worst = sorted((one for one in every if one.rank < len(GOING_WRONG)), key=lambda one: one.rank)
    commentary = agreement.commentary_for("home")
    return Report(
        agreement=agreement,
        results=results,
        quarter=say_period(agreement.quarter),
        counts=describe_counts(context),
        indicators=indicators,
        blocks={block.id: describe_block(block, every, context) for block in agreement.blocks},
        areas={area.id: describe_area(area, context) for area in agreement.areas},
        worst=tuple(worst),
        unnamed_bad=say_unnamed(context),
        later=tuple(
            Later(report=one, past=past)
            for one in every
            for past in one.past
            if past.tag.tone in {Tone.RED, Tone.AMBER} and past.is_later
        ),
        without_figures=tuple(one for one in every if not one.figures),
        unknowns=tuple(unknown for one in every for unknown in _unknowns(one)),
        money=describe_money(agreement.money, context),
        commentary=commentary,
        byline=context.byline(commentary),
        reviews=context.reviews(),
        corrections=context.corrections,
        sources={
            text: context.say(text)
            for text in {correction.source for correction in agreement.corrections}
            | {action.source for action in agreement.actions}
            | {page.source for page in agreement.pages.values() if page.source}
        },
        reference=_describe_reference(agreement, every),
    )


def _describe_reference(
    agreement: Agreement, indicators: tuple[IndicatorReport, ...]
) -> ReferenceReport:
    """What the pages that explain the ratings and the papers say."""
    return ReferenceReport(
        names=DIMENSION_NAME,
        limits=say_limits(agreement),
        own_limits=tuple(one for one in indicators if one.indicator.rating.why),
        rules=tuple(
            METHOD_RULES[method]
            for method in sorted({indicator.rating.method for indicator in agreement.indicators})
        ),
        key=tuple(
            KeyRow(
                name=DIMENSION_NAME[dimension],
                question=DIMENSION_QUESTION[dimension],
                tags=tuple(
                    make_tag(dimension, rating, agreement.details)
                    for rating in RATINGS_OF[dimension]
                ),
            )
            for dimension in agreement.details.dimensions
        ),
        documents=tuple((one, say_written_date(one.date)) for one in agreement.sources),
    )


def _unknowns(report: IndicatorReport) -> list[Unknown]:
    """What the documents leave open about one indicator."""
    indicator = report.indicator
    reasons = [indicator.not_known] if indicator.not_known else []
    if report.tags[0].tone == "none":
        reasons.insert(0, report.verdict)
    if not reasons:
        return []
    return [Unknown(title=indicator.plain_title, indicator=indicator.id, why=" ".join(reasons))]
