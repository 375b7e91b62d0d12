"""The page Calendar is there where a date is to be told, and other pages lead to it."""

from datetime import UTC, datetime

import pytest

from generator.build import Folders, arrange, read_report
from generator.model.moment import parse_moment
from generator.pages import make_pages
from generator.record import Audience

RELEASES = """
- period: 2024/25 Q3
  publish_at: 2025-02-14
- period: 2024/25 Q4
  publish_at: 2025-05-15 09:30
"""
MEETINGS = """
- at: 2025-06-03 18:30
  title: Safer board
  where: Mill End Hall
  page: block/safer
  source: plan-2024, para 2
- at: 2025-01-14 18:30
  title: Winter board
  where: Town Hall
  page: neighbourhood/mill-end
  source: plan-2024, para 2
"""


def make(place, releases=RELEASES, meetings=MEETINGS, as_at="2025-03-01", voice="papers"):
    data = place / "data/smallshire"
    for name, text in (("releases", releases), ("meetings", meetings)):
        (data / f"{name}.yml").unlink(missing_ok=True)
        if text:
            (data / f"{name}.yml").write_text(text)
    with (data / "agreement.yml").open("a") as file:
        file.write(f"voice: {voice}\n")
    folders = Folders(place / "data", place / "content")
    report = read_report("smallshire", folders, Audience(parse_moment(as_at)))
    return {page.address: page for page in make_pages(report, arrange([report], ""))}


def test_dates_to_come_and_passed_stand_under_headings_of_their_own(smallshire):
    body = make(smallshire)["calendar/"].body
    assert "- Thursday 15 May 2025 at 9.30am: January to March 2025" in body
    assert (
        "- [October to December 2024](../quarters/2024-25-q3/): "
        "It came out on Friday 14 February 2025."
    ) in body
    assert "## Meetings to come\n\n- Tuesday 3 June 2025 at 6.30pm: Safer board. " in body
    assert "## Meetings of the last year\n\n- Tuesday 14 January 2025 at 6.30pm: Winter" in body


def test_a_meeting_leads_to_the_page_that_it_is_about(smallshire):
    body = make(smallshire)["calendar/"].body
    assert "](../blocks/safer/)" in body
    assert "](../neighbourhoods/mill-end/)" in body


def test_a_missed_date_is_told_from_its_second_on(smallshire):
    told = "It was to come out on Thursday 15 May 2025 at 9.30am. It has not come yet."
    assert told not in make(smallshire, as_at="2025-05-15 09:29:59")["calendar/"].body


def test_a_missed_date_stands_among_those_that_have_passed(smallshire):
    told = "It was to come out on Thursday 15 May 2025 at 9.30am. It has not come yet."
    assert told in make(smallshire, as_at="2025-05-15 09:30")["calendar/"].body


def test_home_and_what_changed_lead_to_it_and_readers_programs_find_the_file(smallshire):
    pages = make(smallshire)
    assert "](calendar/)" in pages[""].body
    assert "](../calendar/)" in pages["changes/"].body
    beside = [(one.kind, one.address) for one in pages["calendar/"].alternates]
    assert beside == [("text/calendar", "calendar.ics")]


def test_a_place_without_words_of_its_own_leads_to_the_next_meetings(smallshire):
    for page in (smallshire / "content").rglob("neighbourhoods/*.md"):
        page.unlink()
    body = make(smallshire)["neighbourhoods/mill-end/"].body
    assert "The next meetings are on the page [Calendar](../../calendar/)." in body


@pytest.mark.parametrize("voice", ["papers", "ours"])
def test_no_site_has_a_calendar_without_dates(smallshire, voice):
    pages = make(smallshire, releases="", meetings="", voice=voice)
    assert "calendar/" not in pages
    assert not [page for page in pages.values() if "calendar/" in page.body]


def test_meetings_alone_are_worth_the_page(smallshire):
    body = make(smallshire, releases="")["calendar/"].body
    assert "We have no date yet." in body
    assert "Dates that have passed" not in body


def test_an_officers_link_makes_the_page_even_without_dates(smallshire):
    about = smallshire / "content/smallshire/pages/about.md"
    about.write_text(f"{about.read_text()}\nSee [the dates](page:calendar).\n")
    page = make(smallshire, releases="", meetings="")["calendar/"]
    assert "We have no date yet." in page.body
    assert page.alternates == ()


def test_the_page_is_the_same_at_every_second_until_a_date_passes(smallshire):
    folders = Folders(smallshire / "data", smallshire / "content")
    first = make(smallshire)["calendar/"]
    audience = Audience(parse_moment("2025-05-15 09:29:59"))
    report = read_report("smallshire", folders, audience)
    later = {page.address: page for page in make_pages(report, arrange([report], ""))}
    assert later["calendar/"] == first
    assert report.agreement.moment == datetime(2025, 5, 15, 8, 29, 59, tzinfo=UTC)
