"""Work that is shared out gives what it would give by itself."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator import share as room
from generator.share import FEWEST, share
from tests.site_page import make_page
from tests.where import ROOT

ALONE = """
import os, sys
from generator import share as room
room.FEWEST, room.FIRST, room.count_processors = 2, 1, lambda: 3
{program}
"""


def run(program):
    """A process of its own: those of the tests have more than one thread, so nothing is copied."""
    command = [sys.executable, "-c", ALONE.format(program=program)]
    return subprocess.run(
        command, check=False, capture_output=True, text=True, cwd=ROOT, timeout=100
    )


def test_the_outcomes_come_in_the_order_of_the_pieces_from_as_many_processes_as_there_are():
    done = run(
        "seen = list(room.share(lambda one: (one * one, os.getpid()), list(range(50))))\n"
        "print([one for one, _ in seen] == [one * one for one in range(50)])\n"
        "print(len({two for _, two in seen[1:]}), os.getpid() in {two for _, two in seen[1:]})"
    )
    assert done.stdout.split() == ["True", "3", "False"], done.stderr


def test_what_the_work_raises_is_raised_here_and_nobody_is_left_behind():
    done = run(
        "import multiprocessing\n"
        "try:\n    list(room.share(lambda one: 1 // (one - 7), list(range(5000))))\n"
        "except ZeroDivisionError as error:\n    print('raised')\n"
        "print(multiprocessing.active_children())"
    )
    assert done.stdout.splitlines() == ["raised", "[]"], done.stderr


def test_a_process_that_is_killed_is_an_error_with_advice():
    done = run(
        "try:\n    list(room.share(lambda one: one and os.kill(os.getpid(), 9), list(range(9))))\n"
        "except room.HelperError as error:\n    print(error)"
    )
    assert "too little memory" in done.stdout, done.stderr


@pytest.mark.parametrize(("pieces", "helpers"), [(99, 1), (100, 2), (400, 8), (9000, 64)])
def test_each_process_has_enough_to_do(pieces, helpers, monkeypatch):
    monkeypatch.setattr(room, "count_processors", lambda: 64)
    monkeypatch.setattr(room, "can_fork", lambda: True)
    assert room.count_helpers(pieces) == helpers
    parts = room.divide(range(pieces))
    assert len(parts) == helpers
    assert sorted(one for part in parts for one in part) == list(range(pieces))


def test_who_is_killed_leaves_no_process_at_work(tmp_path):
    names = tmp_path / "names"
    names.mkdir()
    program = (
        "import pathlib, time\n"
        "def work(one):\n"
        f"    pathlib.Path({str(names)!r}, str(os.getpid())).touch()\n"
        "    time.sleep(60)\n"
        "list(room.share_at_once(work, [1, 2, 3]))"
    )
    command = [sys.executable, "-c", ALONE.format(program=program)]
    with subprocess.Popen(command, cwd=ROOT) as parent:
        assert wait_for(lambda: len(list(names.iterdir())) == 3)
        parent.kill()
    helpers = [int(one.name) for one in names.iterdir()]
    assert wait_for(lambda: not any(map(is_at_work, helpers)))


def wait_for(happens):
    """True as soon as something has happened; False where it does not for a while."""
    ends = time.monotonic() + 20
    while not happens() and time.monotonic() < ends:
        time.sleep(0.02)
    return happens()


def is_at_work(process):
    """False for a process that has ended, also where nobody has asked how."""
    status = Path(f"/proc/{process}/stat")
    try:
        return status.read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_those_who_stop_listening_end_the_work():
    done = run(
        "import multiprocessing\n"
        "some = room.share(lambda one: 'x' * 100_000, list(range(10_000)))\n"
        "print(len(next(some)))\nsome.close()\nprint(multiprocessing.active_children())"
    )
    assert done.stdout.splitlines() == ["100000", "[]"], done.stderr


@pytest.mark.parametrize("number", [0, 1, FEWEST - 1])
def test_where_it_is_not_worth_while_it_is_done_here(number):
    assert list(share(lambda _: os.getpid(), range(number))) == [os.getpid()] * number


def test_a_place_that_a_page_of_another_process_does_not_have_is_a_fault(tmp_path):
    bodies = {"a": '<a href="b.html#there">b</a>', "b": '<p id="here"></p>', "c": '<p id="x"></p>'}
    bodies["d"] = '<a href="a.html">a</a><a href="c.html#x">c</a><a href="#here">d</a>'
    for name, body in bodies.items():
        (tmp_path / f"{name}.html").write_text(make_page(body))
    done = run(
        "from pathlib import Path\nfrom generator.publish.crawl import SiteError, check_site\n"
        f"try:\n    check_site(Path({str(tmp_path)!r}))\n"
        "except SiteError as error:\n    print(error)"
    )
    assert done.stdout.splitlines() == [
        "a.html: the link b.html#there names a place that b.html does not have",
        "d.html: the link #here names a place that d.html does not have",
    ], done.stderr


def test_a_site_is_the_same_to_the_byte(smallshire, tmp_path):
    made = []
    for shared in (True, False):
        folders = ["--data-dir", f"{smallshire}/data", "--content-dir", f"{smallshire}/content"]
        site = tmp_path / f"site-{shared}"
        command = ["build", *folders, "--site-dir", str(site)]
        fewest = "" if shared else "room.FEWEST = 10 ** 9\n"
        program = f"{fewest}from generator.cli import main\nmain({command!r})"
        done = run(program)
        assert done.returncode == 0, done.stderr
        files = (path for path in site.rglob("*") if path.is_file())
        made.append({path.relative_to(site): path.read_bytes() for path in files})
    assert made[0] == made[1]
    assert len(made[0]) > 40
