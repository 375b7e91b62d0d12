"""The words for a rating whose target's time is over: it was met, or it was missed."""

from generator.describe.language import Phrase, Plural
from generator.describe.words import LABELS, Label
from generator.model.ratings import Dimension, Rating

_WORDS: dict[Dimension, dict[str, tuple[Phrase, Phrase]]] = {
    Dimension.OUTCOME: {
        Rating.GREEN: (Phrase("Green: met the target"), Phrase("The target was met.")),
        Rating.AMBER: (
            Phrase("Amber: just missed the target"),
            Phrase("The target was just missed."),
        ),
        Rating.RED: (Phrase("Red: missed the target"), Phrase("The target was missed.")),
    },
    Dimension.FORECAST: {
        Rating.BETTER: (Phrase("Beat the plan"), Phrase("The plan was beaten.")),
        Rating.AS_EXPECTED: (
            Phrase("Ended about as planned"),
            Phrase("It ended about as planned."),
        ),
        Rating.WORSE: (Phrase("Missed the plan"), Phrase("The plan was missed.")),
    },
    Dimension.CATEGORY: {
        Rating.ON_TRACK: (Phrase("Met the target"), Phrase("The target was met.")),
        Rating.OFF_TRACK_IMPROVING: (
            Phrase("Missed the target but expected to improve"),
            Phrase("The target was missed, but officers expect it to improve."),
        ),
        Rating.AT_RISK: (Phrase("Missed the target"), Phrase("The target was missed.")),
    },
}
"""The tag and the verdict. Ratings of the figure now and of the work need no other words."""
ENDED: dict[Dimension, dict[str, Label]] = {
    dimension: {
        rating: LABELS[dimension][rating]._replace(tag=tag, verdict=verdict)
        for rating, (tag, verdict) in words.items()
    }
    for dimension, words in _WORDS.items()
}

WAS_MET = Phrase("The target for {time} was met.")
WAS_MISSED = Phrase("The target for {time} was missed.")
NOT_COVERED = Phrase("No target covers this {part}, and there is no figure for it yet.")
"""Of a measure whose target's time was over before the period."""
NONE_HAS_FIGURE = Phrase("Of {measures}, none has a figure for this {part} yet.")
NONE_HAS_RATING = Phrase("Of {measures}, none has a rating for this {part} yet.")
NO_FIGURE_NOW = Plural(
    "{count} has no figure for this {part} yet.", "{count} have no figure for this {part} yet."
)
OF_TIME = Phrase("for {time}")
OF_TIMES = Phrase("whose time is over")
"""Which targets, where they are of more times than one sentence can name."""
ALL_MET = Plural("One target {which} was met.", "All {count} targets {which} were met.")
ALL_MISSED = Plural("One target {which} was missed.", "All {count} targets {which} were missed.")
MET = Plural("{number} was met", "{number} were met")
MISSED = Plural("{number} was missed", "{number} were missed")
MET_AND_MISSED = Phrase("Of targets {which}, {met} and {missed}.")
NOBODY_KNOWS = Plural("How one ended is not known.", "How {count} ended is not known.")
MAY_CHANGE = Plural(
    "One of their figures may still change.", "{count} of their figures may still change."
)

_MET = Plural("{count} met its target.", "{count} met their targets.")
_MISSED = Plural("{count} missed its target.", "{count} missed their targets.")
COUNTED_ENDED: dict[Dimension, dict[str, Plural]] = {
    Dimension.OUTCOME: {
        Rating.GREEN: _MET,
        Rating.AMBER: Plural(
            "{count} just missed its target.", "{count} just missed their targets."
        ),
        Rating.RED: _MISSED,
    },
    Dimension.FORECAST: {
        Rating.BETTER: Plural("{count} beat its plan.", "{count} beat their plans."),
        Rating.AS_EXPECTED: Plural(
            "{count} ended about as planned.", "{count} ended about as planned."
        ),
        Rating.WORSE: Plural("{count} missed its plan.", "{count} missed their plans."),
    },
    Dimension.CATEGORY: {
        Rating.ON_TRACK: _MET,
        Rating.OFF_TRACK_IMPROVING: Plural(
            "{count} missed its target but is expected to improve.",
            "{count} missed their targets but are expected to improve.",
        ),
        Rating.AT_RISK: _MISSED,
    },
}
"""What the measures with a rating did, where their targets' time is over."""
_ALL_MET = Plural(
    "Of {measures}, {number} met its target.", "Of {measures}, {number} met their targets."
)
_SOME_MET = Plural(
    "Of {measures}, {number} is on track or met its target.",
    "Of {measures}, {number} are on track or met their targets.",
)
HEADLINE_ENDED: dict[Dimension, tuple[Plural, Plural]] = {
    Dimension.OUTCOME: (_ALL_MET, _SOME_MET),
    Dimension.CATEGORY: (_ALL_MET, _SOME_MET),
    Dimension.FORECAST: (
        Plural(
            "Of {measures}, {number} ended about as planned or better.",
            "Of {measures}, {number} ended about as planned or better.",
        ),
        Plural(
            "Of {measures}, {number} ended or is likely to end about as planned or better.",
            "Of {measures}, {number} ended or are likely to end about as planned or better.",
        ),
    ),
}
"""How many went to plan, where the time of all their targets is over, or of some."""
