"""The record of meetings.yml: when people meet, where, and about what."""

from pydantic.dataclasses import dataclass

from generator.model.fields import RECORD, Verbatim, Words
from generator.model.times import PublishingTime, When


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Meeting:
    """meetings.yml: one meeting that residents may come to or hear of."""

    at: PublishingTime
    """When it begins: a day and a time, in the agreement's time zone unless it names another; a
    day alone where the time is not known."""
    ends: PublishingTime | None = None
    """When it ends, where that is known."""
    title: Words
    """What it is called."""
    where: Words
    """Where it is held: the building and the town."""
    page: Verbatim = ""
    """The page that it is about: home, block/safer, indicator/ni-112, …"""
    source: Words
    """The document and the place in it."""
    since: When | None = None
    """The reporting period in whose release it is told first; empty where it was told before."""
