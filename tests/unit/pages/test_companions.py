"""Other forms of pages: short ones for frames, and posters. No search and no list leads to them."""

import json
import re
from html import unescape

import pytest

from generator.build import Folders, arrange, publish, read_reports
from generator.mkdocs_hooks import render_site
from generator.pages import make_companions
from generator.pages.embed import FRAME as EMBED_FRAME
from generator.pages.posters import FEWEST, MOST

BASE = "https://plan.example.org/"


def read(place, base=BASE):
    details = place / "data/smallshire/agreement.yml"
    if base:
        details.write_text(f"{details.read_text()}base_url: {base}\n")
    return read_reports(["smallshire"], Folders(place / "data", place / "content"))


def build(place, base=BASE, wishes=None):
    reports = read(place, base)
    more = {"wishes": wishes} if wishes else {}
    site = arrange(reports, "")
    publish(reports, site, site_dir=place / "site", render_site=render_site, **more)
    return place / "site"


def companions(report):
    return {page.address: page for page in make_companions(report, arrange([report], ""))}


def test_every_measure_has_a_short_form_and_every_named_place_a_poster(demo):
    made = companions(demo)
    named = {f"posters/{one.id}/" for one in demo.agreement.areas if one.named}
    assert set(made) == named | {f"embed/{one.id}/" for one in demo.agreement.indicators}


def test_a_short_form_has_tag_answer_and_chart_and_no_link_in_its_words(demo):
    for page in companions(demo).values():
        if page.frame == EMBED_FRAME:
            assert '<span class="rag rag-' in page.body
            assert "](" not in page.body
            assert page.stands_for == page.address.replace("embed/", "indicators/")
    assert "<svg" in companions(demo)["embed/recycling/"].body


def test_a_poster_has_few_measures_and_each_has_a_figure(demo):
    for page in companions(demo).values():
        if page.frame != EMBED_FRAME:
            lines = re.findall(r"^- .*\*\*(.*)\*\*", page.body, re.MULTILINE)
            assert FEWEST <= len(lines) <= MOST, page.address
            assert all(re.search(r"\d", line) for line in lines), lines


@pytest.mark.parametrize("base", ["", BASE])
def test_a_poster_leads_a_phone_to_the_place_where_the_site_has_an_address(smallshire, base):
    (report,) = read(smallshire, base)
    body = companions(report)["posters/mill-end/"].body
    assert ('class="qr"' in body) is bool(base)
    assert (f"{BASE}neighbourhoods/mill-end/" in body) is bool(base)
    assert ('look for "Mill End"' in body) is not bool(base)


def test_search_engines_and_find_pass_by_them(smallshire):
    site = build(smallshire)
    for name in ("sitemap.xml", "find/pages.json"):
        assert "embed/" not in (site / name).read_text()
        assert "posters/" not in (site / name).read_text()
    assert all("embed/" not in row[1] for row in json.loads((site / "find/pages.json").read_text()))
    for address, stands_for in (
        ("embed/burglary", "indicators/burglary/"),
        ("posters/mill-end", "neighbourhoods/mill-end/"),
    ):
        page = (site / address / "index.html").read_text()
        assert '<meta name="robots" content="noindex">' in page
        assert f'<link rel="canonical" href="{BASE}{stands_for}">' in page
        assert f'href="../../{stands_for}"' in page


def test_only_short_forms_may_stand_in_a_frame(smallshire):
    text = (build(smallshire) / "_headers").read_text()
    rules = dict(re.findall(r"^/(\S*)\n  Content-Security-Policy: (.*)$", text, re.MULTILINE))
    framed = {place for place, policy in rules.items() if policy.endswith("frame-ancestors *")}
    assert framed == {"embed/*"}
    others = {policy for place, policy in rules.items() if place not in framed}
    assert all(policy.endswith("frame-ancestors 'none'") for policy in others)


def test_the_words_to_put_into_another_site_name_the_short_form(smallshire):
    page = (build(smallshire) / "indicators/burglary/index.html").read_text()
    assert f'<iframe src="{BASE}embed/burglary/"' in unescape(page)
    assert "<iframe" not in page


def test_without_an_address_no_words_for_another_site_are_given(smallshire):
    page = (build(smallshire, "") / "indicators/burglary/index.html").read_text()
    assert "&lt;iframe" not in page
    assert "This site has no address of its own yet" in page


def test_a_copy_for_a_disk_has_posters_and_pictures_and_nothing_for_frames(smallshire):
    from generator.build import Wishes

    site = build(smallshire, wishes=Wishes(on_disk=True))
    assert (site / "indicators/burglary/chart.svg").is_file()
    assert (site / "posters/mill-end/index.html").is_file()
    assert not (site / "embed").exists()
    page = (site / "indicators/burglary/index.html").read_text()
    assert '<button type="button" hidden' not in page
    assert "iframe" not in page


def test_two_builds_have_the_same_bytes(smallshire):
    site = build(smallshire)
    names = [path for path in site.rglob("*") if path.is_file()]
    before = {path: path.read_bytes() for path in names}
    reports = read_reports(["smallshire"], Folders(smallshire / "data", smallshire / "content"))
    publish(reports, arrange(reports, ""), site_dir=site, render_site=render_site)
    assert {path: path.read_bytes() for path in names} == before
