"""When the public may know more, or other, of an agreement than it does at a moment."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta

from generator.model.agreement import Agreement
from generator.model.moment import Moment
from generator.record.timetable import told_until


def find_next_change(agreement: Agreement, moment: datetime) -> datetime | None:
    """The first time after a moment at which its pages may change by themselves; None if never.

    `agreement` has all that its files hold. What is held back or told by a clock has its time in
    one of these records.
    """
    return min((one for one in _list_changes(agreement) if one > moment), default=None)


def _list_changes(agreement: Agreement) -> Iterator[datetime]:
    zone = agreement.details.time_zone
    yield datetime.combine(agreement.details.ends + timedelta(days=1), time.min, zone)
    for moment in _list_moments(agreement):
        yield moment.at(zone)
    for meeting in agreement.meetings:
        yield told_until(meeting.at.at(zone).astimezone(zone))
    for response in agreement.responses:
        for when in (response.asked_on, response.did_on):
            if when:
                yield datetime.combine(when.starts, time.min, zone)


def _list_moments(agreement: Agreement) -> Iterator[Moment]:
    for release in agreement.releases:
        yield from filter(
            None,
            (
                release.publish_at,
                release.published_at,
                release.taken_back_at,
                release.published_again_at,
            ),
        )
    for meeting in agreement.meetings:
        yield from filter(None, (meeting.at, meeting.ends))
    yield from (one.at for one in agreement.amendments)
