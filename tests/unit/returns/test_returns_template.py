"""The workbook that goes out: what is in it, what is locked, and that it comes back as it went."""

import io
import re
import zipfile

import openpyxl
import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.describe.readability import Author, Clause, find_grade
from generator.describe.syllables import count_syllables
from generator.returns.template_words import say_instructions
from tests.return_files import (
    BLANK,
    COUNCIL,
    QUARTER,
    ROW_OF,
    bring,
    figures,
    make_blank,
    open_filled,
    save,
)

EASY, LONGEST_SENTENCE = 5.0, 25
FILE = "smallshire-2024-25-q4-smallshire-county-council.xlsx"


def make(files, out, *options):
    folders = ("--data-dir", str(files / "data"), "--content-dir", str(files / "content"))
    return CliRunner().invoke(
        main, ["template", "smallshire", "--out", str(out), *options, *folders]
    )


@pytest.fixture(scope="module")
def book():
    return openpyxl.load_workbook(io.BytesIO(BLANK))


def test_the_sheets_stand_in_their_order_and_the_lists_are_hidden(book):
    assert book.sheetnames == ["Read me", "Figures", "Ratings", "Lists", "Sent"]
    assert [sheet.sheet_state for sheet in book] == ["visible"] * 3 + ["hidden"] * 2
    assert book.active.title == "Figures"


def test_each_measure_has_a_row_with_its_last_figure_and_unit(book):
    sheet = book["Figures"]
    assert {sheet.cell(row, 1).value: row for row in range(2, 8)} == ROW_OF
    told = [cell.value for cell in sheet[2]]
    assert told[:7] == [
        "burglary", "Burglary", "Smallshire", QUARTER, "210 (2024/25 Q3)", None, "burglaries",
    ]  # fmt: skip


def test_what_is_given_is_locked_and_what_is_asked_is_open(book):
    sheet = book["Figures"]
    assert sheet.protection.sheet
    assert sheet.protection.password is None
    locked = {sheet.cell(1, cell.column).value for cell in sheet[2] if cell.protection.locked}
    assert locked == {
        "Indicator", "What it measures", "Area", "Period", "Last figure", "Unit",
    }  # fmt: skip
    spare = {sheet.cell(1, cell.column).value for cell in sheet[8] if cell.protection.locked}
    assert spare == {"What it measures", "Last figure", "Unit"}
    assert all(cell.protection.locked for cell in sheet[1])


def test_headings_stay_in_sight_and_each_says_what_it_wants(book):
    sheet = book["Figures"]
    assert sheet.freeze_panes == "C2"
    assert all(cell.comment and cell.comment.text for cell in sheet[1])


def test_figures_are_held_to_numbers_and_words_to_lists(book):
    rules = {rule.errorTitle: rule for rule in book["Figures"].data_validations.dataValidation}
    assert rules["Figure"].type == "decimal"
    listed = rules["Status"].formula1
    words = [cell.value for (cell,) in book["Lists"][listed.partition("!")[2]]]
    assert words[0] == "final"
    assert "not due" in words
    assert rules["Period"].errorStyle == "warning"
    assert str(rules["Status"].sqref) == "H2:H10"


def test_the_same_facts_make_the_same_bytes():
    assert make_blank() == BLANK


def test_no_time_of_making_is_in_the_file():
    with zipfile.ZipFile(io.BytesIO(BLANK)) as archive:
        assert {part.date_time for part in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2025-03-31T00:00:00Z" in archive.read("docProps/core.xml")


def test_known_figures_of_the_period_are_filled_in_and_come_back_unchanged(smallshire, tmp_path):
    (tmp_path / "back.xlsx").write_bytes(make_blank("2024/25 Q3"))
    sheet = openpyxl.load_workbook(tmp_path / "back.xlsx")["Figures"]
    row = {cell.value: number for number, cell in enumerate(sheet["A"], 1)}["recycling"]
    assert [cell.value for cell in sheet[row]][5:12] == [
        38.5, "%", "final", 36.9, 40.1, "plan-2024, para 5", "The survey asked 1,200 homes.",
    ]  # fmt: skip
    before = figures(smallshire).read_bytes()
    result = bring(smallshire, tmp_path / "back.xlsx")
    assert result.output.startswith("Nothing changes: all 9 answers"), result.output
    assert figures(smallshire).read_bytes() == before


def test_the_instructions_are_plain():
    said = say_instructions(COUNCIL, "Smallshire", QUARTER, [])
    sentences = [one for text, _ in said for one in re.findall(r"[A-Z][^.]*[a-z]\.(?= |$)", text)]
    words = [re.findall(r"[A-Za-z-]+", sentence) for sentence in sentences]
    parts = [
        Clause(
            Author.GENERATOR,
            " ".join(one),
            len(one),
            sum(map(count_syllables, one)),
            is_prose=True,
        )
        for one in words
    ]
    assert len(parts) >= 20
    assert find_grade(parts) <= EASY
    assert max(map(len, words)) <= LONGEST_SENTENCE


def test_each_lead_has_a_file_and_the_rest_goes_to_the_accountable_body(smallshire, tmp_path):
    burglary = smallshire / "data" / "smallshire" / "indicators" / "burglary.yml"
    burglary.write_text(f"{burglary.read_text()}lead: Smallshire Police\n")
    result = make(smallshire, tmp_path, "--quarter", QUARTER)
    names = [line.rpartition("/")[2] for line in result.output.splitlines()]
    assert names == [FILE, "smallshire-2024-25-q4-smallshire-police.xlsx"]
    sheet = openpyxl.load_workbook(tmp_path / names[1])["Figures"]
    assert [sheet["A2"].value, sheet["A3"].value] == ["burglary", None]


def test_a_filled_template_is_not_written_over(smallshire, tmp_path):
    assert make(smallshire, tmp_path, "--quarter", QUARTER).exit_code == 0
    assert make(smallshire, tmp_path, "--quarter", QUARTER).exit_code == 0
    filled = save(open_filled(), tmp_path, FILE).read_bytes()
    result = make(smallshire, tmp_path, "--quarter", QUARTER)
    assert result.exit_code == 1
    assert "there already, and not the same" in result.output
    assert (tmp_path / FILE).read_bytes() == filled
    assert make(smallshire, tmp_path, "--quarter", QUARTER, "--replace").exit_code == 0


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--organisation", "Smallshire County Counsel"), "Did you mean Smallshire County Coun"),
        (("--quarter", "2024-25 Q4"), "Write 2024/25 Q4."),
        (("--quarter", "2024/25"), "is not a quarter"),
    ],
)  # fmt: skip
def test_a_wrong_organisation_or_period_is_said(smallshire, tmp_path, options, said):
    result = make(smallshire, tmp_path, *options)
    assert result.exit_code == 1
    assert said in result.output
    assert not list(tmp_path.glob("*.xlsx"))
