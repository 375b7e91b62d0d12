"""docs/messages.md as rows, and the row that explains a message."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

PAGE = Path(__file__).parent.parent / "docs" / "messages.md"
HOLE = "…"
_ROW = re.compile(r"^\| `(?P<says>[^`]+)` \| (?P<means>.+?) \| (?P<do>.+?) \|$", re.M)


@dataclass(frozen=True, slots=True)
class Row:
    """One message of the page."""

    says: str
    """What was found, with … for what varies."""
    means: str
    do: str

    def covers(self, found: str) -> bool:
        """True for what a message says was found, if it is of this kind."""
        return as_pattern(self.says).fullmatch(found) is not None

    @property
    def fixed(self) -> int:
        """How many letters of the message are the same each time."""
        return len(self.says.replace(HOLE, ""))


@cache
def as_pattern(says: str) -> re.Pattern[str]:
    """A pattern for a text with … for what varies."""
    return re.compile(".+?".join(map(re.escape, says.split(HOLE))), re.S)


@cache
def read_rows() -> tuple[Row, ...]:
    """Every row of the page, in its order."""
    return tuple(
        Row(found["says"], found["means"], found["do"])
        for found in _ROW.finditer(PAGE.read_text(encoding="utf-8"))
    )


def explain(found: str) -> Row:
    """The row that says most of a message; fails where the page has none."""
    rows = [row for row in read_rows() if row.covers(found)]
    assert rows, f"docs/messages.md does not explain: {found}"
    return max(rows, key=lambda row: row.fixed)
