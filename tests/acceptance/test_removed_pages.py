"""What left the plan keeps its page, which says since when and why, and what took its place."""

import json
import re
import shutil
from datetime import UTC, datetime

import pytest

from generator.build import Folders, arrange, publish, read_report
from generator.describe import describe
from generator.mkdocs_build import render_site
from generator.rate import rate
from generator.record.public import hold_back
from tests.faults.test_removed import FILE, GOOD
from tests.unit.pages.test_addresses import hold_to_pages
from tests.where import SITES

TOPIC = """- page: block/roads
  title: Safer roads
  since: "2024/25 Q3"
  reason: Another plan has them now.
"""


def read(place, text=GOOD):
    (place / FILE).write_text(text + TOPIC)
    return read_report("smallshire", Folders(place / "data", place / "content"))


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The small agreement after a measure, a place and a topic left it."""
    place = tmp_path_factory.mktemp("removed")
    shutil.copytree(SITES / "smallshire", place / "files")
    report = read(place / "files")
    out = place / "site"
    publish([report], arrange([report], ""), site_dir=out, render_site=render_site)
    return out


def read_main(site, address):
    html = (site / address / "index.html").read_text()
    return re.search(r"<main.*?</main>", html, re.S)[0]


def find_links(html):
    return re.findall(r'<a href="([^"]*)">([^<]*)</a>', html)


def test_the_page_of_a_measure_says_since_when_and_why_it_is_gone_and_what_took_its_place(site):
    main = read_main(site, "indicators/car-crime")
    assert "This measure has not been in the plan since April 2024." in main
    assert "All burglaries are counted together now." in main
    assert find_links(main) == [
        ("../../blocks/safer/", "Crime and safety"),
        ("../burglary/", "Burglary"),
        ("../../", "Home page"),
    ]
    assert "paragraph 9" in main


def test_a_place_and_a_topic_have_their_own_words_and_stand_below_their_lists(site):
    place, topic = (site / "neighbourhoods/old-town", site / "blocks/roads")
    assert "This place has not been in the plan since April 2023." in read_main(place, "")
    assert "This topic has not been in the plan since October 2024." in read_main(topic, "")
    assert "What took its place" not in read_main(topic, "")
    assert 'href="../../neighbourhoods/">' in (place / "index.html").read_text()


def test_all_that_is_gone_stands_at_the_end_of_all_measures(site):
    end = read_main(site, "indicators").partition("No longer in the plan")[2]
    assert find_links(end) == [
        ("car-crime/", "Fewer cars are broken into"),
        ("../neighbourhoods/old-town/", "Old Town"),
        ("../blocks/roads/", "Safer roads"),
    ]
    assert re.findall(r"\(since [^)]*\)", end) == [
        "(since April 2024)", "(since April 2023)", "(since October 2024)"
    ]  # fmt: skip


def test_it_is_found_by_its_old_name_and_by_why_it_is_gone(site):
    rows = {row[1]: row for row in json.loads((site / "find/pages.json").read_text())}
    assert rows["indicators/car-crime/"][::2] == ["Fewer cars are broken into", "Measure"]
    assert rows["neighbourhoods/old-town/"][::2] == ["Old Town", "Place"]
    assert rows["blocks/roads/"][::2] == ["Safer roads", "Topic"]
    assert "counted" in rows["indicators/car-crime/"][3]


def test_its_file_stands_at_the_foot_of_its_page(site):
    html = (site / "indicators/car-crime/index.html").read_text()
    assert "data/smallshire/removed.yml" in html


def test_its_page_is_among_those_of_the_agreement(smallshire):
    report = read(smallshire)
    assert {"indicators/car-crime/", "blocks/roads/"} <= set(hold_to_pages(report))


def test_the_page_of_what_leaves_later_is_never_missing(smallshire):
    """Its file is gone already, and its address was published: it says so from now on."""
    agreement = read(smallshire, GOOD.replace("block/safer", "block/roads")).agreement
    before = agreement.as_at(agreement.period.previous())
    for now in (agreement, before):
        known = hold_back(now, datetime(2025, 3, 1, tzinfo=UTC))
        report = describe(known, rate(known))
        assert "block/roads" in report.removed
        assert "block/roads" in report.removed["indicator/car-crime"].instead
