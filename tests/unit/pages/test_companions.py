"""Other forms of pages: short ones for frames, and posters. No search and no list leads to them."""

import json
import re
from html import unescape
from io import BytesIO

import pytest
import resvg_py
from PIL import Image

from generator.build import Folders, arrange, publish, read_reports
from generator.mkdocs_build import render_site
from generator.pages import make_companions
from generator.pages.embed import FRAME as EMBED_FRAME
from generator.pages.posters import FEWEST, MOST
from generator.publish.cards import make_png
from generator.publish.crawl import SiteError, check_site
from generator.publish.picture import write_opening
from generator.publish.site_files import LARGEST_CARD

FEWEST_COLOURS = 20
LETTER = '<text x="2" y="16" font-size="16">M</text>'
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


def test_a_link_to_a_measure_shows_a_card_where_the_site_has_an_address(smallshire):
    site = build(smallshire)
    page = (site / "indicators/burglary/index.html").read_text()
    image = f'<meta property="og:image" content="{BASE}indicators/burglary/card.png">'
    raw = (site / "indicators/burglary/card.png").read_bytes()
    assert image in page
    with Image.open(BytesIO(raw)) as opened:
        assert (opened.format, opened.size) == ("PNG", (1200, 630))
        assert len(opened.convert("RGB").getcolors(1 << 16)) > FEWEST_COLOURS
    assert len(raw) <= LARGEST_CARD
    others = [path for path in site.rglob("*.html") if path.parent.parent.name != "indicators"]
    assert not any("og:image" in path.read_text() for path in others)
    (site / "indicators/burglary/card.png").write_bytes(raw + b"<script>")
    with pytest.raises(SiteError, match=r"card\.png: not the card of a measure"):
        check_site(site, {name: (site / name).read_bytes() for name in ("_headers",)})


def test_a_card_has_its_own_letters_on_every_computer(monkeypatch):
    """The font is that of the package: a computer without any draws the same."""
    drawn = []
    real = resvg_py.svg_to_bytes
    monkeypatch.setattr(
        resvg_py, "svg_to_bytes", lambda **how: drawn.append(how) or real(**how), raising=True
    )
    says, silent = (write_opening(40, 20) + words + "</svg>" for words in (LETTER, ""))
    assert make_png(says) != make_png(silent)
    assert all(how["skip_system_fonts"] and len(how["font_files"]) == 2 for how in drawn)


def test_a_measure_with_letters_that_the_font_lacks_has_no_card(smallshire):
    measure = smallshire / "data/smallshire/indicators/burglary.yml"
    measure.write_text(
        re.sub("(?m)^plain_title: .*", "plain_title: ઘરફોડ ચોરી", measure.read_text())
    )
    site = build(smallshire)
    assert not (site / "indicators/burglary/card.png").exists()
    assert "og:image" not in (site / "indicators/burglary/index.html").read_text()
    assert list(site.rglob("card.png"))


def test_without_an_address_there_is_no_card(smallshire):
    site = build(smallshire, "")
    assert not list(site.rglob("card.png"))
    assert not any("og:image" in path.read_text() for path in site.rglob("*.html"))


def test_two_builds_have_the_same_bytes(smallshire):
    site = build(smallshire)
    names = [path for path in site.rglob("*") if path.is_file()]
    before = {path: path.read_bytes() for path in names}
    reports = read_reports(["smallshire"], Folders(smallshire / "data", smallshire / "content"))
    publish(reports, arrange(reports, ""), site_dir=site, render_site=render_site)
    assert {path: path.read_bytes() for path in names} == before
