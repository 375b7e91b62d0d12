"""Whether a rating tells how a target ended, and whether that is what its period is about."""

from generator.model.assessment import Ending, Explanation
from generator.model.enums import COMPARED, DIRECTED, FigureStatus, TargetKind
from generator.model.period import Period
from generator.model.scales import GOING_WELL, GOING_WRONG, Scale
from generator.rate.case import Case, find_advantage

FIRM = frozenset({FigureStatus.FINAL, FigureStatus.REVISED})
"""Of a figure that will not change."""
ENDS = frozenset({TargetKind.TARGET, TargetKind.STRETCH})
"""Kinds of target that are missed or met: after a milestone the way goes on."""


def is_over(explanation: Explanation, scale: Scale, rating: str, period: Period) -> bool:
    """True where the figure of the target's own time is known and firm, and the rating says so.

    A good rating of a figure short of its target, and a bad one of a figure that met it, tell
    something else: they stay as they are.
    """
    reading, aim = explanation.reading, explanation.aim
    if reading is None or aim is None or scale.is_of_movement:
        return False
    if reading.status not in FIRM or aim.kind not in ENDS or aim.period.ends > period.ends:
        return False
    is_met = _is_met(explanation)
    return is_met is not None and scale.tone(rating) in (GOING_WELL if is_met else GOING_WRONG)


def find_ending(case: Case, explanation: Explanation) -> Ending | None:
    """How the target ended, where its time and the figure's were over before the period began.

    None where another target covers the period: then the figure is the latest on the way to it.
    """
    reading, aim, now = explanation.reading, explanation.aim, case.period
    if reading is None or aim is None or aim.kind not in ENDS:
        return None
    if max(reading.period.ends, aim.period.ends) >= now.starts:
        return None
    goes_on = explanation.way is not None and explanation.way.end.period > aim.period
    compared = (one.period for one in case.series.aims if one.kind in COMPARED)
    if goes_on or any(_covers(one, now) for one in compared):
        return None
    return Ending(aim.period, _is_met(explanation), reading.status in FIRM)


def _is_met(explanation: Explanation) -> bool | None:
    """Whether the figure of all of the target's time met it; None where that is not known."""
    reading, aim, difference = explanation.reading, explanation.aim, explanation.difference
    if reading is None or aim is None or difference is None:
        return None
    months, of = explanation.share_of_year or (1, 1)
    is_whole = months == of and reading.period.ends == aim.period.ends
    if not is_whole or explanation.polarity not in DIRECTED:
        return None
    return explanation.side.is_reached(find_advantage(difference, explanation.polarity))


def _covers(aimed: Period, now: Period) -> bool:
    """True where a target is for a period: also one for a later part of the same year."""
    return aimed.ends >= now.starts and min(aimed.starts, aimed.year_starts) <= now.ends
