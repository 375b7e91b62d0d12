"""Makes all that is published of a small agreement, in surroundings that must not matter.

    python -m tests.made_again FILES OUT [SEED]

Prints a line a file: its hash and its name. With a seed, folders are listed in another order each
time, and files are made for their owner alone. The surroundings that a process cannot change for
itself, such as its zone, its language and the seed of its hashes, are given by whoever starts it.
"""

import hashlib
import os
import random
import sys
from pathlib import Path

from tests.torture.place import FOLDER

COMMANDS = (
    ("build", FOLDER, "--preview", "--site-dir", "site"),
    ("archive", "2024/25 Q3", FOLDER, "--preview", "--out", "archive.zip"),
    ("template", FOLDER, "--out", "templates"),
    (
        "report",
        "2024/25 Q3",
        FOLDER,
        "--for",
        "board",
        "--format",
        "docx",
        "--format",
        "html",
        "--out",
        "papers",
    ),
)


class Shuffled:
    """What `os.scandir` gives, in any order."""

    def __init__(self, found, chance):
        self._found = list(found)
        chance.shuffle(self._found)
        self._next = iter(self._found)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._next)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    def close(self):
        """Nothing: all is read."""


def disturb(seed):
    """Lists folders in another order from now on, and lets nobody else read what is made."""
    chance = random.Random(seed)
    scan, names = os.scandir, os.listdir
    os.scandir = lambda *given: Shuffled(scan(*given), chance)
    os.listdir = lambda *given: chance.sample(found := names(*given), len(found))
    os.umask(0o077)


def make(files, out):
    """Runs the commands; the hash of each file that they made, by its name."""
    from click.testing import CliRunner

    from generator.cli import main

    folders = ("--data-dir", str(files / "data"), "--content-dir", str(files / "content"))
    out.mkdir(parents=True, exist_ok=True)
    for given in COMMANDS:
        *words, last = given
        ran = CliRunner().invoke(main, [*words, str(out / last), *folders])
        assert ran.exit_code == 0, ran.output
    return {
        path.relative_to(out).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(out.rglob("*"))
        if path.is_file()
    }


if __name__ == "__main__":
    where, into, *seeds = sys.argv[1:]
    if seeds:
        disturb(int(seeds[0]))
    for name, told in make(Path(where), Path(into)).items():
        print(told, name)  # noqa: T201 - this is what it is for
