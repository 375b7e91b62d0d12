"""`laa start`: ten tables of different house styles, each to a checked site with few answers."""

import csv
import re
import shutil
import subprocess

import pytest
import yaml
from click.testing import CliRunner

from generator.cli import main
from tests.described_tables import NAMES, WRITERS, read_description
from tests.once import make_once

MOST_ANSWERS = 5
OFFICE = shutil.which("soffice") or shutil.which("libreoffice")


def start(*arguments, answers=()):
    given = "".join(f"{one}\n" for one in answers)
    return CliRunner().invoke(main, ["start", *map(str, arguments)], input=given)


def read_rows(folder, name):
    with (folder / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def list_all(folder):
    figures = {
        f"{one['indicator']} | {one['period']} | {one['value'] or one['status']}"
        for one in read_rows(folder, "figures.csv")
    }
    targets = {
        f"{one['indicator']} | {one['period']} | {one['value']}"
        for one in read_rows(folder, "targets.csv")
    }
    ratings = {
        f"{one['indicator']} | {one['period']} | {one['rating']}"
        for one in read_rows(folder, "ratings.csv")
    }
    return figures, targets, ratings


def same(rows):
    """Rows with their numbers without noughts at the end: 47 and 47.0 are one number."""

    def plain(text):
        head, _, value = text.rpartition(" | ")
        return f"{head} | {value.rstrip('0').rstrip('.') if '.' in value else value}"

    return {plain(one) for one in rows}


def read_measures(folder):
    texts = (path.read_text() for path in (folder / "indicators").glob("*.yml"))
    return {one["id"]: one for one in map(yaml.safe_load, texts)}


def bring(name, ending, place, description=None):
    description = description or read_description(name)
    path = place / f"report.{ending}"
    WRITERS[ending](description, path)
    out = place / "out"
    options = description.get("options", ())
    result = start(path, "--out", out, *options, answers=description["answers"])
    assert result.exit_code == 0, result.output
    (folder,) = (out / "data").iterdir()
    return result.output, folder


def compare(description, said, folder):
    figures, targets, ratings = list_all(folder)
    assert same(figures) == same(description["figures"])
    assert same(targets) == same(description["targets"])
    assert ratings == set(description["ratings"])
    measures = read_measures(folder)
    for name, way in description.get("better", {}).items():
        assert measures[name]["polarity"] == way, name
    for name, unit in description.get("units", {}).items():
        assert measures[name]["unit"]["other"] == unit, name
    for name, words in description.get("words_of_target", {}).items():
        assert measures[name]["target_in_words"] == words
    for name, title in description.get("titles", {}).items():
        assert measures[name]["title"] == title
    if "placeholders" in description:
        waiting = [name for name, one in measures.items() if one["placeholder"]]
        assert sorted(waiting) == description["placeholders"]
    if "rated" in description:
        rated = [" | ".join((one["indicator"], one["dimension"], one["rating"]))
                 for one in read_rows(folder, "ratings.csv")]  # fmt: skip
        assert rated == description["rated"]
    notes = {one["indicator"]: one["note"] for one in read_rows(folder, "figures.csv")}
    for name, note in description.get("notes", {}).items():
        assert notes[name] == note
    if "blocks" in description:
        blocks = yaml.safe_load((folder / "blocks.yml").read_text())
        assert [one["title"] for one in blocks] == description["blocks"]
    for words in description.get("says", ()):
        assert words in said


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_each_table_comes_in_rightly_with_few_answers(name, ending, tmp_path):
    description = read_description(name)
    assert len(description["answers"]) <= MOST_ANSWERS
    said, folder = bring(name, ending, tmp_path)
    compare(description, said, folder)


@pytest.mark.parametrize(
    "name", [one for one in NAMES if "csv" in read_description(one).get("formats_too", ())]
)
def test_tables_without_formats_come_in_as_csv_too(name, tmp_path):
    said, folder = bring(name, "csv", tmp_path)
    compare(read_description(name), said, folder)


def let_libreoffice_write(place):
    """Every table as LibreOffice writes it in both formats, which it is started once for."""
    made = place / "made"
    made.mkdir()
    sources = [made / f"{name}.xlsx" for name in NAMES]
    for source in sources:
        WRITERS["xlsx"](read_description(source.stem), source)
    for ending in ("xlsx", "ods"):
        command = [OFFICE, "--headless", "--convert-to", ending, "--outdir", place, *sources]
        subprocess.run(command, check=True, timeout=600, capture_output=True)


@pytest.fixture(scope="session")
def of_libreoffice(tmp_path_factory):
    """The folder of what LibreOffice wrote."""
    return make_once(tmp_path_factory, "libreoffice", let_libreoffice_write)


@pytest.mark.skipif(not OFFICE, reason="LibreOffice is not on this computer")
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_what_libreoffice_writes_comes_in_rightly(name, ending, tmp_path, of_libreoffice):
    description = read_description(name)
    out, path = tmp_path / "out", tmp_path / f"report.{ending}"
    shutil.copy(of_libreoffice / f"{name}.{ending}", path)
    options = description.get("options", ())
    result = start(path, "--out", out, *options, answers=description["answers"])
    assert result.exit_code == 0, result.output
    (folder,) = (out / "data").iterdir()
    compare(description, result.output, folder)


def write_report(place, quarter, rows, name="report.csv"):
    """A quarter's table: the same headings with other periods."""
    head = ["Ref", "Indicator", f"{quarter} Actual", f"{quarter} Target", "RAG"]
    path = place / name
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([head, *rows])
    return path


FIRST = [
    ["A1", "Burglaries", "120", "<130", "Green"],
    ["A2", "Waste recycled", "44%", "45%", "Amber"],
]


def read_all(place):
    return {path: path.read_bytes() for path in sorted(place.rglob("*")) if path.is_file()}


@pytest.fixture
def begun(tmp_path):
    """A plan that began with the table of a first quarter."""
    out = tmp_path / "out"
    path = write_report(tmp_path, "Q1 2023/24", FIRST)
    result = start(path, "--out", out, "--name", "Hill Plan", "--yes")
    assert result.exit_code == 0, result.output
    return out


def test_the_same_table_twice_changes_no_byte(begun, tmp_path):
    before = read_all(begun)
    result = start(tmp_path / "report.csv", "--out", begun, "--yes")
    assert result.exit_code == 0, result.output
    assert "Nothing changes" in result.output
    assert "yours to confirm" not in result.output
    assert read_all(begun) == before


@pytest.mark.parametrize("form", ["csv", "yaml"])
def test_measures_that_stand_in_one_file_are_known_when_the_next_table_comes(form, begun, tmp_path):
    where = ("--data-dir", begun / "data", "--content-dir", begun / "content")
    arguments = ["convert", "hill-plan", "--to", form, *where]
    assert CliRunner().invoke(main, list(map(str, arguments))).exit_code == 0
    rows = [FIRST[0], ["A3", "Homes built", "12", "10", "G"]]
    result = start(write_report(tmp_path, "Q2 2023/24", rows, "q2.csv"), "--out", begun, "--yes")
    assert result.exit_code == 0, result.output
    folder = begun / "data" / "hill-plan"
    assert [one.name for one in (folder / "indicators").iterdir()] == ["a3.yml"]


def test_the_next_quarter_adds_only_what_is_new_and_asks_nothing(begun, tmp_path):
    folder = begun / "data" / "hill-plan"
    before = {name: (folder / name).read_text() for name in ("figures.csv", "targets.csv")}
    rows = [[*FIRST[0][:2], "101", "<125", "G"], [*FIRST[1][:2], "45.5%", "46%", "A"],
            ["A3", "Homes built", "12", "10", "G"]]  # fmt: skip
    result = start(write_report(tmp_path, "Q2 2023/24", rows, "q2.csv"), "--out", begun, "--yes")
    assert result.exit_code == 0, result.output
    figures = read_rows(folder, "figures.csv")
    assert [(one["indicator"], one["period"], one["value"]) for one in figures] == [
        ("a1", "2023/24 Q1", "120"), ("a1", "2023/24 Q2", "101"),
        ("a2", "2023/24 Q1", "44"), ("a2", "2023/24 Q2", "45.5"), ("a3", "2023/24 Q2", "12"),
    ]  # fmt: skip
    for name, text in before.items():
        assert set(text.splitlines()) < set((folder / name).read_text().splitlines())
    assert 'current_period: "2023/24 Q2"' in (folder / "agreement.yml").read_text()
    assert [one["id"] for one in yaml.safe_load((folder / "sources.yml").read_text())] == [
        "report", "q2",
    ]  # fmt: skip
    assert "A1 lower" not in result.output.partition("Taken: Which")[2], "it was confirmed before"
    again = read_all(begun)
    assert start(tmp_path / "q2.csv", "--out", begun, "--yes").exit_code == 0
    assert read_all(begun) == again


def test_a_value_that_differs_is_told_and_stays(begun, tmp_path):
    before = read_all(begun)
    rows = [[*FIRST[0][:2], "119", "<130", "Green"], FIRST[1]]
    result = start(write_report(tmp_path, "Q1 2023/24", rows), "--out", begun, "--yes")
    assert "119 for a1, 2023/24 Q1. figures.csv has 120, which stays" in result.output
    assert read_all(begun) == before


def test_without_answers_nothing_is_written_and_the_way_on_is_said(tmp_path):
    out = tmp_path / "out"
    result = start(write_report(tmp_path, "Q1 2023/24", FIRST), "--out", out)
    assert result.exit_code == 1
    assert "A1    Burglaries" in result.output
    assert "Nothing is written. Answer the questions, or add --yes" in result.output
    assert not out.exists()


def test_yes_lists_what_it_took_and_says_which_way_is_better(tmp_path):
    path = write_report(tmp_path, "Q1 2023/24", FIRST)
    result = start(path, "--out", tmp_path / "out", "--yes")
    assert result.exit_code == 0, result.output
    assert "Taken: What is the plan called? Report." in result.output
    assert "Taken: Which way is better: A1 lower, A2 higher." in result.output


@pytest.mark.parametrize("kind", ["improvement-plan", "council-plan", "neighbourhood-board"])
def test_each_kind_of_plan_can_begin_with_a_table(kind, tmp_path):
    path = write_report(tmp_path, "2023/24", FIRST)
    result = start(path, "--out", tmp_path / "out", "--name", "A Plan", "--kind", kind, "--yes")
    assert result.exit_code == 0, result.output


def test_a_folder_of_tables_is_one_plan(tmp_path):
    place = tmp_path / "tables"
    place.mkdir()
    write_report(place, "Q1 2023/24", FIRST, "q1.csv")
    write_report(place, "Q2 2023/24", [[*FIRST[0][:2], "90", "<120", "G"]], "q2.csv")
    result = start(place, "--out", tmp_path / "out", "--name", "A Plan", "--yes")
    assert result.exit_code == 0, result.output
    folder = tmp_path / "out" / "data" / "a-plan"
    assert len(read_rows(folder, "figures.csv")) == 3
    assert len(list((folder / "indicators").iterdir())) == 2


def test_a_site_is_built_from_a_table_and_tells_what_the_table_does_not_say(tmp_path):
    _, folder = bring("02-two-lines-merged", "xlsx", tmp_path)
    out = tmp_path / "out"
    folders = ("--data-dir", str(out / "data"), "--content-dir", str(out / "content"))
    site = tmp_path / "site"
    arguments = ["build", folder.name, "--site-dir", str(site), *folders]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output
    page = (site / "indicators" / "ni-16" / "index.html").read_text()
    assert "17.25" in page
    assert "table report.xlsx" in page
    assert "The table gives no reason." in page
    home = (site / "index.html").read_text()
    assert "Together they are called" not in home
    assert "Our copy does not name the publisher." in home
    assert (
        "We took the years of its figures and targets."
        in (site / "about" / "index.html").read_text()
    )


def test_comments_stand_at_the_figures_of_their_time_and_pass_the_checks_of_words(tmp_path):
    head = ["Ref", "Measure", "2023/24 Q1", "2023/24 Q2", "Q1 2023/24 commentary", "Comments"]
    rows = [["A1", "Burglaries", "20", "31", "Two patrols left.", "Nights are <i>dark</i>."],
            ["A2", "Fires", "4", "5", "", "Ask a.person@example.org."],
            ["A3", "Floods", "", "", "", "No gauge yet."]]  # fmt: skip
    path = tmp_path / "table.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([head, *rows])
    result = start(path, "--out", tmp_path, "--name", "Hill Plan", "--yes")
    assert result.exit_code == 0, result.output
    figures = read_rows(tmp_path / "data" / "hill-plan", "figures.csv")
    assert [(one["period"], one["note"]) for one in figures] == [
        ("2023/24 Q1", "Two patrols left."), ("2023/24 Q2", "Nights are <i>dark</i>."),
        ("2023/24 Q1", ""), ("2023/24 Q2", ""),
    ]  # fmt: skip
    assert "cell F3" in result.output
    assert "cell F4: a note on no figure, which is left out" in result.output


AREAS = [
    ["A1", "Burglaries", "Countywide", "50", "60", "G"],
    ["A1", "Burglaries", "North Mill", "20", "25", "R"],
    ["A1", "Burglaries", "Hill End", "30", "", ""],
    ["A2", "Fires", "Ask a.person@example.org", "5", "4", ""],
]


def bring_places(place, rows, quarter, *options):
    """A table with a column of wards, brought in."""
    path = place / f"q{quarter}.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        head = [
            "Ref",
            "Measure",
            "Ward",
            *(f"2023/24 Q{quarter} {one}" for one in ("Actual", "Target")),
        ]
        csv.writer(file).writerows([[*head, "RAG"], *rows])
    result = start(path, "--out", place, "--name", "Hill Plan", "--yes", *options)
    assert result.exit_code == 0, result.output
    return result.output


@pytest.mark.parametrize(
    ("kind", "word", "lights"),
    [("laa", "ward", ["green"]), ("well-being-plan", "community", [])],  # its reports are yearly
)
def test_rows_of_places_make_places_with_figures_and_plans_of_their_own(
    kind, word, lights, tmp_path
):
    said = bring_places(tmp_path, AREAS, 1, "--kind", kind)
    folder = tmp_path / "data" / "hill-plan"
    places = yaml.safe_load((folder / "areas.yml").read_text())
    assert [(one["id"], one["kind"], one["name"], one["source"]) for one in places] == [
        ("north-mill", word, "North Mill", "q1, row 3"),
        ("hill-end", word, "Hill End", "q1, row 4"),
    ]  # fmt: skip
    assert [(one["area"], one["value"]) for one in read_rows(folder, "figures.csv")] == [
        ("", "50"), ("north-mill", "20"), ("hill-end", "30"),
    ]  # fmt: skip
    targets = [(one["area"], one["value"]) for one in read_rows(folder, "targets.csv")]
    assert targets == [("", "60"), ("north-mill", "25")]
    assert [one["rating"] for one in read_rows(folder, "ratings.csv")] == lights
    assert "cell F3: the light of North Mill alone, which is left out" in said
    assert "row 5: " in said.partition("To look at:")[2]
    before = read_all(folder)
    assert "Nothing changes" in bring_places(tmp_path, AREAS, 1)
    assert read_all(folder) == before
    bring_places(tmp_path, [*AREAS[:2], ["A1", "Burglaries", "Low Fell", "9", "", ""]], 2)
    after = (folder / "areas.yml").read_text()
    assert after.startswith(before[folder / "areas.yml"].decode())
    assert [one["id"] for one in yaml.safe_load(after)] == ["north-mill", "hill-end", "low-fell"]


def test_a_table_without_a_figure_makes_nothing(tmp_path):
    rows = [["A1", "Burglaries", "see below", "", ""]]
    result = start(write_report(tmp_path, "2023/24", rows), "--out", tmp_path / "out", "--yes")
    assert result.exit_code == 1
    assert "No figure of a known time was found" in result.output
    assert not (tmp_path / "out").exists()


def test_no_heading_of_a_new_plan_stands_over_nothing(begun, tmp_path):
    places = ("--data-dir", begun / "data", "--content-dir", begun / "content")
    arguments = ("pages", "hill-plan", "--out", tmp_path / "pages", *places)
    result = CliRunner().invoke(main, list(map(str, arguments)))
    assert result.exit_code == 0, result.output
    pages = {path: path.read_text(encoding="utf-8") for path in (tmp_path / "pages").rglob("*.md")}
    assert pages
    empty = [
        (path.name, found[0])
        for path, text in pages.items()
        for found in re.finditer(r"(?m)^(#{2,4}) .*\n+(?=\1 |\Z)", text)
    ]
    assert empty == []
