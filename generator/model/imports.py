"""Records of import.yml: what was understood of a table, so that the next one asks less."""

from enum import StrEnum

from pydantic.dataclasses import dataclass

from generator.model.fields import RECORD, Words


class Remembers(StrEnum):
    """What an entry is about."""

    COLUMN = "column"
    """Which kind of column a heading is."""
    TIME = "time"
    """Of which time a column is, where its heading could mean several."""
    MEASURE = "measure"
    """Which measure a code or a title is."""
    DIRECTION = "direction"
    """Which way is better was confirmed for a measure."""
    AREA = "area"
    """Which of several areas in an export is the plan's own."""
    SYSTEM = "system"
    """Of which system the tables are: a name in data/_exports, or the path of a file."""


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Remembered:
    """import.yml: one thing that was understood of a table."""

    about: Remembers
    """What it is about."""
    printed: Words
    """What the table prints, in small letters."""
    means: Words
    """What it means: a kind of column, a period, the id of a measure, a polarity or whole; of a
    system its name in data/_exports, or the path of a file."""
