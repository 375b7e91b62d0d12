"""What a rating method asks of an indicator beyond a figure and a target."""

from enum import Flag, auto
from typing import Protocol


class Needs(Flag):
    """What must be known before the method can rate."""

    NOTHING = 0
    DIRECTION = auto()
    """Which way is better: it cannot rate by a range of good figures."""
    SHARE = auto()
    """A target other than 0, as it divides by it."""


class Needing(Protocol):
    """A rating method, as the check knows it."""

    @property
    def needs(self) -> Needs:
        """What it asks for."""
