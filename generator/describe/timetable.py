"""When figures come out and people meet, in sentences: days and times, never "in three days"."""

from collections.abc import Iterator

from generator.describe.context import Context
from generator.describe.dates import say_from_to, say_moment, say_period
from generator.describe.language import Phrase, Plural
from generator.model.sentence import Sentence, join
from generator.model.timetable import (
    DatedMeeting,
    DatedRelease,
    DateLine,
    MeetingLine,
    ReleaseState,
    TimetableReport,
)
from generator.record.timetable import make_timetable

CAME = Phrase("It came out on {when}.")
CAME_LATER = Phrase("It came out on {when}. It was due on {due}.")
"""Of one that came on its day, but after its hour."""
CAME_LATE = Plural(
    "It came out on {when}, {number} day late. It was due on {due}.",
    "It came out on {when}, {number} days late. It was due on {due}.",
)
MISSED = Phrase("It was to come out on {when}. It has not come yet.")
MISSED_AGAIN = Phrase("It was to come out again on {when}. It has not come yet.")
NOW_DUE = Phrase("It is due on {when} now.")
TAKEN_BACK = Phrase("It was taken back on {when}.")
CAME_AGAIN = Phrase("It came out again on {when}.")
DUE_AGAIN = Phrase("It is to come out again on {when}.")
MEETING = Phrase("{title}. Where: {where}.")


def describe_timetable(context: Context) -> TimetableReport:
    """All dates of the agreement as they stand at its moment."""
    dates = make_timetable(context.agreement)
    return TimetableReport(
        coming=tuple(map(_describe_release, dates.coming)),
        past=tuple(map(_describe_release, dates.past)),
        meetings=tuple(_describe_meeting(one, context) for one in dates.meetings),
        held=tuple(_describe_meeting(one, context) for one in dates.held),
        issued=dates.issued,
    )


def _describe_release(one: DatedRelease) -> DateLine:
    is_ahead = one.state is ReleaseState.TO_COME
    said = say_moment(one.due) if is_ahead else join(_tell(one))
    return DateLine(dated=one, name=say_period(one.release.period), said=said)


def _tell(one: DatedRelease) -> Iterator[Sentence]:
    """What became of a release whose time has passed."""
    is_missing = one.state is ReleaseState.MISSED
    if one.came:
        yield _say_coming(one)
    else:
        yield MISSED(when=say_moment(one.due))
        if one.again:
            yield NOW_DUE(when=say_moment(one.again))
    if one.taken_back:
        yield TAKEN_BACK(when=say_moment(one.taken_back))
        yield one.release.taken_back_why
        if one.again:
            is_back = one.state is ReleaseState.OUT_AGAIN
            phrase = MISSED_AGAIN if is_missing else CAME_AGAIN if is_back else DUE_AGAIN
            yield phrase(when=say_moment(one.again))


def _say_coming(one: DatedRelease) -> Sentence:
    came = one.came or one.due
    when, due = say_moment(came), say_moment(one.due)
    if came <= one.due:
        return CAME(when=when)
    return (
        CAME_LATE(one.days_late, when=when, due=due)
        if one.days_late
        else CAME_LATER(when=when, due=due)
    )


def _describe_meeting(one: DatedMeeting, context: Context) -> MeetingLine:
    meeting = one.meeting
    return MeetingLine(
        dated=one,
        when=say_from_to(one.begins, one.ends),
        said=MEETING(title=meeting.title, where=meeting.where),
        source=context.say(meeting.source),
    )
