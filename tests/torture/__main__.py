"""`make torture`: what may go wrong while a site is built, many times. Prints what came of it."""

import argparse
import random
import sys
import tempfile
import time
from pathlib import Path

from tests.torture.disks import try_disks
from tests.torture.place import make_place

PAIRS = 5
"""Times that two builds run at once."""


def try_kills(place, number, chance):
    """Kills a build at random moments: the site is the old one or the new one, and whole."""
    faults, seen = [], {"old": 0, "new": 0}
    place.name("The old one")
    begun = time.monotonic()
    assert place.build()[0] == 0
    took, old = time.monotonic() - begun, place.read()
    for kill in range(number):
        change = place.write if kill % 2 else place.name
        change(f"The new one {kill}")
        process = place.start()
        time.sleep(chance.uniform(0, took * 1.05))
        process.kill()
        process.communicate()
        after = place.read()
        status, said = place.build()
        new = place.read()
        seen["old" if after == old else "new"] += 1
        if after not in {old, new}:
            faults.append(f"kill {kill}: the site is neither the old one nor the new one")
        if status or place.find_litter():
            faults.append(f"kill {kill}: status {status}, left {place.find_litter()}: {said}")
        old = new
    print(
        f"{number} kills: {seen['old']} times the old site stood, {seen['new']} times the new one"
    )
    return faults


def try_pairs(place, chance):
    """Two builds at once: both end well or in words, and one of their sites stands."""
    faults = []
    for pair in range(PAIRS):
        place.name(f"Both {pair}")
        first = place.start()
        time.sleep(chance.uniform(0, 0.5))
        ran = [first, place.start()]
        said = ["".join(one.communicate()) for one in ran]
        both = place.read()
        place.build()
        if any(one.returncode for one in ran) or both != place.read() or place.find_litter():
            faults.append(f"pair {pair}: {[one.returncode for one in ran]} {said}")
    print(f"{PAIRS} pairs of builds at once")
    return faults


def main():
    """Ends with 1 where anything went wrong."""
    options = argparse.ArgumentParser()
    options.add_argument("--kills", type=int, default=100)
    options.add_argument("--seed", type=int, default=16)
    given = options.parse_args()
    chance = random.Random(given.seed)
    with tempfile.TemporaryDirectory(prefix="laa-torture-") as own:
        place = make_place(Path(own) / "place")
        faults = [
            *try_kills(place, given.kills, chance),
            *try_pairs(place, chance),
            *try_disks(Path(own)),
        ]
    print("\n".join(faults) or "Nothing went wrong.")
    return bool(faults)


sys.exit(main())
