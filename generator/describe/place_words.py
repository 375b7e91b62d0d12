"""The public phrases about money, places and the steps of joint work in them."""

from generator.describe.language import Phrase, Plural
from generator.model.enums import MoneyKind, StepKind

MONEY_KIND: dict[MoneyKind, Phrase] = {
    MoneyKind.POOLED: Phrase("Money put into one pot"),
    MoneyKind.ALIGNED: Phrase("Money kept apart but spent on the same aims"),
    MoneyKind.PUMP_PRIMING: Phrase("Money to get started"),
    MoneyKind.REWARD_POSSIBLE: Phrase("Money the area could earn"),
    MoneyKind.REWARD_EXPECTED: Phrase("Money the area expects to earn"),
    MoneyKind.REWARD_EARNED: Phrase("Money the area has earned"),
    MoneyKind.FUNDING_GAP: Phrase("Money still to be found"),
    MoneyKind.GRANT: Phrase("Grants"),
    MoneyKind.SPENDING: Phrase("Spending"),
}

STEP: dict[StepKind, Phrase] = {
    StepKind.PARTNERS_MET: Phrase("Local services have met"),
    StepKind.BOUNDARY_AGREED: Phrase("The boundary is agreed"),
    StepKind.ACTION_TEAM: Phrase("A neighbourhood action team is set up"),
    StepKind.NEIGHBOURHOOD_MANAGER: Phrase("A neighbourhood manager is in post"),
    StepKind.PROFILE: Phrase("A profile of the neighbourhood is written"),
}

NO_DATE = Phrase("The papers do not say", ours="We give no date yet")
NOT_NAMED = Phrase(
    "The papers count this {one}, but the copy that we have does not name it.",
    ours="We count this {one}, but have not named it yet.",
)
LIES_IN = Phrase("This {one} lies in {place}.")
DONE = Phrase("{step}.")
"""A step that is done, as a sentence."""
NO_STEP_DONE = Phrase(
    "The papers do not show any finished step here.", ours="No step is finished here yet."
)
NOT_SAID = Phrase(
    "The papers do not say how far the joint work has come here.",
    ours="We have not said yet how far the joint work has come here.",
)
NO_PLACES = Phrase(
    "The papers name no {one} here for extra joint work.",
    ours="We name no {one} here for extra joint work.",
)
PLACES = Plural(
    "Local services work more closely together in {count} {one} here.",
    "Local services work more closely together in {count} {other} here.",
)
"""How many places of a kind inside a place have extra joint work."""
