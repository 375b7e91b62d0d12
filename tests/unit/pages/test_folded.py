"""What few readers ask for is folded on an indicator's page, and nothing of it is lost."""

import re

import pytest

from generator.build import Folders, arrange, read_report
from generator.pages import make_pages
from generator.schema.dialect import markdown_to_html
from tests.spoil import run
from tests.where import SITES

FOLDED = re.compile(r"<details.*?</details>", re.S)
SUMMARY = re.compile(r"<summary><h2>(.*?)</h2>(?: <span>(.*?)</span>)?</summary>")


@pytest.fixture(scope="module")
def pages():
    folders = Folders(SITES / "smallshire/data", SITES / "smallshire/content")
    report = read_report("smallshire", folders)
    made = make_pages(report, arrange([report], "smallshire"))
    return {page.address: markdown_to_html(page.body) for page in made}


@pytest.fixture
def burglary(pages):
    return pages["indicators/burglary/"]


def test_the_sum_is_folded_below_a_sentence_that_says_it(burglary):
    said = dict(SUMMARY.findall(burglary))
    assert re.search(
        r"\d+ is [\d.]+% (below|above) the \d+ planned", said["How we worked this out"]
    )


def test_a_link_to_the_sum_leads_into_what_is_folded_so_that_a_browser_opens_it(burglary):
    folded = next(one for one in FOLDED.findall(burglary) if 'id="sum"' in one)
    assert folded.index("</summary>") < folded.index('id="sum"') < folded.index("<ol>")


def test_tables_sources_and_sums_are_folded_and_the_answer_is_not(burglary):
    shown = FOLDED.sub("", burglary)
    assert "Source: " not in re.sub(r"<small>.*?</small>", "", shown)
    assert '<dl class="facts">' in shown
    assert "<strong>" in shown


def test_folded_parts_are_markdown_and_not_shown_as_written(pages):
    for address, html in pages.items():
        for folded in FOLDED.findall(html):
            assert not re.search(r"^(\||#|- )", folded, re.M), address


def test_officers_may_not_fold_away_what_they_write(smallshire):
    file = next(smallshire.rglob("burglary.md"))
    file.write_text(f"{file.read_text()}\n<details><summary>More</summary>Hidden</details>\n")
    result = run(smallshire)
    assert result.exit_code == 1
    assert "'<details>', which is HTML" in result.output


def test_no_page_offers_a_chart_as_a_file_that_it_does_not_have(pages):
    offers = {}
    for address, html in pages.items():
        said = dict(SUMMARY.findall(html)).get("Take it with you")
        if said:
            offers[address] = said
            assert ("the chart as a file" in said) is ("Picture of this chart" in html), address
    assert len({*offers.values()}) == 2
