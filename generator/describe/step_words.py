"""The words of a time line of steps."""

from collections.abc import Sequence
from datetime import date

from generator.describe.chart_labels import extend_text
from generator.describe.dates import say_day, say_period
from generator.describe.language import Phrase, Plural
from generator.describe.steps_due import say_steps
from generator.describe.words import PROGRESS
from generator.model.assessment import DatedStep
from generator.model.enums import Progress
from generator.model.sentence import Sentence

TEXT = Plural("Time line showing {number} step.", "Time line showing {number} steps.")
DONE = Plural("{number} is done.", "{number} are done.")
LATE = Plural("{number} is late.", "{number} are late.")
TO_COME = Plural("{number} is still to come.", "{number} are still to come.")
LATE_STEP = Phrase("{due}: late. {action}")
STEP = Phrase("{due}: {status}. {action}")
STEP_HEAD, STATUS_HEAD = Phrase("Step"), Phrase("How far it has come")


def say_steps_title(steps: Sequence[DatedStep]) -> Sentence:
    """How many steps that are due are done."""
    return say_steps(steps)


def say_steps_text(steps: Sequence[DatedStep], room: int) -> Sentence:
    """Alternative text in at most `room` characters: how many steps are done, late and to come."""
    done = sum(step.action.status is Progress.DONE for step in steps)
    late = sum(step.is_late for step in steps)
    counted = ((DONE, done), (LATE, late), (TO_COME, len(steps) - done - late))
    more = (phrase(number) for phrase, number in counted if number)
    return extend_text(TEXT(len(steps)), more, room)


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
