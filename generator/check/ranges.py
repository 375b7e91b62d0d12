"""Whether the range beside a number can be the one in which it lies."""

from collections.abc import Iterator

from generator.check.problems import Placed
from generator.model.comparisons import ComparedFigure
from generator.model.goal import find_number
from generator.model.problem import Problem
from generator.model.rows import Figure, Target


def find_wrong_range(
    placed: Placed[Figure] | Placed[Target] | Placed[ComparedFigure],
) -> Iterator[Problem]:
    """A range with one end, with its ends swapped, or not round its figure."""
    row = placed.record
    if (row.lower is None) != (row.upper is None):
        name = "lower" if row.lower is None else "upper"
        yield placed.problem(name, "one end of a range", "Give both ends, or neither.")
    elif row.lower is not None and row.upper is not None:
        if row.lower > row.upper:
            yield placed.problem(
                "lower", f"{row.lower}, above the upper end {row.upper}", "Swap the two."
            )
        elif row.value is None:
            found = "a range without a figure"
            yield placed.problem("lower", found, "Empty lower and upper, or write the figure.")
        elif not row.lower <= find_number(row.value) <= row.upper:
            advice = "Check the figure and both ends of the range."
            yield placed.problem("value", "a figure outside its own range", advice)
