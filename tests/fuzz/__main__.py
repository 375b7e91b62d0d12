"""Plays many cases on all cores, prints what came of them, and keeps the files of those that fail.

python -m tests.fuzz --cases 5000 --seed 1
python -m tests.fuzz --seed 1 --only 17
"""

import argparse
import os
import sys
import time
from collections import Counter
from functools import partial
from multiprocessing import get_context

from tests.fuzz.cases import Case
from tests.fuzz.keep import play_and_keep


def main() -> int:
    """Plays the cases; returns how many failed, at most 1."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--only", type=int, help="one case, again")
    given = parser.parse_args()
    numbers = range(given.cases) if given.only is None else [given.only]
    begun = time.perf_counter()
    outcomes: Counter[tuple[str, str]] = Counter()
    failed = 0
    with get_context("spawn").Pool(min(os.cpu_count() or 1, len(numbers))) as pool:
        for case in pool.imap_unordered(partial(play_and_keep, given.seed), numbers, chunksize=4):
            outcomes[case.kind, case.outcome] += 1
            if case.faults:
                failed += 1
                print(_say_failure(case), flush=True)
    print(_say_tally(outcomes))
    seconds = time.perf_counter() - begun
    print(
        f"{len(numbers)} cases with the seed {given.seed} in {seconds:.0f} seconds: {failed} failed."
    )
    return min(failed, 1)


def _say_failure(case: Case) -> str:
    command = " ".join(case.commands[-1].arguments)
    again = f"python -m tests.fuzz --seed {case.seed} --only {case.number}"
    return "\n".join([
        f"\nFailed: case {case.number} ({case.kind}: {', '.join(map(str, case.damage))})",
        f"  Command: laa {command}",
        *(f"  {fault.rstrip()[-1500:]}" for fault in case.faults),
        f"  Files: build/fuzz/{case.seed}-{case.number}. Again: {again}",
    ])  # fmt: skip


def _say_tally(outcomes: Counter[tuple[str, str]]) -> str:
    columns = sorted({outcome for _, outcome in outcomes})
    rows = sorted({kind for kind, _ in outcomes})
    width = max(map(len, rows))
    lines = ["", " " * width + "".join(f"{name:>{len(name) + 3}}" for name in columns)]
    lines += [
        f"{kind:{width}}" + "".join(f"{outcomes[kind, name]:>{len(name) + 3}}" for name in columns)
        for kind in (*rows,)
    ]
    total = _add_up(outcomes)
    lines.append(f"{'':{width}}" + "".join(f"{total[name]:>{len(name) + 3}}" for name in columns))
    return "\n".join(lines)


def _add_up(outcomes: Counter[tuple[str, str]]) -> Counter[str]:
    total: Counter[str] = Counter()
    for (_, outcome), number in outcomes.items():
        total[outcome] += number
    return total


if __name__ == "__main__":
    sys.exit(main())
