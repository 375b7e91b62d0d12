"""A report that a law asks for is written once every question of it is answered, and not before."""

import shutil

import pytest

from generator.check.duties import read_duties
from generator.load import read_duty_files
from generator.model.problem import DataError
from generator.papers.sections import FACTS
from tests.spoil import run, run_words
from tests.where import ROOT

DUTY = """title: A yearly report
law: The Test Act 2020, section 3
months: 12
questions:
  - id: how
    question: How did it go?
    law: section 3(1)
    facts:
      - overall
  - id: why
    question: Why did it go so?
    law: section 3(2)
    words: true
"""
OF_PLACE = """title: A report of a place
law: The Test Act 2020, section 4
of_place: true
questions:
  - id: place
    question: How is the place?
    facts:
      - place
  - id: next
    question: What comes next?
    words: true
"""
ANSWER = """---
about: 2024/25
author_role: Performance officer
updated: 2025-02-10
---

It went so because of **three** things.
"""
FILE = "content/smallshire/duties/yearly/why.md"


@pytest.fixture
def files(smallshire, monkeypatch):
    """Smallshire with two duties of its own."""
    duties = smallshire / "data/_duties"
    duties.mkdir()
    (duties / "yearly.yml").write_text(DUTY)
    (duties / "of-place.yml").write_text(OF_PLACE)
    monkeypatch.chdir(smallshire)
    return smallshire


def write(files, text, name=FILE):
    path = files / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def report(files, *words):
    return run_words(files, "report", *words, "--out", str(files / "out"), "--format", "html")


def read_out(files):
    (path,) = (files / "out").iterdir()
    return path.read_text()


def test_an_open_question_stops_the_report_and_names_the_file_to_write(files):
    result = report(files, "--duty", "yearly")
    assert result.exit_code == 1
    assert result.output.splitlines() == [
        "Why did it go so? (section 3(2))",
        f"    Write {FILE}.",
        "Error: Of the report, 1 question has no answer. Nothing is written.",
    ]
    assert not (files / "out").exists()


def test_the_answered_report_has_questions_laws_words_and_facts(files):
    write(files, ANSWER)
    assert run(files).exit_code == 0
    result = report(files, "--duty", "yearly")
    assert result.exit_code == 0, result.output
    page = read_out(files)
    assert ", January to December 2024</h1>" in page
    assert "Ratings are those of October to December 2024." in page
    assert "The Test Act 2020, section 3" in page
    assert page.index("How did it go?") < page.index("Why did it go so?")
    assert "Asked for by: section 3(2)" in page
    assert "It went so because of three things." in page
    assert "Of 6 measures, " in page


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (ANSWER.replace("2024/25", "2023/24"), "it is about 2023/24"),
        (ANSWER.partition("It went")[0], "it has no text below the front matter"),
    ],
    ids=["an earlier year", "no words"],
)
def test_an_answer_that_does_not_serve_is_told(files, text, why):
    write(files, text)
    assert f"Write {FILE}: {why}." in report(files, "--duty", "yearly").output


def test_an_answer_to_no_question_is_told(files):
    write(files, ANSWER)
    write(files, ANSWER, "content/smallshire/duties/yearly/whi.md")
    said = report(files, "--duty", "yearly").output
    assert "yearly/whi.md: no question has this name. Did you mean why?" in said


def test_a_report_of_a_place_wants_one_and_has_its_own_answers(files):
    refused = report(files, "--duty", "of-place")
    assert "This duty has a report for each place. Name one with --place." in refused.output
    unknown = report(files, "--duty", "of-place", "--place", "mill-ende")
    assert "'mill-ende' is not a place. Did you mean mill-end?" in unknown.output
    open_ = report(files, "--duty", "of-place", "--place", "mill-end")
    assert "Write content/smallshire/duties/of-place/mill-end/next.md." in open_.output
    write(files, ANSWER, "content/smallshire/duties/of-place/mill-end/next.md")
    made = report(files, "--duty", "of-place", "--place", "mill-end")
    assert made.exit_code == 0, made.output
    assert "A report of a place: Mill End, " in read_out(files)


def test_a_report_of_the_whole_wants_no_place(files):
    said = report(files, "--duty", "yearly", "--place", "mill-end").output
    assert "This duty is of the whole area. Leave out --place." in said


def test_an_unknown_duty_names_a_near_one(files):
    said = report(files, "--duty", "yearley").output
    assert "'yearley' is not a duty. Did you mean yearly?" in said


ANSWER_FAULTS = {
    "a telephone": ("three", "0116 265 8015", "contact details"),
    "HTML": ("three", "<b>", "'<b>', which is HTML"),
    "no time": ("about: 2024/25\n", "", "no value"),
    "no period": ("about: 2024/25", "about: soon", "'soon', which is not a period"),
}


@pytest.mark.parametrize("name", ANSWER_FAULTS)
def test_an_answer_is_checked_as_all_words_are(files, name):
    old, new, found = ANSWER_FAULTS[name]
    write(files, ANSWER.replace(old, new))
    said = run(files).output
    assert f"{FILE}, line" in said
    assert found in said


DUTY_FAULTS = {
    "a section": ("- overall", "- overal", "line 9, key facts: found 'overal', which is not a"),
    "nothing": ("    words: true\n", "", "found the question why, which nothing could answer"),
    "twice": ("id: why", "id: how", "found the question how a second time"),
    "a key": ("law: The", "lawe: The", "line 2, key lawe: found 'lawe', which is not"),
}


@pytest.mark.parametrize("name", DUTY_FAULTS)
def test_a_fault_in_a_duty_is_told_with_its_line(files, name):
    old, new, found = DUTY_FAULTS[name]
    (files / "data/_duties/yearly.yml").write_text(DUTY.replace(old, new))
    result = report(files, "--duty", "of-place", "--place", "mill-end")
    assert result.exit_code == 1
    assert "yearly.yml, line " in result.output
    assert found in result.output


SHIPPED = (
    "neighbourhood-six-months", "scottish-locality", "scottish-outcomes", "welsh-yearly",
)  # fmt: skip


def test_the_shipped_duties_are_good_and_name_their_law():
    duties = read_duties(read_duty_files(ROOT / "data", []), FACTS)
    assert tuple(duties) == SHIPPED
    laws = {name: str(one.law) for name, one in duties.items()}
    assert laws["scottish-outcomes"] == "Community Empowerment (Scotland) Act 2015, section 8"
    assert laws["scottish-locality"] == "Community Empowerment (Scotland) Act 2015, section 12"
    assert laws["welsh-yearly"].startswith("Well-being of Future Generations (Wales) Act 2015, sec")
    asked = [one.law for one in duties["scottish-outcomes"].questions]
    assert asked == ["section 8(2)(a)", "section 8(2)(b)(i)", "section 8(2)(b)(ii)"]


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_duty_is_refused_until_its_words_are_written(smallshire, monkeypatch, name):
    """A folder without duties of its own has those of the software."""
    monkeypatch.chdir(smallshire)
    duty = read_duties(read_duty_files(ROOT / "data", []), FACTS)[name]
    place = ["--place", "mill-end"] if duty.of_place else []
    refused = report(smallshire, "--duty", name, *place)
    needed = [one.id for one in duty.questions if one.words]
    assert refused.exit_code == 1
    for one in needed:
        assert f"/{one}.md" in refused.output
    for line in refused.output.splitlines():
        if line.startswith("    Write "):
            write(smallshire, ANSWER, line.removeprefix("    Write ").removesuffix("."))
    made = report(smallshire, "--duty", name, *place)
    assert made.exit_code == 0, made.output
    page = read_out(smallshire)
    assert all(str(one.question).replace("'", "&#39;") in page for one in duty.questions)
    shutil.rmtree(smallshire / "out")


def test_a_broken_duty_raises_with_every_problem(files):
    for path in (files / "data/_duties").iterdir():
        path.write_text("title: One\n")
    with pytest.raises(DataError) as caught:
        read_duties(read_duty_files(files / "data", []), FACTS)
    assert {one.file.rpartition("/")[2] for one in caught.value.problems} == {
        "of-place.yml", "yearly.yml",
    }  # fmt: skip
