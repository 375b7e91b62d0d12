"""A measure's page with figures of groups and of others beside its own."""

import re

import pytest

from generator.build import Folders, arrange, read_report
from generator.pages import make_pages
from generator.publish.downloads import make_downloads
from tests.unit.check.test_groups_and_comparisons import ENGLAND, PAPER, in_group, write

ROWS = [
    in_group("women", "43", reach="41,45"),
    in_group("men", "").replace(f"{PAPER},", f"{PAPER},Fewer than 30 people answered."),
]
GOAL = f"recycling,2030/31,goal,,60,,,{PAPER},"
FOLDED = re.compile(r"<details.*?</details>", re.S)


@pytest.fixture
def report(smallshire):
    write(smallshire, rows=ROWS, compared=[ENGLAND, GOAL])
    return read_report("smallshire", Folders(smallshire / "data", smallshire / "content"))


@pytest.fixture
def pages(report):
    return {one.address: one for one in make_pages(report, arrange([report], "smallshire"))}


def test_both_sections_stand_on_the_page_of_their_measure_alone(pages):
    shown = FOLDED.sub("", pages["indicators/recycling/"].body)
    assert shown.index("## Compared with others") < shown.index("## Group by group")
    assert "| England | 41.0% (40.2% to 41.8%) | Worse than England |" in shown
    assert "| Our own goal, April 2030 to March 2031 | 60.0% | A goal: we do not test it |" in shown
    assert "| Women | 43.0% (41.0% to 45.0%) | Better than for everyone |" in shown
    assert "| Men | too few to show |" in shown
    for heading in ("Compared with others", "Group by group", "How we compare figures"):
        assert [address for address, one in pages.items() if heading in one.body] == [
            "indicators/recycling/"
        ]


def test_the_method_with_its_source_and_the_notes_are_folded(pages):
    (fold,) = [
        one
        for one in FOLDED.findall(pages["indicators/recycling/"].body)
        if "How we compare figures" in one
    ]
    assert "American Statistician" in fold
    assert "Sex: Men: Fewer than 30 people answered. Source: " in fold


def test_each_strip_has_its_words_and_a_file_of_its_own(pages):
    page = pages["indicators/recycling/"]
    assert {one.address.rpartition("/")[2] for one in page.chart_files} >= {"others.svg"}
    assert "Dot chart showing Recycling for October to December 2024: " in page.body


def test_files_carry_the_rows_with_a_column_of_their_own(report):
    files = {name: raw.decode("utf-8-sig") for name, raw in make_downloads(report).items()}
    figures = files["figures.csv"].splitlines()
    assert figures[0].endswith(",note,group")
    assert figures[-2].endswith(",women")
    assert (
        files["comparisons.csv"]
        .splitlines()[1]
        .startswith("recycling,2024/25 Q3,country,England,41")
    )
    assert files["groups.csv"].splitlines()[1:] == [
        f"sex,Sex,{name.lower()},{name},{PAPER}" for name in ("Women", "Men")
    ]


def test_officers_are_led_to_the_files_behind_it(pages):
    kept = {one.file.rpartition("/")[2] for one in pages["indicators/recycling/"].kept_in}
    assert {"comparisons.csv", "groups.yml", "figures.csv"} <= kept
