"""That the time of a whole agreement is over, which the time of its figures may not show."""

from generator.describe.dates import say_month, say_period
from generator.describe.language import Phrase
from generator.model.agreement import Agreement
from generator.model.sentence import NO_WORDS, Sentence

ENDED = Phrase(
    "This agreement ended in {month}. These figures are from {period}.",
    ours="This plan ended in {month}. These figures are from {period}.",
)


def say_end(agreement: Agreement) -> Sentence:
    """When the agreement ended and how old its figures are; empty while it runs.

    It has ended when its last day has passed at its moment, or in its figures.
    """
    details, now = agreement.details, agreement.moment
    is_past = now is not None and now.astimezone(details.time_zone).date() > details.ends
    if not is_past and agreement.period.ends < details.ends:
        return NO_WORDS
    return ENDED(month=say_month(details.ends), period=say_period(agreement.period))
