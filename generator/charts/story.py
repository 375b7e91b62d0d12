"""All that a line chart shows of one indicator, before it is drawn."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.charts.outlook import find_outlook
from generator.charts.scale import Scale, make_scale
from generator.charts.timeline import (
    Timeline,
    find_aims,
    make_timeline,
    split_years,
    starts_anew,
)
from generator.describe.chart_labels import find_size, say_tick, say_times
from generator.model.assessment import Aim, Reading
from generator.model.findings import Projection
from generator.model.indicator import Indicator
from generator.model.period import Period
from generator.model.report import IndicatorReport, Report
from generator.model.sentence import Sentence

FEWEST = 2
"""A chart of one figure says no more than the figure."""


Shown = Reading | Aim | Projection


@dataclass(frozen=True, slots=True)
class Story:
    """The figures, the plan, the usual range and the forecast of one indicator."""

    indicator: Indicator
    timeline: Timeline
    aims: tuple[tuple[Aim, ...], ...]
    """Targets up to the last figure, in parts that a line joins."""
    left: tuple[tuple[Aim, ...], ...]
    """Targets after the last figure, in such parts: the way that is left."""
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
        shown: list[Shown] = [*self.timeline.rows, *self.plan, *self.targets, *self.outlook]
        return say_times((one.period for one in shown), self.indicator)

    @property
    def latest(self) -> Reading:
        """The last figure."""
        return self.timeline.runs[-1][-1]

    @property
    def plan(self) -> list[Aim]:
        """Every target up to the last figure."""
        return [aim for part in self.aims for aim in part]

    @property
    def targets(self) -> list[Aim]:
        """Every target after the last figure."""
        return [aim for part in self.left for aim in part]

    @property
    def has_range(self) -> bool:
        """True where a figure has a range in which the true one is likely to lie."""
        return any(reading.lower is not None for reading in self.timeline.known)

    def across(self, day: date) -> float:
        """Where a day lies, in per cents of the width."""
        days = (self.last.ends - self.first.ends).days or 1
        return round((day - self.first.ends).days / days * 100, 1)

    def outlook_parts(self) -> tuple[tuple[Projection, ...], ...]:
        """The forecast in parts that a line joins."""
        return split_years(self.indicator, self.outlook, self.latest.period)

    def lead(self, part: Sequence[Aim] | Sequence[Projection]) -> list[Shown]:
        """What lies ahead, behind the last figure where a line may lead from it."""
        return [*([self.latest] if self.follows(part[0]) else []), *part]

    def follows(self, ahead: Aim | Projection) -> bool:
        """True where a line may lead from the last figure to a target or a projection."""
        latest = self.latest.period
        return not starts_anew(self.indicator, latest, latest, ahead.period)


def find_story(report: Report, one: IndicatorReport) -> Story | None:
    """What an indicator's line chart shows, or None where there are too few figures."""
    indicator = one.indicator
    series = report.results.series.get((indicator.id, None))
    if series is None:
        return None
    timeline = make_timeline(indicator, series, report.agreement.period.ends)
    if len(timeline.known) < FEWEST:
        return None
    latest = timeline.known[-1]
    outlook = find_outlook(report, indicator, latest)
    first, last = timeline.ends
    aims = find_aims(indicator, series, latest.period, first.ends)
    last = max([last, *(one.period for one in outlook), *(aim.period for aim in aims)])
    passed = bisect_right(aims, latest.period.ends, key=lambda aim: aim.period.ends)
    limits = _find_limits(report, indicator.id)
    values = [*_values(timeline, outlook), *(aim.value for aim in aims), *limits]
    scale, size = make_scale(values), find_size(max(map(abs, values)), indicator)
    return Story(
        indicator,
        timeline,
        split_years(indicator, aims[:passed], latest.period),
        split_years(indicator, aims[passed:], latest.period),
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
