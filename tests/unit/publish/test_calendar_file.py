"""The file of dates is what RFC 5545 asks for: a parser of others reads back what was told."""

import re
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from generator.build import arrange
from generator.describe import describe
from generator.model.meetings import Meeting
from generator.model.period_forms import parse_period
from generator.model.releases import Release
from generator.publish.calendar_file import make_calendar, write_calendar
from generator.rate import rate
from tests.examples import examples
from tests.make import agreement

NOW = datetime(2007, 6, 1, 12, 0, 0, tzinfo=UTC)
RELEASES = (
    Release(
        period=parse_period("2006/07 Q3"),
        publish_at="2007-02-14 09:30",
        taken_back_at="2007-02-16",
        taken_back_why="A sum, a date; and a \\ were wrong.",
        published_again_at="2007-02-20",
    ),
    Release(period=parse_period("2006/07 Q4"), publish_at="2007-07-19 09:30"),
)
NAME = "Ein langer Name, mit Umlauten: äöü, Łódź und 日本語, damit die Zeile zu lang wird; \\n"


def meeting(title=NAME, **changes):
    return Meeting(
        **{
            "at": "2007-07-10 18:30",
            "title": title,
            "where": "Town Hall; Room 1, Testham",
            "source": "paper, para 1",
            "ends": "2007-07-10 20:00",
        }
        | changes
    )


def make(moment=NOW, releases=RELEASES, meetings=(), **given):
    whole = agreement((), releases=releases, meetings=meetings, moment=moment, **given)
    report = describe(whole, rate(whole))
    return make_calendar(report, arrange([report], ""))


def read(raw):
    return {str(one["uid"]): one for one in Calendar.from_ical(raw).walk("VEVENT")}


def test_a_parser_reads_every_date_in_utc():
    events = read(make(meetings=(meeting("Board"),)))
    assert {name: one["dtstart"].dt for name, one in events.items()} == {
        "release-2006-07-q3@testshire": datetime(2007, 2, 14, 9, 30, tzinfo=UTC),
        "release-2006-07-q4@testshire": datetime(2007, 7, 19, 8, 30, tzinfo=UTC),
        "meeting-20070710t173000z-board@testshire": datetime(2007, 7, 10, 17, 30, tzinfo=UTC),
    }
    assert events["meeting-20070710t173000z-board@testshire"]["dtend"].dt.hour == 19


def test_a_parser_reads_back_the_words_with_every_sign_of_theirs():
    events = read(make(meetings=(meeting(),)))
    one = next(event for name, event in events.items() if name.startswith("meeting"))
    assert str(one["summary"]) == f"Testshire: {NAME}"
    assert str(one["location"]) == "Town Hall; Room 1, Testham"
    said = str(events["release-2006-07-q3@testshire"]["description"])
    assert "A sum, a date; and a \\ were wrong." in said
    assert "description" not in events["release-2006-07-q4@testshire"]


WORDS = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Cf", "Zl", "Zp", "Co", "Cn")), min_size=1
)


@examples(100)
@given(title=WORDS.map(lambda text: f"A {text} Z"))
def test_any_words_come_back_and_no_line_is_longer_than_75_bytes(title):
    try:
        one = meeting(title)
    except ValueError:  # contact details and the like, which no file may have
        return
    raw = make(meetings=(one,))
    assert str(next(e for n, e in read(raw).items() if n[0] == "m")["summary"]) == (
        f"Testshire: {title}"
    )
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))


def test_every_line_ends_in_both_signs_and_none_stands_alone():
    raw = make(meetings=(meeting(),))
    assert raw.endswith(b"END:VCALENDAR\r\n")
    assert not re.search(rb"(?<!\r)\n|\r(?!\n)", raw)
    assert max(len(line) for line in raw.split(b"\r\n")) <= 75
    for line in raw.split(b"\r\n"):
        line.decode()  # no sign is cut in two
    folded = [line for line in raw.split(b"\r\n") if line.startswith(b" ")]
    assert folded, "the long name is folded"


def test_every_event_has_what_the_rule_asks_for_once():
    raw = make(meetings=(meeting(),)).decode()
    for begun in raw.split("BEGIN:VEVENT\r\n")[1:]:
        event = begun.partition("END:VEVENT")[0]
        names = re.findall(r"^([A-Z]+)[:;]", event, re.M)
        assert {"UID", "DTSTAMP", "DTSTART", "SUMMARY"} <= set(names)
        assert len(names) == len(set(names))
    assert raw.count("PRODID:") == raw.count("VERSION:2.0") == 1


def test_the_same_facts_give_the_same_bytes_at_every_second_until_a_date_passes():
    before = make(datetime(2007, 7, 19, 8, 29, 59, tzinfo=UTC))
    assert make(datetime(2007, 6, 2, tzinfo=UTC)) == make(NOW) == before
    assert make(datetime(2007, 7, 19, 8, 30, tzinfo=UTC)) != before


def test_an_event_keeps_its_name_whatever_stands_before_it():
    names = set(read(make(releases=RELEASES[1:])))
    assert names == {"release-2006-07-q4@testshire"} <= set(read(make()))


def test_the_stamp_is_when_what_is_shown_came_out():
    stamps = {one["dtstamp"].dt for one in read(make()).values()}
    assert stamps == {datetime(2007, 2, 20, tzinfo=UTC)}


@pytest.mark.parametrize("base", ["", "https://testshire.example/plan"])
def test_an_event_leads_to_the_page_where_the_site_has_an_address(base):
    urls = [one.get("url") for one in read(make(base_url=base)).values()]
    assert urls == [f"{base}/calendar/" if base else None] * 2


def test_an_old_file_goes_where_there_are_no_dates_any_more(tmp_path):
    place = tmp_path / "calendar" / "calendar.ics"
    for releases, is_there in ((RELEASES, True), ((), False)):
        whole = agreement((), releases=releases)
        report = describe(whole, rate(whole))
        write_calendar(report, arrange([report], ""), tmp_path)
        assert place.exists() is is_there
