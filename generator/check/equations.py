"""Which sums a set of linear equations determines, where no unknown can be below 0."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Generic, TypeVar

Unknown = TypeVar("Unknown", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Equation(Generic[Unknown]):
    """A sum of unknowns, each with its factor, that equals a number."""

    factors: Mapping[Unknown, Fraction]
    equals: Fraction

    def less(self, other: "Equation[Unknown]", times: Fraction) -> "Equation[Unknown]":
        """This equation less so many times another."""
        factors = dict(self.factors)
        for unknown, factor in other.factors.items():
            left = factors.get(unknown, Fraction(0)) - times * factor
            if left:
                factors[unknown] = left
            else:
                factors.pop(unknown, None)
        return Equation(factors, self.equals - times * other.equals)


@dataclass(slots=True)
class Equations(Generic[Unknown]):
    """Equations solved as far as they go, by Gauss and Jordan."""

    never_below_0: bool
    """True where every unknown is 0 or more."""
    solved: dict[Unknown, Equation[Unknown]] = field(default_factory=dict)
    """By the unknown that each one gives, with factor 1; no other has that unknown."""

    def add(self, equation: Equation[Unknown]) -> None:
        """Takes what is solved out of an equation, and the equation out of what is solved."""
        equation = self._reduce(equation)
        if not equation.factors:
            return
        pivot, factor = next(iter(equation.factors.items()))
        own = Equation(
            {unknown: each / factor for unknown, each in equation.factors.items()},
            equation.equals / factor,
        )
        for unknown, other in self.solved.items():
            if pivot in other.factors:
                self.solved[unknown] = other.less(own, other.factors[pivot])
        self.solved[pivot] = own

    def settle(self) -> None:
        """Adds what follows where nothing is below 0: the parts of nothing are nothing."""
        while self.never_below_0:
            nought = {
                unknown
                for equation in self.solved.values()
                if _is_sum_of_nothing(equation)
                for unknown in equation.factors
            }
            if not nought:
                return
            for unknown in sorted(nought, key=str):
                self.add(Equation({unknown: Fraction(1)}, Fraction(0)))

    def determine(self, factors: Mapping[Unknown, Fraction]) -> bool:
        """True where a sum of unknowns has one possible value only."""
        return not self._reduce(Equation(factors, Fraction(0))).factors

    def _reduce(self, equation: Equation[Unknown]) -> Equation[Unknown]:
        for unknown in list(equation.factors):
            if unknown in self.solved:
                equation = equation.less(self.solved[unknown], equation.factors[unknown])
        return equation


def _is_sum_of_nothing(equation: Equation[Unknown]) -> bool:
    """True where several unknowns, all with a factor above 0, make 0."""
    several = len(equation.factors) > 1
    return several and not equation.equals and min(equation.factors.values()) > 0
