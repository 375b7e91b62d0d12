"""Every page names the files behind it, and links to them where the agreement says where."""

import re
from dataclasses import replace

import pytest

from generator.build import arrange
from generator.pages import links, make_pages
from generator.pages.kept import Behind, find_files
from tests.spoil import run, spoil
from tests.where import ROOT

DETAILS = "data/smallshire/agreement.yml"
ADDRESS = "https://example.org/our-council/agreement/edit/main/"


@pytest.mark.parametrize("name", ["leicestershire-2006-2009", "leicester-2008-2011"])
def test_every_page_names_files_that_are_there(reports, name):
    pages = list(make_pages(reports[name], arrange([reports[name]], name)))
    for page in pages:
        assert page.kept_in, page.address
        for one in page.kept_in:
            assert (ROOT / one.file).is_file(), (page.address, one)


def test_the_commentary_of_a_page_comes_first(reports):
    report = reports["leicester-2008-2011"]
    pages = {page.address: page for page in make_pages(report, arrange([report], ""))}
    kept = [
        one.file.rpartition("leicester-2008-2011/")[2]
        for one in pages["indicators/ni-154/"].kept_in
    ]
    assert kept == [
        "2008-09-q2/indicators/ni-154.md",
        "indicators/ni-154.yml",
        "figures.csv",
        "targets.csv",
        "ratings.csv",
    ]


def list_kept(report, address):
    pages = {page.address: page for page in make_pages(report, arrange([report], ""))}
    return [one.file.partition(f"{report.agreement.folder}/")[2] for one in pages[address].kept_in]


def test_a_period_page_names_the_words_of_its_own_period_first(reports):
    report = reports["leicester-2008-2011"]
    for one in report.periods:
        kept = list_kept(report, links.period(one.period, report.agreement.details.reporting))
        words = [f"{one.period.slug}/home.md"] if one.account.commentary else []
        assert kept[: len(words)] == words
        assert [name for name in kept if name.endswith(".md")] == words
    assert any(one.account.commentary for one in report.periods)


@pytest.mark.parametrize("name", ["leicestershire-2006-2009", "leicester-2008-2011"])
def test_a_topic_names_the_ratings_and_figures_of_its_measures(reports, name):
    report = reports[name]
    for block in report.blocks:
        assert {"ratings.csv", "figures.csv"} <= set(list_kept(report, links.block(block)))


def test_a_measure_with_figures_of_places_alone_names_the_table_of_figures(reports):
    report = reports["leicester-2008-2011"]
    series = dict(report.results.series)
    series["ni-154", "westcotes"] = series.pop(("ni-154", None))
    moved = replace(report, results=replace(report.results, series=series))
    found = find_files(moved, "indicator/ni-154", Behind.of_report(moved))
    kept = [one.file.rpartition("/")[2] for one in found]
    assert {"figures.csv", "targets.csv"} <= set(kept)


def build(place):
    result = run(place, "--site-dir", str(place / "site"), command="build")
    assert result.exit_code == 0, result.output
    html = (place / "site/indicators/burglary/index.html").read_text()
    return re.search(r'<p class="kept">.*?</p>', html, re.S)[0]


def test_files_are_named_where_nobody_says_where_they_are_edited(smallshire):
    kept = build(smallshire)
    assert "<a " not in kept
    assert "words <code>content/smallshire/2024-25-q3/indicators/burglary.md</code>" in kept
    assert str(smallshire) not in kept


def test_files_are_linked_where_the_agreement_says_where_they_are_edited(smallshire):
    spoil(smallshire, DETAILS, "fictional:", f"edit_url: {ADDRESS}\nfictional:")
    kept = build(smallshire)
    assert (
        f'<a href="{ADDRESS}content/smallshire/2024-25-q3/indicators/burglary.md">words</a>' in kept
    )
    assert f'<a href="{ADDRESS}data/smallshire/figures.csv">figures</a>' in kept


@pytest.mark.parametrize(
    "address", ["http://example.org/x/", "https://example.org/x", "javascript:alert(1)/", "/x/"]
)
def test_an_address_that_no_file_could_follow_is_refused(smallshire, address):
    spoil(smallshire, DETAILS, "fictional:", f"edit_url: {address}\nfictional:")
    result = run(smallshire)
    assert result.exit_code == 1
    assert "which no file could follow" in result.output
