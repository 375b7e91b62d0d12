"""When pages may change by themselves: never missed, or a site would go on telling what was."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from generator.describe.plan_end import say_end
from generator.model.meetings import Meeting
from generator.model.moment import parse_moment
from generator.model.period_forms import parse_period
from generator.model.releases import Release
from generator.model.rows import Response
from generator.record.next_change import find_next_change
from generator.record.public import hold_back
from generator.record.timetable import KEPT, make_timetable
from tests.make import agreement

PERIOD = parse_period("2006/07 Q4")
SECOND = timedelta(seconds=1)
BEFORE = datetime(2007, 1, 1, tzinfo=UTC)
END = datetime(2009, 3, 31, 23, tzinfo=UTC)
"""Midnight after the last day of the agreement, where clocks show summer."""


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def release(**times):
    return Release(period=PERIOD, **{name: parse_moment(text) for name, text in times.items()})


def test_an_agreement_without_dates_changes_when_it_ends_and_then_never():
    assert find_next_change(agreement(()), BEFORE) == END
    assert find_next_change(agreement(()), END) is None


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ("2007-05-01", "2007-05-17T08:30"),
        ("2007-05-17T08:29:59", "2007-05-17T08:30"),
        ("2007-05-17T08:30", "2007-05-18T08:00"),
        ("2007-05-18T08:00", "2007-05-20T08:00"),
        ("2007-05-20T08:00", "2007-05-21T08:00"),
        ("2007-05-21T08:00", "2009-03-31T23:00"),
    ],
)
def test_each_time_of_a_release_is_one(after, expected):
    one = release(
        publish_at="2007-05-17 09:30",
        published_at="2007-05-18 09:00",
        taken_back_at="2007-05-20 09:00",
        published_again_at="2007-05-21 09:00",
    )
    found = find_next_change(agreement((), releases=(one,)), at(after))
    assert found == at(expected)


def test_a_meeting_is_told_otherwise_when_it_ends_and_when_it_is_long_past():
    meeting = Meeting(
        at=parse_moment("2007-01-10 18:00"),
        ends=parse_moment("2007-01-10 20:00"),
        title="Meeting",
        where="Hall",
        source="paper, para 1",
    )
    changes = list_changes(agreement((), meetings=(meeting,)))
    assert changes == [
        at("2007-01-10T18:00"),
        at("2007-01-10T20:00"),
        at("2007-01-10T18:00") + KEPT,
        END,
    ]


def list_changes(one):
    found, moment = [], BEFORE
    while (change := find_next_change(one, moment)) is not None:
        found.append(change)
        moment = change
    return found


def test_nothing_that_a_clock_tells_differs_between_two_changes():
    releases = (
        release(publish_at="2007-05-17 09:30", published_at="2007-05-18 09:00"),
        Release(period=parse_period("2006/07 Q3"), publish_at=parse_moment("2007-02-14 09:30")),
    )
    meetings = tuple(
        Meeting(at=parse_moment(day), title=day, where="Hall", source="paper, para 1")
        for day in ("2007-02-01 18:00", "2007-03-01")
    )
    one = replace(
        agreement((), releases=releases, meetings=meetings),
        responses=(answer("2006/07 Q3", "2006/07 Q4"), answer("2007/08 Q1", "2007/08 Q2")),
    )
    changes = list_changes(one)
    assert len(changes) == 10
    assert changes[-1] == END
    for change, following in zip(changes, [*changes[1:], changes[-1] + KEPT], strict=True):
        assert see(one, change) == see(one, following - SECOND)
        assert see(one, change) != see(one, change - SECOND)


def answer(asked, did):
    return Response(
        asked="A crossing.",
        asked_on=parse_period(asked),
        did="It is there.",
        did_on=parse_period(did),
        source="paper, para 1",
    )


def see(one, moment):
    """What a clock decides of the pages."""
    known = hold_back(one, moment)
    return make_timetable(known), known.responses, say_end(known)


def test_a_meeting_is_told_for_a_year_by_the_clock_of_the_place():
    """Between two of its summers the clocks may stand otherwise than at the meeting."""
    meeting = Meeting(
        title="Board", at=parse_moment("2023-03-30 10:00"), where="Hall", source="paper, para 1"
    )
    made = replace(agreement(()), meetings=(meeting,))
    until = find_next_change(made, at("2024-03-01T00:00"))
    assert until == at("2024-03-30T10:00")
    for moment, number in ((until - SECOND, 1), (until, 0)):
        assert len(make_timetable(replace(made, moment=moment)).held) == number
