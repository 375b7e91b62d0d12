"""The method `progress`: how far along the way from baseline to target the figure has come."""

from dataclasses import replace
from decimal import Decimal

from generator.model.assessment import Explanation, Way
from generator.model.enums import DIRECTED, Accumulates, TargetKind
from generator.model.goal import Side
from generator.model.period import year
from generator.rate.allowance import choose_allowance
from generator.rate.case import Case, explain, find_advantage
from generator.rate.route import find_due, find_points
from generator.rate.standing import Standing
from generator.rate.tolerance import stand_by_difference

WHOLE = (1, 1)
"""A figure that covers all of its year, or does not add up over it."""


def rate_by_progress(case: Case) -> tuple[Standing | None, Explanation]:
    """The standing of (figure - due) / |target - baseline|, signed by polarity.

    `due` is where the way should have got to by the end of the figure's period. A target that
    equals its baseline has no way: the difference is then a share of the target itself. So it is
    where no way is printed, but a target for the figure's own time. For part of a year, figures
    that add up are set against the same part of the year's due and way. None where the figure, or
    all that it could be set against, is missing.
    """
    allowance = choose_allowance(case.indicator.rating, case.tolerance)
    bare = explain(case, allowance=allowance)
    way = _find_way(case)
    reading = case.reading
    if way is None or reading is None or reading.value is None:
        return stand_by_difference(bare), bare
    months, of = way.share_of_year or WHOLE
    due = way.due * months / of
    difference = reading.value - due
    length = way.length or abs(due)
    share = None
    if length and case.indicator.polarity in DIRECTED:
        share = find_advantage(difference, case.indicator.polarity) / length
    explanation = replace(
        bare,
        way=way,
        aim=way.after or way.before,
        target=due,
        side=Side.PLAIN if way.months else way.before.side,
        share_of_year=way.share_of_year,
        difference=difference,
        advantage_share=share,
    )
    return stand_by_difference(explanation), explanation


def _find_way(case: Case) -> Way | None:
    """The way as it stands at the figure's period; None where an end of it is missing."""
    reading = case.reading
    if reading is None or reading.value is None:
        return None
    period, share_of_year = reading.period, None
    if case.indicator.accumulates is Accumulates.YEAR_TO_DATE:
        share_of_year = period.share_of_year
        period = year(period.year_starts.year, period.calendar)
    points = find_points(case.indicator, case.series, period)
    due = find_due(points, period, case.indicator.rating.route or case.route)
    ends = {aim.kind: aim for aim in points}
    start, end = ends.get(TargetKind.BASELINE), ends.get(TargetKind.TARGET)
    if due is None or start is None or end is None:
        return None
    months, of = share_of_year or WHOLE
    length = end.value - start.value
    return Way(
        start=start,
        end=end,
        before=due.before,
        after=due.after,
        months=due.months,
        due=due.value,
        length=abs(length) * months / of,
        share_done=_share(reading.value - start.value * months / of, length * months / of),
        share_due=_share(due.value - start.value, length),
        share_of_year=share_of_year,
    )


def _share(part: Decimal, whole: Decimal) -> Decimal | None:
    return part / whole if whole else None
