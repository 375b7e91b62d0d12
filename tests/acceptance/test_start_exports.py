"""`laa start --as`: exports of other systems come in by a file that says what their signs mean."""

import csv
import shutil

import pytest
import yaml
from click.testing import CliRunner

from generator.cli import main
from tests.acceptance.test_start import bring, compare, read_all, read_rows, start
from tests.described_tables import FOLDERS, WRITERS, read_description, write_folder
from tests.where import ROOT

EXPORTS = ROOT / "data" / "_exports"
SHIPPED = ["open-sdg", "outcomes-framework", "pentana", "performance-plus"]
TABLES = {
    "11-performance-plus": "performance-plus",
    "12-pentana": "pentana",
    "13-outcomes-framework": "outcomes-framework",
}


def bring_folder(name, place):
    description = read_description(name)
    folder = place / "site"
    write_folder(description, folder)
    out = place / "out"
    options = description["options"]
    result = start(folder, "--out", out, *options, answers=description["answers"])
    assert result.exit_code == 0, result.output
    (made,) = (out / "data").iterdir()
    return description, result.output, made


def write_rows(place, rows, name="export.csv"):
    path = place / name
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return path


def change(place, name, **keys):
    """An officer's own copy of a file of data/_exports, with some keys changed."""
    own = yaml.safe_load((EXPORTS / f"{name}.yml").read_text(encoding="utf-8")) | keys
    path = place / "own.yml"
    path.write_text(yaml.safe_dump(own, allow_unicode=True), encoding="utf-8")
    return path


def test_each_file_that_comes_with_the_software_is_tried_by_a_table():
    assert sorted(path.stem for path in EXPORTS.glob("*.yml")) == SHIPPED
    tried = {read_description(one)["options"][1] for one in [*TABLES, *FOLDERS]}
    assert sorted(tried) == SHIPPED


@pytest.mark.parametrize("name", FOLDERS)
def test_a_folder_of_indicator_files_comes_in_rightly(name, tmp_path):
    description, said, folder = bring_folder(name, tmp_path)
    compare(description, said, folder)


@pytest.mark.parametrize("name", TABLES)
def test_the_same_export_twice_changes_no_byte_and_needs_no_answer(name, tmp_path):
    bring(name, "xlsx", tmp_path)
    out = tmp_path / "out"
    before = read_all(out)
    again = start(tmp_path / "report.xlsx", "--out", out, "--as", TABLES[name])
    if name == "12-pentana":  # no heading of it says which quarter it is of
        assert "Which quarter is the table about" in again.output
        options = ("--as", TABLES[name])
        again = start(tmp_path / "report.xlsx", "--out", out, *options, answers=["2023/24 Q3"])
    assert again.exit_code == 0, again.output
    assert "Nothing changes" in again.output
    assert read_all(out) == before


@pytest.mark.parametrize("name", FOLDERS)
def test_the_same_folder_twice_changes_no_byte_and_needs_no_answer(name, tmp_path):
    bring_folder(name, tmp_path)
    before = read_all(tmp_path / "out")
    again = start(tmp_path / "site", "--out", tmp_path / "out", "--as", "open-sdg")
    assert again.exit_code == 0, again.output
    assert "Nothing changes" in again.output
    assert read_all(tmp_path / "out") == before


def test_the_next_export_is_read_by_the_same_file_without_its_name(tmp_path):
    head = ["Code", "Description", "2023/24 Q{} Value", "2023/24 Q{} Status"]
    for quarter, row in (
        (1, ["A1", "Burglaries", 20, "OK"]),
        (2, ["A1", "Burglaries", 31, "Alert"]),
    ):
        path = write_rows(tmp_path, [[one.format(quarter) for one in head], row])
        options = ("--as", "pentana", "--name", "Hill Plan") if quarter == 1 else ()
        result = start(path, "--out", tmp_path / "out", *options, "--yes")
        assert result.exit_code == 0, result.output
    ratings = read_rows(tmp_path / "out" / "data" / "hill-plan", "ratings.csv")
    assert [(one["period"], one["rating"]) for one in ratings] == [
        ("2023/24 Q1", "green"), ("2023/24 Q2", "red"),
    ]  # fmt: skip


def test_a_copy_with_own_changes_is_given_by_its_path(tmp_path):
    own = change(
        tmp_path,
        "pentana",
        columns=[
            {"printed": "PI ref", "means": "code"}, {"printed": "What", "means": "title"},
            {"printed": "Where we are", "means": "actual"}, {"printed": "Face", "means": "light"},
        ],
        statuses=[{"printed": "🙂", "means": "green"}, {"printed": "-1", "means": "red"}],
    )  # fmt: skip
    rows = [["PI ref", "What", "Where we are Q1 2023/24", "Face"],
            ["A1", "Burglaries", "20", "🙂"], ["A2", "Robberies", "30", "-1"]]  # fmt: skip
    path = write_rows(tmp_path, rows)
    out = tmp_path / "out"
    result = start(path, "--out", out, "--as", own, "--name", "Hill Plan", "--yes")
    assert result.exit_code == 0, result.output
    ratings = read_rows(out / "data" / "hill-plan", "ratings.csv")
    assert [(one["indicator"], one["rating"]) for one in ratings] == [
        ("a1", "green"),
        ("a2", "red"),
    ]


def test_own_files_stand_before_those_of_the_software(tmp_path):
    folder = tmp_path / "data" / "_exports"
    folder.mkdir(parents=True)
    shutil.copy(change(tmp_path, "pentana", statuses=[{"printed": "Fine", "means": "green"}]),
                folder / "pentana.yml")  # fmt: skip
    path = write_rows(tmp_path, [["Code", "Description", "2023/24 Value", "Status"],
                                 ["A1", "Burglaries", "20", "Fine"]])  # fmt: skip
    options = ("--data-dir", tmp_path / "data", "--content-dir", tmp_path / "content")
    result = start(path, "--as", "pentana", "--name", "Hill Plan", "--yes", *options)
    assert result.exit_code == 0, result.output
    assert read_rows(tmp_path / "data" / "hill-plan", "ratings.csv")[0]["rating"] == "green"


def test_an_area_that_the_file_names_is_not_asked_for(tmp_path):
    description = read_description("13-outcomes-framework")
    WRITERS["csv"](description, tmp_path / "report.csv")
    own = change(tmp_path, "outcomes-framework", area="E09999901")
    result = start(tmp_path / "report.csv", "--out", tmp_path / "out", "--as", own,
                   answers=["South outcomes", ""])  # fmt: skip
    assert result.exit_code == 0, result.output
    figures = read_rows(tmp_path / "out" / "data" / "south-outcomes", "figures.csv")
    assert [one["value"] for one in figures] == ["81.2", "69"]


def test_an_area_that_no_row_has_is_refused_and_asked_for_again(tmp_path):
    description = read_description("13-outcomes-framework")
    WRITERS["csv"](description, tmp_path / "report.csv")
    answers = ["Outcomes", "", "E1", "e09999901"]
    options = ("--as", "outcomes-framework")
    result = start(tmp_path / "report.csv", "--out", tmp_path / "out", *options, answers=answers)
    assert result.exit_code == 0, result.output
    assert "'E1' is no area of the table." in result.output


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"statuses": [{"printed": "Bad", "means": "blue"}]},
         "'blue', which is not a rating of its statuses"),
        ({"statuses": [{"printed": "OK", "means": "green"}, {"printed": "ok", "means": "red"}]},
         "'ok' a second time"),
        ({"columns": [{"printed": "Code", "means": "code"}]}, "no heading of figures"),
        ({"columns": [{"printed": "Value", "means": "actual"}]}, "no heading of the measures"),
        ({"columns": [{"printed": "Value", "means": "actual"}], "form": "indicator_files"},
         "no heading of the time of rows"),
        ({"columns": [{"printed": "Value", "means": "colour"}]}, "'colour'"),
        ({"colums": []}, "colums"),
    ],
)  # fmt: skip
def test_what_is_wrong_in_a_file_is_told_with_its_line(changes, found, tmp_path):
    own = change(tmp_path, "pentana", **changes)
    path = write_rows(tmp_path, [["Code", "Value"], ["A1", "1"]])
    result = start(path, "--out", tmp_path / "out", "--as", own, "--yes")
    assert result.exit_code == 1
    assert found in result.output
    assert "own.yml, line " in result.output
    assert "Nothing is written." in result.output
    assert not (tmp_path / "out").exists()


def test_names_and_paths_that_are_not_there_are_told(tmp_path):
    path = write_rows(tmp_path, [["Code", "Value"], ["A1", "1"]])
    result = start(path, "--as", "pentane", "--out", tmp_path / "out")
    assert "'pentane' is not an export that we know. Did you mean pentana?" in result.output
    result = start(path, "--as", tmp_path / "none.yml", "--out", tmp_path / "out")
    assert "Copy one of data/_exports, and give its path." in result.output
    result = start(path, "--as", "open-sdg", "--out", tmp_path / "out")
    assert "The folder has 0 files such as data/indicator_1-1-1.csv." in result.output


def test_markup_in_names_and_notes_of_a_table_is_words_on_every_page(tmp_path):
    note = "<script>alert(1)</script> and <img src=x onerror=alert(2)> &lt;b&gt; **bold**"
    rows = [
        ["Code", "Description", "2023/24 Q1 Value", "2023/24 Q1 Target", "Note"],
        ["A1", "Fires <b>now</b> & floods", 20, 25, note],
        ["A2", "Visits", 5, 4, "Less [than](javascript:alert(3)) <https://a.example> planned"],
    ]
    path, out = write_rows(tmp_path, rows), tmp_path / "out"
    assert (
        start(path, "--out", out, "--as", "pentana", "--name", "Hill Plan", "--yes").exit_code == 0
    )
    folders = ["--data-dir", f"{out / 'data'}", "--content-dir", f"{out / 'content'}"]
    built = CliRunner().invoke(main, ["build", "--site-dir", f"{tmp_path / 'site'}", *folders])
    assert built.exit_code == 0, built.output
    pages = {path: path.read_text() for path in (tmp_path / "site").rglob("*.html")}
    own = pages[tmp_path / "site" / "indicators" / "a1" / "index.html"]
    assert "&lt;script&gt;alert(1)&lt;/script&gt; and &lt;img src=x onerror=alert(2)&gt;" in own
    assert "&amp;lt;b&amp;gt; **bold**" in own
    assert "Fires &lt;b&gt;now&lt;/b&gt; &amp; floods</h1>" in own
    for place, text in pages.items():
        for markup in ("<script>alert", "<img", "<b>now", 'href="javascript', 'href="https://a.ex'):
            assert markup not in text, place
