"""Values that can be right but hardly ever are: a first nought, a share above 100, other money."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from statistics import median

from generator.advise.figures import make_warning
from generator.model.assessment import Reading, Series
from generator.model.indicator import Indicator
from generator.model.problem import Problem
from generator.model.report import Report

ENOUGH = 2
"""Fewer other figures say nothing on how large a figure should be."""
STEADY = 2
"""Figures are steady where the largest is at most this many times the smallest."""
TEN_TIMES = (Decimal(8), Decimal("12.5"))
"""A decimal point one place out makes about ten, more or less how the figures move."""
FAR_YEARS = 10
"""Years after the agreement's end: no figure is promised for so late."""
FOREIGN = "$€"
RIGHT = "If it is right, say why under note."


def find_first_noughts(report: Report) -> Iterator[Problem]:
    """A 0 where all other figures are steady and far from it: often a figure that is missing."""
    every = report.results.series
    for (indicator, area), series in every.items():
        own = [one.value for one in series.known if one.value is not None]
        for reading in series.known:
            if reading.value or reading.note:
                continue
            others = [value for value in own if value] if own.count(Decimal(0)) == 1 else []
            if len(others) < ENOUGH and area is not None:
                others = _find_elsewhere(every, indicator, reading)
            if len(others) >= ENOUGH and _are_steady(others):
                found = f"0, where the other figures are {min(others):f} to {max(others):f}"
                advice = f"If there is no figure, leave it empty and say why in status. {RIGHT}"
                yield make_warning(report.agreement, indicator, area, reading, found, advice)


def _find_elsewhere(
    every: Mapping[tuple[str, str | None], Series], indicator: str, reading: Reading
) -> list[Decimal]:
    """The figures of other places for the same time; none where another place has 0 too."""
    there = [
        one.value
        for (name, area), series in every.items()
        if name == indicator and area is not None
        for one in series.known
        if one.period == reading.period and one is not reading and one.value is not None
    ]
    return [] if Decimal(0) in there else there


def _are_steady(values: Sequence[Decimal]) -> bool:
    return 0 < max(map(abs, values)) <= STEADY * min(map(abs, values))


def find_impossible_shares(report: Report) -> Iterator[Problem]:
    """Percentages below 0 or above 100."""
    indicators = {one.id: one for one in report.agreement.indicators}
    for (indicator, area), series in report.results.series.items():
        if not _is_share(indicators[indicator]):
            continue
        for reading in series.known:
            if not reading.note and not 0 <= (reading.value or 0) <= 100:  # noqa: PLR2004
                found = f"'{reading.value}', a percentage below 0 or above 100"
                advice = f"Check the figure. {RIGHT}"
                yield make_warning(report.agreement, indicator, area, reading, found, advice)


def _is_share(indicator: Indicator) -> bool:
    return indicator.unit.symbol == "%" and not indicator.unit.change_since


def find_targets_ten_times_off(report: Report) -> Iterator[Problem]:
    """Targets about ten times as large or as small as the figures of their measure."""
    origins = report.agreement.origins
    for (indicator, area), series in report.results.series.items():
        values = [abs(one.value) for one in series.known if one.value]
        if not values:
            continue
        usual = Decimal(median(values))
        for aim in series.aims:
            size = abs(aim.value)
            low, high = TEN_TIMES
            is_far = low * usual <= size <= high * usual or low * size <= usual <= high * size
            if size and is_far and not aim.note:
                place = origins.targets[indicator, area, aim.period, aim.kind]
                found = f"a target of '{aim.value}', about ten times off its figures"
                advice = f"Check the decimal point. {RIGHT}"
                yield Problem(place.file, place.line, "column value", found, advice)


def find_far_periods(report: Report) -> Iterator[Problem]:
    """Times that lie far beyond the agreement's end, such as 2088/89."""
    latest = report.agreement.details.ends.year + FAR_YEARS
    for (indicator, area), series in report.results.series.items():
        for reading in series.readings:
            if reading.period.ends.year > latest and not reading.note:
                found = f"'{reading.period}', far beyond the agreement's end"
                advice = f"Check the year. {RIGHT}"
                yield make_warning(report.agreement, indicator, area, reading, found, advice)


def find_foreign_money(report: Report) -> Iterator[Problem]:
    """Measures in other money than the agreement's sums, which are in pounds."""
    for one in report.agreement.indicators:
        if one.unit.symbol and one.unit.symbol in FOREIGN:
            place = report.agreement.origins.indicators[one.id]
            found = f"the sign '{one.unit.symbol}', where the agreement's sums are in pounds"
            advice = "Write £, or spell the money out under other, such as dollars."
            yield Problem(place.file, place.line, "key unit", found, advice)
