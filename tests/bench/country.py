"""Makes a made-up country in parts, joins it, changes one area, and prints what each step cost.

`make bench-country` runs it: 150 areas of 200 measures, unless AREAS and MEASURES say otherwise.
"""

import argparse
import os
import shutil
import subprocess
import sys
import time

from generator.demo import FOLDER, make_demo
from tests.where import ROOT

PLACE = ROOT / "build" / "country"
LAA = (sys.executable, "-m", "generator")


def write_area(area, measures, seed):
    """The files of an area, each with figures of its own."""
    files = make_demo(indicators=measures, quarters=8, neighbourhoods=6, seed=seed)
    for name, text in files.items():
        path = PLACE / name.replace(f"/{FOLDER}/", f"/{area}/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def run(*words):
    """What a command printed, its seconds of wall and of CPU, and its peak in MB."""
    where = ("--data-dir", str(PLACE / "data"), "--content-dir", str(PLACE / "content"))
    command = (*LAA, *words, *(() if words[0] == "join" else where))
    started = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        said = process.stdout.read()
        _, code, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(code)
    if process.returncode:
        sys.exit(f"laa {' '.join(words)} failed")
    wall = time.perf_counter() - started
    return said.strip(), wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def tell(step, costs, note=""):
    """One row of the table: the sum of runs, and the highest peak."""
    wall, cpu = (sum(one[number] for one in costs) for number in (1, 2))
    peak = max(one[3] for one in costs)
    say(f"| {step} | {len(costs)} | {wall:.1f} | {cpu:.1f} | {peak:.0f} | {note} |")


def say(line):
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def list_parts():
    return [str(path) for path in sorted((PLACE / "parts").iterdir())]


def make(area):
    return run("build", area, "--part", str(PLACE / "parts" / area))


def bench(areas, measures):
    """Prints the table."""
    shutil.rmtree(PLACE, ignore_errors=True)
    names = [f"area-{number:03}" for number in range(1, areas + 1)]
    for seed, area in enumerate(names):
        write_area(area, measures, seed)
    site = ("--site-dir", str(PLACE / "site"))
    say(f"{areas} areas of {measures} measures, {os.cpu_count()} cores\n")
    say("| step | runs | wall s | CPU s | peak MB | |\n|---|---|---|---|---|---|")
    tell("each part", [make(area) for area in names])
    joined = run("join", *list_parts(), *site)
    tell("join", [joined], joined[0].split(" in ")[0])
    figures = PLACE / "data" / names[-1] / "figures.csv"
    figures.write_text(figures.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    due = run("due", str(PLACE / "parts"))
    tell("what is due after one change", [due], due[0])
    tell("its part", [make(area) for area in due[0].split()])
    tell("join again", [run("join", *list_parts(), *site)])
    files = [path.stat().st_size for path in (PLACE / "site").rglob("*") if path.is_file()]
    say(f"\nThe site has {len(files):,} files and {sum(files) / 1e6:,.0f} MB.")


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--areas", type=int, default=150)
    asked.add_argument("--measures", type=int, default=200)
    given = asked.parse_args()
    bench(given.areas, given.measures)
