"""The public word for every fixed value of the data. Editors of plain English change them here."""

from enum import StrEnum
from typing import NamedTuple

from generator.model.enums import (
    FigureStatus,
    Kind,
    MoneyKind,
    Polarity,
    Progress,
    SetBy,
    StepKind,
    TargetKind,
)
from generator.model.ratings import Dimension, Rating


class Tone(StrEnum):
    """The four looks of a rating tag: a colour and a shape each."""

    RED = "red"
    AMBER = "amber"
    GREEN = "green"
    NONE = "none"


class Label(NamedTuple):
    """How a rating is shown."""

    tone: Tone
    tag: str
    """In the rating tag and in tables."""
    verdict: str
    """The first sentence of the answer."""


_NOT_RATED: dict[Rating, Label] = {
    Rating.NOT_AVAILABLE: Label(Tone.NONE, "Not known yet", "We cannot tell yet."),
    Rating.BASELINE_ONLY: Label(
        Tone.NONE, "Starting point set", "There is a starting point, but no result yet."
    ),
    Rating.BEING_CHANGED: Label(Tone.NONE, "Being changed", "This measure is being changed."),
    Rating.DIRECTION_UNKNOWN: Label(
        Tone.NONE, "No colour", "Nobody has said yet which way is better."
    ),
    Rating.LOST: Label(
        Tone.NONE, "Symbol lost", "The paper prints a symbol, but we cannot read it."
    ),
    Rating.NOT_PUBLISHED: Label(
        Tone.NONE, "No rating printed", "The papers print no rating for this measure by itself."
    ),
    Rating.PLACEHOLDER: Label(Tone.NONE, "No target yet", "There is no target for this yet."),
    Rating.TOO_CLOSE: Label(Tone.NONE, "Too close to call", "This is too close to call."),
}
"""The kinds of not rated, each with its own words, in every dimension."""

LABELS: dict[Dimension, dict[Rating, Label]] = {
    Dimension.OUTCOME: {
        Rating.GREEN: Label(Tone.GREEN, "Green: on track", "On track."),
        Rating.AMBER: Label(Tone.AMBER, "Amber: may miss the target", "This may miss the target."),
        Rating.RED: Label(
            Tone.RED, "Red: likely to miss the target", "This is likely to miss the target."
        ),
        **_NOT_RATED,
    },
    Dimension.DELIVERY: {
        Rating.GREEN: Label(Tone.GREEN, "Green: work in place", "The work is in place."),
        Rating.AMBER: Label(
            Tone.AMBER, "Amber: work at some risk", "There is some risk to the work."
        ),
        Rating.RED: Label(Tone.RED, "Red: work not in place", "The work is not in place yet."),
        **_NOT_RATED,
    },
    Dimension.PERFORMANCE: {
        Rating.BETTER: Label(Tone.GREEN, "Better than planned", "Better than planned."),
        Rating.AS_EXPECTED: Label(Tone.GREEN, "About as planned", "About as planned."),
        Rating.WORSE: Label(Tone.RED, "Worse than planned", "Worse than planned."),
        **_NOT_RATED,
    },
    Dimension.FORECAST: {
        Rating.BETTER: Label(Tone.GREEN, "Likely to beat the plan", "Likely to beat the plan."),
        Rating.AS_EXPECTED: Label(
            Tone.GREEN, "Likely to end about as planned", "Likely to end about as planned."
        ),
        Rating.WORSE: Label(Tone.RED, "Likely to miss the plan", "Likely to miss the plan."),
        **_NOT_RATED,
    },
    Dimension.CATEGORY: {
        Rating.ON_TRACK: Label(Tone.GREEN, "On track", "On track."),
        Rating.OFF_TRACK_IMPROVING: Label(
            Tone.AMBER,
            "Off track but expected to improve",
            "Off track, but officers expect it to improve.",
        ),
        Rating.AT_RISK: Label(
            Tone.RED, "At risk of missing the target", "At risk of missing the target."
        ),
        **_NOT_RATED,
    },
}
"""The words for every rating in every dimension in which it can stand."""

DIMENSION_NAME: dict[Dimension, str] = {
    Dimension.OUTCOME: "Result",
    Dimension.DELIVERY: "Work",
    Dimension.PERFORMANCE: "Figure now",
    Dimension.FORECAST: "End of the year",
    Dimension.CATEGORY: "Overall",
}
"""The short name of a dimension, before a tag and above a table."""

DIMENSION_QUESTION: dict[Dimension, str] = {
    Dimension.OUTCOME: "Are we getting the result?",
    Dimension.DELIVERY: "Is the work in place?",
    Dimension.PERFORMANCE: "Is the figure where it was planned to be?",
    Dimension.FORECAST: "Where is the year expected to end?",
    Dimension.CATEGORY: "Which of the four groups is it in?",
}

POLARITY: dict[Polarity, str] = {
    Polarity.HIGHER: "A higher figure is better.",
    Polarity.LOWER: "A lower figure is better.",
    Polarity.BAND: "A figure inside a range is good.",
    Polarity.NONE: "Neither higher nor lower is better.",
    Polarity.UNKNOWN: "Nobody has said yet which way is better.",
}

ABSENCE: dict[FigureStatus, str] = {
    FigureStatus.NOT_DUE: "This figure is not due yet.",
    FigureStatus.LATE: "This figure is late.",
    FigureStatus.SUPPRESSED: "Too few people to show.",
    FigureStatus.NOT_COLLECTED: "Nobody collects this figure yet.",
}
PAGE_TITLE: dict[str, str] = {
    "home": "Home page",
    "indicators": "All measures",
    "neighbourhoods": "Find your neighbourhood",
    "councillors": "For councillors",
    "money": "Money",
    "reward": "Reward money",
    "how-we-rate": "How we rate",
    "not-known-yet": "What we cannot tell you yet",
    "corrections": "Corrections",
    "glossary": "What the words mean",
    "get-the-data": "Get the data",
}
"""The title of each page that stands once, by its key."""

NO_FIGURE = "The papers print no figure."

FIGURE_STATUS: dict[FigureStatus, str] = {
    FigureStatus.FINAL: "",
    FigureStatus.PROVISIONAL: "not final yet",
    FigureStatus.REVISED: "corrected since it was first given",
    FigureStatus.ESTIMATE: "an estimate",
    FigureStatus.PROXY: "a stand-in for the real figure",
}

TARGET_KIND: dict[TargetKind, str] = {
    TargetKind.BASELINE: "Starting point",
    TargetKind.MILESTONE: "Plan for this date",
    TargetKind.TARGET: "Target",
    TargetKind.STRETCH: "Harder target for reward",
    TargetKind.WITHOUT_AGREEMENT: "Expected without the agreement",
}

KIND: dict[Kind, str] = {
    Kind.MANDATORY: "The Government requires this measure.",
    Kind.REWARD: "The area can earn money if it reaches this target.",
    Kind.DESIGNATED: "The partners agreed this measure with the Government.",
    Kind.LOCAL: "The partners chose this measure themselves.",
    Kind.STATUTORY: "The law requires this measure.",
}

MONEY_KIND: dict[MoneyKind, str] = {
    MoneyKind.POOLED: "Money put into one pot",
    MoneyKind.ALIGNED: "Money kept apart but spent on the same aims",
    MoneyKind.PUMP_PRIMING: "Money to get started",
    MoneyKind.REWARD_POSSIBLE: "Money the area could earn",
    MoneyKind.FUNDING_GAP: "Money still to be found",
    MoneyKind.GRANT: "Grants",
    MoneyKind.SPENDING: "Spending",
}

STEP: dict[StepKind, str] = {
    StepKind.PARTNERS_MET: "Local services have met",
    StepKind.BOUNDARY_AGREED: "The boundary is agreed",
    StepKind.ACTION_TEAM: "A neighbourhood action team is set up",
    StepKind.NEIGHBOURHOOD_MANAGER: "A neighbourhood manager is in post",
    StepKind.PROFILE: "A profile of the neighbourhood is written",
}

PROGRESS: dict[Progress, str] = {
    Progress.DONE: "Done",
    Progress.UNDER_WAY: "Under way",
    Progress.PLANNED: "Planned",
    Progress.NOT_STARTED: "Not started",
    Progress.NOT_KNOWN: "The papers do not say",
}

SET_BY: dict[SetBy, str] = {
    SetBy.OFFICERS: "Officers set this rating.",
    SetBy.OFFICERS_OVERRIDE: "The officers' own words set this rating, and not the rule.",
    SetBy.INFERRED: "We read this rating from other words in the papers.",
    SetBy.RULE: "The rule set this rating.",
    SetBy.NOBODY: "Nobody has set a rating.",
}
"""One sentence for who set a rating."""
WORKED_OUT = "We worked this rating out, as the paper's own symbol is lost."
SYMBOL_LOST = "Officers printed a symbol here."

POLARITY_OF_CHANGE: dict[Polarity, str] = POLARITY | {
    Polarity.HIGHER: "A bigger rise is better.",
    Polarity.LOWER: "A bigger fall is better.",
}
"""Which way is better, where figures are a change since some year."""
