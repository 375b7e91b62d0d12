"""A build is all or nothing: killed, hindered or met by another one, and with no litter after it.

`make torture` does the same a hundred times, with real disks.
"""

import errno
import os
import random
import resource
import shutil
import signal
import tempfile
import time

import pytest

from generator.build import Folders, Wishes, arrange, publish, read_report
from generator.mkdocs_build import render_site
from generator.publish import swap, working
from generator.publish.crawl import check_site
from generator.publish.made import write_made
from generator.publish.not_written import explain_not_written
from generator.publish.working import folder_beside
from tests.site_page import make_exact
from tests.spoil import run
from tests.torture.place import FOLDER, make_place

KILLS = 3


@pytest.fixture
def place(tmp_path, monkeypatch):
    made = make_place(tmp_path)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    return made


def build(place, before=lambda: None):
    """Starts a build in a process of its own, which ends with 0, or 1 for what it told in words."""
    process = os.fork()
    if process:
        return process
    status = 2
    try:
        before()
        report = read_report(FOLDER, Folders(place.root / "data", place.root / "content"))
        site = arrange([report], FOLDER)
        wishes = Wishes(notes=place.root / "notes")  # as `laa build` does
        publish([report], site, site_dir=place.site, render_site=render_site, wishes=wishes)
        status = 0
    except (OSError, swap.NotOursError):
        status = 1
    finally:
        os._exit(status)


def end(process):
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


@pytest.mark.parametrize("change", ["name", "write"])
def test_a_build_that_is_killed_leaves_the_old_site_and_the_next_one_clears_up(place, change):
    chance = random.Random(16)
    begun = time.monotonic()
    assert end(build(place)) == 0
    took, old = time.monotonic() - begun, place.read()
    getattr(place, change)("Another name")
    seen = set()
    for _ in range(KILLS):
        process = build(place)
        time.sleep(chance.uniform(0.2, 1) * took)
        os.kill(process, signal.SIGKILL)
        end(process)
        assert check_site(place.site, make_exact(place.site)) > 20
        seen.add(place.read())
    assert end(build(place)) == 0
    assert old in seen
    assert seen <= {old, place.read()}
    assert old != place.read()
    assert place.find_litter() == []


def jump():
    """Lets the clock jump to and fro."""
    real, chance = time.time, random.Random(1)
    time.time = lambda: real() + chance.uniform(-1e9, 1e9)


def test_two_builds_at_once_and_a_clock_that_jumps_give_one_whole_site(place):
    first = build(place)
    second = build(place, jump)
    assert (end(first), end(second)) == (0, 0)
    both = place.read()
    for path in place.site.rglob("*"):
        os.utime(path, (4e9, 4e9))
    assert place.find_litter() == []
    assert end(build(place, jump)) == 0
    assert place.read() == both


def test_a_disk_that_takes_no_more_leaves_the_old_site(place):
    assert end(build(place)) == 0
    old = place.read()

    def take_no_more():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (30_000, 30_000))

    place.name("Another name")
    assert end(build(place, take_no_more)) == 1
    assert place.read() == old
    assert place.find_litter() == []


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "There is no room for what is new (No space left on device)."),
        (errno.EROFS, "you must be able to write in"),
        (errno.EACCES, "you must be able to write in"),
        (errno.EIO, "cannot be opened or written (Input/output error)."),
    ],
)
def test_what_hinders_a_build_is_told_with_what_to_do(place, monkeypatch, number, said):
    def refuse(*_):
        raise OSError(number, os.strerror(number), str(place.site))

    monkeypatch.setattr(tempfile, "mkstemp", refuse)
    result = run(place.root, FOLDER, "--site-dir", str(place.site), command="build")
    assert result.exit_code == 1
    assert said in result.output
    assert f"{place.site} is as it was." in result.output
    assert "is as it was." in explain_not_written(OSError("odd"), "It is as it was.")


def make_site(folder, words):
    (folder / "data").mkdir(parents=True)
    (folder / swap.MARK).write_text(words)


def test_a_swap_in_two_steps_that_is_cut_off_is_set_right_by_the_next_build(tmp_path, monkeypatch):
    site = tmp_path / "site"
    make_site(site, "old")
    monkeypatch.setattr(swap, "_exchange", lambda *_: False)
    site.rename(swap._waiting(site))
    (swap._waiting(site) / "old-page.html").write_text("A page of the old site.")
    write_made(swap._waiting(site), {"old-page.html", swap.MARK})
    with swap.new_site(site) as fresh:
        assert (site / swap.MARK).read_text() == "old"
        make_site(fresh, "new")
    assert (site / swap.MARK).read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("number", [errno.EBUSY, errno.EXDEV])
def test_a_folder_where_a_disk_begins_is_refused_and_stays(tmp_path, monkeypatch, number):
    site = tmp_path / "site"
    make_site(site, "old")
    with monkeypatch.context() as patched:
        patched.setattr(os.path, "ismount", lambda path: path == site)
        with pytest.raises(swap.NotOursError, match="where a disk begins"), swap.new_site(site):
            pytest.fail("it should have stopped")

    def refuse(*_):
        raise OSError(number, "held")

    monkeypatch.setattr(swap, "_swap", refuse)
    with (
        pytest.raises(swap.NotOursError, match="site/public"),
        swap.new_site(site) as fresh,
    ):
        make_site(fresh, "new")
    assert (site / swap.MARK).read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_what_a_killed_build_left_goes_and_what_a_running_one_uses_stays(tmp_path):
    """Whatever numbers their processes have: in a container each build may have the number 1."""
    site = tmp_path / "a[b]"  # no pattern
    process = os.fork()
    if not process:
        with swap.new_site(site) as fresh:
            make_site(fresh, "half")
            os.kill(os.getpid(), signal.SIGKILL)
    end(process)
    assert len(list(tmp_path.iterdir())) == 2
    with folder_beside(site) as running:
        (running / "page.md").write_text("written")
        with swap.new_site(site) as fresh:
            make_site(fresh, "new")
        assert (running / "page.md").read_text() == "written"
        assert len(list(tmp_path.iterdir())) == 3
    assert [path.name for path in tmp_path.iterdir()] == ["a[b]"]


FOREIGN = (".site-2024-backup", ".site-old", ".site-laa-old", ".site-laa-1", ".site-99999999-x")


def test_folders_and_files_of_others_beside_the_site_stay_as_they_are(tmp_path):
    for name in FOREIGN:
        (tmp_path / name).mkdir()
        (tmp_path / name / "letters.txt").write_text(name)
    (tmp_path / ".site-laa-1.lock").write_text("mine")
    (tmp_path / ".site-laa-2.lock").symlink_to(tmp_path / ".site-laa-1.lock")
    before = sorted(path.name for path in tmp_path.rglob("*"))
    for words in ("old", "new"):
        with swap.new_site(tmp_path / "site") as fresh:
            make_site(fresh, words)
    shutil.rmtree(tmp_path / "site")
    assert sorted(path.name for path in tmp_path.rglob("*")) == before


def test_where_a_disk_knows_no_locks_nothing_is_cleared_up(tmp_path, monkeypatch):
    monkeypatch.setattr(working.fcntl, "flock", refuse_to_lock)
    with folder_beside(tmp_path / "site") as running:
        working.clear_up(tmp_path / "site")
        assert running.is_dir()
    assert list(tmp_path.iterdir()) == []


def refuse_to_lock(*_):
    raise OSError(errno.ENOLCK, "no locks")
