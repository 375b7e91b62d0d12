"""The sum behind a rating, in lines that anyone can follow with a calculator."""

from decimal import Decimal

from generator.describe.answers import say_reading
from generator.describe.dates import say_when
from generator.describe.numbers import (
    MINUS,
    say_band,
    say_exact,
    say_number,
    say_share,
    say_value,
)
from generator.describe.words import (
    LABELS,
    NO_FIGURE,
    POLARITY,
    POLARITY_OF_CHANGE,
    TARGET_KIND,
)
from generator.model.enums import Polarity, RatingSource, SetBy
from generator.model.indicator import Indicator
from generator.model.ratings import Dimension, Rating
from generator.model.results import Allowance, Assessment, Explanation

SMALL = Decimal("0.001")
"""Shares below this need more than three decimals."""
BEYOND_SUM = frozenset({Dimension.DELIVERY, Dimension.FORECAST})
"""Dimensions that officers judge: no figure of today gives them."""


def say_sum(
    assessment: Assessment, indicator: Indicator, *, forecast_lost: bool = False
) -> list[str]:
    """The lines of the sum: figure, plan, difference, rule. Empty where there is none to show."""
    if assessment.dimension is Dimension.CATEGORY:
        return [_say_category(assessment, indicator, forecast_lost=forecast_lost)]
    if assessment.dimension in BEYOND_SUM:
        return []
    explanation = assessment.explanation
    lines = [_figure_line(explanation, indicator), *_plan_lines(explanation, indicator)]
    lines += _difference_lines(explanation, indicator)
    if indicator.rating.method != "declared":
        lines += [_rule_line(explanation, assessment.dimension), indicator.rating.why]
    return [line for line in lines if line]


def say_polarity(indicator: Indicator) -> str:
    """Which way is better: of a change, a bigger rise or a bigger fall."""
    table = POLARITY_OF_CHANGE if indicator.unit.change_since else POLARITY
    return table[indicator.polarity]


def say_result_of_sum(assessment: Assessment) -> str:
    """What the sum alone gives, where it was done."""
    if assessment.computed is None or assessment.dimension is Dimension.CATEGORY:
        return ""
    if assessment.computed in {Rating.NOT_AVAILABLE, Rating.PLACEHOLDER}:
        return ""
    word = LABELS[assessment.dimension][assessment.computed].tag
    return f"The sum gives: {word}."


def _figure_line(explanation: Explanation, indicator: Indicator) -> str:
    reading = explanation.reading
    if reading is None:
        return NO_FIGURE
    if reading.value is None:
        return say_reading(reading, indicator)
    return f"Figure: {say_value(reading.value, indicator)}, {say_when(reading.period, indicator)}."


def _plan_lines(explanation: Explanation, indicator: Indicator) -> list[str]:
    aim, target = explanation.aim, explanation.target
    if aim is None or target is None:
        if explanation.reading and explanation.reading.value is not None:
            return ["No target for the same dates is printed."]
        return []
    kind, value = TARGET_KIND[aim.kind], say_value(aim.value, indicator)
    lines = [f"{kind}: {value}, {say_when(aim.period, indicator)}."]
    if explanation.share_of_year and explanation.share_of_year[0] != explanation.share_of_year[1]:
        months, of = explanation.share_of_year
        number = say_exact(aim.value)
        lines.append(
            f"The figure covers {months} of {of} months. {number} × {months} ÷ {of} = "
            f"{say_value(target, indicator)}. This is the plan for the same months."
        )
    return lines


def _difference_lines(explanation: Explanation, indicator: Indicator) -> list[str]:
    if explanation.band is not None:
        return [_band_line(explanation, indicator)]
    reading, target = explanation.reading, explanation.target
    if explanation.difference is None or target is None or reading is None or reading.value is None:
        return []
    gap = say_exact(explanation.difference)
    lines = [f"{say_exact(reading.value)} {MINUS} {_bracketed(target)} = {gap}."]
    share = explanation.advantage_share
    if share is not None and explanation.difference:
        size = say_exact(abs(target))
        side = "better" if share > 0 else "worse"
        quotient = explanation.difference / abs(target)
        ratio = say_number(quotient, 3 if abs(quotient) >= SMALL else 5)
        lines.append(f"{gap} ÷ {size} = {ratio}.")
        way = say_polarity(indicator)
        lines.append(f"{way} So the figure is {say_share(share)} {side} than the plan.")
    return lines


def _band_line(explanation: Explanation, indicator: Indicator) -> str:
    band = explanation.band
    if band is None:
        return ""
    good = f"A figure from {say_band(*band, indicator)} is good."
    share = explanation.advantage_share
    if share == 0:
        return f"{good} This one lies inside."
    beyond = f" by {say_share(share)} of its nearest end" if share is not None else ""
    return f"{good} This one lies outside{beyond}."


def _rule_line(explanation: Explanation, dimension: Dimension) -> str:
    allowance = explanation.allowance
    if allowance is None:
        return ""
    if explanation.polarity is Polarity.UNKNOWN:
        return POLARITY[Polarity.UNKNOWN] + " So there is no colour."
    if explanation.polarity is Polarity.BAND:
        return _band_rule(allowance, dimension)
    if dimension is Dimension.OUTCOME:
        green, amber = (LABELS[dimension][rating].tag for rating in (Rating.GREEN, Rating.AMBER))
        return (
            f"Rule: {_good(allowance)} is '{green}'. "
            f"Up to {_reach(allowance.amber, allowance)} worse is '{amber}'. "
            f"Anything further is '{LABELS[dimension][Rating.RED].tag}'."
        )
    better = ""
    if allowance.better is not None:
        better = f"{_reach(allowance.better, allowance)} or more better is 'Better than planned'. "
    return (
        f"Rule: {better}Down to {_reach(allowance.amber, allowance)} worse is 'About as planned'. "
        "Anything further is 'Worse than planned'."
    )


def _band_rule(allowance: Allowance, dimension: Dimension) -> str:
    by_outcome = dimension is Dimension.OUTCOME
    ratings = (
        (Rating.GREEN, Rating.AMBER, Rating.RED)
        if by_outcome
        else (Rating.BETTER, Rating.AS_EXPECTED, Rating.WORSE)
    )
    good, near, far = (LABELS[dimension][rating].tag for rating in ratings)
    return (
        f"Rule: inside the range is '{good}'. Up to {_reach(allowance.amber, allowance)} outside "
        f"it is '{near}'. Anything further is '{far}'."
    )


def _good(allowance: Allowance) -> str:
    if not allowance.green:
        return "at the plan or better"
    return f"at the plan, or up to {_reach(allowance.green, allowance)} worse,"


def _reach(amount: Decimal, allowance: Allowance) -> str:
    if allowance.in_points:
        return f"{amount.normalize():f} points"
    return say_share(amount)


def _bracketed(value: Decimal) -> str:
    said = say_exact(value)
    return f"({said})" if said.startswith(MINUS) else said


def _say_category(assessment: Assessment, indicator: Indicator, *, forecast_lost: bool) -> str:
    if indicator.placeholder:
        return "There is no agreed target yet, so this measure has a group of its own."
    rule = (
        "A measure that officers expect to miss its plan is at risk. One that is behind now, but "
        "not expected to miss, is off track. Any other is on track."
    )
    if assessment.set_by is SetBy.OFFICERS_OVERRIDE and assessment.computed:
        word = LABELS[assessment.dimension][assessment.computed].tag
        return f"{rule} The rule gives: {word}. The officers put it into another group."
    if forecast_lost:
        return f"{rule} The symbol for the end of the year is lost. We count it as not a miss."
    return rule


def say_disagreement(assessment: Assessment, source: RatingSource) -> str:
    """Told where officers' rating and the sum differ."""
    computed, declared = assessment.computed, assessment.declared
    silent = {None, Rating.LOST, Rating.NOT_AVAILABLE, Rating.DIRECTION_UNKNOWN}
    if computed in silent or declared in silent or computed == declared:
        return ""
    if computed is None or declared is None or assessment.dimension is Dimension.CATEGORY:
        return ""
    words = LABELS[assessment.dimension]
    whose = "officers' rating" if source is RatingSource.OFFICERS else "rating from the sum"
    return (
        f"Officers say '{words[declared].tag}'. The sum says '{words[computed].tag}'. "
        f"We show the {whose}."
    )
