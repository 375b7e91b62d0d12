"""Figures of others that stand beside our own."""

from pydantic.dataclasses import dataclass

from generator.model.beside import ComparedWith
from generator.model.fields import RECORD, Name, Number, Words
from generator.model.sentence import NO_WORDS
from generator.model.times import When


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class ComparedFigure:
    """comparisons.csv: one figure of somebody else for the same thing, or our goal for later."""

    indicator: Name
    """The indicator that it belongs to."""
    period: When
    """The time that it covers; for a goal, when we want to be there."""
    kind: ComparedWith
    """Whose figure it is."""
    of: Words = NO_WORDS
    """Its name, such as England or East Midlands; may be empty for similar and goal."""
    value: Number
    """The figure, in the indicator's unit."""
    lower: Number | None = None
    """The lower end of the range in which the true figure is likely to lie."""
    upper: Number | None = None
    """The upper end of that range."""
    source: Words
    """The document and the place in it."""
    note: Words = NO_WORDS
    """A plain sentence for the page."""
