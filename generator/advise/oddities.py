"""Values that can be right but hardly ever are: a first nought, a share above 100, other money."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import groupby
from statistics import median

from generator.advise.figures import make_warning
from generator.model.assessment import Aim, Reading, Series
from generator.model.comparisons import ComparedFigure
from generator.model.indicator import Indicator
from generator.model.period import Period
from generator.model.problem import Place, Problem
from generator.model.published import name_compared, name_group
from generator.model.results import Rated
from generator.model.rows import Figure

ENOUGH = 2
"""Fewer other figures say nothing on how large a figure should be."""
LARGE = 10
"""Steps of the last decimal: a number that chance alone hardly ever brings down to 0."""
TEN_TIMES = (Decimal(8), Decimal("12.5"))
"""A decimal point one place out makes about ten, more or less how the figures move."""
STEP = 3
"""As many times can one target of a plan be as large as the one before, or as small."""
FAR_YEARS = 10
"""Years after the agreement's end: no figure is promised for so late."""
Places = Mapping[str | None, Series]
RIGHT = "If it is right, say why under note."


def find_first_noughts(rated: Rated) -> Iterator[Problem]:
    """Noughts in one run where all other figures are large: often figures that are missing."""
    for indicator, places in _list_measures(rated):
        large = LARGE * Decimal(10) ** -indicator.decimals
        for area, series in places.items():
            runs = [
                is_some for is_some, _ in groupby(series.known, key=lambda one: bool(one.value))
            ]
            for reading in series.known:
                if reading.value or reading.note:
                    continue
                others = _find_comparable(indicator, series, reading)
                if len(others) < ENOUGH and area is not None:
                    others = _find_elsewhere(places, reading)
                is_usual = runs.count(False) > 1 or min(map(abs, others), default=0) < large
                if len(others) >= ENOUGH and not is_usual:
                    found = f"0, where the other figures are {min(others):f} to {max(others):f}"
                    advice = f"If there is no figure, leave it empty and say why in status. {RIGHT}"
                    yield make_warning(rated.agreement, indicator.id, area, reading, found, advice)


def _list_measures(rated: Rated) -> Iterator[tuple[Indicator, Places]]:
    """The measures that have a series, each with its series by place."""
    own: dict[str, dict[str | None, Series]] = {}
    for (name, area), series in rated.results.series.items():
        own.setdefault(name, {})[area] = series
    yield from ((one, own[one.id]) for one in rated.agreement.indicators if one.id in own)


def _find_comparable(indicator: Indicator, series: Series, reading: Reading) -> list[Decimal]:
    """The other figures of a series that are not 0, for times that are no longer than its own."""
    months = _count_months(indicator, reading.period)
    return [
        one.value
        for one in series.known
        if one.value and _count_months(indicator, one.period) <= months
    ]


def _count_months(indicator: Indicator, period: Period) -> int:
    first, last = indicator.covers(period)
    return last - first + 1


def _find_elsewhere(places: Places, reading: Reading) -> list[Decimal]:
    """The figures of other places for the same time; none where another place has 0 too."""
    there = [
        one.value
        for area, series in places.items()
        if area is not None
        for one in series.known
        if one.period == reading.period and one is not reading and one.value is not None
    ]
    return [] if Decimal(0) in there else there


def find_impossible_shares(rated: Rated) -> Iterator[Problem]:
    """Percentages below 0 or above 100; one note on either side says it for the whole measure."""
    origins = rated.agreement.origins
    for indicator, places in _list_measures(rated):
        if indicator.unit.symbol != "%" or indicator.unit.change_since:
            continue
        said = {0} | {
            _find_side(value)
            for series in places.values()
            for value, note in (
                *((one.value, one.note) for one in series.known),
                *((one.value, one.note) for one in series.aims),
            )
            if note
        }
        for area, series in places.items():
            for reading in series.known:
                if _find_side(reading.value) not in said:
                    place = origins.figures[indicator.id, area, reading.period]
                    yield _ask_about_share(place, reading.value)
            for aim in series.aims:
                if _find_side(aim.value) not in said:
                    place = origins.targets[indicator.id, area, aim.period, aim.kind]
                    yield _ask_about_share(place, aim.value)


def find_impossible_company(rated: Rated) -> Iterator[Problem]:
    """Percentages of groups and of others below 0 or above 100, where no note explains them."""
    agreement, places = rated.agreement, rated.agreement.origins.company
    shares = {
        one.id
        for one in agreement.indicators
        if one.unit.symbol == "%" and not one.unit.change_since
    }
    rows: tuple[tuple[Figure | ComparedFigure, str], ...] = (
        *((one, name_group(one)) for one in agreement.breakdowns),
        *((one, name_compared(one)) for one in agreement.comparisons),
    )
    for row, name in rows:
        if row.indicator in shares and not row.note and _find_side(row.value):
            yield _ask_about_share(places[row.indicator, name], row.value)


def _find_side(value: Decimal | None) -> int:
    """-1 below 0, 1 above 100, and 0 for what a share can be."""
    if value is None or 0 <= value <= 100:  # noqa: PLR2004
        return 0
    return -1 if value < 0 else 1


def _ask_about_share(place: Place, value: Decimal | None) -> Problem:
    found = f"'{value}', a percentage below 0 or above 100"
    advice = f"Check the figure. {RIGHT} One note is enough for a measure."
    return Problem(place.file, place.line, "column value", found, advice)


def find_targets_ten_times_off(rated: Rated) -> Iterator[Problem]:
    """Targets about ten times as large or as small as the figures of their measure.

    Of what adds up, the figures for times as long as the target's.
    """
    origins = rated.agreement.origins
    for indicator, places in _list_measures(rated):
        for area, series in places.items():
            for aim in _find_far_aims(indicator, series):
                place = origins.targets[indicator.id, area, aim.period, aim.kind]
                found = f"a target of '{aim.value}', about ten times off its figures"
                advice = f"Check the decimal point. {RIGHT}"
                yield Problem(place.file, place.line, "column value", found, advice)


def _find_far_aims(indicator: Indicator, series: Series) -> Iterator[Aim]:
    """Targets ten times off that no plan leads to: each step of a plan is smaller."""
    before, is_additive = Decimal(0), indicator.is_additive
    sizes = [
        (abs(one.value), _count_months(indicator, one.period) if is_additive else 0)
        for one in series.known
        if one.value
    ]
    for aim in series.aims:
        months, size = _count_months(indicator, aim.period) if is_additive else 0, abs(aim.value)
        values = [of_figure for of_figure, its_months in sizes if its_months == months]
        is_step = before <= STEP * size and size <= STEP * before
        if values and not (is_step or aim.note) and _is_ten_times(size, median(values)):
            yield aim
        else:
            before = size


def _is_ten_times(one: Decimal, other: Decimal) -> bool:
    low, high = TEN_TIMES
    return bool(one) and (low * other <= one <= high * other or low * one <= other <= high * one)


def find_far_periods(rated: Rated) -> Iterator[Problem]:
    """Times that lie far beyond the agreement's end, such as 2088/89."""
    latest = rated.agreement.details.ends.year + FAR_YEARS
    for (indicator, area), series in rated.results.series.items():
        for reading in series.readings:
            if reading.period.ends.year > latest and not reading.note:
                found = f"'{reading.period}', far beyond the agreement's end"
                advice = f"Check the year. {RIGHT}"
                yield make_warning(rated.agreement, indicator, area, reading, found, advice)
