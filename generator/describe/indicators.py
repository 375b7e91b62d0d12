"""One indicator's report: every sentence of its page about results."""

from collections.abc import Iterator
from dataclasses import replace

from generator.describe.answers import say_facts, say_verdict
from generator.describe.company import describe_beside
from generator.describe.context import Context
from generator.describe.dates import say_figure_period, say_period
from generator.describe.differences import say_polarity
from generator.describe.ended_words import NOT_COVERED
from generator.describe.figure_rows import describe_figures
from generator.describe.forecasts import NOT_ASKED, say_forecast
from generator.describe.glance import say_glance, say_sum_in_short
from generator.describe.measure_rows import describe_row
from generator.describe.measure_words import (
    LAG,
    MEASURED,
    NO_RATING_NOW,
    POLARITY_FROM,
    RATED_FOR,
    SET_BY,
    SYMBOL_LOST,
    WORKED_OUT,
    say_kind,
)
from generator.describe.movements import HEADLINE, say_movement
from generator.describe.notes import Noted, make_table
from generator.describe.numbers import say_goal
from generator.describe.streaks import say_streak
from generator.describe.sums import WITHOUT_FIGURE, say_disagreement, say_result_of_sum, say_sum
from generator.describe.tags import tag_assessment
from generator.describe.words import (
    DIMENSION_NAME,
    DIMENSION_QUESTION,
    TARGET_KIND,
)
from generator.model.assessment import Aim, Assessment, Series
from generator.model.enums import SetBy
from generator.model.indicator import Indicator
from generator.model.lines import (
    Finding,
    Past,
    PlaceLine,
    RewardPartLine,
    Working,
)
from generator.model.period import Period
from generator.model.places import AgreementDetails
from generator.model.ratings import Dimension, Rating, Tone
from generator.model.report import IndicatorReport
from generator.model.scales import GOING_WELL, GOING_WRONG, NOT_GRAVE, UNRATED, Gravity
from generator.model.sentence import NO_WORDS, Sentence, join
from generator.rate.series import NO_SERIES


def describe_indicator(
    indicator: Indicator,
    context: Context,
    *,
    places: tuple[PlaceLine, ...] = (),
    rewards: tuple[RewardPartLine, ...] = (),
) -> IndicatorReport:
    """The report of one indicator; `places` and `rewards` are its own."""
    agreement, results = context.agreement, context.results
    period = agreement.period
    ratings = results.assessments[indicator.id]
    now = [one for one in ratings if one.period == period]
    series = results.series.get((indicator.id, None), NO_SERIES)
    found = results.movements[indicator.id]
    movement = say_movement(found, indicator) if series.known else None
    forecast, main = _forecast(indicator, now, context), now[0]
    account = context.account("indicator", indicator.id)
    gravest = min(now, key=lambda one: _rank(one, main))
    streak = say_streak(main, results, context.part)
    workings = tuple(_workings(now, indicator, context))
    summed = (say_sum_in_short(one.explanation, indicator) for one in now)
    return IndicatorReport(
        indicator=indicator,
        tags=tuple(tag_assessment(one, agreement.details) for one in _shown(now)),
        gravest=tag_assessment(gravest, agreement.details),
        row=describe_row(indicator, (main, gravest), series, context, account.headline),
        rank=_rank(gravest, main),
        verdict=say_verdict(main),
        streak=streak,
        facts=tuple(filter(None, _facts(indicator, main, context))),
        glance=say_glance(
            main, indicator, context, streak, _outlook(movement, forecast, now, series)
        ),
        reason=main.reason,
        sum=next(filter(None, summed), NO_WORDS),
        workings=workings,
        past=tuple(_past(one, context) for one in ratings if _is_told_past(one, period)),
        movement=movement,
        trend=HEADLINE[found.headline](),
        forecast=forecast,
        rewards=rewards,
        places=places,
        beside=describe_beside(indicator, context),
        figures=describe_figures(indicator, series, ratings, context),
        number_of_figures=sum(one.value is not None for one in series.readings),
        aims=make_table(_aim(one, indicator, context) for one in series.aims),
        about=_about(indicator, context.agreement.details),
        source=context.say(indicator.source),
        account=account,
    )


def _facts(indicator: Indicator, main: Assessment, context: Context) -> Iterator[Sentence]:
    """The answer's sentences after the verdict."""
    before = context.results.movements[indicator.id].before
    is_near = main.scale.tone(main.computed) in GOING_WELL
    yield from say_facts(indicator, main.explanation, before, is_near=is_near)
    if main.ending:
        yield NOT_COVERED(part=context.part)


def _forecast(indicator: Indicator, now: list[Assessment], context: Context) -> Finding | None:
    declared = _find_declared_forecast(now)
    scale = context.agreement.details.scale(Dimension.FORECAST)
    return say_forecast(context.results.forecasts.get(indicator.id), declared, indicator, scale)


def _find_declared_forecast(now: list[Assessment]) -> str | None:
    """What officers expect; None where they do not say."""
    expected = (one for one in now if one.dimension is Dimension.FORECAST and not one.is_over)
    return next((one.declared for one in expected if one.declared not in NOT_ASKED), None)


def _outlook(
    movement: Finding | None, forecast: Finding | None, now: list[Assessment], series: Series
) -> Iterator[Finding]:
    """What the first screen says of the way ahead; a forecast of officers has its tag."""
    if movement and len(series.known) > 1:
        yield movement
    if forecast and _find_declared_forecast(now) is None:
        yield forecast


def _rank(one: Assessment, main: Assessment) -> Gravity:
    """The main rating's place in the order; a grave rating in another dimension counts too."""
    if one is main:
        return main.scale.gravity(main.rating)
    is_wrong = main.scale.tone(main.rating) in GOING_WRONG
    also_grave = one.scale.tone(one.rating) is Tone.BAD and not is_wrong
    return one.scale.gravity(one.rating) if also_grave else NOT_GRAVE


def _shown(now: list[Assessment]) -> list[Assessment]:
    """The main rating, and each other that is known."""
    return [one for one in now if one is now[0] or one.rating is not Rating.NOT_PUBLISHED]


def _workings(now: list[Assessment], indicator: Indicator, context: Context) -> Iterator[Working]:
    lost = _lost_forecast(now)
    said: set[str] = set()
    for one in _shown(now):
        default = context.agreement.find_default_reason(one)
        reason = one.reason if default in said else one.reason or default
        said.add(default)
        yield replace(_working(one, indicator, context, lost=lost), reason=reason)


def _lost_forecast(now: list[Assessment]) -> bool:
    """True where the symbol for the end of the year cannot be read."""
    return any(one.dimension is Dimension.FORECAST and one.rating is Rating.LOST for one in now)


def _working(one: Assessment, indicator: Indicator, context: Context, *, lost: bool) -> Working:
    set_by = SET_BY[one.set_by]()
    if one.set_by is SetBy.NOBODY and _is_rated_at_another_time(one, context):
        set_by = NO_RATING_NOW(period=say_period(one.period))
    if one.declared is Rating.LOST:
        set_by = SYMBOL_LOST() if one.rating is Rating.LOST else WORKED_OUT()
    if one.declared_for:
        set_by = join((set_by, RATED_FOR(period=say_period(one.declared_for))))
    return Working(
        name=DIMENSION_NAME[one.dimension](),
        question=DIMENSION_QUESTION[one.dimension](),
        tag=tag_assessment(one, context.agreement.details),
        lines=tuple(say_sum(one, indicator, forecast_lost=lost)),
        result=say_result_of_sum(one) if one.set_by is not SetBy.NOBODY else NO_WORDS,
        set_by=set_by,
        reason=one.reason,
        source=context.say(one.source),
        disagreement=say_disagreement(one, context.agreement.details.rating_source),
    )


def _is_rated_at_another_time(one: Assessment, context: Context) -> bool:
    """True where somebody gave the measure a rating of another time than this one's."""
    return any(
        other.declared is not None and other.period != one.period
        for other in context.results.assessments[one.indicator]
    )


def _is_told_past(one: Assessment, period: Period) -> bool:
    """True for a rating of another time that officers gave, or that the rule could give."""
    says_something = one.declared is not None or one.rating not in UNRATED
    return one.period != period and says_something


def _past(one: Assessment, context: Context) -> Past:
    return Past(
        period=say_period(one.period),
        is_later=one.period.ends > context.agreement.period.ends,
        who=context.publisher(one.source),
        tag=tag_assessment(one, context.agreement.details),
        reason=one.reason,
        source=context.say(one.source),
    )


def _aim(aim: Aim, indicator: Indicator, context: Context) -> Noted:
    name = (TARGET_KIND[aim.kind](), say_figure_period(aim.period, indicator))
    cells = (*name, say_goal(aim.value, indicator, aim.side))
    return Noted(join(name, ", "), cells, aim.note, context.say(aim.source))


def _about(indicator: Indicator, details: AgreementDetails) -> tuple[Sentence, ...]:
    said = [] if indicator.rating.method in WITHOUT_FIGURE else [say_polarity(indicator)]
    if indicator.polarity_source in POLARITY_FROM:
        said.append(POLARITY_FROM[indicator.polarity_source]())
    said += [say_kind(kind, details) for kind in indicator.kinds]
    if indicator.frequency:
        said.append(MEASURED(how_often=indicator.frequency))
    if indicator.lag_months is not None:
        said.append(LAG(indicator.lag_months))
    return tuple(said)
