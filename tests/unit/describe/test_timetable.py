"""Dates are told as days and times of the place, and what became of them is said in full."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from babel import Locale

from generator.describe import dates, describe
from generator.describe.dates import say_from_to, say_moment
from generator.model.meetings import Meeting
from generator.model.period_forms import parse_period
from generator.model.releases import Release
from generator.rate import rate
from tests.make import agreement

LATER = datetime(2007, 6, 1, tzinfo=UTC)
DUE = {"publish_at": "2007-02-14 09:30"}
WHY = "A sum was wrong."
BACK = {"taken_back_at": "2007-02-16 12:00", "taken_back_why": WHY}
CAME = "It came out on Wednesday 14 February 2007 at 9.30am."
WENT = "It was taken back on Friday 16 February 2007 at midday. A sum was wrong."


def local(text):
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo("Europe/London"))


def describe_dates(period="2006/07 Q3", shown="2006/07 Q3", moment=LATER, **times):
    one = Release(period=parse_period(period), **times)
    whole = agreement((), releases=(one,), moment=moment, current_period=shown)
    return describe(whole, rate(whole)).timetable


@pytest.mark.parametrize(
    ("times", "shown", "said"),
    [
        (DUE, "2006/07 Q3", CAME),
        (
            {"publish_at": "2007-02-14", "published_at": "2007-02-19"},
            "2006/07 Q3",
            "It came out on Monday 19 February 2007, 5 days late. "
            "It was due on Wednesday 14 February 2007.",
        ),
        (
            {"publish_at": "2007-02-14", "published_at": "2007-02-15"},
            "2006/07 Q3",
            "It came out on Thursday 15 February 2007, 1 day late. "
            "It was due on Wednesday 14 February 2007.",
        ),
        (
            DUE | {"published_at": "2007-02-14 16:00"},
            "2006/07 Q3",
            "It came out on Wednesday 14 February 2007 at 4pm. "
            "It was due on Wednesday 14 February 2007 at 9.30am.",
        ),
        (
            DUE | {"published_at": "2007-02-13"},
            "2006/07 Q3",
            "It came out on Tuesday 13 February 2007.",
        ),
        (
            DUE,
            "2006/07 Q2",
            "It was to come out on Wednesday 14 February 2007 at 9.30am. It has not come yet.",
        ),
        (
            DUE | {"published_at": "2007-07-02"},
            "2006/07 Q2",
            "It was to come out on Wednesday 14 February 2007 at 9.30am. It has not come yet. "
            "It is due on Monday 2 July 2007 now.",
        ),
        (DUE | BACK, "2006/07 Q2", f"{CAME} {WENT}"),
        (
            DUE | BACK | {"published_again_at": "2007-07-02"},
            "2006/07 Q2",
            f"{CAME} {WENT} It is to come out again on Monday 2 July 2007.",
        ),
        (
            DUE | BACK | {"published_again_at": "2007-03-01"},
            "2006/07 Q3",
            f"{CAME} {WENT} It came out again on Thursday 1 March 2007.",
        ),
        (
            DUE | BACK | {"published_again_at": "2007-03-01"},
            "2006/07 Q2",
            f"{CAME} {WENT} It was to come out again on Thursday 1 March 2007. "
            "It has not come yet.",
        ),
    ],
)
def test_a_date_that_has_passed_says_what_became_of_it(times, shown, said):
    told = describe_dates(shown=shown, **times)
    assert [str(line.said) for line in told.past] == [said]
    assert [str(line.name) for line in told.past] == ["October to December 2006"]
    assert told.coming == ()


def test_a_date_to_come_is_a_day_and_a_time_and_the_same_until_it_has_passed():
    told = [
        describe_dates(moment=datetime(2007, 2, day, 9, 29, 59, tzinfo=UTC), **DUE).coming
        for day in (1, 13, 14)
    ]
    assert {str(line.said) for lines in told for line in lines} == {
        "Wednesday 14 February 2007 at 9.30am"
    }


@pytest.mark.parametrize(
    ("clock", "said"),
    [
        ("00:00", ""), ("00:01", " at 12.01am"), ("09:00", " at 9am"), ("11:59", " at 11.59am"),
        ("12:00", " at midday"), ("12:30", " at 12.30pm"), ("18:05", " at 6.05pm"),
    ],
)  # fmt: skip
def test_a_time_is_told_as_people_say_it(clock, said):
    moment = local(f"2026-01-29 {clock}")
    assert say_moment(moment) == f"Thursday 29 January 2026{said}"


def test_another_language_has_its_own_names_and_clocks(monkeypatch):
    monkeypatch.setattr(dates, "spoken_locale", lambda: Locale("de"))
    assert "Donnerstag 29 Januar 2026" in say_moment(local("2026-01-29 21:30"))
    assert "21:30" in say_moment(local("2026-01-29 21:30"))


def test_the_end_of_a_meeting_names_its_day_where_that_is_another():
    begins = local("2026-02-10 18:30")
    assert say_from_to(begins, None) == "Tuesday 10 February 2026 at 6.30pm"
    assert (
        say_from_to(begins, local("2026-02-10 20:00"))
        == "Tuesday 10 February 2026 from 6.30pm to 8pm"
    )
    assert say_from_to(begins, local("2026-02-11")) == (
        "Tuesday 10 February 2026 at 6.30pm to Wednesday 11 February 2026"
    )


def test_a_meeting_says_what_it_is_called_and_where():
    one = Meeting(
        at="2007-07-10 18:30", title="Board", where="Town Hall, Testham", source="paper, para 1"
    )
    whole = agreement((), meetings=(one,), moment=LATER)
    line = describe(whole, rate(whole)).timetable.meetings[0]
    assert f"{line.when}: {line.said}" == (
        "Tuesday 10 July 2007 at 6.30pm: Board. Where: Town Hall, Testham."
    )
