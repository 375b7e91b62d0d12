"""What is dear to make, made once in a run: whichever worker asks first makes it for all."""

import fcntl
import os
from collections.abc import Callable
from pathlib import Path

import pytest

WORKER = "PYTEST_XDIST_WORKER"
"""Set in the environment of each worker of pytest-xdist."""


def make_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """The folder of that name, filled by `make`. It belongs to all: a test changes a copy of it."""
    base = factory.getbasetemp()
    place = (base.parent if WORKER in os.environ else base) / f"once-{name}"
    done = place.with_name(f"{place.name}.done")
    with place.with_name(f"{place.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            place.mkdir()
            make(place)
            done.touch()
    return place
