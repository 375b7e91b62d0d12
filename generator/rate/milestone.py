"""The method `milestone`: dated steps that are done, due or late."""

from generator.model.assessment import DatedStep, Explanation
from generator.model.enums import Progress
from generator.model.period import Period
from generator.model.period_forms import parse_period
from generator.model.rows import Action
from generator.rate.case import Case, explain
from generator.rate.standing import Standing

NAME = "milestone"
WHEN_LATE: dict[Progress, Standing | None] = {
    Progress.UNDER_WAY: Standing.BEHIND,
    Progress.PLANNED: Standing.MISSED,
    Progress.NOT_STARTED: Standing.MISSED,
    Progress.NOT_KNOWN: None,
}
"""Where a late step puts the indicator: late with the work in hand is less grave."""


def rate_by_milestone(case: Case) -> tuple[Standing | None, Explanation]:
    """The standing of the gravest late step; met where every step that is due is done.

    None where nothing is due or done yet, or where nobody knows how far a late step is.
    """
    steps = tuple(_date(action, case.period) for action in case.steps)
    explanation = explain(case, steps=steps)
    late = [WHEN_LATE[step.action.status] for step in steps if step.is_late]
    known = [standing for standing in late if standing is not None]
    if Standing.MISSED in known:
        return Standing.MISSED, explanation
    begun = any(step.is_due or step.action.status is Progress.DONE for step in steps)
    if None in late or not begun:
        return None, explanation
    return min(known, default=Standing.MET), explanation


def _date(action: Action, period: Period) -> DatedStep:
    due = parse_period(action.due)
    is_due = due.ends <= period.ends
    is_late = is_due and action.status is not Progress.DONE
    return DatedStep(action=action, due=due, is_due=is_due, is_late=is_late)
