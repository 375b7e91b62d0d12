"""What programs of readers are told of a page: an entry for each time that something changed."""

from dataclasses import dataclass
from datetime import datetime

from generator.model.sentence import Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One release in which something changed on a page, or one amendment."""

    name: str
    """What names it in the agreement for ever: the page and the period, or the amendment."""
    title: Sentence
    said: Sentence
    """What changed."""
    page: str
    """The key of the page that tells it."""
    updated: datetime
    """When the public could see it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """All that is told of one page."""

    title: Sentence
    updated: datetime
    """When the last entry could be seen; without one, the first release of which facts are kept."""
    entries: tuple[Entry, ...]
    """The latest first."""
