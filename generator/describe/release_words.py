"""The words of a release's note, which partners and the press get beside the site."""

from datetime import time

from generator.describe.dates import DAY_AND_TIME, say_day, say_period
from generator.describe.language import Phrase
from generator.model.agreement import Agreement
from generator.model.sentence import Sentence

TITLE = Phrase("{agreement}: {period}")
CHANGED, NOT_KNOWN, NEXT = (
    Phrase("What changed since {period}"),
    Phrase("What is not known"),
    Phrase("What comes next"),
)
FIRST = Phrase("This is the first release, so there is nothing to compare it with.")
NO_GAP = Phrase("No gap in this release is known.")
NEXT_DATE = Phrase("The next release is for {period}. It comes on {when}.")
NO_DATE = Phrase("There is no date yet for the next release.")


def say_next_release(agreement: Agreement) -> Sentence:
    """The period of the next release, and when it comes."""
    later = [one for one in agreement.releases if one.period > agreement.period]
    if not later:
        return NO_DATE()
    following = min(later, key=lambda one: one.period)
    local = following.publish_at.local
    day = say_day(local.date())
    at = DAY_AND_TIME(day=day, time=f"{local:%H:%M}") if local.time() != time.min else day
    return NEXT_DATE(period=say_period(following.period), when=at)
