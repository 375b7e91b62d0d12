"""The words of a time line of steps."""

from collections.abc import Sequence
from datetime import date

from generator.describe.chart_labels import extend_text
from generator.describe.dates import say_day, say_period
from generator.describe.language import Phrase, Plural
from generator.describe.words import PROGRESS
from generator.model.assessment import DatedStep
from generator.model.enums import Progress
from generator.model.sentence import Sentence, begin_small, join

TITLE = Plural("Of {number} step: {list}", "Of {number} steps: {list}")
DONE, LATE, TO_COME = (
    Phrase("{number} done"),
    Phrase("{number} late"),
    Phrase("{number} still to come"),
)
TEXT = Phrase("Time line showing steps from {first} to {last}.")
STATE, LATE_STATE = Phrase("{due}: {status}."), Phrase("{due}: late.")
LATE_STEP = Phrase("{due}: late. {action}")
STEP = Phrase("{due}: {status}. {action}")
STEP_HEAD, STATUS_HEAD = Phrase("Step"), Phrase("How far it has come")


def say_steps_title(steps: Sequence[DatedStep]) -> Sentence:
    """How many steps are done, late and to come."""
    done = sum(step.action.status is Progress.DONE for step in steps)
    late = sum(step.is_late for step in steps)
    counted = ((DONE, done), (LATE, late), (TO_COME, len(steps) - done - late))
    told = join((phrase(number=number) for phrase, number in counted if number), ", ")
    return TITLE(len(steps), list=told)


def say_steps_text(steps: Sequence[DatedStep], room: int) -> Sentence:
    """Alternative text in at most `room` characters: each step's time and how far it has come."""
    first, last = (say_period(steps[at].due) for at in (0, -1))
    return extend_text(TEXT(first=first, last=last), map(_say_state, steps), room)


def _say_state(step: DatedStep) -> Sentence:
    due = say_period(step.due)
    if step.is_late:
        return LATE_STATE(due=due)
    return STATE(due=due, status=begin_small(PROGRESS[step.action.status]()))


def say_now(day: date) -> Sentence:
    """The label of the day up to which the page tells."""
    return say_day(day)


def say_key(step: DatedStep) -> tuple[Sentence, Sentence]:
    """What a numbered mark stands for, and how far the step has come."""
    status = PROGRESS[step.action.status]()
    due = say_period(step.due)
    if step.is_late:
        return LATE_STEP(due=due, action=step.action.action), status
    return STEP(due=due, status=status, action=step.action.action), status


def step_columns() -> tuple[Sentence, ...]:
    """The heads of the table beside the time line."""
    return STEP_HEAD(), STATUS_HEAD()
