"""The public phrase for every fixed value of the data. Editors of plain English work here."""

from typing import NamedTuple

from generator.describe.language import OwnWords, Phrase
from generator.model.enums import (
    FigureStatus,
    Polarity,
    Progress,
    TargetKind,
)
from generator.model.ratings import Dimension, Rating


class Label(NamedTuple):
    """The words of a rating."""

    tag: Phrase | OwnWords
    """In the rating tag and in tables."""
    verdict: Phrase | OwnWords
    """The first sentence of the answer."""
    colour: Phrase | OwnWords | None = None
    """The first part of a tag of two parts."""
    meaning: Phrase | OwnWords | None = None
    """The second part of a tag of two parts."""

    @property
    def head(self) -> Phrase | OwnWords:
        """The head of a column: the colour where there is one, else the tag."""
        return self.colour or self.tag

    @property
    def plain(self) -> Phrase | OwnWords:
        """What the tag says besides the colour."""
        return self.meaning or self.tag


_GREEN, _AMBER, _RED = Phrase("Green"), Phrase("Amber"), Phrase("Red")


_NOT_RATED: dict[str, Label] = {
    Rating.NOT_AVAILABLE: Label(Phrase("Not known yet"), Phrase("We cannot tell yet.")),
    Rating.BASELINE_ONLY: Label(
        Phrase("Starting point set"),
        Phrase("There is a starting point, but no result yet."),
    ),
    Rating.BEING_CHANGED: Label(Phrase("Being changed"), Phrase("This measure is being changed.")),
    Rating.DIRECTION_UNKNOWN: Label(
        Phrase("No colour"),
        Phrase(
            "Nobody has said yet which way is better.",
            ours="We have not said yet which way is better.",
        ),
    ),
    Rating.LOST: Label(
        Phrase("Symbol lost"),
        Phrase(
            "The symbol is missing in our copy of the paper.",
            ours="A rating was given here, but it is lost.",
        ),
    ),
    Rating.NOT_PUBLISHED: Label(
        Phrase("No rating printed", ours="Not rated yet"),
        Phrase(
            "The papers print no rating for this measure by itself.",
            ours="We have not rated this measure by itself yet.",
        ),
    ),
    Rating.PLACEHOLDER: Label(
        Phrase("No target yet"),
        Phrase("There is no target for this yet.", ours="We have not set a target for this yet."),
    ),
    Rating.TOO_CLOSE: Label(Phrase("Too close to call"), Phrase("This is too close to call.")),
    Rating.TARGET_ENDED: Label(Phrase("Target ended"), Phrase("The time of its target is over.")),
}
"""The kinds of not rated, each with its own words, in every dimension."""

LABELS: dict[Dimension, dict[str, Label]] = {
    Dimension.OUTCOME: {
        Rating.GREEN: Label(
            Phrase("Green: on track"), Phrase("On track."), _GREEN, Phrase("on track")
        ),
        Rating.AMBER: Label(
            Phrase("Amber: may miss the target"),
            Phrase("This may miss the target."),
            _AMBER,
            Phrase("may miss the target"),
        ),
        Rating.RED: Label(
            Phrase("Red: likely to miss the target"),
            Phrase("This is likely to miss the target."),
            _RED,
            Phrase("likely to miss the target"),
        ),
        **_NOT_RATED,
    },
    Dimension.DELIVERY: {
        Rating.GREEN: Label(
            Phrase("Green: work in place"),
            Phrase("The work is in place."),
            _GREEN,
            Phrase("work in place"),
        ),
        Rating.AMBER: Label(
            Phrase("Amber: work at some risk"),
            Phrase("There is some risk to the work."),
            _AMBER,
            Phrase("work at some risk"),
        ),
        Rating.RED: Label(
            Phrase("Red: work not in place"),
            Phrase("The work is not in place yet."),
            _RED,
            Phrase("work not in place"),
        ),
        **_NOT_RATED,
    },
    Dimension.PERFORMANCE: {
        Rating.BETTER: Label(Phrase("Better than planned"), Phrase("Better than planned.")),
        Rating.AS_EXPECTED: Label(Phrase("About as planned"), Phrase("About as planned.")),
        Rating.WORSE: Label(Phrase("Worse than planned"), Phrase("Worse than planned.")),
        **_NOT_RATED,
    },
    Dimension.FORECAST: {
        Rating.BETTER: Label(Phrase("Likely to beat the plan"), Phrase("Likely to beat the plan.")),
        Rating.AS_EXPECTED: Label(
            Phrase("Likely to end about as planned"),
            Phrase("Likely to end about as planned."),
        ),
        Rating.WORSE: Label(Phrase("Likely to miss the plan"), Phrase("Likely to miss the plan.")),
        **_NOT_RATED,
    },
    Dimension.CATEGORY: {
        Rating.ON_TRACK: Label(Phrase("On track"), Phrase("On track.")),
        Rating.OFF_TRACK_IMPROVING: Label(
            Phrase("Off track but expected to improve"),
            Phrase("Off track, but officers expect it to improve."),
        ),
        Rating.AT_RISK: Label(
            Phrase("At risk of missing the target"),
            Phrase("At risk of missing the target."),
        ),
        **_NOT_RATED,
    },
}
"""The words for every rating in every dimension in which it can stand."""

DIMENSION_NAME: dict[Dimension, Phrase] = {
    Dimension.OUTCOME: Phrase("Result"),
    Dimension.DELIVERY: Phrase("Work"),
    Dimension.PERFORMANCE: Phrase("Figure now"),
    Dimension.FORECAST: Phrase("End of the year"),
    Dimension.CATEGORY: Phrase("Overall"),
}
"""The short name of a dimension, before a tag and above a table."""

WITHOUT_COLOUR = Phrase("Where there is no colour")
"""The heading of what tags without a colour mean, which is the same in every dimension."""
DIMENSION_QUESTION: dict[Dimension, Phrase] = {
    Dimension.OUTCOME: Phrase("Are we getting the result?"),
    Dimension.DELIVERY: Phrase("Is the work in place?"),
    Dimension.PERFORMANCE: Phrase("Is the figure where it was planned to be?"),
    Dimension.FORECAST: Phrase("Where is the year expected to end?"),
    Dimension.CATEGORY: Phrase("Which of the four groups is it in?"),
}

POLARITY: dict[Polarity, Phrase] = {
    Polarity.HIGHER: Phrase("A higher figure is better."),
    Polarity.LOWER: Phrase("A lower figure is better."),
    Polarity.BAND: Phrase("A figure inside a range is good."),
    Polarity.NONE: Phrase("Neither higher nor lower is better."),
    Polarity.UNKNOWN: Phrase(
        "Nobody has said yet which way is better.", ours="We have not said yet which way is better."
    ),
}

NO_FIGURE = Phrase("The papers print no figure.", ours="We have no figure yet.")
ABSENCE: dict[FigureStatus, Phrase] = {
    FigureStatus.NOT_DUE: Phrase("This figure is not due yet."),
    FigureStatus.LATE: Phrase("This figure is late."),
    FigureStatus.SUPPRESSED: Phrase("Too few people to show."),
    FigureStatus.NOT_COLLECTED: Phrase(
        "Nobody collects this figure yet.", ours="We do not collect this figure yet."
    ),
    FigureStatus.NOT_GIVEN: NO_FIGURE,
}
DUE_LATER = Phrase("This figure is not due yet.", ours="This figure is due in {month}.")
"""Where it is known how long a figure takes to arrive."""
NOT_PRINTED = Phrase("not printed", ours="not known yet")
"""For a cell."""

TARGET_KIND: dict[TargetKind, Phrase] = {
    TargetKind.BASELINE: Phrase("Starting point"),
    TargetKind.MILESTONE: Phrase("Plan for this date"),
    TargetKind.TARGET: Phrase("Target"),
    TargetKind.STRETCH: Phrase("Harder target for reward"),
    TargetKind.WITHOUT_AGREEMENT: Phrase("Expected without the agreement"),
}

PROGRESS: dict[Progress, Phrase] = {
    Progress.DONE: Phrase("Done"),
    Progress.UNDER_WAY: Phrase("Under way"),
    Progress.PLANNED: Phrase("Planned"),
    Progress.NOT_STARTED: Phrase("Not started"),
    Progress.NOT_KNOWN: Phrase("The papers do not say", ours="We do not know yet"),
}

POLARITY_OF_CHANGE: dict[Polarity, Phrase] = POLARITY | {
    Polarity.HIGHER: Phrase("A bigger rise is better."),
    Polarity.LOWER: Phrase("A bigger fall is better."),
}
"""Which way is better, where figures are a change since some year."""
