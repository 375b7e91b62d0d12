"""The words of a target that lies after the last figure: its label, its mark and its text."""

from generator.describe.chart_labels import say_aim_point
from generator.describe.dates import say_when
from generator.describe.language import Phrase
from generator.describe.numbers import say_goal
from generator.model.assessment import Aim
from generator.model.enums import TargetKind
from generator.model.indicator import Indicator
from generator.model.sentence import Sentence

LABELS: dict[TargetKind, Phrase] = {
    TargetKind.MILESTONE: Phrase("plan {value}"),
    TargetKind.TARGET: Phrase("target {value}"),
}
WAYS: dict[TargetKind, Phrase] = {
    TargetKind.MILESTONE: Phrase("Dots to a square: the way left to the plan, {value} {when}."),
    TargetKind.TARGET: Phrase("Dots to a square: the way left to the target, {value} {when}."),
}
SQUARES: dict[TargetKind, Phrase] = {
    TargetKind.MILESTONE: Phrase("The last square: the plan, {value} {when}."),
    TargetKind.TARGET: Phrase("The last square: the target, {value} {when}."),
}
"""Where no line leads to it: what adds up over the year begins again before."""
TEXTS: dict[TargetKind, Phrase] = {
    TargetKind.MILESTONE: Phrase("The plan is {value} {when}."),
    TargetKind.TARGET: Phrase("The target is {value} {when}."),
}


def say_target_label(target: Aim, indicator: Indicator) -> Sentence:
    """The label beside the square of a target ahead."""
    return LABELS[target.kind](value=say_aim_point(target, indicator))


def say_target_mark(target: Aim, indicator: Indicator, *, is_joined: bool) -> Sentence:
    """What the marks of a target ahead mean; it tells the target where its label has no room."""
    return _say(WAYS if is_joined else SQUARES, target, indicator)


def say_target_text(target: Aim, indicator: Indicator) -> Sentence:
    """A target ahead for those who cannot see the chart."""
    return _say(TEXTS, target, indicator)


def _say(table: dict[TargetKind, Phrase], target: Aim, indicator: Indicator) -> Sentence:
    value = say_goal(target.value, indicator, target.side)
    when = say_when(target.period, indicator)
    return table[target.kind](value=value, when=when)
