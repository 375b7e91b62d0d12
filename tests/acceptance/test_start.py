"""`laa start`: ten tables of different house styles, each to a checked site with few answers."""

import csv
import shutil
import subprocess

import pytest
import yaml
from click.testing import CliRunner

from generator.cli import main
from tests.described_tables import NAMES, WRITERS, read_description

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


@pytest.mark.skipif(not OFFICE, reason="LibreOffice is not on this computer")
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_what_libreoffice_writes_comes_in_rightly(name, ending, tmp_path):
    description = read_description(name)
    made = tmp_path / "made"
    made.mkdir()
    WRITERS["xlsx"](description, made / "report.xlsx")
    command = [
        OFFICE,
        "--headless",
        "--convert-to",
        ending,
        "--outdir",
        tmp_path,
        made / "report.xlsx",
    ]
    subprocess.run(command, check=True, timeout=180, capture_output=True)
    out = tmp_path / "out"
    result = start(tmp_path / f"report.{ending}", "--out", out, answers=description["answers"])
    assert result.exit_code == 0, result.output
    (folder,) = (out / "data").iterdir()
    compare(description, result.output, folder)
