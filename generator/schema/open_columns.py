"""What can be said of a column of the open data, and of a table."""

from dataclasses import dataclass
from enum import StrEnum


class CellKind(StrEnum):
    """What the cells of a column hold."""

    TEXT = "text"
    NAME = "name"
    """The id of a row of another table, or a word of a closed list."""
    NUMBER = "number"
    WHOLE = "whole"
    GOAL = "goal"
    """A number, alone or after a sign for its side, such as <5."""
    TRUTH = "truth"
    DAY = "day"
    LIST = "list"
    """Names with spaces between them."""


class Empty(StrEnum):
    """Why a cell may be empty."""

    NEVER = "never"
    NO_USE = "no use"
    """There is nothing that could stand there."""
    NOT_KNOWN = "not known"
    """There is nothing, or nobody gives it."""
    BY_STATUS = "by status"
    """The column status of the same row says why."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column."""

    name: str
    kind: CellKind = CellKind.TEXT
    empty: Empty = Empty.NEVER
    refers: str = ""
    """The table whose key has its values; empty where they are no names of rows."""
    words: type[StrEnum] | None = None
    """The closed list of its values."""


@dataclass(frozen=True, slots=True)
class OpenTable:
    """One table: a file of rows that are all of one kind."""

    columns: tuple[Column, ...]
    key: tuple[str, ...] = ()
    """Columns that together name a row; empty where rows may repeat."""

    @property
    def names(self) -> tuple[str, ...]:
        """The header of its file."""
        return tuple(column.name for column in self.columns)
