"""The words of what readers see who explore a chart, beside its lines."""

from collections.abc import Sequence
from decimal import Decimal

from generator.describe.chart_labels import GAP, say_point, say_reason
from generator.describe.language import Phrase
from generator.model.enums import FigureStatus
from generator.model.indicator import Indicator
from generator.model.sentence import Sentence

GAP_NAME, USUAL_NAME = Phrase("No figure"), Phrase("Usual range and average")
USUAL_POINTS = (
    Phrase("The usual range begins at {value}."),
    Phrase("The average is {value}."),
    Phrase("The usual range ends at {value}."),
)


def say_gap_in_words(when: str, status: FigureStatus | None) -> Sentence:
    """A time without a figure, with the reason, as readers who explore a chart read it."""
    return GAP(period=when, reason=say_reason(status))


def say_usual(limits: Sequence[Decimal], indicator: Indicator) -> list[Sentence]:
    """The low end of the usual range, the average and the high end, likewise; or none."""
    pairs = zip(USUAL_POINTS, limits, strict=False)
    return [phrase(value=say_point(limit, indicator)) for phrase, limit in pairs]
