"""What became of a date hangs on whether it has passed, to the second, and on nothing else."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from generator.model.meetings import Meeting
from generator.model.moment import parse_moment
from generator.model.period_forms import parse_period
from generator.model.releases import Release
from generator.model.timetable import ReleaseState
from generator.record.public import hold_back
from generator.record.timetable import find_state, make_timetable
from tests.make import agreement

SHOWN, NEXT = "2006/07 Q3", "2006/07 Q4"
SECOND = timedelta(seconds=1)
TO_COME, OUT, LATE, MISSED, BACK, AGAIN = ReleaseState


def release(publish_at, period=SHOWN, **times):
    if "taken_back_at" in times:
        times.setdefault("taken_back_why", "A sum was wrong.")
    return Release(period=parse_period(period), publish_at=publish_at, **times)


def utc(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def state_at(moment, one, **given):
    return find_state(one, agreement((), releases=(one,), moment=moment, **given))


@pytest.mark.parametrize(
    ("publish_at", "passes"),
    [
        ("2007-02-14 09:30", "2007-02-14T09:30"),  # winter: the clocks are those of UTC
        ("2007-07-19 09:30", "2007-07-19T08:30"),  # summer: they are an hour ahead
        ("2007-07-19", "2007-07-18T23:00"),  # midnight, which is the day before in UTC
        ("2007-03-25 00:59", "2007-03-25T00:59"),  # the last minute before clocks go forward
        ("2007-03-25 02:00", "2007-03-25T01:00"),  # the first one after
        ("2007-10-28 00:59", "2007-10-27T23:59"),  # the last minute that comes once in autumn
        ("2007-10-28 02:00", "2007-10-28T02:00"),  # the next one that does
        ("2007-10-28 01:30+01:00", "2007-10-28T00:30"),  # the first 1.30 of that night
        ("2007-10-28 01:30+00:00", "2007-10-28T01:30"),  # the second
        ("2007-02-14 09:30 America/New_York", "2007-02-14T14:30"),
    ],
)
def test_a_release_is_out_from_the_second_of_its_time_on(publish_at, passes):
    one = release(publish_at)
    assert state_at(utc(passes) - SECOND, one) is TO_COME
    assert state_at(utc(passes), one) is OUT
    assert state_at(utc(passes) + SECOND, one) is OUT


def test_the_time_is_that_of_the_agreement():
    one = release("2007-02-14 09:30")
    assert state_at(utc("2007-02-14T00:00"), one, time_zone="Asia/Tokyo") is TO_COME
    assert state_at(utc("2007-02-14T00:30"), one, time_zone="Asia/Tokyo") is OUT


def test_a_period_that_the_files_have_not_reached_is_missed_from_its_time_on():
    one = release("2007-05-10", NEXT)
    assert state_at(utc("2007-05-09T22:59:59"), one) is TO_COME
    assert state_at(utc("2007-05-09T23:00"), one) is MISSED
    assert state_at(utc("2030-01-01T00:00"), one) is MISSED


def test_what_came_after_its_time_is_late_by_the_days_between():
    one = release("2007-02-14 09:30", published_at="2007-02-19 16:00")
    dated = make_timetable(agreement((), releases=(one,), moment=utc("2007-03-01T00:00"))).past[0]
    assert (dated.state, dated.days_late) == (LATE, 5)


@pytest.mark.parametrize(
    ("published_at", "state", "days"),
    [("2007-02-14 09:30", OUT, 0), ("2007-02-14 09:31", LATE, 0), ("2007-02-15", LATE, 1)],
)
def test_a_minute_is_late_and_a_day_begins_at_midnight(published_at, state, days):
    one = release("2007-02-14 09:30", published_at=published_at)
    dated = make_timetable(agreement((), releases=(one,), moment=utc("2007-03-01T00:00"))).past[0]
    assert (dated.state, dated.days_late) == (state, days)


def test_days_late_are_days_of_the_clocks_where_it_came_out():
    """Clocks went forward in between: 24 hours from Saturday to Monday."""
    one = release("2007-03-24 23:30", published_at="2007-03-26 00:30")
    dated = make_timetable(agreement((), releases=(one,), moment=utc("2007-04-01T00:00"))).past[0]
    assert dated.days_late == 2


def test_a_release_is_taken_back_and_comes_out_again_at_the_second():
    one = release("2007-02-14", taken_back_at="2007-02-16 12:00", published_again_at="2007-03-01")
    before = "2006/07 Q2"  # what the public sees while the period is taken back
    assert state_at(utc("2007-02-16T11:59:59"), one) is OUT
    assert state_at(utc("2007-02-16T12:00"), one, current_period=before) is BACK
    assert state_at(utc("2007-02-28T23:59:59"), one, current_period=before) is BACK
    assert state_at(utc("2007-03-01T00:00"), one) is AGAIN
    assert state_at(utc("2007-03-01T00:00"), one, current_period=before) is MISSED


def test_nothing_is_known_of_what_is_taken_back_later():
    one = release("2007-02-14", taken_back_at="2007-02-16")
    dated = make_timetable(agreement((), releases=(one,), moment=utc("2007-02-15T00:00"))).past[0]
    assert (dated.state, dated.taken_back, dated.again) == (OUT, None, None)


def test_without_a_clock_what_is_shown_has_come_and_the_rest_is_to_come():
    ones = (release("2050-01-01"), release("2001-01-01", NEXT))
    dates = make_timetable(agreement((), releases=ones))
    assert [one.release.period.text for one in dates.past] == [SHOWN]
    assert [one.release.period.text for one in dates.coming] == [NEXT]


def test_the_next_date_comes_first_and_the_latest_that_passed():
    ones = tuple(
        release(day, period)
        for day, period in (
            ("2007-08-01", "2007/08 Q1"), ("2006-11-01", "2006/07 Q2"), ("2007-02-14", SHOWN),
            ("2007-05-10", NEXT),
        )
    )  # fmt: skip
    dates = make_timetable(agreement((), releases=ones, moment=utc("2007-03-01T00:00")))
    assert [one.release.period.text for one in dates.coming] == [NEXT, "2007/08 Q1"]
    assert [one.release.period.text for one in dates.past] == [SHOWN, "2006/07 Q2"]


def meeting(at, title="Board", **given):
    return Meeting(at=at, title=title, where="Town Hall", source="paper, para 1", **given)


def held_at(moment, *meetings):
    dates = make_timetable(agreement((), meetings=meetings, moment=moment))
    return [one.meeting.title for one in dates.meetings], [one.meeting.title for one in dates.held]


def test_a_meeting_is_over_at_its_end_or_where_none_is_told_at_its_beginning():
    ending = meeting("2007-07-10 18:30", "Ending", ends="2007-07-10 20:00")
    open_end = meeting("2007-07-10 18:30", "Open")
    assert held_at(utc("2007-07-10T17:29:59"), ending, open_end) == (["Ending", "Open"], [])
    assert held_at(utc("2007-07-10T17:30"), ending, open_end) == (["Ending"], ["Open"])
    assert held_at(utc("2007-07-10T19:00"), ending, open_end) == ([], ["Open", "Ending"])


def test_meetings_of_the_last_year_alone_are_kept():
    one = meeting("2007-07-10 18:30")
    assert held_at(utc("2008-07-10T17:29:59"), one) == ([], ["Board"])
    assert held_at(utc("2008-07-10T17:30"), one) == ([], [])


def test_without_a_clock_every_meeting_is_to_come():
    assert held_at(None, meeting("2001-01-01")) == (["Board"], [])


def test_a_meeting_of_a_later_release_is_held_back():
    meetings = (meeting("2007-07-10", "Known"), meeting("2007-07-11", "Later", since=NEXT))
    whole = agreement((), meetings=meetings)
    told = hold_back(whole, utc("2007-03-01T00:00")).meetings
    assert [one.title for one in told] == ["Known"]
    reached = hold_back(whole.as_at(parse_period(NEXT)), utc("2007-03-01T00:00")).meetings
    assert [one.title for one in reached] == ["Known", "Later"]


def test_what_is_shown_was_issued_when_its_period_came_out():
    zone = agreement(()).details.time_zone
    one = release("2007-07-19 09:30")
    whole = agreement((), releases=(one,), moment=utc("2007-08-01T00:00"))
    assert make_timetable(whole).issued == parse_moment("2007-07-19 08:30Z").at(zone)
    assert make_timetable(replace(whole, releases=())).issued == utc("2006-12-31T00:00")
