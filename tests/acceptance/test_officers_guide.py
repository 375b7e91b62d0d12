"""docs/officers.md does what it says: its commands are run and its examples are checked.

Blocks are as tests/guide.py says. One after "Wrong:" stands in the place of the same key, or of all
rows, of the file before; the block `text` after it is what the check says.
"""

import re
import shutil

import openpyxl
import pytest

from generator.describe.dates import say_period
from generator.describe.readability import WORDS_LIMIT
from generator.model.enums import FigureStatus, TargetKind
from generator.model.period_forms import parse_period
from generator.model.scales import SHIPPED
from generator.model.waiting import has_mark
from generator.schema import LISTINGS, TABLES
from tests.conftest import DEFAULT, ROOT
from tests.guide import as_pattern, find_dead_links, read_blocks, run
from tests.plain_page import find_grade_of, find_long_sentences

GUIDE = ROOT / "docs" / "officers.md"
TEXT = GUIDE.read_text(encoding="utf-8")
HARDEST_GRADE = 6
TYPED_BY_HAND = ("git ", "cd ", "make site", ". .venv/bin/activate", "laa serve")
"""Commands that are not run here: tests of their own hold `make site` and `laa serve`."""
SHOW_A_PROBLEM = "problems to mend."
BLOCKS = read_blocks(TEXT)


@pytest.fixture
def office(tmp_path, monkeypatch):
    """A copy of the default agreement, as an officer has it."""
    for name in ("data", "content"):
        shutil.copytree(ROOT / name / DEFAULT, tmp_path / name / DEFAULT)
    for shared in (ROOT / "content").glob("*.yml"):
        shutil.copy(shared, tmp_path / "content")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def answer_as_the_council(place):
    """What a partner does: one figure in the template, sent back."""
    template = next(place.glob("templates/*county-council.xlsx"))
    book = openpyxl.load_workbook(template)
    sheet = book["Figures"]
    row = next(cells for cells in sheet.iter_rows() if cells[0].value == "business-start-ups")
    columns = {cell.value: at for at, cell in enumerate(sheet[1])}
    for heading, value in (
        ("Figure", 538),
        ("Status", "provisional"),
        ("Source", "ssog-2007-02, para 8"),
    ):
        row[columns[heading]].value = value
    (place / "returns").mkdir()
    book.save(place / "returns" / "council.xlsx")


def delete_what_needs_no_words(place):
    for path in (place / "content").rglob("*.md"):
        if any(map(has_mark, path.read_text().splitlines())):
            path.unlink()


def set_the_period(place):
    line = next(block.text for block in BLOCKS if block.text.startswith("current_quarter:"))
    path = place / "data" / DEFAULT / "agreement.yml"
    path.write_text(re.sub(r"current_quarter: .*\n", line, path.read_text()))


BY_HAND = {
    "laa import returns/council.xlsx --dry-run": answer_as_the_council,
    "laa serve": delete_what_needs_no_words,
    "laa explain": lambda _: None,
}
"""What the officer has done by hand before a command."""


def test_a_period_goes_as_the_guide_says(office):
    typed, last, read = [], "", 0
    for number, block in enumerate(BLOCKS):
        if block.file and "smallshire" not in block.file:
            (office / block.file).write_text(block.text)
        if block.text.startswith("current_quarter:"):
            set_the_period(office)
        if block.kind != "sh":
            continue
        for command in block.text.splitlines():
            for begins, do in BY_HAND.items():
                if command.startswith(begins):
                    do(office)
            if command.startswith(TYPED_BY_HAND):
                continue
            assert command.startswith("laa "), command
            result = run(command, place=office, answers="y\n")
            typed.append(command)
            last = result.output
            assert (result.exit_code == 0) is (SHOW_A_PROBLEM not in last), last
        shown = BLOCKS[number + 1]
        if shown.kind == "text" and typed and block.text.strip() == typed[-1]:
            assert as_pattern(shown.text).search(last), last
            read += 1
    assert [command.split()[1] for command in typed] == [
        "check", "status", "template", "status", "import", "import", "new", "check", "check",
        "explain", "check", "release",
    ]  # fmt: skip
    assert read == len(typed), "what each command shows was compared"
    assert "538" in (office / "data" / DEFAULT / "figures.csv").read_text()


def test_a_return_comes_in_while_words_are_still_missing(office):
    run(f"laa template {DEFAULT} --out templates", place=office)
    answer_as_the_council(office)
    run("laa new quarter '2006/07 Q4'", place=office)
    result = run("laa import returns/council.xlsx --yes", place=office)
    assert result.exit_code == 0, result.output
    assert "538" in (office / "data" / DEFAULT / "figures.csv").read_text()
    assert run(f"laa check {DEFAULT}", place=office).exit_code == 1, "nothing else is forgiven"


def publish_and_revise(place):
    """What comes before the example of an amendment: a release, then better data."""
    releases = place / "data/smallshire/releases.yml"
    releases.write_text(f"{releases.read_text()}  gap: Some words are missing.\n")
    result = run("laa release '2024/25 Q3' --agreement smallshire", place=place)
    assert result.exit_code == 0, result.output
    figures = place / "data/smallshire/figures.csv"
    figures.write_text(figures.read_text().replace(",210,", ",212,"))
    assert run("laa check smallshire", place=place).exit_code == 1, "it needs an entry"


BEFORE_FILES = {"data/smallshire/amendments.yml": publish_and_revise}


def spoil(good, wrong, kind):
    """A good file with a wrong part in its place."""
    if kind == "csv":
        return good.splitlines()[0] + "\n" + wrong
    key = re.match(r"\s*(?:- )?(\w+):", wrong)
    if key:
        return re.sub(rf"(?m)^{re.escape(key[0])}.*\n", lambda _: wrong, good, count=1)
    return good + wrong


def test_the_example_files_are_good_and_the_wrong_ones_give_the_message_below(
    smallshire, monkeypatch
):
    monkeypatch.chdir(smallshire)
    last, tried = None, 0
    for number, block in enumerate(BLOCKS):
        if block.file.startswith(("data/smallshire", "content/smallshire")):
            last = block
            BEFORE_FILES.get(block.file, lambda _: None)(smallshire)
            (smallshire / block.file).parent.mkdir(parents=True, exist_ok=True)
            (smallshire / block.file).write_text(block.text)
            result = run("laa check smallshire", place=smallshire)
            assert result.exit_code == 0, (block.file, result.output)
        elif block.above == "Wrong:":
            path = smallshire / last.file
            path.write_text(spoil(last.text, block.text, last.kind))
            output = run("laa check smallshire", place=smallshire).output
            path.write_text(last.text)
            assert output.split("\n\n")[0] + "\n" == BLOCKS[number + 1].text, block.text
            tried += 1
    assert tried > 15


def read_table(heading):
    """The rows of the table that follows a line, without its head."""
    lines = TEXT[TEXT.index(heading) :].splitlines()
    rows = [line for line in lines[: lines.index("", 2 + lines.index("", 1))] if line[:1] == "|"]
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows[2:]]


def test_each_time_means_what_the_guide_says():
    for written, means in read_table("### How to write a time"):
        assert say_period(parse_period(written.strip("`"))) == means


def test_the_words_of_each_column_are_all_there():
    assert [row[0] for row in read_table("The words for `status`:")] == [
        f"`{one.value}`" for one in FigureStatus
    ]
    assert [row[0] for row in read_table("burglary,,2025/26 Q4,200,stretch")] == [
        f"`{one.value}`" for one in TargetKind
    ]
    assert {
        row[0]: row[2] for row in read_table("new-homes,2024/25 Q3,delivery,red,printed,Two")
    } == {
        f"`{dimension}`": ", ".join(f"`{one}`" for one in scale.ids)
        for dimension, scale in SHIPPED.items()
    }


def test_every_data_file_has_an_example():
    shown = {block.file.rpartition("/")[2] for block in BLOCKS}
    assert {*LISTINGS, *TABLES, "agreement.yml"} <= shown


def test_each_link_within_the_guide_leads_somewhere():
    for page in (GUIDE, ROOT / "docs" / "messages.md"):
        assert list(find_dead_links(page)) == []


def test_the_guide_is_in_plain_english():
    assert find_grade_of(GUIDE) <= HARDEST_GRADE
    assert find_long_sentences(GUIDE, WORDS_LIMIT) == []
