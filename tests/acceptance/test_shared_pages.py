"""What a page is when it is shared, found or pinned up: its title, its head and its way home."""

import json
import re
from dataclasses import replace

import pytest

from generator.build import arrange, publish
from generator.mkdocs_build import render_site
from generator.pages.page import Page
from generator.publish.write import with_front_matter
from tests.conftest import DEFAULT

CITY = "leicester-2008-2011"
LINKED = re.compile(r'<script type="application/ld\+json">(.*?)</script>')


@pytest.fixture(scope="module")
def public_site(reports, tmp_path_factory):
    """Both agreements, as they are where an address is settled."""
    place = tmp_path_factory.mktemp("public") / "site"
    settled = [
        replace(
            one,
            agreement=replace(
                one.agreement,
                details=replace(one.agreement.details, base_url="https://laa.example/"),
            ),
        )
        for one in sorted(reports.values(), key=lambda one: one.agreement.folder != DEFAULT)
    ]
    publish(settled, arrange(settled, DEFAULT), site_dir=place, render_site=render_site)
    return place


def head(site, address):
    return (site / address / "index.html").read_text()


def test_every_title_and_description_stands_once_and_makes_sense_alone(site):
    titles, descriptions = {}, {}
    for page in site.rglob("index.html"):
        html = page.read_text()
        title = re.search(r"<title>(.*?)</title>", html)[1]
        description = re.search(r'<meta name="description" content="([^"]*)"', html)[1]
        assert "Local Area Agreement" in title, page
        titles.setdefault(title, []).append(page)
        if 'name="robots" content="noindex"' in html:
            continue
        assert len(description) > 25, page
        assert f'property="og:title" content="{title}"' in html
        descriptions.setdefault(description, []).append(page)
    for said in (titles, descriptions):
        assert {text: pages for text, pages in said.items() if len(pages) > 1} == {}


def test_the_way_home_stands_on_every_page_but_the_home_page(site):
    assert 'class="crumbs"' not in head(site, "")
    trail = re.search(r'<nav class="crumbs".*?</nav>', head(site, f"{CITY}/indicators/ni-154"))[0]
    assert re.findall(r'href="([^"]*)"', trail) == [
        "../../",
        "../../blocks/planning-for-people-not-cars/",
    ]


def test_an_indicator_page_tells_search_engines_of_its_data(public_site):
    html = head(public_site, f"{CITY}/indicators/ni-154")
    trail, data = (json.loads(text) for text in LINKED.findall(html))
    assert [item["name"] for item in trail["itemListElement"]][:2] == [
        "Home page",
        "Homes and getting around",
    ]
    assert (
        trail["itemListElement"][1]["item"]
        == f"https://laa.example/{CITY}/blocks/planning-for-people-not-cars/"
    )
    assert data["@type"] == "Dataset"
    assert data["temporalCoverage"] == "2008-04-01/2011-03-31"
    addresses = [file["contentUrl"] for file in data["distribution"]]
    assert f"https://laa.example/{CITY}/data/figures.csv" in addresses


def test_an_address_that_is_settled_is_the_canonical_one(public_site):
    html = head(public_site, "blocks/safer")
    assert '<link rel="canonical" href="https://laa.example/blocks/safer/">' in html
    assert '<meta property="og:url" content="https://laa.example/blocks/safer/">' in html
    assert "https://laa.example/blocks/safer/" in (public_site / "sitemap.xml").read_text()


def test_no_page_names_a_picture_or_a_file_of_somebody_else(public_site):
    for page in public_site.rglob("*.html"):
        html = page.read_text()
        shown = re.findall(r'property="og:image" content="([^"]*)"', html)
        assert all(one.startswith("https://laa.example/") for one in shown), page
        files = (one.removeprefix("https://laa.example/") for one in shown)
        assert all((public_site / one).is_file() for one in files), page
        loaded = re.findall(r'<(?:link rel="icon"|script|img)[^>]*(?:href|src)="([^"]*)"', html)
        assert not [address for address in loaded if "//" in address], page


def test_linked_data_cannot_end_its_element():
    page = Page(
        address="x/", title="x", description="x", body="x", linked_data=({"name": "</script><b>"},)
    )
    assert "</script>" not in with_front_matter(page)


def test_the_page_not_found_helps(site):
    html = (site / "404.html").read_text()
    assert "We cannot find that page" in html
    assert "Find your neighbourhood" in html
