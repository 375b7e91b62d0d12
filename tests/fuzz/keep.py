"""Plays a case and keeps its files where it fails."""

import json
from dataclasses import asdict

from tests.fuzz.cases import Case, play
from tests.where import ROOT

KEPT = ROOT / "build" / "fuzz"
APART_EVERY = 500
"""One case in so many is run as a program of its own too."""


def play_and_keep(seed: int, number: int) -> Case:
    """One case, with its files kept where it fails."""
    keep = KEPT / f"{seed}-{number}"
    case = play(seed, number, keep, apart=number % APART_EVERY == 0)
    if case.faults:
        said = json.dumps(asdict(case), indent=2, ensure_ascii=False)
        (keep / "case.json").write_text(said, encoding="utf-8", errors="surrogateescape")
    return case
