"""A file that is far too large is refused in words that name the limit, which may be moved."""

import json
import re
from pathlib import Path

import pytest

from generator.check.yaml_text import read_yaml
from generator.intake.csv_text import read_csv_text
from generator.load import read_text
from generator.model import limits
from generator.model.files import FileText
from generator.model.limits import MOST_SHOWN, Limit, LimitError
from generator.model.problem import Level, Problem, format_problems, shorten
from generator.model.problem_formats import format_for_github, format_for_gitlab
from generator.returns.cells import UnreadableError
from generator.returns.safety import inspect_workbook
from tests.return_files import BLANK
from tests.spoil import run

FIGURES = "data/smallshire/figures.csv"
DOCUMENT = Path(__file__).parents[2] / "docs" / "limits.md"
LIMITS = {one.name: one for one in vars(limits).values() if isinstance(one, Limit)}
ROW = "burglary,,2024/25 Q4,x,final,,,,\n"
TOO_MUCH = {
    "rows": (FIGURES, ROW * 30, "LAA_MOST_ROWS", "20", "more than 20 rows"),
    "a cell": (FIGURES, 'a,"' + "b " * 900 + '"\n', "LAA_LONGEST_LINE_KB", "1", "more than 1 KB"),
    "a cell of many lines": (
        FIGURES, 'a,"' + "b\n" * 900 + '"\n', "LAA_LONGEST_LINE_KB", "1", "a cell of more than 1 KB"
    ),
    "columns": (FIGURES, None, "LAA_MOST_COLUMNS", "5", "9 columns, where a table has at most 5"),
    "bytes": (FIGURES, "a" * 1024 * 1024, "LAA_LARGEST_TABLE_MB", "1", "more than 1 MB of text"),
    "levels": (
        "data/smallshire/blocks.yml", "- about: [[[]]]\n", "LAA_DEEPEST", "3",
        "lists inside lists without end",
    ),
    "outlines": (
        "data/smallshire/areas.geojson", "[" * 1100_000, "LAA_LARGEST_MAP_MB", "1",
        "more than 1 MB of text",
    ),
    "brackets": (
        "content/smallshire/2024-25-q3/home.md", "[" * 40, "LAA_MOST_BRACKETS", "30",
        "more than 30 square brackets",
    ),
    "words": (
        "content/smallshire/2024-25-q3/home.md", "a " * 600_000, "LAA_LARGEST_TEXT_MB", "1",
        "more than 1 MB of text",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", TOO_MUCH)
def test_what_is_too_large_is_refused_by_a_limit_with_a_name(smallshire, monkeypatch, name):
    file, more, limit, value, found = TOO_MUCH[name]
    monkeypatch.setenv(limit, value)
    with (smallshire / file).open("a") as opened:
        opened.write(more or "")
    done = run(smallshire)
    assert done.exit_code == 1
    assert f"{file}, line " in done.output
    assert found in done.output
    assert f"If all of it is right, set {limit} above {value}." in done.output


def test_a_million_rows_and_a_million_columns_are_answered_without_being_read(tmp_path):
    rows, columns = tmp_path / "rows.csv", tmp_path / "columns.csv"
    rows.write_bytes(b"a,b\n" * 1_000_000)
    columns.write_bytes(b"a," * 1_000_000)
    problems: list[Problem] = []
    assert read_text(rows, problems) is None
    assert read_text(columns, problems) is None
    assert [one.found for one in problems] == [
        "more than 500,000 rows",
        "a line or a cell of more than 1,024 KB",
    ]


@pytest.mark.parametrize(("line", "limit"), [(1, "5"), (2, "4")])
def test_as_many_lines_as_the_limit_are_read(tmp_path, monkeypatch, line, limit):
    (tmp_path / "a.csv").write_text("a\n" * 5)
    monkeypatch.setenv("LAA_MOST_ROWS", limit)
    assert (read_text(tmp_path / "a.csv", []) is None) is (line == 2)


@pytest.mark.parametrize("said", ["0", "-1", "many", "1.5", "1e9", "9" * 5000, "²"])
def test_a_limit_that_is_no_number_is_told_in_words(smallshire, monkeypatch, said):
    monkeypatch.setenv(MOST_SHOWN.name, said)
    with pytest.raises(LimitError):
        _ = MOST_SHOWN.value
    done = run(smallshire, "--format", "github")
    assert done.exit_code == 1
    assert "LAA_MOST_SHOWN is '" in done.output
    assert "Set it to a whole number above 0." in done.output


def test_the_page_lists_each_limit_with_what_it_is():
    rows = re.findall(r"^\| `(LAA_\w+)` \| (\d+) \|", DOCUMENT.read_text(encoding="utf-8"), re.M)
    assert rows == [(name, str(limit.default)) for name, limit in LIMITS.items()]


def make_problems(number: int, level: Level = Level.ERROR) -> list[Problem]:
    return [
        Problem("a.csv", line, "", f"'{line}', which is wrong", "Mend it.", level)
        for line in range(1, number + 1)
    ]


def test_two_hundred_problems_are_told_and_no_count_of_none():
    assert len(shorten(make_problems(200))) == 200
    assert "more are not shown" not in format_problems(make_problems(200), "text")


def test_of_more_the_rest_is_counted_by_kind_in_all_formats():
    problems = [*make_problems(1200), Problem("b.csv", 1, "", "no value", "Write one.")]
    text = format_problems(problems, "text")
    assert text.count("a.csv, line ") == 200
    assert "1,001 more are not shown. They are of these kinds:\n    1,000: found '…'" in text
    assert text.endswith("1201 problems to mend.")
    as_json = json.loads(format_problems(problems, "json"))
    as_gitlab = json.loads(format_for_gitlab(problems))
    as_github = format_for_github(problems).splitlines()
    assert len(as_json) == len(as_gitlab) == len(as_github) == 201
    for last in (as_json[-1]["found"], as_gitlab[-1]["description"], as_github[-1]):
        assert "1,001 more are not shown" in last
        assert "1,000: found '…', which is wrong; 1: found no value" in last
    assert as_json[-1]["level"] == "error"


def test_the_gravest_are_told_first_so_that_no_error_hides_behind_warnings():
    problems = [*make_problems(300, Level.WARNING), Problem("b.csv", 1, "", "no value", "Write.")]
    told = shorten(problems)
    assert "no value" in [one.found for one in told]
    assert told[-1].level is Level.WARNING


def test_more_may_be_shown(monkeypatch):
    monkeypatch.setenv(MOST_SHOWN.name, "300")
    assert len(shorten(make_problems(300))) == 300


def test_the_exit_code_is_that_of_all_problems(smallshire, monkeypatch):
    monkeypatch.setenv(MOST_SHOWN.name, "1")
    with (smallshire / FIGURES).open("a") as file:
        file.write(ROW * 3)
    for style in ("text", "json", "github", "gitlab"):
        done = run(smallshire, "--format", style)
        assert done.exit_code == 1
        assert "more are not shown" in done.output


def test_the_rest_of_a_file_of_faults_is_not_read(smallshire, monkeypatch):
    monkeypatch.setenv("LAA_MOST_FAULTS", "50")
    with (smallshire / FIGURES).open("a") as file:
        file.writelines(f"burglary,,2024/25 Q4,x{number},final,,,,\n" for number in range(2000))
    assert "50 faults in this file, so the rows from here on are not read" in run(smallshire).output


@pytest.mark.parametrize(
    "row",
    [
        'nonesuch-{n},,2024/25 Q4,1,final,,,"plan-2024, para 4",',
        'burglary,nowhere-{n},2024/25 Q4,1,final,,,"plan-2024, para 4",',
        'burglary,,at {day} Dec {year},1,final,,,"plan-{n}, para 4",',
    ],
)
def test_the_rest_of_a_file_that_names_what_is_not_there_is_not_read(smallshire, monkeypatch, row):
    monkeypatch.setenv("LAA_MOST_FAULTS", "50")
    monkeypatch.setenv("LAA_MOST_SHOWN", "1000")
    with (smallshire / FIGURES).open("a") as file:
        file.writelines(
            row.format(n=n, day=1 + n % 28, year=2000 + n // 28) + "\n" for n in range(90)
        )
    told = json.loads(run(smallshire, "--format", "json").output)
    found = [one["found"] for one in told]
    assert sum("nonesuch-" in one or "nowhere-" in one or "plan-" in one for one in found) == 50
    assert found[-1] == "50 faults in this file, so the rows from here on are not read"


def test_a_list_that_is_gone_is_told_once_however_many_rows_name_it(smallshire, monkeypatch):
    monkeypatch.setenv("LAA_MOST_FAULTS", "50")
    (smallshire / "data/smallshire/areas.yml").unlink()
    row = 'burglary,nowhere-{n},2024/25 Q4,1,final,,,"plan-2024, para 4",\n'
    with (smallshire / FIGURES).open("a") as file:
        file.writelines(row.format(n=n) for n in range(90))
    told = run(smallshire).output
    assert "more names of the kind area, where areas.yml lists none" in told
    assert "faults in this file" not in told


def test_a_table_of_another_form_has_its_limits_too(monkeypatch):
    monkeypatch.setenv("LAA_MOST_COLUMNS", "3")
    with pytest.raises(UnreadableError, match="4 columns, where a table has at most 3"):
        read_csv_text("a.csv", b"a,b,c,d\n")
    monkeypatch.setenv("LAA_LONGEST_LINE_KB", "1")
    with pytest.raises(UnreadableError, match="a cell of more than 1 KB"):
        read_csv_text("a.csv", b"a," + b"b" * 1025)
    monkeypatch.setenv("LAA_MOST_SHEET_ROWS", "2")
    with pytest.raises(UnreadableError) as caught:
        read_csv_text("a.csv", b"a\n" * 3)
    assert caught.value.advice == (
        "Split the table. If all of it is right, set LAA_MOST_SHEET_ROWS above 2."
    )


@pytest.mark.parametrize("limit", ["LAA_MOST_PARTS", "LAA_MOST_ELEMENTS"])
def test_a_workbook_beyond_a_limit_is_told_which(monkeypatch, limit):
    monkeypatch.setenv(limit, "3")
    with pytest.raises(UnreadableError) as caught:
        inspect_workbook(BLANK)
    assert f"set {limit} above 3." in caught.value.advice


def test_a_lower_limit_of_levels_holds_without_brackets_too(monkeypatch):
    monkeypatch.setenv("LAA_DEEPEST", "3")
    problems = []
    assert read_yaml(FileText("x.yml", "a:\n  b:\n    c:\n      - d\n"), problems) is None
    assert [one.found for one in problems] == ["lists inside lists without end"]
    assert read_yaml(FileText("x.yml", "a:\n  b:\n    c: d\n"), []) is not None
