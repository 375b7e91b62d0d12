"""The same files give the same bytes, wherever, whenever and by whatever Python they are made."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.hostile.agreement import DATA, whole
from tests.hostile.conftest import lay_out
from tests.made_again import make
from tests.where import ROOT

PYTHONS = sorted((ROOT / "build" / "pythons").glob("*/bin/python"))
"""What `make pythons` laid out: each of the Pythons of this computer, with the packages."""
ELSEWHERE = {
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "C",
    "LANG": "tr_TR.UTF-8",
    "PYTHONHASHSEED": "4711",
    "COLUMNS": "20",
    "HOME": "/nowhere",
}


def list_files():
    """An agreement with a file of every kind and an address, so that pages have pictures."""
    files = dict(whole())
    files[f"{DATA}/agreement.yml"] += "base_url: https://smallshire.example/\n"
    return files


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The hash of every file, made here."""
    place = tmp_path_factory.mktemp("here")
    lay_out(list_files(), place / "files")
    return make(place / "files", place / "out")


def make_elsewhere(python, place, *seed):
    """The same from a copy in a folder of another name, by another process."""
    files = place / "Another folder" / "ünder" / "files"
    lay_out(dict(reversed(list_files().items())), files)
    command = [python, "-m", "tests.made_again", files, place / "elsewhere", *seed]
    ran = subprocess.run(
        [*map(str, command)], cwd=ROOT, env={**os.environ, **ELSEWHERE}, capture_output=True,
        text=True, check=False, encoding="utf-8",
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr[-2000:]
    return {name: told for told, name in (line.split(" ", 1) for line in ran.stdout.splitlines())}


def find_other(one, other):
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


def test_what_is_made_has_a_file_of_each_kind(made):
    kinds = {Path(name).suffix for name in made}
    assert kinds >= {".html", ".csv", ".json", ".xlsx", ".zip", ".docx", ".png", ".svg", ".ics"}


def test_folder_zone_language_mask_hashes_and_order_do_not_matter(made, tmp_path):
    assert find_other(made, make_elsewhere(sys.executable, tmp_path, "7")) == []


@pytest.mark.skipif(not PYTHONS, reason="no other Python here: make pythons lays them out")
@pytest.mark.parametrize("python", PYTHONS, ids=lambda path: path.parent.parent.name)
def test_another_python_makes_the_same(made, tmp_path, python):
    assert find_other(made, make_elsewhere(python, tmp_path)) == []
