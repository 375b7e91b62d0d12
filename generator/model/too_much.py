"""What is said of a file that is beyond a limit, before anybody takes it apart."""

import io

from generator.model.limits import LONGEST_LINE, MOST_ROWS, Limit
from generator.model.problem import Problem


def find_too_much(name: str, raw: bytes) -> Problem | None:
    """What is wrong with a table of too many or too long lines; None with all others."""
    if raw.count(b"\n") > MOST_ROWS.value:
        return tell_beyond(name, 1, f"more than {MOST_ROWS.value:,} rows", MOST_ROWS)
    if len(raw) <= (longest := LONGEST_LINE.value * 1024):
        return None
    for number, line in enumerate(io.BytesIO(raw), 1):
        if len(line) > longest:
            return tell_too_long(name, number)
    return None


def tell_too_long(name: str, line: int) -> Problem:
    """A table with a line that is beyond its limit."""
    found = f"a line or a cell of more than {LONGEST_LINE.value:,} KB"
    return tell_beyond(name, line, found, LONGEST_LINE)


def tell_beyond(name: str, line: int, found: str, limit: Limit) -> Problem:
    """A file that is beyond a limit, with how to move it."""
    advice = f"Split the file, or check what is in it. {limit.advice}"
    return Problem(name, line, "", found, advice)
