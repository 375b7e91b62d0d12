"""The one source of chance: a generator for each thing that is made."""

import random


def make_chance(seed: int, *names: str) -> random.Random:
    """A generator that depends on the seed and the names alone.

    Each indicator has its own, so that one more indicator changes nothing in the others.
    """
    key = "/".join((str(seed), *names))
    return random.Random(key)  # noqa: S311 - made-up figures, not secrets
