"""What a rating is about, and every value that it can take, as officers write them."""

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
    TOO_CLOSE = "too_close"
    """The target lies inside the range in which the true figure is likely to lie."""
