"""What is no longer in the plan: since when, why, and what took its place."""

from generator.describe.context import Context
from generator.describe.dates import say_month
from generator.describe.language import Phrase
from generator.model.documents import Removed
from generator.model.published import name_indicator
from generator.model.report import RemovedReport
from generator.model.sentence import NO_WORDS

GONE = {
    "indicator": Phrase("This measure has not been in the plan since {month}."),
    "block": Phrase("This topic has not been in the plan since {month}."),
}
"""By what the key of its page begins with; all others are places."""
PLACE_GONE = Phrase("This place has not been in the plan since {month}.")


def describe_removed(context: Context) -> dict[str, RemovedReport]:
    """What each such page says, by its key."""
    agreement = context.agreement
    there = {
        *(name_indicator(one.id) for one in agreement.indicators),
        *(f"block/{one.id}" for one in agreement.blocks),
        *map(agreement.name_page, agreement.areas),
        *(one.page for one in agreement.removed),
    }
    return {one.page: _describe(one, there, context) for one in agreement.removed}


def _describe(one: Removed, there: set[str], context: Context) -> RemovedReport:
    """What took its place later, and is gone again later still, may not be told yet."""
    month = say_month(one.since.starts)
    return RemovedReport(
        title=one.title,
        since=month,
        gone=GONE.get(one.page.partition("/")[0], PLACE_GONE)(month=month),
        reason=one.reason,
        instead=tuple(key for key in one.instead if key in there),
        source=context.say(one.source) if one.source else NO_WORDS,
    )
