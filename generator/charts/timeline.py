"""Which figures of a series a line may join, and where it breaks."""

from bisect import bisect
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import TypeVar

from generator.model.assessment import Aim, Reading, Series
from generator.model.enums import FigureStatus, TargetKind
from generator.model.findings import Projection
from generator.model.indicator import Indicator
from generator.model.period import YEAR, Period, month_end
from generator.model.years import like
from generator.rate.points import find_alike, is_added_up
from generator.rate.route import is_like

SHOWN_AIMS = (TargetKind.MILESTONE, TargetKind.TARGET)
"""Kinds of target that a chart shows; of two for one day the last named."""
Planned = TypeVar("Planned", Aim, Projection)
LARGEST_STEP = 1.5
"""Figures further apart than so many usual steps have a time without a figure between them."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A time without a figure."""

    day: date
    period: Period | None
    """None where it has no row and cannot be named."""
    status: FigureStatus | None
    """Why; None where it has no row."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """The like figures of a series, in the order of time."""

    rows: tuple[Reading, ...]
    """Every row of the same length of period, with or without a figure."""
    runs: tuple[tuple[Reading, ...], ...]
    """Figures that a line joins."""
    gaps: tuple[Gap, ...]

    @property
    def stretches(self) -> list[list[Gap]]:
        """The gaps, those together that have no figure between them."""
        known = [reading.period.ends for reading in self.known]
        stretches: dict[int, list[Gap]] = {}
        for gap in self.gaps:
            stretches.setdefault(bisect(known, gap.day), []).append(gap)
        return list(stretches.values())

    @property
    def known(self) -> tuple[Reading, ...]:
        """Every figure."""
        return tuple(reading for run in self.runs for reading in run)

    @property
    def ends(self) -> list[Period]:
        """The first and the last time that it tells of, in order."""
        told = [reading.period for reading in self.known]
        told += [gap.period for gap in self.gaps if gap.period]
        return [min(told), max(told)]


def make_timeline(indicator: Indicator, series: Series, until: date) -> Timeline:
    """The like figures up to a day, so that a picture ends where the sentences beside it end."""
    alike = _list_alike(series, until)
    step = _usual_step(alike)
    runs: list[list[Reading]] = []
    gaps: list[Gap] = []
    before: Reading | None = None
    joined = False
    for reading in alike:
        missing = list(_missing(before, reading, step)) if before else []
        gaps += missing
        if reading.value is None:
            gaps.append(Gap(reading.period.ends, reading.period, reading.status))
        elif (
            joined
            and before
            and not missing
            and not starts_anew(indicator, reading.period, before.period, reading.period)
        ):
            runs[-1].append(reading)
        else:
            runs.append([reading])
        joined, before = reading.value is not None, reading
    return Timeline(tuple(alike), tuple(tuple(run) for run in runs), tuple(gaps))


def split_years(
    indicator: Indicator, points: Iterable[Planned], alike: Period
) -> tuple[tuple[Planned, ...], ...]:
    """Points in parts that a line joins: of what adds up over the year, each year by itself."""
    parts: list[list[Planned]] = []
    for point in points:
        if parts and not starts_anew(indicator, alike, parts[-1][-1].period, point.period):
            parts[-1].append(point)
        else:
            parts.append([point])
    return tuple(map(tuple, parts))


def find_aims(indicator: Indicator, series: Series, alike: Period, first: date) -> list[Aim]:
    """The targets from a day on that may stand beside a figure, one for each day."""
    by_day = {
        aim.period.ends: aim
        for kind in SHOWN_AIMS
        for aim in series.aims
        if aim.kind is kind and aim.period.ends >= first
        if aim.period.months == alike.months or is_like(indicator, aim.period, alike)
    }
    return [by_day[day] for day in sorted(by_day)]


def _list_alike(series: Series, until: date) -> list[Reading]:
    """All rows, with or without a figure, like the figures that are tested together."""
    months = {reading.period.months for reading in find_alike(series, until)}
    rows = (reading for reading in series.readings if reading.period.ends <= until)
    return [reading for reading in rows if reading.period.months in months]


def _usual_step(alike: Sequence[Reading]) -> int:
    """The commonest number of months from one row to the next; of as many, the smaller."""
    steps = Counter(
        later.period.month_number - earlier.period.month_number
        for earlier, later in pairwise(alike)
    )
    del steps[0]
    return min(steps, key=lambda one: (-steps[one], one), default=0)


def _missing(before: Reading, after: Reading, step: int) -> Iterable[Gap]:
    """The times between two rows that have no row, as far as the usual step tells."""
    months = after.period.month_number - before.period.month_number
    if not step or months <= LARGEST_STEP * step:
        return
    for number in range(1, round(months / step)):
        day = month_end(before.period.month_number - 1 + number * step)
        yield Gap(day, like(before.period, day), None)


def starts_anew(indicator: Indicator, alike: Period, one: Period, other: Period) -> bool:
    """True where figures like one that adds up over the year begin again between two times."""
    if not is_added_up(indicator) or alike.months >= YEAR:
        return False
    return one.year_starts != other.year_starts
