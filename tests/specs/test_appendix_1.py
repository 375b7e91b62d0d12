"""The report to the board for October to December 2006 holds the founding paper's Appendix 1.

appendix_1_table.csv is its table 1 cell by cell: `previous` is the number in brackets.
appendix_1_rewards.csv is its list 2 line by line, with the measure of each.
"""

import csv
import re
from functools import cache
from pathlib import Path

import pytest

from generator.model.papers import Grid
from generator.papers import make_paper
from tests.where import ROOT

FOLDER = Path(__file__).parent
HEAD = {"N/A": "Not known yet", "Refresh": "Being changed"}
COLOUR = {"Not Available": "Not known yet"}
NAME = {"outcome": "Result", "delivery": "Work"}


def read(name):
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


CELLS, LINES = read("appendix_1_table.csv"), read("appendix_1_rewards.csv")


@cache
def read_paper():
    from generator.build import Folders
    from generator.model.moment import parse_moment
    from generator.model.period_forms import parse_period
    from generator.reading import read_as_released
    from generator.record import Audience

    report = read_as_released(
        "leicestershire-2006-2009",
        Folders(ROOT / "data", ROOT / "content"),
        lambda _: parse_period("2006/07 Q3"),
        Audience(parse_moment("2026-01-01")),
    )
    return report, make_paper(report, "board")


def find_grids(section):
    paper = read_paper()[1]
    one = next(one for one in paper.sections if one.id == section)
    return [part for part in one.parts if isinstance(part, Grid)]


def find_cell(row):
    """The row of a printed cell, its cell, and the table."""
    report, _ = read_paper()
    titles = {one.title: one.plain_title for one in report.agreement.blocks}
    grid = next(one for one in find_grids("risk") if one.title.startswith(NAME[row["dimension"]]))
    column = grid.heads.index(HEAD.get(row["rating"], row["rating"]))
    wanted = titles.get(row["block"], "All")
    cells = next(one for one in grid.rows if one[0].text == wanted)
    return cells, cells[column], grid


def test_the_transcription_has_every_number_that_the_table_prints():
    assert len(CELLS) == 58
    assert sum(bool(row["current"]) + bool(row["previous"]) for row in CELLS) == 105
    assert len(LINES) == 23


@pytest.mark.parametrize("row", CELLS, ids=lambda row: "-".join((*row.values(),)))
def test_a_cell_has_the_numbers_that_are_printed(row):
    now, before = re.fullmatch(r"([0-9]+)(?: [(]([0-9]+)[)])?", find_cell(row)[1].text).groups()
    assert row["current"] in {"", now}
    assert row["previous"] in {"", before}


@pytest.mark.parametrize("row", CELLS, ids=lambda row: "-".join((*row.values(),)))
def test_a_number_that_is_not_printed_has_a_note(row):
    cells, cell, grid = find_cell(row)
    now, _, before = cell.text.partition(" ")
    shows_more = (not row["current"] and now) or (not row["previous"] and before)
    assert not shows_more or cells[0].marks, (cell, grid.title)


def test_the_whole_table_is_there_and_no_more_rows():
    for grid in find_grids("risk"):
        assert len(grid.rows) == 8


@pytest.mark.parametrize("row", LINES, ids=lambda row: row["indicator"])
def test_a_reward_target_stands_under_its_colour(row):
    report, _ = read_paper()
    title = report.indicators[row["indicator"]].indicator.plain_title
    cells = next(one for one in find_grids("reward")[0].rows if one[0].text == title)
    result = cells[2].text.removeprefix("Result: ")
    assert result.startswith(COLOUR.get(row["rating"], row["rating"]))


def test_what_the_list_lacks_is_told():
    listed = {row["indicator"] for row in LINES}
    titles = {read_paper()[0].indicators[name].indicator.plain_title for name in listed}
    others = [row for row in find_grids("reward")[0].rows if row[0].text not in titles]
    assert [row[0].text for row in others] == [
        "Young people who offend again after a police warning",
        "GCSE results",
        "People who smoke",
    ]
    assert any("The list of reward targets" in note for note in read_paper()[1].notes)


@pytest.mark.parametrize("name", ["i01", "i02", "i03", "i04", "i07", "i08", "i12"])
def test_the_contradictions_of_the_appendix_are_footnoted(name):
    report, paper = read_paper()
    one = next(one for one in report.agreement.corrections if one.id == name)
    assert [note for note in paper.notes if one.printed in note and one.shown in note]
