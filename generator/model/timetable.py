"""The dates of an agreement: when each period comes out, what became of that, and meetings."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from generator.model.meetings import Meeting
from generator.model.releases import Release
from generator.model.sentence import Sentence


class ReleaseState(StrEnum):
    """What became of the date of a release."""

    TO_COME = "to come"
    """Its time has not passed."""
    OUT = "out"
    """It came on its day."""
    LATE = "late"
    """It came after its time."""
    MISSED = "missed"
    """Its time has passed, and it has not come."""
    TAKEN_BACK = "taken back"
    OUT_AGAIN = "out again"


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedRelease:
    """A release, and what became of it. All moments are in the agreement's time zone."""

    release: Release
    state: ReleaseState
    due: datetime
    """When it was to come, as it was announced at first."""
    came: datetime | None
    """When it came out at first; None where it has not come."""
    taken_back: datetime | None
    """When it was taken back; None where it was not, as far as it is known."""
    again: datetime | None
    """When it came out again, or is to; of one that has not come, the new time if it has one."""

    @property
    def days_late(self) -> int:
        """Days from the one that was announced to the one on which it came."""
        return (self.came.date() - self.due.date()).days if self.came else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedMeeting:
    """A meeting with its times in the agreement's time zone."""

    meeting: Meeting
    begins: datetime
    ends: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Timetable:
    """All dates, each list by time."""

    coming: tuple[DatedRelease, ...]
    """Releases to come, the next one first."""
    past: tuple[DatedRelease, ...]
    """Releases whose time has passed, the latest first."""
    meetings: tuple[DatedMeeting, ...]
    """Meetings to come, the next one first."""
    held: tuple[DatedMeeting, ...]
    """Meetings of the last year, the latest first."""
    issued: datetime
    """When what is shown came out: no clock of a computer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateLine:
    """A release in words."""

    dated: DatedRelease
    name: Sentence
    """Its period."""
    said: Sentence
    """When it comes; once its time has passed, what became of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingLine:
    """A meeting in words."""

    dated: DatedMeeting
    when: Sentence
    said: Sentence
    """What it is called, and where it is held."""
    source: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class TimetableReport:
    """All dates in words, each list in the order of the page."""

    coming: tuple[DateLine, ...]
    past: tuple[DateLine, ...]
    meetings: tuple[MeetingLine, ...]
    held: tuple[MeetingLine, ...]
    issued: datetime
    """When what is shown came out."""

    def __bool__(self) -> bool:
        """True where there is a date to tell."""
        return bool(self.coming or self.past or self.meetings or self.held)
