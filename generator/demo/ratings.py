"""The rows of ratings.csv: what the officers of the made-up county entered."""

from collections.abc import Iterator
from random import Random

from generator.demo.catalogue import Measure
from generator.demo.chance import make_chance
from generator.demo.figures import list_known
from generator.demo.quarters import NOW, quarter_of
from generator.demo.series import Line, find_way
from generator.demo.steps import is_late
from generator.demo.targets import make_plan
from generator.demo.writing import Row
from generator.model.enums import Basis, Progress
from generator.model.ratings import Dimension, Rating
from generator.model.scales import SHIPPED

GREEN_SHARE, AMBER_SHARE = 0.75, 0.95
"""Up to these shares of all measures, the work is in place or at some risk."""
SAME_CHANCE = 0.75
"""How often the work stood the same a quarter before."""
FORECAST_SHARE = 0.6
"""How many measures officers look ahead for."""
BETTER_PACE, WORSE_PACE = 1.5, 0.5
"""Officers expect to beat the plan from the first on, and to miss it below the second."""
TOLERANCE = 0.05
"""Officers who judge a figure themselves call it better or worse from here on, as a share."""
OTHERWISE = "Some of the work began later than planned."
"""The reason where a measure gives none of its own."""
HOPE = "We count on work that is still to come this year."
"""The reason where officers do not expect a miss: a line through the figures may say otherwise."""
NO_HOPE = "We do not think that we can catch up this year."
"""Added to the reason where officers expect a miss."""

OFFICERS_DIFFER: dict[str, tuple[Rating, str]] = {
    "library-visits": (
        Rating.AS_EXPECTED,
        "One large library is closed for works, so we look at the other ones.",
    ),
    "falls": (
        Rating.AS_EXPECTED,
        "One care home sent in two years of falls at once, and that lifts the figure.",
    ),
    "adult-skills": (
        Rating.AS_EXPECTED,
        "Some passes may be counted twice, so we wait with our word.",
    ),
}
"""Measures that a rule rates, and that officers rate in their own way, with their reason."""


def list_rating_rows(line: Line, seed: int) -> Iterator[Row]:
    """All rows of one measure."""
    measure = line.measure
    chance = make_chance(seed, measure.id, "ratings")
    for mark, rating in _rate_delivery(measure, chance):
        reason = _reason(measure) if _needs_reason(rating, Dimension.DELIVERY) else ""
        yield _row(measure, mark, Dimension.DELIVERY, rating, reason)
    performance = _rate_performance(line)
    if performance:
        yield _row(measure, NOW, Dimension.PERFORMANCE, *performance)
    forecast = _rate_forecast(line, chance)
    if forecast:
        reason = (
            f"{_reason(measure)} {NO_HOPE}" if _needs_reason(forecast, Dimension.FORECAST) else HOPE
        )
        yield _row(measure, NOW, Dimension.FORECAST, forecast, reason)


def _needs_reason(rating: Rating, dimension: Dimension) -> bool:
    return SHIPPED[dimension].needs_reason(rating)


def _reason(measure: Measure) -> str:
    return measure.behaviour.trouble or OTHERWISE


def _rate_delivery(measure: Measure, chance: Random) -> Iterator[tuple[int, Rating]]:
    """The work a quarter ago and now."""
    before, now, same = chance.random(), chance.random(), chance.random()
    before = now if same < SAME_CHANCE else before
    for mark, drawn in ((NOW - 1, before), (NOW, now)):
        if measure.behaviour.steps:
            yield mark, _rate_steps(measure, mark)
        elif drawn < GREEN_SHARE:
            yield mark, Rating.GREEN
        else:
            yield mark, Rating.AMBER if drawn < AMBER_SHARE else Rating.RED


def _rate_steps(measure: Measure, mark: int) -> Rating:
    late = {step.status for step in measure.behaviour.steps if is_late(step, mark)}
    if Progress.NOT_STARTED in late:
        return Rating.RED
    return Rating.AMBER if late else Rating.GREEN


def _rate_performance(line: Line) -> tuple[Rating, str] | None:
    """The officers' word on the figure, where they give one, and its reason."""
    measure = line.measure
    if measure.id in OFFICERS_DIFFER:
        return OFFICERS_DIFFER[measure.id]
    plan, known = make_plan(line), list_known(line)
    if measure.indicator.rating.method != "declared" or plan is None or not known:
        return None
    wanted = plan.value(known[-1])
    gap = (line.figure(known[-1]) - wanted) * find_way(measure.indicator.polarity)
    if gap >= TOLERANCE * abs(wanted):
        return Rating.BETTER, ""
    if gap >= -TOLERANCE * abs(wanted):
        return Rating.AS_EXPECTED, ""
    return Rating.WORSE, _reason(measure)


def _rate_forecast(line: Line, chance: Random) -> Rating | None:
    if chance.random() >= FORECAST_SHARE or make_plan(line) is None:
        return None
    if line.pace >= BETTER_PACE:
        return Rating.BETTER
    return Rating.AS_EXPECTED if line.pace >= WORSE_PACE else Rating.WORSE


def _row(measure: Measure, mark: int, dimension: Dimension, rating: Rating, reason: str) -> Row:
    paper = "report-2026-02" if mark == NOW else "report-2025-11"
    source = f"{paper}, para {measure.number}"
    period = quarter_of(mark).text
    return (measure.id, period, dimension.value, rating.value, Basis.PRINTED.value, reason, source)
