"""The fixed words of the data files: one class a column, its values as officers write them."""

from decimal import Decimal
from enum import StrEnum


class Polarity(StrEnum):
    """Which way is better."""

    HIGHER = "higher"
    """A higher figure is better."""
    LOWER = "lower"
    """A lower figure is better."""
    BAND = "band"
    """A figure inside a range is better: give the range in band."""
    NONE = "none"
    """Neither way is better."""
    UNKNOWN = "unknown"
    """Nobody has said which way is better, so there is no colour."""

    def is_harder(self, one: Decimal, other: Decimal) -> bool:
        """True where one number is harder to reach; where no way is better, any other one is."""
        if self is Polarity.HIGHER:
            return one > other
        return one < other if self is Polarity.LOWER else one != other


DIRECTED = frozenset({Polarity.HIGHER, Polarity.LOWER})
"""Polarities for which a difference is an advantage or its opposite."""
UNDIRECTED = frozenset({Polarity.NONE, Polarity.UNKNOWN})
"""Polarities for which no figure is good or bad."""


class PolaritySource(StrEnum):
    """How we know which way is better."""

    STATED = "stated"
    """The papers say so."""
    INFERRED = "inferred"
    """Read from the rest of the papers."""
    NATIONAL = "national"
    """The national definition says so."""


class Kind(StrEnum):
    """Why an indicator is in the agreement."""

    MANDATORY = "mandatory"
    """The Government requires it."""
    REWARD = "reward"
    """It has a harder target that earns a grant."""
    DESIGNATED = "designated"
    """Agreed with the Government as one of the designated targets."""
    LOCAL = "local"
    """Chosen by the partnership itself."""
    STATUTORY = "statutory"
    """Set by law."""


class Accumulates(StrEnum):
    """What stretch of time one figure covers."""

    SNAPSHOT = "snapshot"
    """How things stand on one day."""
    YEAR_TO_DATE = "year_to_date"
    """All since the year began."""
    PERIOD = "period"
    """The period that is named, and no more."""
    ROLLING_12_MONTHS = "rolling_12_months"
    """The 12 months that end with the period."""


class Route(StrEnum):
    """How the plan runs from the baseline over the milestones to the target."""

    STRAIGHT = "straight"
    """In a straight line from each point to the next."""
    STEPPED = "stepped"
    """Level until the next milestone is due."""


class Trend(StrEnum):
    """What a series of figures shows, over and above chance."""

    BETTER = "better"
    WORSE = "worse"
    ROSE = "rose"
    """A clear rise of which nobody has said whether it is good."""
    FELL = "fell"
    NO_CLEAR_CHANGE = "no_clear_change"
    TOO_EARLY = "too_early"
    """So few figures that no movement of them could be clear."""


class Rule(StrEnum):
    """The usual signs that a series has changed, on a chart with limits."""

    OUTSIDE = "outside"
    """A figure outside the limits."""
    RUN = "run"
    """Eight figures together on one side of the average."""
    DRIFT = "drift"
    """Six figures together that each rise, or each fall."""
    NEAR_LIMIT = "near_limit"
    """Two of three figures in the outer third on one side."""


class FigureStatus(StrEnum):
    """How firm a figure is, or why there is none."""

    FINAL = "final"
    PROVISIONAL = "provisional"
    REVISED = "revised"
    ESTIMATE = "estimate"
    PROXY = "proxy"
    NOT_DUE = "not_due"
    LATE = "late"
    SUPPRESSED = "suppressed"
    NOT_COLLECTED = "not_collected"
    NOT_GIVEN = "not_given"


ABSENCES = frozenset({
    FigureStatus.NOT_DUE, FigureStatus.LATE, FigureStatus.SUPPRESSED, FigureStatus.NOT_COLLECTED,
    FigureStatus.NOT_GIVEN,
})  # fmt: skip
"""Statuses that stand with an empty value: each absence has its own reason."""


class TargetKind(StrEnum):
    """What a number in targets.csv is."""

    BASELINE = "baseline"
    MILESTONE = "milestone"
    TARGET = "target"
    STRETCH = "stretch"
    WITHOUT_AGREEMENT = "without_agreement"


COMPARED = (TargetKind.MILESTONE, TargetKind.TARGET, TargetKind.STRETCH)
"""Kinds of target that a figure is compared with, the nearest first."""


class Basis(StrEnum):
    """How a rating or a count that officers entered is known."""

    PRINTED = "printed"
    INFERRED = "inferred"
    OVERRIDE = "override"
    CARRIED_FORWARD = "carried_forward"


class SetBy(StrEnum):
    """Who or what set the rating that the site shows."""

    OFFICERS = "officers"
    OFFICERS_OVERRIDE = "officers_override"
    INFERRED = "inferred"
    """Read from the rest of the document, or computed because the printed symbol is lost."""
    RULE = "rule"
    NOBODY = "nobody"


class MoneyKind(StrEnum):
    """What kind of sum it is."""

    POOLED = "pooled"
    ALIGNED = "aligned"
    PUMP_PRIMING = "pump_priming"
    REWARD_POSSIBLE = "reward_possible"
    REWARD_EXPECTED = "reward_expected"
    REWARD_EARNED = "reward_earned"
    FUNDING_GAP = "funding_gap"
    GRANT = "grant"
    SPENDING = "spending"


class AreaKind(StrEnum):
    """The kinds of place of an agreement that names none of its own."""

    DISTRICT = "district"
    """A district, with a page of its own."""
    WARD = "ward"
    """A ward."""
    PRIORITY_NEIGHBOURHOOD = "priority_neighbourhood"
    """A neighbourhood with work of its own, with a page."""
    PLACE = "place"
    """Any other place."""


class Reports(StrEnum):
    """How often the partnership reports."""

    QUARTERLY = "quarterly"
    """Four times a year."""
    HALF_YEARLY = "half_yearly"
    """Twice a year."""
    YEARLY = "yearly"
    """Once a year."""


class Progress(StrEnum):
    """How far an action or a step has come."""

    DONE = "done"
    UNDER_WAY = "under_way"
    PLANNED = "planned"
    NOT_STARTED = "not_started"
    NOT_KNOWN = "not_known"


class StepKind(StrEnum):
    """The steps in setting up neighbourhood management, which such an agreement tracks."""

    PARTNERS_MET = "partners_met"
    BOUNDARY_AGREED = "boundary_agreed"
    ACTION_TEAM = "action_team"
    NEIGHBOURHOOD_MANAGER = "neighbourhood_manager"
    PROFILE = "profile"


class Voice(StrEnum):
    """Whose voice the pages have."""

    PAPERS = "papers"
    """That of somebody who puts the partnership's papers into plain English."""
    OURS = "ours"
    """That of the body that writes the plan itself."""


class RatingSource(StrEnum):
    """Whose rating the site publishes where officers entered one and a rule computes another."""

    OFFICERS = "officers"
    """The officers' rating, with the computed one beside it."""
    COMPUTED = "computed"
    """The computed rating."""


class AmendmentKind(StrEnum):
    """Why something published is told otherwise."""

    REVISION = "revision"
    """Better data came: what was published was right as far as was known."""
    CORRECTION = "correction"
    """What was published was a mistake."""
