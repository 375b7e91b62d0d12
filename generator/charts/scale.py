"""Round numbers for an axis, and where a value lies between them."""

import math
from dataclasses import dataclass
from decimal import Decimal

STEPS = (1, 2, 2.5, 5, 10)
LINES = 4
"""About so many lines across a chart."""


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis from the first tick at `bottom` to the last at `top`, both in pixels."""

    ticks: tuple[Decimal, ...]
    top: float
    bottom: float

    def place(self, value: Decimal) -> float:
        """The height of a value, in pixels from the top."""
        low, high = self.ticks[0], self.ticks[-1]
        share = float((value - low) / (high - low))
        return round(self.bottom - share * (self.bottom - self.top), 1)


def make_scale(values: list[Decimal], top: float, bottom: float) -> Scale:
    """A scale that holds all values, with ticks at round numbers."""
    low, high = float(min(values)), float(max(values))
    if low == high:
        low, high = low - 1, high + 1
    rough = (high - low) / LINES
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(step * power for step in STEPS if step * power >= rough)
    first, last = math.floor(low / step), math.ceil(high / step)
    exact = Decimal(repr(step))
    ticks = tuple((exact * number).normalize() for number in range(first, last + 1))
    return Scale(ticks, top, bottom)
