"""Whether a figure rose or fell, and what residents should make of it."""

from dataclasses import dataclass
from enum import StrEnum

from generator.demo.figures import list_known
from generator.demo.quarters import NOW, PER_YEAR
from generator.demo.series import Line
from generator.demo.writing import write_number
from generator.model.enums import Accumulates, Polarity
from generator.model.indicator import Indicator


class Turn(StrEnum):
    """How the newest figure compares with an earlier one."""

    BETTER = "better"
    WORSE = "worse"
    SAME = "same"
    CHANGED = "changed"
    """Nobody has said which way is better."""


@dataclass(frozen=True, slots=True)
class Movement:
    """The newest figure, and the one that it is compared with."""

    turn: Turn
    verb: str
    """rose or fell."""
    now: str
    before: str
    when: str
    """When the earlier one was."""


def find_movement(line: Line, by: int = NOW) -> Movement | None:
    """How the figure that is newest by a quarter compares; None where there is none to compare.

    What the time of year moves, and what adds up from April, is compared with a year before.
    """
    indicator, known = line.measure.indicator, list_known(line, by)
    within_year = indicator.accumulates is Accumulates.YEAR_TO_DATE or indicator.seasonal
    over_year = within_year or line.measure.behaviour.yearly
    back = PER_YEAR if over_year else 1
    if not known or known[-1] - back not in known:
        return None
    now, before = line.figure(known[-1]), line.figure(known[-1] - back)
    return Movement(
        turn=_find_turn(indicator.polarity, now - before),
        verb="rose" if now > before else "fell",
        now=say_value(now, indicator),
        before=say_value(before, indicator),
        when="A year before" if over_year else "Three months before",
    )


def _find_turn(polarity: Polarity, change: int) -> Turn:
    if not change:
        return Turn.SAME
    if polarity not in {Polarity.HIGHER, Polarity.LOWER}:
        return Turn.CHANGED
    return Turn.BETTER if (change > 0) == (polarity is Polarity.HIGHER) else Turn.WORSE


def say_value(ticks: int, indicator: Indicator) -> str:
    """A figure with its unit, as officers would write it in a sentence."""
    unit = indicator.unit
    size = abs(ticks) * unit.multiple
    whole, _, part = write_number(size, indicator.decimals).partition(".")
    number = f"{int(whole):,}" + (f".{part}" if part else "")
    if unit.change_since:
        return f"a {'fall' if ticks < 0 else 'rise'} of {number}% since {unit.change_since}"
    if unit.symbol == "£":
        return f"£{number}"
    if unit.symbol:
        return f"{number}{unit.symbol}"
    return f"{number} {unit.one if size == 10**indicator.decimals else unit.other}"
