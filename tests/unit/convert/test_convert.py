"""`laa convert`: files, a table and a list hold the same measures, and nothing is lost."""

import re

import pytest
from click.testing import CliRunner

from generator.check import check
from generator.cli import main
from generator.load import read_sources
from generator.pages.kept import Behind, find_files
from generator.rate import METHODS
from tests.where import ROOT

FORMS = ("files", "csv", "yaml")


def laa(files, *words):
    places = ["--data-dir", str(files / "data"), "--content-dir", str(files / "content")]
    return CliRunner().invoke(main, [*words, *places])


def convert(files, form):
    result = laa(files, "convert", "smallshire", "--to", form)
    assert result.exit_code == 0, result.output


def read(files):
    return check(read_sources("smallshire", files / "data", files / "content"), METHODS).indicators


def read_bytes(files):
    folder = files / "data" / "smallshire"
    return {
        path.relative_to(folder): path.read_bytes() for path in folder.rglob("indicators*/*")
    } | {path.name: path.read_bytes() for path in folder.glob("indicators.*")}


@pytest.mark.parametrize("second", FORMS)
@pytest.mark.parametrize("first", FORMS)
def test_a_conversion_there_and_back_gives_the_same_measures_and_bytes(smallshire, first, second):
    before = read(smallshire)
    convert(smallshire, first)
    made = read_bytes(smallshire)
    convert(smallshire, second)
    assert read(smallshire) == before
    convert(smallshire, first)
    assert read(smallshire) == before
    assert read_bytes(smallshire) == made


def test_a_table_takes_the_place_of_the_files(smallshire):
    convert(smallshire, "csv")
    folder = smallshire / "data" / "smallshire"
    assert not (folder / "indicators").exists()
    head, *rows = (folder / "indicators.csv").read_text().splitlines()
    assert head.startswith("id,title,plain_title,question,blocks,kinds,")
    assert len(rows) == 6
    assert any(",greener; safer," in row for row in rows)


def test_the_page_of_a_measure_names_the_table_behind_it(smallshire):
    from generator.build import Folders, read_reports

    convert(smallshire, "csv")
    report = read_reports(["smallshire"], Folders(smallshire / "data", smallshire / "content"))[0]
    files = [one.file for one in find_files(report, "indicator/burglary", Behind.of_report(report))]
    assert "data/smallshire/indicators.csv" in files
    assert not [one for one in files if "indicators/" in one and one.startswith("data/")]


@pytest.mark.parametrize("comment", ["# ask the council\n", 'code: "NI 999"  # ask the council\n'])
@pytest.mark.parametrize("form", FORMS)
def test_a_comment_is_named_and_nothing_is_changed(smallshire, comment, form):
    path = smallshire / "data" / "smallshire" / "indicators" / "trust.yml"
    lines = [
        line for line in path.read_text().splitlines(keepends=True) if not line.startswith("code:")
    ]
    path.write_text("".join(lines) + comment)
    before = read_bytes(smallshire)
    result = laa(smallshire, "convert", "smallshire", "--to", form)
    assert result.exit_code == 1
    assert f"trust.yml, line {len(lines) + 1}" in result.output
    assert "found a comment, which would be lost in another form" in result.output
    assert read_bytes(smallshire) == before


def test_a_sign_of_a_comment_inside_a_value_is_none(smallshire):
    path = smallshire / "data" / "smallshire" / "indicators" / "trust.yml"
    path.write_text(path.read_text() + 'definition: "Number #1 of all # questions."\n')
    convert(smallshire, "csv")
    assert "Number #1 of all # questions." in [one.definition for one in read(smallshire)]


def test_an_agreement_with_faults_is_not_converted(smallshire):
    path = smallshire / "data" / "smallshire" / "indicators" / "trust.yml"
    path.write_text(re.sub("polarity: .*", "polarity: up", path.read_text()))
    result = laa(smallshire, "convert", "smallshire", "--to", "csv")
    assert result.exit_code == 1
    assert "key polarity: found 'up'" in result.output
    assert not (smallshire / "data" / "smallshire" / "indicators.csv").exists()


def test_files_name_their_schema_where_there_are_schemas(smallshire):
    (smallshire / "data" / "_schema").mkdir()
    convert(smallshire, "yaml")
    text = (smallshire / "data" / "smallshire" / "indicators.yml").read_text()
    assert text.startswith("# yaml-language-server: $schema=../_schema/indicators.json\n- id: ")
    assert (ROOT / "data" / "_schema" / "indicators.json").is_file()
