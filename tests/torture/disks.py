"""Disks that are full, closed or elsewhere. Only the administrator of a computer can mount them."""

import shutil
import subprocess
from contextlib import contextmanager

from tests.torture.place import make_place

SIZES = ("200k", "1m", "2m", "3m", "4m", "5m", "6m", "8m")
"""A site needs some 3 MB; a new one beside it, and the pages it is made of, as much again."""


@contextmanager
def mounted(folder, *options):
    """A disk at the folder."""
    subprocess.run(["mount", *options, str(folder)], check=True, capture_output=True)
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def can_mount(root):
    """Whether this user may mount a disk."""
    folder = root / "try"
    folder.mkdir()
    try:
        with mounted(folder, "-t", "tmpfs", "tmpfs"):
            return True
    except (OSError, subprocess.CalledProcessError):
        return False


def try_disks(root):
    """What went wrong with any of the disks."""
    if not can_mount(root):
        print("No disk may be mounted here: full and closed disks are left out.")
        return []
    ways = (_try_full, _try_closed, _try_top, _try_other)
    return [fault for way in ways for fault in way(root)]


def _try_full(root):
    refused = 0
    for size in SIZES:
        place = make_place(root / f"full-{size}")
        place.name("The old one")
        with mounted(place.root / "out", "-t", "tmpfs", "-o", f"size={size}", "tmpfs"):
            was_built = place.build()[0] == 0
            old = place.read()
            place.name("The new one")
            status, said = place.build()
            refused += bool(status)
            if status and "There is no room for what is new" not in said:
                yield f"a disk of {size}: {said}"
            if was_built and status and place.read() != old:
                yield f"a disk of {size}: the old site is not whole"
            if place.find_litter():
                yield f"a disk of {size}: left {place.find_litter()}"
        shutil.rmtree(place.root)
    print(f"{len(SIZES)} small disks: {refused} were too small, and said so")
    if not 0 < refused < len(SIZES):
        yield "no disk was too small, or all: change their sizes"


def _try_closed(root):
    place = make_place(root / "closed")
    place.build()
    old = place.read()
    out = str(place.root / "out")
    with mounted(out, "--bind", out):
        subprocess.run(["mount", "-o", "remount,bind,ro", out], check=True)
        status, said = place.build()
        if status != 1 or "is as it was" not in said or "you must be able to write" not in said:
            yield f"a closed disk: {status} {said}"
    if place.read() != old or place.find_litter():
        yield "a closed disk: the old site is not whole"
    print("a disk that is closed")


def _try_top(root):
    for kind in (("-t", "tmpfs", "tmpfs"), ("--bind", str(root / "try"))):
        place = make_place(root / f"top{kind[0]}")
        place.site.mkdir()
        with mounted(place.site, *kind):
            status, said = place.build()
            if status != 1 or "is where a disk begins" not in said or place.find_litter():
                yield f"the top of a disk: {status} {said}"
    print("a folder where a disk begins")


def _try_other(root):
    place = make_place(root / "other")
    with mounted(place.root / "out", "-t", "tmpfs", "tmpfs"):
        for words in ("One", "Two"):
            place.name(words)
            status, said = place.build()
            if status or place.find_litter():
                yield f"another disk: {status} {said}"
    print("a site on another disk than its files")
