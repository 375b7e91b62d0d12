"""What became different on each page with each release, and which pages an amendment touches."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from generator.model.agreement import Agreement
from generator.model.amendments import Amendment, amend
from generator.model.news import Changes
from generator.model.period import Period
from generator.record.changes import find_changes
from generator.record.timetable import find_release_time
from generator.record.told import Told

OF_SERIES = frozenset({
    "figure", "status", "range", "figure source", "target", "target source",
})  # fmt: skip
"""Facts whose name may hold the place that they are of."""


@dataclass(frozen=True, slots=True)
class Step:
    """What one frozen period tells otherwise than the one before it."""

    period: Period
    updated: datetime
    changes: Changes


def list_steps(agreement: Agreement) -> Iterator[Step]:
    """Each frozen period but the first in which something changed, the earliest first.

    The period before is taken as it was told just then: an amendment of a later time is news of its
    own, and does not alter what was news.
    """
    zone = agreement.details.time_zone
    for earlier, later in pairwise(sorted(agreement.published)):
        updated = find_release_time(agreement, later)
        by_then = [one for one in agreement.amendments if one.at.at(zone) <= updated]
        before = amend(agreement.published[earlier].facts, by_then, earlier)
        now = agreement.published[later].facts
        changes = find_changes(agreement.details, before, now)
        if changes.every:
            yield Step(later, updated, changes)


def find_touched(one: Amendment, agreement: Agreement) -> frozenset[str]:
    """The keys of the pages that an amendment changes: its own, its blocks, its place and home."""
    told = Told(agreement.published[max(agreement.published)].facts)
    named = one.of.split() if one.what in OF_SERIES else ()
    return told.tell_on(one.page, *(told.places[name] for name in named if name in told.places))


def name_amendment(one: Amendment, agreement: Agreement) -> str:
    """What names an amendment for ever: what it changes, when and to what, not where it stands."""
    moment = one.at.at(agreement.details.time_zone).isoformat()
    facts = (*one.key, str(one.period or ""), moment, one.new)
    return hashlib.sha256("\n".join(facts).encode()).hexdigest()[:20]
