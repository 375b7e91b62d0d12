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
    TARGET_ENDED = "target_ended"
    """In counts alone: the target's time was over before the period, and none took its place."""


class Tone(StrEnum):
    """How a rating looks and what it says: each tone has a colour and a shape of its own."""

    GOOD = "good"
    """Green, with a tick in a circle."""
    WARNING = "warning"
    """Amber, with a triangle."""
    BAD = "bad"
    """Red, with a cross in an octagon."""
    DONE = "done"
    """Blue, with a flag: finished, whatever comes."""
    NONE = "none"
    """Grey, with a dash in a square: neither good nor bad."""

    @property
    def look(self) -> str:
        """Its name in the style of the pages."""
        return _LOOKS[self]


_LOOKS = {
    Tone.GOOD: "green",
    Tone.WARNING: "amber",
    Tone.BAD: "red",
    Tone.DONE: "blue",
    Tone.NONE: "none",
}


class Limit(StrEnum):
    """From where on a rule gives a rating: by the indicator's tolerance, or by its movement."""

    BETTER = "better"
    """So far on the right side of the target that it is better than expected."""
    TARGET = "target"
    """At the target, or as far on its wrong side as green still reaches."""
    NEAR = "near"
    """As far on the wrong side of the target as amber still reaches."""
    IMPROVING = "improving"
    """The figures get better, over and above chance."""
    NO_CHANGE = "no_change"
    """The figures show no clear change."""
    GETTING_WORSE = "getting_worse"
    """The figures get worse, over and above chance."""


BY_MOVEMENT = (Limit.IMPROVING, Limit.NO_CHANGE, Limit.GETTING_WORSE)
"""Limits of scales that say how the figures move, and not how they stand to a target."""
