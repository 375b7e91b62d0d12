"""Every table says by its caption and the scopes of its headings what it is."""

import re

import pytest

from generator.publish.tables import name_tables
from generator.schema.dialect import markdown_to_html
from tests.spoil import run

TABLE = "| When | Figure |\n| --- | --- |\n| 2006/07 | 3 |\n"


def show(markdown):
    return name_tables(markdown_to_html(markdown))


@pytest.mark.parametrize(
    ("above", "caption"),
    [
        ("## The figures\n", "The figures"),
        ("# Fewer *falls*\n\nWords.\n", "Fewer falls"),
        ("## One\n\n### Amber & red {#two}\n", "Amber &amp; red"),
    ],
)
def test_a_table_has_the_heading_above_it_as_its_caption(above, caption):
    html = show(f"{above}\n{TABLE}\n## After\n")
    assert f"<table><caption>{caption}</caption><thead>" in html
    assert '<th scope="col">When</th><th scope="col">Figure</th>' in html


def test_each_of_two_tables_has_the_heading_of_its_own_part():
    html = show(f"## One\n\n{TABLE}\n## Two\n\n{TABLE}")
    assert re.findall("<caption>(.*?)</caption>", html) == ["One", "Two"]


WIDE = """## Measures

| Measure | Rating | Latest figure | Direction |
| --- | --- | --- | --- |
| [New homes](a) | <span class="rag rag-red">Late</span> | 300 | |
"""
COUNTS = "## Counts\n\n| Green | Amber | Red | All |\n| - | - | - | - |\n| 28 (25) | 3 | 2 | 33 |\n"


def test_a_wide_table_keeps_its_parts_and_its_labels_as_cards():
    html = show(WIDE)
    assert '<table class="cards" role="table"><caption>Measures</caption>' in html
    assert '<th scope="col" role="columnheader">Rating</th>' in html
    assert '<th scope="row" role="rowheader"><a href="a">New homes</a></th>' in html
    assert '<td role="cell" data-label="Latest figure">300</td>' in html
    assert '<td role="cell" data-label="Direction"></td>' in html


def test_a_number_is_no_name_of_a_row():
    assert '<tr role="row"><td role="cell" data-label="Green">28 (25)</td>' in show(COUNTS)


def test_three_columns_stand_beside_each_other_unless_one_has_tags():
    three = WIDE.replace(" Direction |", "").replace("| --- | --- | --- | --- |", "|-|-|-|")
    three = three.replace("| 300 | |", "| 300 |")
    assert 'class="cards"' in show(three)
    assert 'class="cards"' not in show(three.replace("rag", "tag"))


@pytest.mark.parametrize(
    ("value", "is_cards"),
    [
        ("10,326,000", False),
        ("£10,326,000 or more", True),
        ("10,326,000 or-more &amp; more", False),
    ],
)
def test_a_table_whose_longest_words_do_not_fit_a_phone_has_cards(value, is_cards):
    html = show(f"|When|Figure|Plan|\n|-|-|-|\n| 30 September 2008 | 11,043,000 | {value} |\n")
    assert ('class="cards"' in html) == is_cards


def test_a_page_without_tables_stays_as_it_is():
    assert show("## One\n\nWords.\n") == markdown_to_html("## One\n\nWords.\n")


def test_every_table_of_a_built_site_has_a_caption_and_scopes(smallshire, tmp_path):
    site = tmp_path / "site"
    assert run(smallshire, "--site-dir", str(site), command="build").exit_code == 0
    pages = [path.read_text() for path in site.rglob("*.html")]
    assert sum(page.count("<table") for page in pages) > 0
    for page in pages:
        assert page.count("<table") == len(
            re.findall(r"<table[^>]*><caption>[^<]+</caption>", page)
        )
        assert page.count("<th>") == 0
    burglary = (site / "indicators/burglary/index.html").read_text()
    assert re.findall("<caption>(.*?)</caption>", burglary)[:2] == ["The figures", "The targets"]
