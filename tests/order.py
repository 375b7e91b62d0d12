"""The order of tests where several workers share them: what takes long begins, on each of them.

pytest-xdist gives each worker an even share of the list, and lets those who are ready take from the
end of others' shares. So the last tests of each share should be short ones.
"""

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from typing import Protocol, TypeVar

SECONDS = {
    "test_gates.py": 200, "test_find.py": 60, "test_kinds.py": 50, "test_opened_charts.py": 40,
    "test_ways.py": 30, "test_every_page.py": 25, "test_versions.py": 20, "test_serve.py": 20,
    "test_editor.py": 15, "test_take.py": 15,
}  # fmt: skip
"""About what the tests of a file in a browser take; what is not here takes less."""
OTHERS, BROWSER = 8, "browser"


class Test(Protocol):
    """A test, as far as its order is a matter of it."""

    path: Path


Item = TypeVar("Item", bound=Test)


def deal(tests: Sequence[Item], workers: int) -> list[Item]:
    """The tests in even shares, one for each worker, with tests in a browser first in each."""
    files = [list(own) for _, own in groupby(tests, key=lambda one: one.path)]
    long = [own for own in files if own[0].path.parent.name == BROWSER]
    shares: list[list[Item]] = [[] for _ in range(workers)]
    taken = [0] * workers
    for own in sorted(long, key=lambda own: -SECONDS.get(own[0].path.name, OTHERS)):
        least = taken.index(min(taken))
        shares[least] += own
        taken[least] += SECONDS.get(own[0].path.name, OTHERS)
    rest = [one for own in files if own not in long for one in own]
    return _fill_up(shares, rest)


def _fill_up(shares: Sequence[list[Item]], rest: list[Item]) -> list[Item]:
    """The shares one after the other, each as long as the others."""
    ordered: list[Item] = []
    number = len(rest) + sum(map(len, shares))
    for at, share in enumerate(shares, 1):
        size = max(0, number * at // len(shares) - len(ordered) - len(share))
        ordered += [*share, *rest[:size]]
        rest = rest[size:]
    return ordered + rest
