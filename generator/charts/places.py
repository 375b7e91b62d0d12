"""Where one measure has figures for the same time in several places."""

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal

from generator.model.assessment import Reading
from generator.model.indicator import Indicator
from generator.model.period import Period
from generator.model.places import Area
from generator.model.report import Report
from generator.model.sentence import Sentence
from generator.rate.beside import find_reach
from generator.rate.comparison import compare

FEWEST, MOST = 3, 14
"""Places: two are told in a sentence, and more than fourteen make no small picture."""


@dataclass(frozen=True, slots=True)
class Places:
    """One measure in several places at one time."""

    indicator: Indicator
    area: Sentence
    """The name of the whole area."""
    period: Period
    places: tuple[tuple[Sentence, Reading], ...]
    """By name, with those that have no figure."""
    whole: Decimal | None
    """The figure of the whole area."""
    plan: Decimal | None
    """The target for the whole area."""

    @property
    def values(self) -> list[Decimal]:
        """The figures of the places."""
        return [one.value for _, one in self.places if one.value is not None]

    @property
    def ranges(self) -> list[tuple[Decimal, Decimal] | None]:
        """The range of each place's figure, where it has one."""
        return [find_reach(one) for _, one in self.places if one.value is not None]


def find_places(report: Report, indicator: Indicator) -> Places | None:
    """The places of a top kind, else the others; None where too few are comparable.

    Counts are left out: a place with more people has more of them, so they cannot be compared.
    """
    if indicator.is_additive or not report.indicators[indicator.id].places:
        return None
    areas, kinds = report.agreement.areas, report.agreement.kinds
    top = [area for area in areas if kinds.is_top(area.kind)]
    others = [area for area in areas if not kinds.is_top(area.kind)]
    found = (_find_group(report, indicator, group) for group in (top, others))
    return next((one for one in found if one), None)


def _find_group(report: Report, indicator: Indicator, areas: list[Area]) -> Places | None:
    """The latest time for which enough of these areas have a figure."""
    local = [
        (area.name, series.readings)
        for area in sorted(areas, key=lambda one: one.name)
        if (series := report.results.series.get((indicator.id, area.id)))
    ]
    until = report.agreement.period.ends
    times = Counter(
        reading.period
        for _, readings in local
        for reading in readings
        if reading.value is not None and reading.period.ends <= until
    )
    period = max((one for one, number in times.items() if number >= FEWEST), default=None)
    if period is None:
        return None
    places = tuple(
        (name, reading)
        for name, readings in local
        for reading in readings
        if reading.period == period
    )
    whole, plan = _find_whole(report, indicator, period)
    area = report.agreement.details.area_name
    return None if len(places) > MOST else Places(indicator, area, period, places, whole, plan)


def _find_whole(
    report: Report, indicator: Indicator, period: Period
) -> tuple[Decimal | None, Decimal | None]:
    """The whole area's figure for a time, and the target that it is compared with."""
    series = report.results.series.get((indicator.id, None))
    if series is None:
        return None, None
    reading = next((one for one in series.known if one.period == period), None)
    return (reading.value if reading else None), compare(indicator, series, reading).target
