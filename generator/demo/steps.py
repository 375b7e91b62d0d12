"""The rows of actions.csv and steps.csv: what is done for each measure and in each place."""

from collections.abc import Iterator, Sequence

from generator.demo.areas import Place
from generator.demo.catalogue import Measure, MilestoneStep
from generator.demo.chance import make_chance
from generator.demo.quarters import END, NOW, quarter_of, write_month
from generator.demo.writing import Row
from generator.model.enums import Progress, StepKind
from generator.model.period_forms import parse_period

LOCAL_ACTIONS = (
    "Clear the path along the old railway.",
    "Open the school hall for sport in the evening.",
    "Put up lights at the bus stop.",
    "Start a lunch club.",
    "Plant trees on the green.",
    "Paint over marks on walls within two days.",
)
NOT_KNOWN_CHANCE = 0.12
"""How often the papers do not say how far something has come."""
NO_MANAGER_NOTE = "The councils are looking for money for this post."
DONE_WITHIN = 6
"""Things that are done were done within so many quarters."""


def is_late(step: MilestoneStep, mark: int) -> bool:
    """True where a step was due by the end of a quarter and is not done."""
    due = parse_period(step.due).ends
    return step.status is not Progress.DONE and due <= quarter_of(mark).ends


def list_action_rows(measure: Measure, seed: int) -> Iterator[Row]:
    """The steps of a measure that is rated by them, or what is being done for it."""
    for step in measure.behaviour.steps:
        yield _action(measure, step.action, step.due, step.status)
    chance = make_chance(seed, measure.id, "actions")
    for doing in measure.behaviour.doing:
        status = chance.choice((Progress.DONE, Progress.UNDER_WAY, Progress.PLANNED))
        if chance.random() < NOT_KNOWN_CHANCE:
            yield _action(measure, doing, "", Progress.NOT_KNOWN)
            continue
        back = chance.randrange(DONE_WITHIN)
        ends = NOW - back if status is Progress.DONE else min(NOW + 1 + back, END)
        yield _action(measure, doing, write_month(ends), status)


def _action(measure: Measure, action: str, due: str, status: Progress) -> Row:
    source = f"report-2026-02, para {measure.number}"
    return (measure.id, "", action, measure.indicator.lead, due, status.value, source)


def list_place_actions(places: Sequence[Place]) -> Iterator[Row]:
    """One action for each named neighbourhood."""
    for place in places:
        if place.named:
            action = LOCAL_ACTIONS[place.number % len(LOCAL_ACTIONS)]
            lead, due = f"{place.name} action team", write_month(NOW + 1 + place.number % 3)
            source = f"profiles-2025, page {place.number + 1}"
            status = Progress.UNDER_WAY if place.number % 2 else Progress.PLANNED
            yield ("", place.id, action, lead, due, status.value, source)


def count_steps_done(place: Place, seed: int) -> int:
    """How many of the steps in setting up joint work a neighbourhood has behind it."""
    return make_chance(seed, "steps", place.id).randrange(len(StepKind) + 1)


def list_step_rows(places: Sequence[Place], seed: int) -> Iterator[Row]:
    """Every step for each named neighbourhood, in the order in which they are taken."""
    for place in places:
        if place.named:
            yield from _steps_of(place, seed)


def _steps_of(place: Place, seed: int) -> Iterator[Row]:
    done = count_steps_done(place, seed)
    chance = make_chance(seed, "step dates", place.id)
    source = f"profiles-2025, page {place.number + 1}"
    for position, step in enumerate(StepKind):
        status, date, note = Progress.NOT_STARTED, "", ""
        if position < done:
            status, date = Progress.DONE, write_month(NOW - 2 * (done - position))
        elif position == done:
            status = Progress.UNDER_WAY
        elif position == done + 1:
            status = Progress.PLANNED
        if position > done and chance.random() < NOT_KNOWN_CHANCE:
            status = Progress.NOT_KNOWN
        if step is StepKind.NEIGHBOURHOOD_MANAGER and status is Progress.PLANNED:
            note = NO_MANAGER_NOTE
        yield (place.id, step.value, status.value, date, source, note)
