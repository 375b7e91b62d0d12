"""How many examples a property is tried with: a part in the suite, all by `make properties`."""

import os
from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, settings

LONG = "LAA_LONG"
"""Set in the environment where time is no matter."""
SHARE, FEWEST = 8, 25
"""The suite tries one example of so many, but not fewer than that."""


def examples(number: int, *, may_be_slow: bool = False) -> Callable[[Any], Any]:
    """The settings of a property that `number` examples are enough for."""
    tried = number if os.environ.get(LONG) else min(number, max(FEWEST, number // SHARE))
    suppressed = list(HealthCheck) if may_be_slow else ()
    return settings(max_examples=tried, deadline=None, suppress_health_check=suppressed)
