"""All that a line chart shows of one indicator, before it is drawn."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.charts.outlook import find_outlook
from generator.charts.scale import Scale, make_scale
from generator.charts.timeline import Timeline, find_aims, make_timeline, split_aims
from generator.describe.chart_labels import find_size, say_tick, say_times
from generator.model.assessment import Aim, Reading
from generator.model.findings import Projection
from generator.model.indicator import Indicator
from generator.model.period import YEAR, Period
from generator.model.report import IndicatorReport, Report
from generator.model.sentence import Sentence
from generator.rate.points import is_added_up

FEWEST = 2
"""A chart of one figure says no more than the figure."""


@dataclass(frozen=True, slots=True)
class Story:
    """The figures, the plan, the usual range and the forecast of one indicator."""

    indicator: Indicator
    timeline: Timeline
    aims: tuple[tuple[Aim, ...], ...]
    """Targets that a line joins."""
    limits: tuple[Decimal, ...]
    """The usual range: its low end, the average and its high end; or none."""
    outlook: tuple[Projection, ...]
    """The forecast, the nearest day first."""
    first: Period
    last: Period
    scale: Scale
    """It holds every number of the picture."""
    size: Decimal
    """What numbers are divided by, so that their labels stay short."""
    ticks: tuple[tuple[Decimal, str], ...]
    """Round values across the picture with their labels, the lowest first."""

    def times(self) -> dict[Period, Sentence]:
        """The words for every period that is shown."""
        shown: list[Reading | Aim | Projection] = [*self.timeline.rows, *self.plan, *self.outlook]
        return say_times((one.period for one in shown), self.indicator)

    @property
    def latest(self) -> Reading:
        """The last figure."""
        return self.timeline.runs[-1][-1]

    @property
    def plan(self) -> list[Aim]:
        """Every target that is shown."""
        return [aim for part in self.aims for aim in part]

    @property
    def has_range(self) -> bool:
        """True where a figure has a range in which the true one is likely to lie."""
        return any(reading.lower is not None for reading in self.timeline.known)

    def across(self, day: date) -> float:
        """Where a day lies, in per cents of the width."""
        days = (self.last.ends - self.first.ends).days or 1
        return round((day - self.first.ends).days / days * 100, 1)

    @property
    def starts_anew(self) -> bool:
        """True where figures add up over the year and begin again from nothing each year."""
        return is_added_up(self.indicator) and self.latest.period.months < YEAR

    def outlook_parts(self) -> list[list[Projection]]:
        """The forecast in parts that a line joins."""
        if self.starts_anew:
            return [[projection] for projection in self.outlook]
        return [list(self.outlook)] if self.outlook else []

    def follows(self, projection: Projection) -> bool:
        """True where a line may lead from the last figure to a projection."""
        year = self.latest.period.year_starts
        return not self.starts_anew or projection.period.year_starts == year


def find_story(report: Report, one: IndicatorReport) -> Story | None:
    """What an indicator's line chart shows, or None where there are too few figures."""
    indicator = one.indicator
    series = report.results.series.get((indicator.id, None))
    if series is None:
        return None
    timeline = make_timeline(indicator, series, report.agreement.quarter.ends)
    if len(timeline.known) < FEWEST:
        return None
    outlook = find_outlook(report, indicator, timeline.known[-1])
    first, last = timeline.ends
    last = max([last, *(projection.period for projection in outlook)])
    aims = find_aims(series, timeline.known[-1].period, first.ends, last.ends)
    limits = _find_limits(report, indicator.id)
    values = [*_values(timeline, outlook), *(aim.value for aim in aims), *limits]
    scale, size = make_scale(values), find_size(max(map(abs, values)), indicator)
    return Story(
        indicator,
        timeline,
        tuple(tuple(part) for part in split_aims(indicator, aims)),
        tuple(limits),
        outlook,
        first,
        last,
        scale,
        size,
        tuple((tick, say_tick(tick, indicator, scale.step, size)) for tick in scale.ticks),
    )


def _values(timeline: Timeline, outlook: Iterable[Projection]) -> Iterator[Decimal]:
    """Every figure, and the ends of every range."""
    ranged: list[Reading | Projection] = [*timeline.known, *outlook]
    for one in ranged:
        yield from (end for end in (one.value, one.lower, one.upper) if end is not None)


def _find_limits(report: Report, indicator_id: str) -> list[Decimal]:
    """The ends of the usual range and the average, where they are of the figures drawn."""
    movement = report.results.movements[indicator_id]
    if movement.limits is None or movement.added:
        return []
    return [movement.limits.lower, movement.limits.mean, movement.limits.upper]
