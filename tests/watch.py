"""`make watch`: runs the tests of the room in which a file was saved."""

import subprocess
import sys
import time
from collections.abc import Iterable, Mapping
from pathlib import Path

from tests.where import GENERATOR, ROOT, TESTS

EVERY = 0.5
"""Seconds between two looks."""


def look() -> Mapping[Path, float]:
    """When each file of the code and of the tests was saved."""
    folders = (GENERATOR, TESTS)
    files = (path for folder in folders for path in folder.rglob("*.*") if path.is_file())
    return {path: path.stat().st_mtime for path in files if path.suffix in {".py", ".j2", ".yml"}}


def choose_tests(saved: Iterable[Path]) -> list[str]:
    """The tests of what was saved: a test itself, else those beside its room, else all units."""
    chosen: dict[str, None] = {}
    for path in saved:
        if path.is_relative_to(TESTS):
            own = path if path.name.startswith("test_") else path.parent
        else:
            room = path.relative_to(GENERATOR).parts[0].removesuffix(".py")
            own = TESTS / "unit" / {"templates": "pages", "model": ""}.get(room, room)
        is_there = own.exists() and own != TESTS
        chosen[str((own if is_there else TESTS / "unit").relative_to(ROOT))] = None
    return list(chosen)


def main() -> None:
    """Looks until Ctrl and C end it."""
    print("Waiting for a file to be saved.", flush=True)  # noqa: T201 - a command
    before = look()
    while True:
        time.sleep(EVERY)
        now = look()
        saved = [path for path, when in now.items() if before.get(path) != when]
        before = now
        if saved:
            command = [sys.executable, "-m", "pytest", "-x", "-q", *choose_tests(saved)]
            subprocess.run(command, cwd=ROOT, check=False)


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(0)
