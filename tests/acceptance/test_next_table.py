"""A later table of the same plan knows more than the one before it."""

import csv

import pytest
from click.testing import CliRunner

from generator.cli import main

WAITING = """\
Ref,Measure,Annual target 2023/24,Q1 2023/24,Q2 2023/24,Q3 2023/24,Q4 2023/24,Polarity,{now} RAG
A1,Homes built,240,51,{homes},Not due,Not due,Higher is better,{light}
A3,Fly-tips,400,101,{tips},-,-,Lower is better,Green
"""
MONTHLY = {
    "july": "Ref,Measure,Jun-23,Jul-23,Annual target 2023/24,RAG\nM2,Missed bins,40,38,40,Green\n",
    "august": (
        "Ref,Measure,Jun-23,Jul-23,Aug-23,Annual target 2023/24,RAG\n"
        "M2,Missed bins,40,38,66,40,Red\n"
    ),
}


@pytest.fixture
def start(tmp_path):
    """Runs `laa start` on the text of a table; gives what it says."""

    def run(name, text):
        path = tmp_path / f"{name}.csv"
        path.write_text(text)
        arguments = ["start", path, "--out", tmp_path, "--name", "Hill Plan", "--yes"]
        result = CliRunner().invoke(main, [*map(str, arguments), "--kind", "council-plan"])
        assert result.exit_code == 0, result.output
        return result.output

    return run


def read_rows(place, name):
    with (place / "data" / "hill-plan" / name).open(newline="", encoding="utf-8") as file:
        return {(one["indicator"], one["period"]): one for one in csv.DictReader(file)}


def test_a_figure_takes_the_place_of_the_reason_why_there_was_none(start, tmp_path):
    start("q1", WAITING.format(now="Q1", homes="Not due", tips="-", light="Amber"))
    before = read_rows(tmp_path, "figures.csv")["a1", "2023/24 Q2"]
    assert (before["value"], before["status"]) == ("", "not_due")
    said = start("q2", WAITING.format(now="Q2", homes="66", tips="120", light="Green"))
    assert "Differs" not in said
    figures = read_rows(tmp_path, "figures.csv")
    assert figures["a1", "2023/24 Q2"]["value"] == "66"
    assert figures["a1", "2023/24 Q2"]["source"].startswith("q2, ")
    assert figures["a1", "2023/24 Q2"]["note"] == figures["a1", "2023/24 Q2"]["status"] == ""
    assert figures["a3", "2023/24 Q2"]["value"] == "120"
    assert figures["a1", "2023/24 Q3"]["value"] == ""


def test_no_reason_takes_the_place_of_a_figure(start, tmp_path):
    start("q1", WAITING.format(now="Q2", homes="66", tips="120", light="Green"))
    said = start("q2", WAITING.format(now="Q2", homes="Not due", tips="120", light="Green"))
    assert "nothing for a1, 2023/24 Q2. figures.csv has 66, which stays" in said
    assert read_rows(tmp_path, "figures.csv")["a1", "2023/24 Q2"]["value"] == "66"


def test_the_rating_of_a_running_quarter_follows_its_latest_figure(start, tmp_path):
    start("july", MONTHLY["july"])
    said = start("august", MONTHLY["august"])
    assert "red for m2, 2023/24 Q2. It takes the place of green, as the table has a later" in said
    assert read_rows(tmp_path, "ratings.csv")["m2", "2023/24 Q2"]["rating"] == "red"
    assert read_rows(tmp_path, "figures.csv")["m2", "Aug 2023"]["value"] == "66"


def test_a_rating_with_a_reason_stays_and_so_does_one_of_no_later_figure(start, tmp_path):
    start("july", MONTHLY["july"])
    said = start("again", MONTHLY["july"].replace("Green", "Amber"))
    assert "ratings.csv has green, which stays" in said
    path = tmp_path / "data" / "hill-plan" / "ratings.csv"
    rows = [*csv.reader(path.read_text().splitlines())]
    rows[1][rows[0].index("reason")] = "A person looked at it."
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)
    assert "ratings.csv has green, which stays" in start("august", MONTHLY["august"])
    assert read_rows(tmp_path, "ratings.csv")["m2", "2023/24 Q2"]["rating"] == "green"
