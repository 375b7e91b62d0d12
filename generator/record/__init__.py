"""The record: what the public may know, and when; what was published, and what became of it."""

from generator.record.as_released import NotReleasedError, show_as_released
from generator.record.facts import (
    list_addresses,
    list_facts,
    list_said,
    name_release,
)
from generator.record.next_change import find_next_change
from generator.record.past import keep_past, keep_past_of
from generator.record.public import (
    Audience,
    NothingPublicError,
    gather_for_release,
    keep_known,
    show,
)

__all__ = [
    "Audience",
    "NotReleasedError",
    "NothingPublicError",
    "find_next_change",
    "gather_for_release",
    "keep_known",
    "keep_past",
    "keep_past_of",
    "list_addresses",
    "list_facts",
    "list_said",
    "name_release",
    "show",
    "show_as_released",
]
