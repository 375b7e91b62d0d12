"""A build is all or nothing: killed, hindered or met by another one, and with no litter after it.

`make torture` does the same a hundred times, with real disks.
"""

import errno
import os
import random
import resource
import signal
import tempfile
import time

import pytest

from generator.build import Folders, Wishes, arrange, publish, read_report
from generator.mkdocs_build import render_site
from generator.publish import swap
from generator.publish.crawl import check_site
from generator.publish.not_written import explain_not_written
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
    def refuse(**_):
        raise OSError(number, os.strerror(number), str(place.site))

    monkeypatch.setattr(tempfile, "mkdtemp", refuse)
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


def test_what_an_earlier_process_of_the_same_number_left_goes(tmp_path):
    """In a container each build may have the number 1."""
    for number in (os.getpid(), 2**22 + 1):
        (tmp_path / f".site-{number}-abc").mkdir()
    (tmp_path / f".site-{os.getppid()}-abc").mkdir()
    with swap.new_site(tmp_path / "site") as fresh:
        make_site(fresh, "new")
    left = sorted(path.name for path in tmp_path.iterdir())
    assert left == [f".site-{os.getppid()}-abc", "site"]
