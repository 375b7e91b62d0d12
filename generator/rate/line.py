"""A straight line through a series and the range around what it leads to, by least squares."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.model.findings import Point
from generator.model.period import YEAR

FEWEST = 6
"""Points for a straight line: with fewer the range is wider than any plan."""
FEWEST_CHANGES = 4
"""Yearly changes for a line by season: two years of quarters."""
FOUR_IN_FIVE = tuple(
    map(
        Decimal,
        "3.0777 1.8856 1.6377 1.5332 1.4759 1.4398 1.4149 1.3968 1.3830 1.3722 1.3634 1.3562 "
        "1.3502 1.3450 1.3406 1.3368 1.3334 1.3304 1.3277 1.3253 1.3232 1.3212 1.3195 1.3178 "
        "1.3163 1.3150 1.3137 1.3125 1.3114 1.3104".split(),
    )
)
"""The 90th percentile of Student's t for 1 to 30 degrees of freedom: an 80% range.

For more, the last one: it makes the range a little wide.
"""


@dataclass(frozen=True, slots=True)
class Line:
    """A line fitted to a series."""

    points: tuple[Point, ...]
    yearly_change: Decimal
    variance: Decimal
    """Of the points around the line, or of the yearly changes."""
    freedom: int
    seasonal: bool

    def total(self, months: Sequence[int]) -> tuple[Decimal, Decimal]:
        """What the line gives for all these months together, and half its 80% range.

        `months` are month numbers after those of the points.
        """
        if self.seasonal:
            value, share = self._by_season(months)
        else:
            value, share = self._straight(months)
        reach = FOUR_IN_FIVE[min(self.freedom, len(FOUR_IN_FIVE)) - 1]
        return value, reach * (self.variance * share).sqrt()

    def reaches(self, months: Sequence[int]) -> bool:
        """True where the line says anything about these months: by season, each must be known."""
        known = {point.period.ends.month for point in self.points}
        return not self.seasonal or all((month - 1) % YEAR + 1 in known for month in months)

    def _straight(self, months: Sequence[int]) -> tuple[Decimal, Decimal]:
        """The value, and its variance as a share of `variance`: of the months and of the line."""
        number, count = len(self.points), len(months)
        middle, mean = _mean(_months(self.points)), _mean(_values(self.points))
        beyond = sum(months) - middle * count
        spread = _spread(_months(self.points))
        value = mean * count + self.yearly_change / YEAR * beyond
        return value, count + Decimal(count) ** 2 / number + beyond**2 / spread

    def _by_season(self, months: Sequence[int]) -> tuple[Decimal, Decimal]:
        """The same, where each year ahead adds the spread of one more yearly change."""
        latest = {point.period.ends.month: point for point in self.points}
        years = value = Decimal(0)
        for month in months:
            season = latest[(month - 1) % YEAR + 1]
            ahead = Decimal(month - season.period.month_number) / YEAR
            years += ahead
            value += season.value + self.yearly_change * ahead
        return value, years + years**2 / (self.freedom + 1)


def fit_line(points: Sequence[Point], *, seasonal: bool) -> Line | None:
    """The line through the points, or None where they are too few.

    By season, the line goes by the mean change on the same month of the year before.
    """
    if seasonal:
        return _fit_seasonal(points)
    if len(points) < FEWEST:
        return None
    months, values = _months(points), _values(points)
    middle, mean = _mean(months), _mean(values)
    products = ((m - middle) * (v - mean) for m, v in zip(months, values, strict=True))
    slope = sum(products, Decimal(0)) / _spread(months)
    left = [v - mean - slope * (m - middle) for m, v in zip(months, values, strict=True)]
    freedom = len(points) - 2
    variance = sum((one * one for one in left), Decimal(0)) / freedom
    return Line(tuple(points), slope * YEAR, variance, freedom, seasonal=False)


def _fit_seasonal(points: Sequence[Point]) -> Line | None:
    by_month = {point.period.month_number: point.value for point in points}
    changes = [
        value - by_month[month - YEAR]
        for month, value in by_month.items()
        if month - YEAR in by_month
    ]
    if len(changes) < FEWEST_CHANGES:
        return None
    freedom = len(changes) - 1
    return Line(tuple(points), _mean(changes), _spread(changes) / freedom, freedom, seasonal=True)


def _months(points: Sequence[Point]) -> list[Decimal]:
    return [Decimal(point.period.month_number) for point in points]


def _values(points: Sequence[Point]) -> list[Decimal]:
    return [point.value for point in points]


def _mean(values: Sequence[Decimal]) -> Decimal:
    return sum(values, Decimal(0)) / len(values)


def _spread(values: Sequence[Decimal]) -> Decimal:
    """The sum of the squared differences from the mean."""
    mean = _mean(values)
    return sum(((value - mean) ** 2 for value in values), Decimal(0))
