"""Which unknowns a set of linear equations determines."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Generic, TypeVar

Unknown = TypeVar("Unknown", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Equation(Generic[Unknown]):
    """A sum of unknowns, each with its factor, that equals a number."""

    factors: dict[Unknown, Fraction]
    equals: Fraction


def find_determined(equations: Iterable[Equation[Unknown]]) -> set[Unknown]:
    """The unknowns that have one possible value only, where none can be below 0."""
    solved: dict[Unknown, Equation[Unknown]] = {}
    nought: set[Unknown] = set()
    for equation in equations:
        signs = {factor > 0 for factor in equation.factors.values()}
        if len(signs) == 1 and equation.equals == 0:
            nought |= equation.factors.keys()
        _add(equation, solved)
    alone = {unknown for unknown, equation in solved.items() if len(equation.factors) == 1}
    return alone | nought


def _add(equation: Equation[Unknown], solved: dict[Unknown, Equation[Unknown]]) -> None:
    """Takes what is solved out of an equation, and the equation out of what is solved."""
    for unknown in list(equation.factors):
        if unknown in solved:
            equation = _less(equation, solved[unknown], equation.factors[unknown])
    if not equation.factors:
        return
    pivot, factor = next(iter(equation.factors.items()))
    own = Equation(
        {unknown: each / factor for unknown, each in equation.factors.items()},
        equation.equals / factor,
    )
    for unknown, other in solved.items():
        if pivot in other.factors:
            solved[unknown] = _less(other, own, other.factors[pivot])
    solved[pivot] = own


def _less(one: Equation[Unknown], other: Equation[Unknown], times: Fraction) -> Equation[Unknown]:
    """One equation less so many times another."""
    factors = dict(one.factors)
    for unknown, factor in other.factors.items():
        left = factors.get(unknown, Fraction(0)) - times * factor
        if left:
            factors[unknown] = left
        else:
            factors.pop(unknown, None)
    return Equation(factors, one.equals - times * other.equals)
