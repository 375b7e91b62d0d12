"""The record of releases.yml: when the public may see a reporting period."""

from datetime import datetime, tzinfo

from pydantic.dataclasses import dataclass

from generator.model.fields import RECORD, Words
from generator.model.sentence import NO_WORDS
from generator.model.times import PublishingTime, When


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Release:
    """releases.yml: a period and when the public may see it."""

    period: When
    """The period."""
    publish_at: PublishingTime
    """From when the public may see it: a day and a time, in the agreement's time zone unless it
    names another; a day alone begins at midnight."""
    published_at: PublishingTime | None = None
    """When it was published, where that was not as announced."""
    taken_back_at: PublishingTime | None = None
    """When it was taken back, where it was."""
    taken_back_why: Words = NO_WORDS
    """Why it was taken back, in a plain sentence."""
    published_again_at: PublishingTime | None = None
    """From when the public may see it again."""
    gap: Words = NO_WORDS
    """What is missing from it and why, in a plain sentence."""
    summary: Words = NO_WORDS
    """What is new, in a plain sentence."""

    def is_out(self, as_at: datetime, zone: tzinfo) -> bool:
        """True where the public may see the period at a moment; `zone` is the agreement's."""
        if self.publish_at.at(zone) > as_at:
            return False
        return not self.is_taken_back(as_at, zone)

    def is_taken_back(self, as_at: datetime, zone: tzinfo) -> bool:
        """True between the moment at which it was taken back and that of its second release."""
        if self.taken_back_at is None or self.taken_back_at.at(zone) > as_at:
            return False
        again = self.published_again_at
        return again is None or again.at(zone) > as_at
