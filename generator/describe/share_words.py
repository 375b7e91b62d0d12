"""The words of a proportional bar for those who cannot see it."""

from collections.abc import Iterable

from generator.describe.language import Phrase
from generator.model.sentence import Sentence, join

SHARE = Phrase("{number}: {label}")
BETWEEN = ", "


def say_shares(shares: Iterable[tuple[Sentence, int]]) -> Sentence:
    """Every number with its label, in the order of the bar: "12: Worse than planned, 40: ..."."""
    return join((SHARE(number=number, label=label) for label, number in shares), BETWEEN)
