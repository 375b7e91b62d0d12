"""What became of each date at the moment of the agreement: only whether it has passed counts."""

from datetime import datetime, time, timedelta

from generator.model.agreement import Agreement
from generator.model.meetings import Meeting
from generator.model.moment import Moment
from generator.model.period import Period
from generator.model.releases import Release
from generator.model.timetable import DatedMeeting, DatedRelease, ReleaseState, Timetable

KEPT = timedelta(days=366)
"""How long after it a meeting is still told."""


def told_until(begins: datetime) -> datetime:
    """When a meeting is told no more, by the clock of the zone in which its begin is given."""
    return begins + KEPT


def make_timetable(agreement: Agreement) -> Timetable:
    """All dates. An agreement without a moment knows no clock: what it holds has come."""
    ordered = sorted((_date(one, agreement) for one in agreement.releases), key=lambda one: one.due)
    coming = [one for one in ordered if one.state is ReleaseState.TO_COME]
    past = [one for one in ordered if one.state is not ReleaseState.TO_COME]
    meetings = sorted(
        (_date_meeting(one, agreement) for one in agreement.meetings),
        key=lambda one: (one.begins, one.meeting.title),
    )
    now = agreement.moment
    held = [one for one in meetings if now and (one.ends or one.begins) <= now]
    return Timetable(
        coming=tuple(coming),
        past=tuple(reversed(past)),
        meetings=tuple(one for one in meetings if one not in held),
        held=tuple(one for one in reversed(held) if now and now < told_until(one.begins)),
        issued=find_release_time(agreement, agreement.period),
    )


def find_state(release: Release, agreement: Agreement) -> ReleaseState:
    """What became of a release; a date has passed from its very second on."""
    if not _has_passed(release.publish_at, agreement):
        return ReleaseState.TO_COME
    is_shown = release.period <= agreement.period
    if agreement.moment is None and not is_shown:
        return ReleaseState.TO_COME
    if _has_passed(release.taken_back_at, agreement):
        if not _has_passed(release.published_again_at, agreement):
            return ReleaseState.TAKEN_BACK
        return ReleaseState.OUT_AGAIN if is_shown else ReleaseState.MISSED
    if not is_shown:
        return ReleaseState.MISSED
    zone, came = agreement.details.time_zone, release.published_at
    is_late = came is not None and came.at(zone) > release.publish_at.at(zone)
    return ReleaseState.LATE if is_late and _has_passed(came, agreement) else ReleaseState.OUT


def _has_passed(one: Moment | None, agreement: Agreement) -> bool:
    if one is None:
        return False
    return agreement.moment is None or one.at(agreement.details.time_zone) <= agreement.moment


def _date(release: Release, agreement: Agreement) -> DatedRelease:
    state = find_state(release, agreement)
    has_come = state not in {ReleaseState.TO_COME, ReleaseState.MISSED}
    is_told = _has_passed(release.published_at, agreement)
    came = release.published_at if release.published_at and is_told else release.publish_at
    is_back = _has_passed(release.taken_back_at, agreement)
    new_time = release.published_again_at if is_back else None if is_told else release.published_at
    return DatedRelease(
        release=release,
        state=state,
        due=_show(release.publish_at, agreement),
        came=_show(came, agreement) if has_come or is_back else None,
        taken_back=_find(release.taken_back_at if is_back else None, agreement),
        again=_find(new_time, agreement),
    )


def _date_meeting(meeting: Meeting, agreement: Agreement) -> DatedMeeting:
    return DatedMeeting(
        meeting=meeting,
        begins=_show(meeting.at, agreement),
        ends=_find(meeting.ends, agreement),
    )


def find_release_time(agreement: Agreement, period: Period) -> datetime:
    """When the public could see a period, or is to; where no release says, when it ended."""
    release = agreement.find_release(period)
    if release:
        one = _date(release, agreement)
        return one.again or one.came or one.due
    return datetime.combine(period.ends, time(), agreement.details.time_zone)


def _find(one: Moment | None, agreement: Agreement) -> datetime | None:
    return _show(one, agreement) if one else None


def _show(one: Moment, agreement: Agreement) -> datetime:
    zone = agreement.details.time_zone
    return one.at(zone).astimezone(zone)
