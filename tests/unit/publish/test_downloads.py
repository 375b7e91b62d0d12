"""The published tables open right in a spreadsheet, and in everything else that reads them."""

import csv
import io
import shutil

import pytest

from generator.build import Folders, read_report
from generator.publish.downloads import make_downloads
from tests.return_files import bring
from tests.spoil import run, spoil
from tests.where import SITES

MARK = b"\xef\xbb\xbf"


def make(place):
    return make_downloads(read_report("smallshire", Folders(place / "data", place / "content")))


@pytest.fixture(scope="module")
def files():
    return make(SITES / "smallshire")


def test_every_table_begins_with_the_mark_that_a_spreadsheet_looks_for_and_no_other_file_does(
    files,
):
    assert {name for name, raw in files.items() if raw.startswith(MARK)} == {
        name for name in files if name.endswith(".csv")
    }
    assert not any(raw.count(MARK) > 1 for raw in files.values())


def test_accents_and_pounds_come_out_as_they_went_in(smallshire):
    file = "data/smallshire/figures.csv"
    spoil(smallshire, file, '"The survey asked 1,200 homes."', "Zoë's café paid £3.")
    raw = make(smallshire)["figures.csv"]
    rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"))))
    assert "indicator" in rows[0]
    assert next(row["note"] for row in rows if row["note"]) == "Zoë's café paid £3."


def test_a_published_table_comes_back_as_a_return_and_as_a_data_file(smallshire, files):
    path = smallshire / "figures.csv"
    path.write_bytes(files["figures.csv"])
    said = bring(smallshire, path, options=("--agreement", "smallshire")).output
    assert said.startswith("Nothing changes: all ")
    shutil.copy(path, smallshire / "data/smallshire/figures.csv")
    assert run(smallshire).exit_code == 0


def test_a_list_of_what_is_missing_has_the_mark_in_its_file(smallshire, tmp_path):
    options = ("smallshire", "--format", "csv", "--out", str(tmp_path / "out"))
    assert run(smallshire, *options, command="status").exit_code == 0
    assert (tmp_path / "out/missing.csv").read_bytes().startswith(MARK)
