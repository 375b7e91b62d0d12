"""What officers wrote of the figures of a line chart: numbered marks, and the words of its key."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.charts.placing import LETTER
from generator.charts.story import Story
from generator.model.period import Period
from generator.model.sentence import NO_WORDS, Sentence

MOST = 5
"""Notes in the key of a chart, the newest: the table of the page has them all."""
APART = 1.0
"""Room between two numbers, in letters."""
BETWEEN, WHOLE = ", ", 100


@dataclass(frozen=True, slots=True)
class Note:
    """The words of one or more figures."""

    words: Sentence
    periods: tuple[Period, ...]
    starts: tuple[Period, ...]
    """Those of them that do not follow one with the same words: where a mark stands."""


def find_notes(story: Story) -> tuple[Note, ...]:
    """The notes of the figures that are drawn, in order of time; the same words are one note."""
    periods: dict[Sentence, list[Period]] = {}
    starts: dict[Sentence, list[Period]] = {}
    before = NO_WORDS
    for reading in story.timeline.known:
        if reading.note:
            periods.setdefault(reading.note, []).append(reading.period)
        if reading.note and reading.note != before:
            starts.setdefault(reading.note, []).append(reading.period)
        before = reading.note
    newest = sorted(periods, key=lambda words: periods[words][-1])[-MOST:]
    return tuple(
        Note(words, tuple(periods[words]), tuple(starts[words]))
        for words in sorted(newest, key=lambda words: periods[words])
    )


def mark_notes(story: Story, notes: Sequence[Note], width: float) -> list[tuple[float, str]]:
    """Where the numbers of notes stand, in per cents of the width, and the numbers.

    `width` is that of the narrowest picture, in em: numbers that would touch there stand together.
    """
    at = sorted(
        (story.across(period.ends), number)
        for number, note in enumerate(notes, 1)
        for period in note.starts
    )
    places: list[list[float]] = []
    numbers: list[list[int]] = []
    for x, number in at:
        if places and x - places[-1][-1] < _reach(numbers[-1], width):
            places[-1].append(x)
            if number not in numbers[-1]:
                numbers[-1].append(number)
        else:
            places.append([x])
            numbers.append([number])
    return [
        ((many[0] + many[-1]) / 2, BETWEEN.join(map(str, shown)))
        for many, shown in zip(places, numbers, strict=True)
    ]


def _reach(numbers: Sequence[int], width: float) -> float:
    """From a number to the next that does not touch it, in per cents of the width."""
    letters = len(BETWEEN.join(map(str, numbers))) + APART
    return letters * LETTER / max(width, 1) * WHOLE
