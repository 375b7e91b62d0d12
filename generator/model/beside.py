"""Whose figures stand beside our own, and what their ranges say of the difference."""

from enum import StrEnum


class ComparedWith(StrEnum):
    """Whose figure stands in comparisons.csv."""

    COUNTRY = "country"
    """That of a whole country, such as England."""
    REGION = "region"
    """That of the region around."""
    SIMILAR = "similar"
    """That of areas like this one."""
    GOAL = "goal"
    """The one that the partnership wants to reach later."""


class Verdict(StrEnum):
    """What a test says of one figure beside another."""

    SAME = "same"
    """The difference may be chance."""
    BETTER = "better"
    WORSE = "worse"
    HIGHER = "higher"
    """Clearly higher, where nobody says which way is better."""
    LOWER = "lower"
    UNTESTED = "untested"
    """Neither figure has a range, so there is nothing to test."""
    COUNTS = "counts"
    """Both are counts: where there are more people, there are more."""
    OTHER_TIME = "other_time"
    """We have no figure for the same time."""
