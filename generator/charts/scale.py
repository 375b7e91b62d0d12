"""Round numbers for an axis, and where a value lies between them."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal, localcontext

STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
LINES = 4
"""About so many lines across a chart."""
SMALLEST_STEP = Decimal("0.0001")
"""Labels have at most four decimals, so finer lines would have the same labels."""
DIGITS = 100
"""Enough for any number that a file can hold."""
FULL = Decimal(100)
"""A scale runs from 0 at its top to 100 at its bottom, as the picture does."""


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis with ticks at round numbers, the lowest first."""

    ticks: tuple[Decimal, ...]

    @property
    def step(self) -> Decimal:
        """From one tick to the next."""
        return self.ticks[1] - self.ticks[0]

    def share(self, value: Decimal) -> float:
        """Where a value lies: 0 at the lowest tick, 1 at the highest."""
        low, high = self.ticks[0], self.ticks[-1]
        return float((value - low) / (high - low))

    def down(self, value: Decimal) -> float:
        """Where a value lies, in per cents from the top."""
        return round(100 - self.share(value) * 100, 1)


def make_scale(values: Iterable[Decimal]) -> Scale:
    """A scale that holds all values; one figure, or equal ones, lie off its ends."""
    given = list(values)
    low, high = min(given), max(given)
    with localcontext() as context:
        context.prec = DIGITS
        if low == high:
            room = abs(low) / 10 or Decimal(1)
            low, high = low - room if low else low, high + room
        step = _round_up((high - low) / LINES)
        first = (low / step).to_integral_value(ROUND_FLOOR)
        last = (high / step).to_integral_value(ROUND_CEILING)
        ticks = tuple(step * number for number in range(int(first), int(last) + 1))
    return Scale(ticks)


def _round_up(rough: Decimal) -> Decimal:
    """The next round step: 1, 2, 2.5 or 5 with noughts."""
    power = Decimal(1).scaleb(rough.adjusted())
    return max(next(step * power for step in STEPS if step * power >= rough), SMALLEST_STEP)
