"""What is said beside a count: what it rests on, and what the papers count and do not name."""

from generator.describe.language import NOTHING, Phrase, Plural
from generator.model.results import CountBasis

BASIS_NOTE: dict[CountBasis, Phrase] = {
    CountBasis.COUNTED: NOTHING,
    CountBasis.PRINTED: NOTHING,
    CountBasis.INFERRED: Phrase(
        "We worked this out: the paper does not print it.",
        ours="We worked this out from the ratings.",
    ),
    CountBasis.CARRIED_FORWARD: Phrase(
        "Not updated this {part}: these are the counts of the {part} before."
    ),
    CountBasis.OVERRIDE: NOTHING,
}
STALE = Plural(
    "{count} topic shows no new ratings, so old ones are counted.",
    "{count} topics show no new ratings, so old ones are counted.",
)
LOST = Plural(
    "For {count} row of the table the symbol is lost, so we worked the rating out.",
    "For {count} rows of the table the symbol is lost, so we worked the rating out.",
)
FRESH = Phrase("The topics that were updated this {part} add up to {sums}.")
NO_TOTAL = Phrase(
    "The paper prints no total for this {part}. We added the topics up.",
    ours="We added the topics up.",
)
SAME_TOTALS = Phrase(
    "Our sums give the same totals as the paper.",
    ours="The sums give the same totals as officers gave.",
)
OTHER_TOTALS = Phrase(
    "Our sums differ from the totals that the paper prints.",
    ours="The sums differ from the totals that officers gave.",
)
UNNAMED = Plural(
    "The papers count {number} measure here, but name {named}. "
    "We can show pages for the ones they name.",
    "The papers count {number} measures here, but name {named}. "
    "We can show pages for the ones they name.",
    "We count {number} measure here, but name {named}. Only those have pages.",
    "We count {number} measures here, but name {named}. Only those have pages.",
)
NONE = Phrase("none")
"""Of the measures: "no" would ask for a noun."""
UNNAMED_BAD = (
    NOTHING,
    Phrase(
        "The papers count {counted} as '{rating}' and name {named}.",
        ours="We count {counted} as '{rating}' and name {named}.",
    ),
    Phrase(
        "The papers count {counted} as '{rating}' and name {named}. "
        "They count {also_counted} as '{also_rating}' and name {also_named}.",
        ours="We count {counted} as '{rating}' and name {named}. "
        "We count {also_counted} as '{also_rating}' and name {also_named}.",
    ),
)
"""How many measures are counted and named, by how many bad ratings have measures without a name."""
