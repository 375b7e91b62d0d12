"""A site with frozen periods has feeds and a file of dates that programs of others can follow."""

import re
from datetime import UTC
from html import unescape

import pytest
from icalendar import Calendar

from generator.build import Folders, arrange, freeze, publish, read_for_release, read_report
from generator.mkdocs_build import render_site
from generator.model.moment import parse_moment
from generator.publish.write import write_files
from generator.record import Audience
from generator.record.freeze import freeze_period
from tests import atom

RELEASES = """
- period: 2024/25 Q2
  publish_at: 2024-11-14 09:30
- period: 2024/25 Q3
  publish_at: 2025-02-14 09:30
- period: 2024/25 Q4
  publish_at: 2025-05-15 09:30
"""
AMENDMENT = """
- kind: correction
  page: indicator/burglary
  what: figure
  of: 2024/25 Q3
  old: "210"
  new: "212"
  at: 2025-03-03 12:00
  reason: Two burglaries were counted in the wrong month.
"""
NEXT_DAY = "2025-03-04"
LINK = re.compile(r'<link rel="alternate" type="([^"]+)" title="([^"]+)" href="([^"]+)">')


@pytest.fixture
def living(smallshire):
    """Smallshire with two frozen periods."""
    data = smallshire / "data/smallshire"
    (data / "releases.yml").write_text(RELEASES)
    folders = Folders(smallshire / "data", smallshire / "content")
    for text in ("2024/25 Q2", "2024/25 Q3"):
        whole = read_report("smallshire", folders).agreement
        period = next(one.period for one in whole.releases if str(one.period) == text)
        facts = freeze(read_for_release("smallshire", folders, period))
        kept = freeze_period(whole.as_at(period), facts, parse_moment("2024-10-01").at(UTC))
        write_files({data / path: raw.encode() for path, raw in kept.files.items()})
    return smallshire


def build(place, as_at, name="site"):
    folders = Folders(place / "data", place / "content")
    reports = [read_report("smallshire", folders, Audience(parse_moment(as_at)))]
    site = place / name
    publish(reports, arrange(reports, ""), site_dir=site, render_site=render_site)
    return {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}


def read_feeds(files):
    return {name: path.read_bytes() for name, path in files.items() if name.endswith("feed.xml")}


def correct_a_figure(place):
    figures = place / "data/smallshire/figures.csv"
    figures.write_text(figures.read_text().replace("2024/25 Q3,210,", "2024/25 Q3,212,"))
    (place / "data/smallshire/amendments.yml").write_text(AMENDMENT)


def test_each_feed_is_valid_and_its_page_names_it(living):
    correct_a_figure(living)
    files = build(living, NEXT_DAY)
    feeds = read_feeds(files)
    assert {"feed.xml", "indicators/burglary/feed.xml", "blocks/safer/feed.xml"} <= feeds.keys()
    assert "neighbourhoods/mill-end/feed.xml" in feeds
    for name, raw in feeds.items():
        assert atom.find_faults(raw) == [], name
        page = files[name.replace("feed.xml", "index.html")].read_text()
        assert ("application/atom+xml", "feed.xml") in [
            (kind, address) for kind, _, address in LINK.findall(page)
        ]
    with_link = {name for name, path in files.items() if "application/atom" in _read_page(path)}
    assert with_link == {name.replace("feed.xml", "index.html") for name in feeds}
    assert len({entry[0] for raw in feeds.values() for entry in atom.read(raw)}) > len(PERIODS)


PERIODS = ("2024-25-q2", "2024-25-q3")


def _read_page(path):
    return path.read_text() if path.suffix == ".html" else ""


def test_a_correction_reaches_its_measure_its_topic_and_the_site_and_no_other_page(living):
    correct_a_figure(living)
    feeds = read_feeds(build(living, NEXT_DAY))
    touched = {name for name, raw in feeds.items() if b"wrong month" in raw}
    assert touched == {"feed.xml", "indicators/burglary/feed.xml", "blocks/safer/feed.xml"}
    latest = atom.read(feeds["feed.xml"])[0]
    assert latest[1] == "Burglary: a correction"
    assert 'was "210 burglaries" on this site. Now it is "212 burglaries".' in latest[2]


@pytest.mark.parametrize(
    ("as_at", "told"),
    [("2025-02-14 09:29:59", False), ("2025-02-14 09:30:00", True)],
)
def test_no_feed_and_no_date_tells_a_period_before_its_second(living, as_at, told):
    files = build(living, as_at)
    feeds = read_feeds(files)
    assert any(b"2024-25-q3" in raw for raw in feeds.values()) is told
    dates = files["calendar/index.html"].read_text()
    assert ("It came out on Friday 14 February 2025 at 9.30am." in dates) is told
    assert ("<li>Friday 14 February 2025 at 9.30am: October to December 2024" in dates) is not told


def test_a_correction_is_no_news_before_its_second(living):
    correct_a_figure(living)
    before = read_feeds(build(living, "2025-03-03 11:59:59"))
    assert not [name for name, raw in before.items() if b"wrong month" in raw]


def test_two_builds_give_the_same_bytes_at_different_seconds(living):
    first = build(living, "2025-03-04 10:00:00", "one")
    second = build(living, "2025-03-05 17:31:59", "two")
    kinds = (".xml", ".ics")
    assert {name: path.read_bytes() for name, path in first.items() if path.suffix in kinds} == {
        name: path.read_bytes() for name, path in second.items() if path.suffix in kinds
    }
    dates = "calendar/index.html"
    assert first[dates].read_bytes() == second[dates].read_bytes()


def test_a_parser_reads_the_dates_that_the_page_names(living):
    files = build(living, NEXT_DAY)
    page = files["calendar/index.html"].read_text()
    assert ("text/calendar", "Calendar", "calendar.ics") in [
        tuple(map(unescape, found)) for found in LINK.findall(page)
    ]
    raw = files["calendar/calendar.ics"].read_bytes()
    names = [str(one["uid"]) for one in Calendar.from_ical(raw).walk("VEVENT")]
    assert names == [f"release-2024-25-{one}@smallshire" for one in ("q2", "q3", "q4")]


def test_without_frozen_periods_no_page_names_a_feed(smallshire):
    files = build(smallshire, NEXT_DAY)
    assert read_feeds(files) == {}
    assert not [name for name, path in files.items() if "atom" in _read_page(path)]
