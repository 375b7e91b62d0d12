"""How many of the steps of a measure that are due are done."""

from collections.abc import Sequence

from generator.describe.language import Phrase, Plural
from generator.describe.numbers import say_small
from generator.model.assessment import DatedStep
from generator.model.sentence import Sentence, begin_large

NO_STEP_DUE = Phrase("No step is due yet.")
NONE_DONE = Plural(
    "The one step that is due is late.", "None of the {due} steps that are due is done."
)
"""By the number of steps that are due."""
ALL_DONE = Plural("The one step that is due is done.", "All {due} steps that are due are done.")
"""By the number of steps that are due."""
SOME_DONE = Plural(
    "One of the {due} steps that are due is done.",
    "{done} of the {due} steps that are due are done.",
)
"""By the number of steps that are done."""


def say_steps(steps: Sequence[DatedStep]) -> Sentence:
    """How many of the steps that are due are done."""
    due = sum(step.is_due for step in steps)
    done = due - sum(step.is_late for step in steps)
    if not due:
        return NO_STEP_DUE()
    if done == due:
        return ALL_DONE(due, due=say_small(due))
    if not done:
        return NONE_DONE(due, due=say_small(due))
    return SOME_DONE(done, done=begin_large(say_small(done)), due=say_small(due))
