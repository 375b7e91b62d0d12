"""What officers wrote of a figure: in the key of a chart, in its table and around its picture."""

from collections.abc import Sequence

from generator.describe.language import Phrase, Plural
from generator.model.sentence import Sentence

NOTE = Phrase("{when}: {note}")
TIMES = Plural("{when} and {number} more", "{when} and {number} more")
NOTED = Phrase("{said}. {note}")
MARKED = Phrase("A number below the line: a note on that figure.")
LISTED = Plural("One note is listed below.", "{number} notes are listed below.")


def say_note(note: Sentence, times: Sequence[Sentence]) -> Sentence:
    """Officers' words of the figures of one or more times, for the key of a chart."""
    when, more = times[0], len(times) - 1
    return NOTE(when=TIMES(more, when=when) if more else when, note=note)


def add_note(said: Sentence, note: Sentence) -> Sentence:
    """What is said of a figure, with what officers wrote of it."""
    return NOTED(said=said, note=note) if note else said
