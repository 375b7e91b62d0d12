"""Prints docs/benchmarks.md's table: `make bench`, or `python -m tests.bench 200 1000 5000`.

Every number is the median of its rounds, and all are taken one after the other in one run on one
computer: read the ratios.
"""

import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from generator.share import count_processors
from tests.bench.peers import PEERS

LAA = [sys.executable, "-m", "generator"]
SIZES, ROUNDS, LARGE = (200, 1000), 3, 5000
"""Of a size that is large one round must do."""


class Cost(NamedTuple):
    """What a command took: seconds, and the most memory of one process in MiB."""

    wall: float
    used: float
    peak: float


def measure(
    command: Sequence[str], rounds: int, prepare: Callable[[], None] = lambda: None
) -> Cost:
    """The median of some rounds; a command that fails stops the bench with what it said."""
    costs = []
    for _ in range(rounds):
        prepare()
        costs.append(_run(command))
    return Cost(*map(statistics.median, zip(*costs, strict=True)))


def _run(command: Sequence[str]) -> Cost:
    begun = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as running:
        said = running.stdout.read() if running.stdout else b""
        _, status, used = os.wait4(running.pid, 0)
        running.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - begun
    if running.returncode:
        sys.exit(f"{' '.join(command)}\n{said.decode(errors='replace')[-2000:]}")
    return Cost(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def tell(line: str) -> None:
    """Prints a line at once: a large size takes minutes."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def bench(size: int, place: Path) -> None:
    """The rows of one size."""
    rounds = 1 if size >= LARGE else ROUNDS
    source, site = place / "source", place / "site"
    _run([*LAA, "demo", str(source), "--indicators", str(size), "--quarters", "4"])
    folders = ["--data-dir", str(source / "data"), "--content-dir", str(source / "content")]
    checked = measure([*LAA, "check", *folders], rounds)
    build = [*LAA, "build", *folders, "--site-dir", str(site)]
    built = measure([*build, "--afresh"], rounds)
    again = _build_again(source, build, rounds)
    pages = sum(1 for _ in site.rglob("*.html"))
    _tell_row(size, "laa check", checked, pages, built)
    _tell_row(size, "laa build", built, pages, built)
    _tell_row(size, "laa build, one text changed", again, pages, built)
    _tell_stages(size, source, place)
    docs = place / "docs"
    _run([*LAA, "pages", "exampleshire", "--out", str(docs), *folders])
    shutil.rmtree(docs / "data", ignore_errors=True)
    for name, (program, set_up) in PEERS.items():
        if shutil.which(program) is None:
            tell(f"| {size:,} | {name} | not installed | | | | |")
            continue
        own = place / name.split()[0].lower().rstrip(",")
        _tell_row(size, name, measure(set_up(docs, own), rounds), pages, built)


def _build_again(source: Path, build: Sequence[str], rounds: int) -> Cost:
    """What a build costs after the words on one measure have changed."""
    words = next(source.glob("content/*/*/indicators/*.md"))

    def change() -> None:
        words.write_text(f"{words.read_text(encoding='utf-8')}\nMore words.\n", encoding="utf-8")

    _run(build)  # notes what the site has
    return measure(build, rounds, change)


def _tell_row(size: int, name: str, cost: Cost, pages: int, build: Cost) -> None:
    tell(
        f"| {size:,} | {name} | {cost.wall:.1f} | {cost.used:.1f} | {cost.peak:.0f} "
        f"| {pages / cost.wall:.0f} | {build.wall / cost.wall:.2f} |"
    )


def _tell_stages(size: int, source: Path, place: Path) -> None:
    command = [sys.executable, "-m", "tests.bench.stages"]
    folders = [str(source / "data"), str(source / "content"), str(place / "stages")]
    said = subprocess.run([*command, *folders], check=True, capture_output=True).stdout
    for stage, (wall, used) in json.loads(said)["stages"].items():
        tell(f"| {size:,} | … {stage} | {wall:.1f} | {used:.1f} | | | |")


def main(sizes: Sequence[str]) -> None:
    """The table."""
    tell(
        f"{platform.machine()}, {count_processors()} processors, Python {platform.python_version()}"
    )
    tell("")
    tell("| Measures | What | Wall s | CPU s | Peak MiB | Pages a second | laa build takes |")
    tell("| ---: | --- | ---: | ---: | ---: | ---: | ---: |")
    for size in map(int, sizes or SIZES):
        with TemporaryDirectory() as name:
            os.environ["LAA_NOTES"] = f"{name}/notes"
            bench(size, Path(name))


if __name__ == "__main__":
    main(sys.argv[1:])
