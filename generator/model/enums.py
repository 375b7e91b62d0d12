"""The fixed words of the data files: one class a column, its values as officers write them."""

from enum import StrEnum


class Dimension(StrEnum):
    """What a rating is about. The site never mixes two dimensions in one count."""

    OUTCOME = "outcome"
    """Are we getting the result?"""
    DELIVERY = "delivery"
    """Is the work in place?"""
    PERFORMANCE = "performance"
    """This figure against this target."""
    FORECAST = "forecast"
    """Where the year is expected to end."""
    CATEGORY = "category"
    """The four public groups of the Leicester agreement."""


class Rating(StrEnum):
    """Every value that a rating can take, over all dimensions."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"
    BETTER = "better"
    AS_EXPECTED = "as_expected"
    WORSE = "worse"
    ON_TRACK = "on_track"
    OFF_TRACK_IMPROVING = "off_track_improving"
    AT_RISK = "at_risk"
    PLACEHOLDER = "placeholder"
    """No agreed target yet."""
    NOT_AVAILABLE = "not_available"
    """No data or no baseline."""
    BASELINE_ONLY = "baseline_only"
    """A starting figure has been set and nothing can be compared with it yet."""
    BEING_CHANGED = "being_changed"
    """In the yearly refresh of the agreement."""
    DIRECTION_UNKNOWN = "direction_unknown"
    """Nobody has said which way is better, so there is no colour."""
    LOST = "lost"
    """Printed, but the symbol cannot be read in the document."""
    NOT_PUBLISHED = "not_published"
    """The documents print no rating for this indicator on its own."""


RATINGS_OF: dict[Dimension, tuple[Rating, ...]] = {
    Dimension.OUTCOME: (
        Rating.GREEN,
        Rating.AMBER,
        Rating.RED,
        Rating.NOT_AVAILABLE,
        Rating.BASELINE_ONLY,
        Rating.BEING_CHANGED,
    ),
    Dimension.DELIVERY: (
        Rating.GREEN,
        Rating.AMBER,
        Rating.RED,
        Rating.NOT_AVAILABLE,
        Rating.BASELINE_ONLY,
        Rating.BEING_CHANGED,
    ),
    Dimension.PERFORMANCE: (Rating.BETTER, Rating.AS_EXPECTED, Rating.WORSE, Rating.LOST),
    Dimension.FORECAST: (Rating.BETTER, Rating.AS_EXPECTED, Rating.WORSE, Rating.LOST),
    Dimension.CATEGORY: (
        Rating.ON_TRACK,
        Rating.OFF_TRACK_IMPROVING,
        Rating.AT_RISK,
        Rating.PLACEHOLDER,
    ),
}
"""The ratings that officers may enter for each dimension, the order in which tables show them."""

WORST_FIRST: tuple[Rating, ...] = (
    Rating.RED,
    Rating.WORSE,
    Rating.AT_RISK,
    Rating.AMBER,
    Rating.OFF_TRACK_IMPROVING,
    Rating.DIRECTION_UNKNOWN,
    Rating.LOST,
    Rating.NOT_AVAILABLE,
    Rating.BASELINE_ONLY,
    Rating.BEING_CHANGED,
    Rating.NOT_PUBLISHED,
    Rating.PLACEHOLDER,
    Rating.AS_EXPECTED,
    Rating.GREEN,
    Rating.ON_TRACK,
    Rating.BETTER,
)
"""What is not going to plan comes first, then what is not known, then what is on track."""

NEEDS_REASON = frozenset(
    {
        Rating.AMBER,
        Rating.RED,
        Rating.WORSE,
        Rating.AT_RISK,
        Rating.OFF_TRACK_IMPROVING,
        Rating.LOST,
        Rating.BEING_CHANGED,
    }
)
"""Ratings that officers may enter with a reason only."""


class Polarity(StrEnum):
    """Which way is better."""

    HIGHER = "higher"
    LOWER = "lower"
    BAND = "band"
    NONE = "none"
    UNKNOWN = "unknown"


class PolaritySource(StrEnum):
    """How we know which way is better."""

    STATED = "stated"
    INFERRED = "inferred"
    NATIONAL = "national"


class Kind(StrEnum):
    """Why an indicator is in the agreement."""

    MANDATORY = "mandatory"
    REWARD = "reward"
    DESIGNATED = "designated"
    LOCAL = "local"
    STATUTORY = "statutory"


class Accumulates(StrEnum):
    """What stretch of time one figure covers."""

    SNAPSHOT = "snapshot"
    YEAR_TO_DATE = "year_to_date"
    PERIOD = "period"
    ROLLING_12_MONTHS = "rolling_12_months"


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


ABSENCES = frozenset(
    {
        FigureStatus.NOT_DUE,
        FigureStatus.LATE,
        FigureStatus.SUPPRESSED,
        FigureStatus.NOT_COLLECTED,
    }
)
"""Statuses that stand with an empty value: each absence has its own reason."""


class TargetKind(StrEnum):
    """What a number in targets.csv is."""

    BASELINE = "baseline"
    MILESTONE = "milestone"
    TARGET = "target"
    STRETCH = "stretch"
    WITHOUT_AGREEMENT = "without_agreement"


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
    FUNDING_GAP = "funding_gap"
    GRANT = "grant"
    SPENDING = "spending"


class AreaKind(StrEnum):
    """What kind of place it is."""

    DISTRICT = "district"
    WARD = "ward"
    PRIORITY_NEIGHBOURHOOD = "priority_neighbourhood"
    PLACE = "place"


class Progress(StrEnum):
    """How far an action or a step has come."""

    DONE = "done"
    UNDER_WAY = "under_way"
    PLANNED = "planned"
    NOT_STARTED = "not_started"
    NOT_KNOWN = "not_known"


class StepKind(StrEnum):
    """The steps in setting up neighbourhood management, in their order."""

    PARTNERS_MET = "partners_met"
    BOUNDARY_AGREED = "boundary_agreed"
    ACTION_TEAM = "action_team"
    NEIGHBOURHOOD_MANAGER = "neighbourhood_manager"
    PROFILE = "profile"


class RatingSource(StrEnum):
    """Whose rating the site publishes where officers entered one and a rule computes another."""

    OFFICERS = "officers"
    COMPUTED = "computed"
