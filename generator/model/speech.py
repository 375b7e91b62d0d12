"""How everything about an agreement is said."""

from dataclasses import dataclass

from generator.model.currency import Currency
from generator.model.enums import Voice


@dataclass(frozen=True, slots=True)
class Speech:
    """What an agreement chooses once for all its sentences."""

    language: str = "en-GB"
    """The code of the language."""
    voice: Voice = Voice.PAPERS
    currency: Currency = Currency.GBP
