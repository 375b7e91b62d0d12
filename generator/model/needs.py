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
    BAND = auto()
    """A range of good figures, whose ends are other than 0."""
    STEPS = auto()
    """Dated steps among the actions, in place of figures."""
    ROUTE = auto()
    """A way from a starting point to the target, of which an indicator may say the route."""


class Needing(Protocol):
    """A rating method, as the check knows it."""

    @property
    def needs(self) -> Needs:
        """What it asks for."""
