"""`laa report` writes what was asked for, says what it cannot, and never over a file."""

import shutil

import docx
import pytest

from generator.cli.report import FORMATS, READERS
from generator.papers import READERS as KNOWN
from generator.papers import pdf, word
from tests.spoil import run_words

CHROMIUM = pdf.find_chromium()


def report(place, *words):
    return run_words(place, "report", *words, "--out", str(place / "out"))


def test_the_command_knows_every_reader():
    assert tuple(KNOWN) == READERS


def test_each_format_is_one_file_named_after_agreement_period_and_reader(smallshire):
    formats = [f"--format={one}" for one in FORMATS if one != "pdf" or CHROMIUM]
    result = report(smallshire, "2024/25 Q3", "--for", "board", *formats)
    assert result.exit_code == 0, result.output
    made = sorted(path.name for path in (smallshire / "out").iterdir())
    ends = sorted(one.removeprefix("--format=") for one in formats)
    assert made == [f"smallshire-2024-25-q3-board.{end}" for end in ends]
    docx.Document(smallshire / "out/smallshire-2024-25-q3-board.docx")


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here: make chromium installs it")
def test_a_pdf_is_the_same_each_time_and_bears_the_day_of_its_period(smallshire):
    made = []
    for _ in range(2):
        result = report(smallshire, "--for", "scrutiny", "--format", "pdf")
        assert result.exit_code == 0, result.output
        (path,) = (smallshire / "out").iterdir()
        made.append(path.read_bytes())
        shutil.rmtree(smallshire / "out")
    assert made[0].startswith(b"%PDF-")
    assert b"D:20241231000000" in made[0]
    assert made[0] == made[1]


def test_without_a_chromium_it_says_what_to_do(smallshire, monkeypatch):
    monkeypatch.setattr(pdf, "find_chromium", lambda: None)
    result = report(smallshire, "--for", "board", "--format", "docx", "--format", "pdf")
    assert result.exit_code == 1
    assert "This computer has no Chromium or Chrome to make a PDF." in result.output
    assert not (smallshire / "out").exists()


def test_a_file_that_is_there_stays_as_it_is(smallshire):
    assert report(smallshire, "--for", "board").exit_code == 0
    (path,) = (smallshire / "out").iterdir()
    path.write_text("the officer's own")
    result = report(smallshire, "--for", "board")
    assert result.exit_code == 1
    assert "is there already. Move it away, or choose another --out." in result.output
    assert path.read_text() == "the officer's own"


REFUSED = {
    "neither": ([], "Say who reads it with --for, or name a duty with --duty"),
    "both": (["--for", "board", "--duty", "welsh-yearly"], "one of the two"),
    "a block": (
        ["--for", "board", "--block", "safe"],
        "Did you mean safer?",
    ),
    "a period": (["2024/25 Q5", "--for", "board"], "is not a quarter"),
    "a time outside": (["2034/35 Q1", "--for", "board"], "2034/35 Q1"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_is_refused(smallshire, name):
    words, said = REFUSED[name]
    result = report(smallshire, *words)
    assert result.exit_code == 1
    assert said in result.output
    assert not (smallshire / "out").exists()


def test_the_agreement_may_stand_behind_the_period(smallshire):
    result = report(smallshire, "2024/25 Q3", "smallshire", "--for", "review", "--block", "safer")
    assert result.exit_code == 0, result.output


def test_a_spoiled_template_is_named(smallshire, monkeypatch, tmp_path):
    (tmp_path / "paper.docx").write_text("no Word file")
    monkeypatch.setattr(word, "TEMPLATES", tmp_path)
    result = report(smallshire, "--for", "board")
    assert result.exit_code == 1
    assert "paper.docx cannot be filled in: " in result.output


def test_a_template_of_its_own_serves_one_reader(monkeypatch, tmp_path):
    for name in ("paper", "board"):
        (tmp_path / f"{name}.docx").touch()
    monkeypatch.setattr(word, "TEMPLATES", tmp_path)
    assert word.find_template("board").name == "board.docx"
    assert word.find_template("scrutiny").name == "paper.docx"


def test_faults_in_the_files_stop_it_as_they_stop_the_check(smallshire):
    (smallshire / "data/smallshire/figures.csv").write_text("no table")
    result = report(smallshire, "--for", "board")
    assert result.exit_code == 1
    assert "figures.csv, line 1" in result.output
