"""What a measure's page says of its figure beside others: finished words, and numbers to draw."""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto

from generator.model.sentence import Sentence


class Whose(Enum):
    """Whose figure a row has."""

    OURS = auto()
    """That of the whole area and of everyone."""
    OTHERS = auto()
    GOAL = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanyRow:
    """One figure of several that stand beside each other."""

    whose: Whose
    name: Sentence
    label: Sentence
    """The name in a picture: without a time."""
    shown: Sentence
    """The figure with its range, or why there is none."""
    said: Sentence
    """How the two stand beside each other; empty for our own."""
    value: Decimal | None
    """None where there is none to draw: it is not known, or for another time."""
    reach: tuple[Decimal, Decimal] | None
    source: Sentence
    note: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """Our figure and others beside it, in the order of their file: never ranked."""

    title: Sentence
    """Of a set of groups; empty for other areas."""
    when: Sentence
    rows: tuple[CompanyRow, ...]
    notes: tuple[Sentence, ...]
    """What is said of the rows, and where they come from."""

    @property
    def ours(self) -> tuple[CompanyRow, ...]:
        """The row of our own figure, where it is known for the time."""
        return tuple(row for row in self.rows if row.whose is Whose.OURS)

    @property
    def others(self) -> tuple[CompanyRow, ...]:
        """The other rows."""
        return tuple(row for row in self.rows if row.whose is not Whose.OURS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """All that stands beside the figure of a measure."""

    others: Company | None
    """Other areas, and our own goals for later."""
    groups: tuple[Company, ...]
    """Each set of groups beside everyone."""
    how: tuple[Sentence, ...]
    """How they are tested, line by line."""
