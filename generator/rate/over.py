"""Whether a rating tells how a target ended: the figure is final and the target's time is over."""

from generator.model.assessment import Explanation
from generator.model.enums import DIRECTED, FigureStatus, TargetKind
from generator.model.period import Period
from generator.model.scales import GOING_WELL, GOING_WRONG, Scale
from generator.rate.case import find_advantage

FIRM = frozenset({FigureStatus.FINAL, FigureStatus.REVISED})
"""Of a figure that will not change."""
ENDS = frozenset({TargetKind.TARGET, TargetKind.STRETCH})
"""Kinds of target that are missed or met: after a milestone the way goes on."""


def is_over(explanation: Explanation, scale: Scale, rating: str, period: Period) -> bool:
    """True where the figure of the target's own time is known and firm, and the rating says so.

    A good rating of a figure short of its target, and a bad one of a figure that met it, tell
    something else: they stay as they are.
    """
    reading, aim, difference = explanation.reading, explanation.aim, explanation.difference
    if reading is None or aim is None or difference is None or scale.is_of_movement:
        return False
    is_whole = explanation.share_of_year is None and reading.period.ends == aim.period.ends
    if not is_whole or reading.status not in FIRM or aim.kind not in ENDS:
        return False
    if aim.period.ends > period.ends or explanation.polarity not in DIRECTED:
        return False
    is_met = explanation.side.is_reached(find_advantage(difference, explanation.polarity))
    return scale.tone(rating) in (GOING_WELL if is_met else GOING_WRONG)
