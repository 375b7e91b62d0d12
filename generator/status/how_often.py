"""How often an indicator's figures come, in words."""

from generator.model.assessment import Series
from generator.model.indicator import Indicator
from generator.model.period import QUARTER, YEAR
from generator.rate.rhythm import find_rhythm, read_frequency

HOW_OFTEN = {
    1: "each month",
    QUARTER: "each quarter",
    YEAR // 2: "twice a year",
    YEAR: "once a year",
}


def say_how_often(indicator: Indicator, series: Series) -> str:
    """`it comes each quarter`, or that it seems to; empty where nothing tells."""
    rhythm = find_rhythm(indicator, series)
    if rhythm is None:
        return ""
    comes = "comes" if read_frequency(indicator) else "seems to come"
    return f"it {comes} {HOW_OFTEN.get(rhythm, f'every {rhythm} months')}"
