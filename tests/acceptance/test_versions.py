"""A plan in two languages: each page leads to its own counterpart, and its head says so."""

import re
import shutil
from pathlib import Path

import pytest

from generator.build import Folders, arrange, publish, read_reports
from generator.mkdocs_build import render_site
from generator.schema import languages
from tests.acceptance.test_languages import PSEUDO, write_pseudo
from tests.where import SITES

OWN, OTHER = "smallshire", "smallshire-gu"
HERE_ONLY = "about"
OWN_FRAMES = {"edit", "embed", "posters"}
"""Folders of pages without a menu."""
ALTERNATE = re.compile(r'<link rel="alternate" hreflang="([^"]*)" href="([^"]*)">')
TO_OTHER = re.compile(r'<li><a lang="([^"]*)" hreflang="([^"]*)" href="([^"]*)">([^<]*)</a></li>')


def copy(place, base_url=""):
    """The small agreement, and the same in the made-up language: without one page."""
    shutil.copytree(SITES / OWN, place)
    for top in ("data", "content"):
        shutil.copytree(place / top / OWN, place / top / OTHER)
    for folder, keys in ((OWN, ""), (OTHER, f"language: {PSEUDO}\nsame_plan_as: {OWN}\n")):
        path = place / "data" / folder / "agreement.yml"
        base = f"base_url: {base_url}\n" if base_url else ""
        path.write_text(f"{path.read_text()}{base}{keys}")
    (place / "content" / OTHER / "pages/about.md").unlink()
    return Folders(place / "data", place / "content")


def build_plan(place, names=(OWN, OTHER), root=OWN, base_url=""):
    """The site of the plan in these languages; `root` is the folder at its root."""
    place.mkdir()
    write_pseudo(place)
    folders = copy(place / "files", base_url)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(languages, "FOLDER", place)
        patch.setattr("generator.check.rules.FOLDER", place)
        reports = read_reports(names, folders)
        site = arrange(reports, root)
        reports.sort(key=lambda one: site.prefix(one.agreement.folder))
        publish(reports, site, site_dir=place / "site", render_site=render_site)
    return place / "site"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    return build_plan(tmp_path_factory.mktemp("plan") / "here")


@pytest.fixture(scope="module")
def public_site(tmp_path_factory):
    place = tmp_path_factory.mktemp("plan") / "public"
    return build_plan(place, root=OTHER, base_url="https://laa.example/plan")


def read(site, address):
    return (site / address / "index.html").read_text()


def list_alternates(html):
    return dict(ALTERNATE.findall(html))


def follow(site, address, way):
    return (site / address / way).resolve().relative_to(site.resolve()).as_posix()


def list_pages(site):
    found = (path.parent.relative_to(site).as_posix() for path in site.rglob("index.html"))
    return sorted(address for address in found if not OWN_FRAMES & set(Path(address).parts))


def test_every_page_leads_to_the_same_page_in_the_other_language_and_back(site):
    addresses = [one for one in list_pages(site) if one.split("/")[0] != OTHER]
    assert len(addresses) > 25
    for address in addresses:
        if address != HERE_ONLY:
            there = Path(OTHER, address).as_posix()
            (code, also, way, words) = TO_OTHER.findall(read(site, address))[0]
            assert (code, also, words) == (PSEUDO, PSEUDO, "ગુજરાતી")
            assert follow(site, address, way) == there
            (code, also, back, words) = TO_OTHER.findall(read(site, there))[0]
            assert (code, also, words) == ("en-GB", "en-GB", "English")
            assert follow(site, there, back) == address


def test_a_page_that_the_other_language_lacks_leads_to_its_home_page(site):
    html = read(site, HERE_ONLY)
    way = TO_OTHER.findall(html)[0][2]
    assert follow(site, HERE_ONLY, way) == OTHER
    assert list_alternates(html) == {}


def test_the_page_of_a_missing_address_leads_to_the_home_page_of_the_other_language(site):
    assert TO_OTHER.findall((site / "404.html").read_text())[0][2] == f"/{OTHER}/"


@pytest.mark.parametrize("address", ["", "indicators/burglary", "quarters/2024-25-q3"])
def test_the_head_names_the_page_in_each_language_and_the_one_at_the_root_for_all_others(
    site, address
):
    for folder in ("", OTHER):
        here = Path(folder, address).as_posix()
        ways = list_alternates(read(site, here))
        assert {code: follow(site, here, way) for code, way in ways.items()} == {
            "en-GB": Path(address).as_posix(),
            PSEUDO: Path(OTHER, address).as_posix(),
            "x-default": Path(address).as_posix(),
        }


@pytest.mark.parametrize("folder", ["", f"{OWN}/"])
def test_a_settled_address_makes_whole_ways_in_the_head_and_in_the_sitemap(public_site, folder):
    base, page = "https://laa.example/plan/", "blocks/safer/"
    expected = {"en-GB": f"{base}{OWN}/{page}", PSEUDO: f"{base}{page}", "x-default": base + page}
    assert list_alternates(read(public_site, f"{folder}{page}")) == expected
    sitemap = (public_site / f"{folder}sitemap.xml").read_text()
    entry = next(one for one in sitemap.split("<url>") if f"<loc>{base}{folder}{page}<" in one)
    found = re.findall(r'<xhtml:link rel="alternate" hreflang="([^"]*)" href="([^"]*)"/>', entry)
    assert dict(found) == {code: way for code, way in expected.items() if code != "x-default"}


def test_a_plan_that_is_built_in_one_language_alone_names_no_other(tmp_path):
    html = read(build_plan(tmp_path / "alone", names=(OWN,)), "blocks/safer")
    assert TO_OTHER.findall(html) == []
    assert list_alternates(html) == {}
