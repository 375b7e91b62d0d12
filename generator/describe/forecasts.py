"""Where the figures lead if nothing changes, in the same words as any other forecast."""

from collections.abc import Iterator

from generator.describe.answers import FIGURE_RANGE
from generator.describe.dates import say_when
from generator.describe.language import Phrase, Plural, say
from generator.describe.numbers import rounds_to_nothing, say_aim, say_gap, say_value
from generator.describe.sums import say_comparison
from generator.describe.tags import find_label
from generator.model.findings import Forecast, Projection
from generator.model.indicator import Indicator
from generator.model.lines import Finding
from generator.model.ratings import Rating
from generator.model.scales import Scale
from generator.model.sentence import Sentence, begin_small

TITLE = Phrase("Looking ahead: Where do the figures lead?")
PROJECTED = Phrase("If nothing changes, the figure {when} will be about {value}.")
PROJECTED_CHANGE = Phrase(
    "If nothing changes, the figure {when} will be about {value} since {since}."
)
TARGET = Phrase("The plan for then is {aim}.")
OFFICERS = Phrase("What officers expect for the end of the year: {word}.")
LINE = Plural(
    "We draw the straight line that lies closest to the {number} figure (least squares).",
    "We draw the straight line that lies closest to the {number} figures (least squares).",
)
SEASONAL_LINE = Plural(
    "We take the latest figure for the same time of year. We add the mean change from one year "
    "to the next. We know {number} figure.",
    "We take the latest figure for the same time of year. We add the mean change from one year "
    "to the next. We know {number} figures.",
)
ADDED_LINE = Plural(
    "We draw the straight line that lies closest to what {number} period added (least squares). "
    "Then we add up what it gives.",
    "We draw the straight line that lies closest to what each of {number} periods added (least "
    "squares). Then we add up what it gives.",
)
RISES, FALLS = Phrase("It rises by {gap} a year."), Phrase("It falls by {gap} a year.")
ADDED_RISES = Phrase("What each period adds rises by {gap} from one year to the next.")
ADDED_FALLS = Phrase("What each period adds falls by {gap} from one year to the next.")
LEADS = Phrase("It leads to {value} {when}. The range is {lower} to {upper}.")
LEVEL = Phrase("It hardly changes from year to year.")
FOUR_IN_FIVE = Phrase(
    "Four times in five, such a figure lies in its range. If the plan lies there too, it is too "
    "close to call."
)
NOT_ASKED = frozenset({Rating.LOST, Rating.NOT_AVAILABLE, Rating.NOT_PUBLISHED})


def say_forecast(
    forecast: Forecast | None, declared: str | None, indicator: Indicator, scale: Scale
) -> Finding | None:
    """What is expected: by officers where they said so, else by the line through the figures.

    `declared` is the officers' own forecast. None where there is neither.
    """
    by_officers = _say_officers(declared, scale)
    projections = forecast.projections if forecast else ()
    if forecast is None or not projections:
        said = tuple(by_officers)
        return Finding(title=TITLE(), answer=said, working=()) if said else None
    expected = by_officers or [line for one in projections for line in _say(one, indicator, scale)]
    return Finding(
        title=TITLE(), answer=tuple(expected), working=tuple(_say_line(forecast, indicator, scale))
    )


def _say_officers(declared: str | None, scale: Scale) -> list[Sentence]:
    if declared is None or declared in NOT_ASKED:
        return []
    label = find_label(scale, declared)
    return [OFFICERS(word=begin_small(label.tag()))]


def _say(projection: Projection, indicator: Indicator, scale: Scale) -> Iterator[Sentence]:
    since = indicator.unit.change_since
    pattern = PROJECTED_CHANGE if since[:1].isdigit() else PROJECTED
    yield pattern(
        when=say_when(projection.period, indicator),
        value=say_value(projection.value, indicator),
        since=since,
    )
    lower, upper = (say_value(end, indicator) for end in (projection.lower, projection.upper))
    if lower != upper:
        yield FIGURE_RANGE(lower=lower, upper=upper)
    target = projection.explanation.target
    if target is not None:
        yield TARGET(aim=say_aim(target, indicator, projection.explanation.side))
    if projection.rating is not None:
        yield find_label(scale, projection.rating).verdict()


def _say_line(forecast: Forecast, indicator: Indicator, scale: Scale) -> Iterator[Sentence]:
    pattern = SEASONAL_LINE if forecast.seasonal else ADDED_LINE if forecast.added else LINE
    yield pattern(len(forecast.points))
    if rounds_to_nothing(forecast.yearly_change, indicator):
        yield LEVEL()
    else:
        rises, falls = (ADDED_RISES, ADDED_FALLS) if forecast.added else (RISES, FALLS)
        slope = rises if forecast.yearly_change > 0 else falls
        yield slope(gap=say_gap(forecast.yearly_change, indicator))
    for projection in forecast.projections:
        yield LEADS(
            value=say_value(projection.value, indicator),
            when=say_when(projection.period, indicator),
            lower=say_value(projection.lower, indicator),
            upper=say_value(projection.upper, indicator),
        )
        yield from say_comparison(projection.explanation, indicator)
        if projection.rating is not None:
            yield say("So: {word}.", word=find_label(scale, projection.rating).tag())
    yield FOUR_IN_FIVE()
