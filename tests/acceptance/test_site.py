"""The built site: links, policy, other builders, the same bytes twice, all or nothing."""

import base64
import hashlib
import json
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from itertools import groupby

import pytest

from generator.build import Folders, arrange, publish, read_reports, write_agreement
from generator.mkdocs_build import render_site
from generator.pages.links import markdown_path
from generator.publish.crawl import SiteError, check_site
from generator.publish.made import write_made
from generator.publish.swap import NotOursError, new_site
from tests.examples import LONG
from tests.site_page import make_exact, make_page
from tests.where import ROOT

DEFAULT = "leicestershire-2006-2009"
CITY = "leicester-2008-2011"
PAGES_ASKED_FOR = (
    "", "blocks/safer/", "indicators/", "indicators/overall-crime/", "neighbourhoods/",
    "neighbourhoods/wigston/", "districts/charnwood/", "councillors/", "how-we-rate/",
    "not-known-yet/", "corrections/", "glossary/", "get-the-data/", "about/", "accessibility/",
    "get-involved/", "money/", "find/", f"{CITY}/find/", f"{CITY}/", f"{CITY}/indicators/ni-154/",
    f"{CITY}/indicators/ni-120-i/", f"{CITY}/neighbourhoods/westcotes/", f"{CITY}/corrections/",
)  # fmt: skip


MEANING = re.compile(r"<span popover[^>]*>.*?</span>", re.S)
"""What a special word means, told in place."""


class Words(HTMLParser):
    """The words of a page's main part, without its marks."""

    def __init__(self, html):
        super().__init__()
        self.inside, self.found, self.quiet = False, [], 0
        self.part = "article" if "<article" in html else "main"
        self.feed(html)

    def handle_starttag(self, tag, _):
        self.inside = self.inside or tag == self.part
        self.quiet += tag in {"style", "script", "svg"}

    def handle_endtag(self, tag):
        self.inside = self.inside and tag != self.part
        self.quiet -= tag in {"style", "script", "svg"}

    def handle_data(self, data):
        if self.inside and not self.quiet:
            self.found += data.replace("¶", "").split()


@pytest.mark.parametrize("address", PAGES_ASKED_FOR)
def test_a_page_that_was_asked_for_is_there(site, address):
    html = (site / address / "index.html").read_text()
    assert html.count("<h1") == 1
    assert "<title>" in html
    assert '<meta name="description"' in html


def test_every_link_and_anchor_leads_somewhere(site):
    assert check_site(site, make_exact(site)) > 140


def test_every_page_is_reached_from_the_home_page(site):
    seen, ahead = set(), {site / "index.html"}
    while ahead:
        seen |= ahead
        links = {
            (page.parent / link[1]).resolve() / "index.html"
            for page in ahead
            for link in re.finditer(r'href="?([^"#?> ]+/)(?=["# >])', page.read_text())
        }
        ahead = {one for one in links if one.is_file()} - seen
    made = {path for path in site.rglob("index.html") if "edit" not in path.parts}
    assert made - seen == set()


@pytest.mark.parametrize(
    ("html", "fault"),
    [
        ('<a href="nowhere/">x</a>', "leads nowhere"),
        ('<a href="#nothing">x</a>', "does not have"),
        ('<a href="/rooted/">x</a>', "host's root"),
        ('<a href="javascript:x">x</a>', "another way than https"),
        ('<img src="https://e.org/x.png">', "no place on a page"),
        ('<script src="x.js"></script>', "no place on a page"),
        ('<p onclick="x">x</p>', "refused by the policy"),
        ('<p style="color:red">x</p>', "refused by the policy"),
        ("<A HREF='javascript:alert(1)'>x</A>", "another way than https"),
        ('<a title=">" onclick="x" href="#a">x</a>', "refused by the policy"),
        ('<META http-equiv="refresh" content="0">', "no place on a page"),
        ('<a href="//e.org/">x</a>', "another way than https"),
        ('<b id="a"></b><b id="a"></b>', "stands twice"),
        ('<link rel="stylesheet" href="x.css">', "would load a file"),
        ('<link rel="icon" href="https://e.org/x.svg">', "would load a file"),
        ('<button type="button" data-explore="https://e.org/x">x</button>', "would load a file"),
        ('<button type="button" data-script="x.js">x</button>', "would load a file"),
        ("<!-- x -->", "a comment"),
        ("<style>b{color:red}</style>", "a style that is not"),
        ('<svg><a xlink:href="javascript:x"></a></svg>', "refused by the policy"),
        ('<button type="button" popovertarget="nothing">x</button>', "does not have"),
        ('<button type="button">x <button type="button">y</button></button>', "in a button"),
    ],
)
def test_a_fault_in_a_page_is_found(tmp_path, html, fault):
    (tmp_path / "index.html").write_text(make_page(html))
    with pytest.raises(SiteError, match=re.escape(fault)):
        check_site(tmp_path)


def test_a_page_with_a_fault_is_not_published(smallshire):
    folders = Folders(smallshire / "data", smallshire / "content")
    reports = read_reports(["smallshire"], folders)
    place = smallshire / "site"

    def break_a_link(report, pages, out, site, kept):
        render_site(report, pages, out, site, kept)
        (out / "index.html").write_text('<a href="gone/">x</a>')

    given = {"site_dir": place, "render_site": render_site}
    publish(reports, arrange(reports, ""), **given)
    before = (place / "index.html").read_text()
    with pytest.raises(SiteError, match="leads nowhere"):
        publish(reports, arrange(reports, ""), **(given | {"render_site": break_a_link}))
    assert (place / "index.html").read_text() == before


def test_a_folder_of_somebody_elses_files_is_left_alone(tmp_path):
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "mum.txt").write_text("Dear Mum")
    with pytest.raises(NotOursError, match="Name another folder"), new_site(tmp_path / "letters"):
        pytest.fail("it should have stopped")
    assert (tmp_path / "letters" / "mum.txt").read_text() == "Dear Mum"


def test_pages_never_delete_somebody_elses_files(tmp_path):
    (tmp_path / "README.md").write_text("Mine.")
    command = [sys.executable, "-m", "generator", "pages", CITY, "--out", str(tmp_path)]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 1
    assert "Name another folder" in result.stderr
    assert (tmp_path / "README.md").read_text() == "Mine."


def test_a_site_folder_that_cannot_be_made_is_said_so(tmp_path):
    (tmp_path / "file").write_text("x")
    command = [
        sys.executable,
        "-m",
        "generator",
        "build",
        "--site-dir",
        str(tmp_path / "file/site"),
    ]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 1
    assert "Traceback" not in result.stderr


def test_the_links_of_the_page_not_found_stay_on_this_site(site):
    for root in ("", f"{CITY}/"):
        links = re.findall(r'href="([^"]*)"', (site / root / "404.html").read_text())
        assert f"/{root}neighbourhoods/" in links
        assert not [link for link in links if link.startswith("//")]


def hashes(place):
    return {
        path.relative_to(place).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(place.rglob("*"))
        if path.is_file()
    }


def test_two_builds_from_the_same_files_are_the_same_to_the_byte(reports, site, tmp_path):
    ordered = sorted(reports.values(), key=lambda one: one.agreement.folder != DEFAULT)
    again = tmp_path / "site"
    publish(ordered, arrange(ordered, DEFAULT), site_dir=again, render_site=render_site)
    assert hashes(again) == hashes(site)


def test_the_policy_names_the_style_that_stands_in_the_page(site):
    html = (site / "index.html").read_text()
    style = re.search(r"<style>(.*?)</style>", html, re.S)[1]
    digest = hashlib.sha256(style.encode()).digest()
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)[1].replace("&#39;", "'")
    wanted = f"'sha256-{base64.b64encode(digest).decode()}'"
    assert wanted in policy
    assert policy in (site / "_headers").read_text()


def test_each_agreement_links_to_the_other(site):
    assert f'href="{CITY}/"' in (site / "index.html").read_text()
    assert 'href="../"' in (site / CITY / "index.html").read_text()
    assert f'href="../../{CITY}/"' in (site / "blocks" / "safer" / "index.html").read_text()
    deep = (site / CITY / "indicators" / "ni-154" / "index.html").read_text()
    assert 'href="../../../"' in deep


def test_the_data_files_stand_in_their_places(site):
    for place in (site / "data", site / CITY / "data"):
        names = {path.name for path in place.iterdir()}
        assert names >= {
            "indicators.csv", "figures.csv", "targets.csv", "ratings.csv", "counts.csv",
            "summary.json",
        }  # fmt: skip
    assert json.loads((site / CITY / "data" / "summary.json").read_text())["agreement"] == CITY


def test_every_contradiction_is_told_on_the_pages_that_it_touches(reports, site):
    for folder, report in reports.items():
        root = site if folder == DEFAULT else site / folder
        plural = {
            "block": "blocks", "indicator": "indicators", "neighbourhood": "neighbourhoods",
            "district": "districts",
        }  # fmt: skip
        for one in report.agreement.corrections:
            for key in one.touches:
                kind, _, name = key.partition("/")
                address = f"{plural[kind]}/{name}" if name else "" if key == "home" else key
                html = (root / address / "index.html").read_text()
                words = "".join(Words(MEANING.sub("", html)).found)
                assert "".join(one.printed.split()) in words, (one.id, key)


CAPTION = re.compile(r"<caption>.*?</caption>")


def mkdocs(*arguments, cwd=ROOT):
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", *arguments],
        cwd=cwd, capture_output=True, text=True, check=False,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )  # fmt: skip


@pytest.mark.parametrize("config", ["mkdocs.yml", "mkdocs.leicester-2008-2011.yml"])
def test_mkdocs_build_strict_does_what_somebody_who_knows_mkdocs_expects(tmp_path, config):
    result = mkdocs("--strict", "--config-file", config, "--site-dir", str(tmp_path / "site"))
    assert result.returncode == 0, result.stderr
    assert check_site(tmp_path / "site") > 50


ALIKE = 6
"""Pages of a kind that stock Material makes in the suite; with LAA_LONG it makes all."""
STRICT_LINKS = "{unrecognized_links: ignore}"


def leave_the_heaviest_of_each_kind(pages):
    """The pages that it takes away: the links to them then lead nowhere."""

    def kind(path):
        first, *rest = path.relative_to(pages).parent.parts or ("",)
        return (first, len(rest))

    found = sorted(pages.rglob("*.md"), key=lambda path: (kind(path), -path.stat().st_size, path))
    rest = [path for _, alike in groupby(found, kind) for path in [*alike][ALIKE:]]
    for path in rest:
        path.unlink()
    return rest


@pytest.mark.parametrize("folder", [DEFAULT, CITY])
def test_the_pages_build_under_stock_material_with_the_same_words(reports, site, tmp_path, folder):
    report = reports[folder]
    ordered = sorted(reports.values(), key=lambda one: one.agreement.folder != DEFAULT)
    pages = tmp_path / "docs"
    write_agreement(report, arrange(ordered, DEFAULT), pages)
    left_out = [] if os.environ.get(LONG) else leave_the_heaviest_of_each_kind(pages)
    links = "{unrecognized_links: ignore, not_found: ignore}" if left_out else STRICT_LINKS
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Stock\n"
        "theme: {name: material, font: false}\n"
        "plugins: []\n"
        "markdown_extensions: [attr_list, md_in_html, tables]\n"
        f"validation: {{links: {links}, omitted_files: ignore}}\n"
    )
    result = mkdocs("--strict", "--site-dir", str(tmp_path / "out"), cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    root = site if folder == DEFAULT else site / folder
    for path in sorted(pages.rglob("*.md")):
        address = path.relative_to(pages).parent
        if address.parts[:1] in {("embed",), ("posters",)}:
            continue  # they stand in frames of this theme, which say where the whole page is
        html = (root / address / "index.html").read_text()
        lean = Words(CAPTION.sub("", html)).found  # stock Markdown has no word for a caption
        stock = Words((tmp_path / "out" / address / "index.html").read_text()).found
        assert stock == lean, address


def test_the_markdown_reads_as_it_stands(reports, tmp_path):
    report = reports[CITY]
    write_agreement(report, arrange([report], CITY), tmp_path)
    text = (tmp_path / markdown_path("indicators/ni-154/")).read_text()
    assert "# New homes\n" in text
    assert "| April to September 2008 | 300 homes | 725 homes or more |" in text
    for path in tmp_path.rglob("*.md"):
        assert "{{" not in path.read_text()
        assert "None" not in path.read_text().split()


def test_only_changed_files_are_written(reports, tmp_path):
    report = reports[CITY]
    site = arrange([report], CITY)
    write_agreement(report, site, tmp_path)
    old = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.md")}
    (tmp_path / "stale.md").write_text("Gone.")
    write_made(tmp_path, {*(path.relative_to(tmp_path).as_posix() for path in old), "stale.md"})
    write_agreement(report, site, tmp_path)
    assert old == {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.md")}


def test_hostile_names_stay_text(smallshire):
    path = smallshire / "data/smallshire/indicators/burglary.yml"
    hostile = (
        'plain_title: "<script>alert(1)</script> [x](javascript:1) | *a* {onclick=1} {{ 7*7 }}"'
    )
    path.write_text(re.sub(r"plain_title: .*", lambda _: hostile, path.read_text()))
    folders = Folders(smallshire / "data", smallshire / "content")
    reports = read_reports(["smallshire"], folders)
    publish(
        reports, arrange(reports, ""),
        site_dir=smallshire / "site", render_site=render_site,
    )  # fmt: skip
    html = (smallshire / "site/indicators/burglary/index.html").read_text()
    assert "<script>alert" not in html
    assert (
        "&lt;script&gt;alert(1)&lt;/script&gt; [x](javascript:1) | *a* {onclick=1} {{ 7*7 }}"
        in html
    )


def test_the_real_pages_explain_each_word_once(site):
    for page in site.rglob("index.html"):
        words = re.findall(r'popovertarget="[^"]*">([^<]*)<', page.read_text())
        assert len(words) == len(set(words)), page
