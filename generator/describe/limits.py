"""The rule behind a computed rating, with its limits and the words that it leads to."""

from collections.abc import Iterator
from decimal import Decimal

from generator.describe.differences import say_polarity
from generator.describe.numbers import say_share
from generator.describe.words import LABELS
from generator.model.assessment import Allowance, Explanation
from generator.model.enums import UNDIRECTED
from generator.model.indicator import Indicator
from generator.model.ratings import Dimension, Rating

OF_THE_WAY = " of the way"
GRADES: dict[Dimension, tuple[Rating, Rating, Rating]] = {
    Dimension.OUTCOME: (Rating.GREEN, Rating.AMBER, Rating.RED),
    Dimension.PERFORMANCE: (Rating.BETTER, Rating.AS_EXPECTED, Rating.WORSE),
    Dimension.FORECAST: (Rating.BETTER, Rating.AS_EXPECTED, Rating.WORSE),
}
"""Good, near and far, in each dimension that a figure can rate."""


def say_limits_of_difference(
    explanation: Explanation, indicator: Indicator, dimension: Dimension
) -> Iterator[str]:
    """The rule of a difference from the plan: how far each rating reaches."""
    allowance = explanation.allowance
    if allowance is None:
        return
    if explanation.polarity in UNDIRECTED:
        yield _say_no_colour(indicator)
        return
    of = OF_THE_WAY if explanation.way and explanation.way.share_due is not None else ""
    good, near, far = _name_grades(dimension)
    reach = _reach(allowance.amber, allowance, of)
    if dimension is Dimension.OUTCOME:
        yield (
            f"Rule: {_good(allowance, of)} is '{good}'. Up to {reach} worse is '{near}'. "
            f"Anything further is '{far}'."
        )
        return
    better = ""
    if allowance.better is not None:
        better = f"{_reach(allowance.better, allowance, of)} or more better is '{good}'. "
    yield f"Rule: {better}Down to {reach} worse is '{near}'. Anything further is '{far}'."


def say_limits_of_interval(
    explanation: Explanation, indicator: Indicator, dimension: Dimension
) -> Iterator[str]:
    """The rule of a likely range: the plan inside it decides nothing."""
    allowance = explanation.allowance
    if allowance is None:
        return
    if explanation.polarity in UNDIRECTED:
        yield _say_no_colour(indicator)
        return
    good, near, far = _name_grades(dimension)
    close = LABELS[dimension][Rating.TOO_CLOSE].tag()
    yield f"Rule: if the plan lies inside the range, it is '{close}'."
    if dimension is Dimension.OUTCOME:
        yield (
            f"If all of the range is at the plan or better, it is '{good}'. If all of it is worse, "
            f"a figure up to {_reach(allowance.amber, allowance)} worse is '{near}'. "
            f"Anything further is '{far}'."
        )
        return
    yield f"If all of the range is worse than the plan, it is '{far}'. If not, it is '{near}'."
    if allowance.better is not None:
        yield f"A figure {_reach(allowance.better, allowance)} or more better is '{good}'."


def say_limits_of_band(
    explanation: Explanation, indicator: Indicator, dimension: Dimension
) -> Iterator[str]:
    """The rule of a good range."""
    del indicator
    allowance = explanation.allowance
    if allowance is None:
        return
    good, near, far = _name_grades(dimension)
    also = ""
    if allowance.green and dimension is Dimension.OUTCOME:
        also = f", or up to {_reach(allowance.green, allowance)} outside it,"
    yield (
        f"Rule: inside the range{also} is '{good}'. Up to {_reach(allowance.amber, allowance)} "
        f"outside it is '{near}'. Anything further is '{far}'."
    )


def say_limits_of_steps(
    explanation: Explanation, indicator: Indicator, dimension: Dimension
) -> Iterator[str]:
    """The rule of dated steps."""
    del explanation, indicator
    good, near, far = _name_grades(dimension)
    if dimension is not Dimension.OUTCOME:
        yield f"Rule: if every step that is due is done, it is '{near}'. If not, it is '{far}'."
        return
    yield (
        f"Rule: if every step that is due is done, it is '{good}'. A late step that is under way "
        f"makes it '{near}'. A late step that has not begun makes it '{far}'."
    )


def _say_no_colour(indicator: Indicator) -> str:
    return f"{say_polarity(indicator)} So there is no colour."


def _name_grades(dimension: Dimension) -> tuple[str, str, str]:
    """The tags for good, near and far."""
    good, near, far = (LABELS[dimension][rating].tag() for rating in GRADES[dimension])
    return good, near, far


def _good(allowance: Allowance, of: str) -> str:
    if not allowance.green:
        return "at the plan or better"
    return f"at the plan, or up to {_reach(allowance.green, allowance, of)} worse,"


def _reach(amount: Decimal, allowance: Allowance, of: str = "") -> str:
    if allowance.in_points:
        return f"{amount.normalize():f} points"
    return f"{say_share(amount)}{of}"
