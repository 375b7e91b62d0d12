"""How all measures divide into their ratings: what a proportional bar shows."""

from dataclasses import dataclass

from generator.model.sentence import Sentence


@dataclass(frozen=True, slots=True)
class BarPart:
    """The measures of one rating."""

    look: str
    """red, amber, green, blue or none."""
    word: Sentence
    """As in the tag."""
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """The ratings of one count, in the order in which tables show them."""

    parts: tuple[BarPart, ...]
    """Those that some measure has; together they are all that were counted."""
    when: Sentence
    """Of which period it is, beside another one."""
    said: Sentence
    """The same in sentences, for those who cannot see it."""

    @property
    def total(self) -> int:
        """How many measures were counted."""
        return sum(part.number for part in self.parts)
