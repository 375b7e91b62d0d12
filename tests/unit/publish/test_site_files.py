"""A site has files of known kinds alone, and every page asks for the one policy first."""

import re

import pytest

from generator.build import Folders, arrange, publish, read_reports
from generator.mkdocs_build import render_site
from generator.publish.crawl import SiteError, check_site
from generator.publish.policy import ASSETS, HEADERS
from tests.published import PERIODS, freeze, name, put
from tests.site_page import EXACT, POLICY, make_page

HOSTILE = "<script>alert(1)</script>"
STRANGE = (
    "x.htm", "x.HTML", "x.Html", "x.xhtml", "x.shtml", "x.xht", "x.svg", "x.SVG", "x.js", "x.mjs",
    "x.css", "x.xml", "x.pdf", "x.php", "x", "_redirects", "_worker.js", ".htaccess", "edit/x.yml",
    "edit/config.yml", "data/x.md", "assets/search.JS", HEADERS,
)  # fmt: skip


@pytest.fixture
def place(tmp_path):
    """A site of one page that is right."""
    (tmp_path / "index.html").write_text(make_page("x"))
    (tmp_path / "sitemap.xml").write_text(
        '<?xml version="1.0"?><urlset xmlns="x"><url><loc>a</loc></url></urlset>'
    )
    (tmp_path / "icon.svg").write_bytes((ASSETS / "favicon.svg").read_bytes())
    assert check_site(tmp_path) == 1
    return tmp_path


@pytest.mark.parametrize("name", STRANGE)
def test_a_file_that_no_site_has_is_refused(place, name):
    (place / name).parent.mkdir(exist_ok=True)
    (place / name).write_text(HOSTILE)
    with pytest.raises(SiteError) as caught:
        check_site(place)
    assert [fault.partition(": ")[0] for fault in caught.value.faults] == [name]


@pytest.mark.parametrize("name", ["icon.svg", "sitemap.xml"])
def test_a_file_of_ours_with_more_in_it_is_refused(place, name):
    with (place / name).open("a") as file:
        file.write('<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>')
    with pytest.raises(SiteError, match=re.escape(name)):
        check_site(place)


@pytest.mark.parametrize("folder", ["data/published", "city/data/published"])
def test_receipts_stand_beside_the_files_that_they_are_of(place, folder):
    put(freeze(), place / folder)
    assert check_site(place) == 1
    changed = place / folder / name(PERIODS[0])
    changed.write_bytes(changed.read_bytes() + b"\n")
    with pytest.raises(SiteError, match=r"receipts\.sha256: a published file with the SHA-256"):
        check_site(place)


@pytest.mark.parametrize(
    "folder", [".", "published", "data", "data/published/more", "metadata/published"]
)
def test_receipts_stand_nowhere_else(place, folder):
    put(freeze(), place / folder)
    with pytest.raises(SiteError, match=r"receipts\.sha256: a file of a kind that no site has"):
        check_site(place)


FEED = (
    '<?xml version="1.0" encoding="utf-8"?>\n<feed xml:lang="en-GB" xmlns="http://www.w3.org/2005/'
    'Atom"><title>1 &lt; 2</title><link href="./" rel="alternate"/><entry><id>a</id>'
    '<summary type="html">1 &amp;lt; 2</summary></entry></feed>'
)
FEEDS = {
    "element": ("<id>a", "<script/><id>a"),
    "namespace": ("<id>", '<id xmlns="http://www.w3.org/1999/xhtml">'),
    "another": ("<title>", '<title xmlns:a="b">'),
    "stylesheet": ("\n", '<?xml-stylesheet href="x"?>\n'),
    "type": ("<feed", "<!DOCTYPE x><feed"),
    "loading": ('href="./"', 'type="text/css" href="./"'),
    "element in words": ("1 &amp;lt; 2", "&lt;img onerror=alert(1)&gt;"),
}


def test_a_feed_may_have_what_ours_have(place):
    (place / "feed.xml").write_text(FEED)
    assert check_site(place) == 1


@pytest.mark.parametrize("name", FEEDS)
def test_a_feed_with_more_in_it_is_refused(place, name):
    old, new = FEEDS[name]
    (place / "feed.xml").write_text(FEED.replace(old, new, 1))
    with pytest.raises(SiteError, match=r"feed\.xml: more than a feed"):
        check_site(place)


@pytest.mark.parametrize("way", ["gone/", "../", "javascript:alert(1)", "http:x", "/"])
def test_a_feed_that_leads_nowhere_is_refused(place, way):
    (place / "feed.xml").write_text(FEED.replace('href="./"', f'href="{way}"'))
    with pytest.raises(SiteError, match=r"feed\.xml: the link"):
        check_site(place)


def test_a_folder_from_elsewhere_is_refused(place, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "index.html").write_text(HOSTILE)
    (place / "more").symlink_to(elsewhere)
    with pytest.raises(SiteError, match="more: leads to another place"):
        check_site(place)


META = '<meta http-equiv="Content-Security-Policy" content="{}">'
WRONG = {
    "none": make_page("x").replace("Content-Security-Policy", "x"),
    "no tag": re.sub("<meta http.*?>", "", make_page("x")),
    "anything": make_page("x", policy="default-src *"),
    "more": make_page("x", policy=f"{POLICY}; script-src *"),
    "two": make_page("x", META.format(POLICY)),
    "another first": make_page("x").replace("<meta ch", f"{META.format('img-src *')}<meta ch"),
    "after a link": make_page("x").replace("<meta ch", '<link rel="icon" href="#"><meta ch'),
    "in the title": re.sub("(<meta http.*?>)", r"<title>\1</title>", make_page("x")),
    "in the body": make_page(META.format(POLICY)).replace("Security-Policy", "x", 1),
    "two values": make_page("x").replace(' content="', ' content="x" content="', 1),
    "one quote": make_page("x").replace('="Content-Security-Policy"', "='Content-Security-Policy'"),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_page_under_another_policy_is_refused(place, name):
    (place / "index.html").write_text(WRONG[name])
    with pytest.raises(SiteError, match=r"index\.html: its policy is not the site's"):
        check_site(place)


def test_headers_that_were_widened_are_refused(place):
    (place / HEADERS).write_bytes(EXACT[HEADERS])
    assert check_site(place, EXACT) == 1
    (place / HEADERS).write_bytes(EXACT[HEADERS].replace(b"'self'", b"*"))
    with pytest.raises(SiteError, match=f"{HEADERS}: not the file that was made"):
        check_site(place, EXACT)


def test_a_build_that_leaves_something_strange_behind_is_not_published(smallshire):
    reports = read_reports(["smallshire"], Folders(smallshire / "data", smallshire / "content"))

    def add_a_file(report, pages, out, site, kept):
        render_site(report, pages, out, site, kept)
        (out / "x.htm").write_text(HOSTILE)

    place = smallshire / "site"
    with pytest.raises(SiteError, match=r"x\.htm: a file of a kind that no site has"):
        publish(reports, arrange(reports, ""), site_dir=place, render_site=add_a_file)
    assert not place.exists()
