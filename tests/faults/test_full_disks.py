"""Where a disk has no more room, all that officers had stays whole, and it is told in words."""

import errno
import os
import stat
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.publish.made import MADE
from generator.put import put_files
from tests.spoil import run, run_words

MOST = 6
"""Files for which there is room."""


@pytest.fixture
def full(monkeypatch):
    """A disk that takes a few files more; a file for which there is no room is half written."""
    real, taken = os.fdopen, []

    class Half:
        def __init__(self, handle):
            self.stream = real(handle, "wb")

        def __enter__(self):
            return self

        def __exit__(self, *_):
            self.stream.close()

        def write(self, content):
            self.stream.write(content[:10])
            raise OSError(errno.ENOSPC, "No space left on device")

    def open_one(handle, *given, **named):
        taken.append(handle)
        return Half(handle) if len(taken) > MOST else real(handle, *given, **named)

    def fill(most=MOST):
        taken.extend([0] * (MOST - most))
        monkeypatch.setattr("generator.put.os.fdopen", open_one)

    return fill


def read_all(place):
    return {path: path.read_bytes() for path in place.rglob("*") if path.is_file()}


def write_table(path, quarters):
    names = [f"Q{number} 2023/24" for number in range(1, quarters + 1)]
    rows = [f"A{one},Homes of kind {one}{',51' * quarters}" for one in range(1, 30)]
    path.write_text("\n".join((",".join(("Ref", "Measure", *names)), *rows)) + "\n")
    return path


def start(table, out):
    words = ["start", table, "--out", out, "--name", "Hill Plan", "--yes"]
    return CliRunner().invoke(main, list(map(str, words)))


def test_the_next_table_leaves_the_files_of_the_one_before(tmp_path, full):
    out = tmp_path / "out"
    assert start(write_table(tmp_path / "a.csv", 2), out).exit_code == 0
    before = read_all(out)
    full(1)
    result = start(write_table(tmp_path / "b.csv", 4), out)
    assert result.exit_code == 1
    assert "There is no room for" in result.output
    assert "Make room, and try again." in result.output
    assert read_all(out) == before


COMMANDS = {
    "release": ("release", "2024/25 Q3"),
    "schema": ("schema",),
    "new period": ("new", "period", "2024/25 Q4", "--current"),
    "convert": ("convert", "smallshire", "--to", "csv"),
}


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_that_finds_no_room_leaves_no_half_file(name, smallshire, full):
    path = smallshire / "data/smallshire/releases.yml"
    path.write_text(f"{path.read_text()}  gap: Much was not counted.\n")
    before = read_all(smallshire)
    full(0)
    result = run_words(smallshire, *COMMANDS[name])
    assert result.exit_code == 1, result.output
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert ("no room" in result.output) or ("No space left" in result.output), result.output
    assert read_all(smallshire) == before
    assert not [one for one in smallshire.rglob("*") if one.is_dir() and not any(one.iterdir())]


def test_files_keep_their_rights_and_links_lead_where_they_led(tmp_path):
    own, link = tmp_path / "own.csv", tmp_path / "link.csv"
    own.write_text("old")
    own.chmod(0o640)
    link.symlink_to(own)
    put_files({link: b"new", tmp_path / "a" / "b" / "fresh.csv": b"first"})
    assert own.read_text() == "new"
    assert link.is_symlink()
    assert stat.S_IMODE(own.stat().st_mode) == 0o640
    assert (tmp_path / "a/b/fresh.csv").read_bytes() == b"first"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "link.csv", "own.csv"]


def test_a_file_in_the_place_of_the_folder_is_told(smallshire, tmp_path):
    taken = tmp_path / "plain"
    taken.write_text("mine")
    words = ("status", "smallshire", "--quarter", "2024/25 Q4", "--format", "csv", "--out")
    result = run_words(smallshire, *words, str(taken))
    assert result.exit_code == 1
    assert f"{taken / 'missing.csv'} cannot be written" in result.output
    assert taken.read_text() == "mine"


def test_a_damaged_list_of_files_hinders_no_build(smallshire, tmp_path):
    site = tmp_path / "site"
    assert run(smallshire, "--site-dir", str(site), command="build").exit_code == 0
    with (site / MADE).open("ab") as file:
        file.write(b"\xff\xfe\n")
    result = run(smallshire, "--site-dir", str(site), command="build")
    assert result.exit_code == 0, result.output


def test_notes_for_which_there_is_no_room_leave_no_litter(smallshire, tmp_path, full, monkeypatch):
    monkeypatch.setenv("LAA_NOTES", str(tmp_path / "notes"))
    full(0)
    site = str(tmp_path / "site")
    assert run(smallshire, "--site-dir", site, command="build").exit_code == 0
    assert read_all(tmp_path / "notes") == {}


def test_an_archive_is_no_device(smallshire):
    words = ("archive", "2024/25 Q3", "--out", os.devnull)
    result = run_words(smallshire, *words)
    assert result.exit_code == 1
    assert "is there already, and is no archive" in result.output
    assert not Path(os.devnull).is_file()
