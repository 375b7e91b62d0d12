"""What the ranges of two figures for the same time say of their difference.

Two figures are different only where their ranges do not meet; a figure without a range must lie
outside the other's, as a target must for the method `interval`. Source: N. Schenker and
J. F. Gentleman, The American Statistician 55 (2001), 182-186, who show that the rule is careful: it
calls a difference clear less often than a test of the difference itself would. Without ranges there
is nothing to test: the files have no counts behind a share from which one could be made.
"""

from decimal import Decimal
from typing import Protocol

from generator.model.beside import Verdict
from generator.model.enums import DIRECTED, Polarity
from generator.model.indicator import Indicator

Ends = tuple[Decimal, Decimal]


class Ranged(Protocol):
    """A figure that may have a range."""

    @property
    def value(self) -> Decimal | None:
        """None where there is no figure."""

    @property
    def lower(self) -> Decimal | None:
        """The lower end of its range."""

    @property
    def upper(self) -> Decimal | None:
        """The upper end."""


def judge(one: Ranged | None, other: Ranged, indicator: Indicator) -> Verdict:
    """How the one stands beside the other; `one` is None where it is not known for the time."""
    if one is None or one.value is None or other.value is None:
        return Verdict.OTHER_TIME
    if indicator.is_additive:
        return Verdict.COUNTS
    if find_reach(one) is None and find_reach(other) is None:
        return Verdict.UNTESTED
    low, high = find_reach(one) or (one.value, one.value)
    other_low, other_high = find_reach(other) or (other.value, other.value)
    if low <= other_high and other_low <= high:
        return Verdict.SAME
    is_higher = low > other_high
    if indicator.polarity not in DIRECTED:
        return Verdict.HIGHER if is_higher else Verdict.LOWER
    is_better = is_higher == (indicator.polarity is Polarity.HIGHER)
    return Verdict.BETTER if is_better else Verdict.WORSE


def find_reach(one: Ranged) -> Ends | None:
    """Both ends of a figure's range; None where it has none."""
    return None if one.lower is None or one.upper is None else (one.lower, one.upper)
