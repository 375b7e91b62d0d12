"""How large a file may be. Each limit has a name, by which whoever runs a command may move it."""

import os
import re
from dataclasses import dataclass

_ABOVE_NOUGHT = re.compile(r"0*[1-9][0-9]{0,8}")


class LimitError(ValueError):
    """A limit was set to something that is no whole number above nought."""


@dataclass(frozen=True, slots=True)
class Limit:
    """A number that the surroundings may set, such as LAA_MOST_ROWS=500000."""

    name: str
    """What the variable of the surroundings is called."""
    default: int

    @property
    def value(self) -> int:
        """The number that holds now. Raises LimitError where what is set is none."""
        said = os.environ.get(self.name, "").strip()
        if not said:
            return self.default
        if not _ABOVE_NOUGHT.fullmatch(said):
            message = f"{self.name} is '{said[:60]}'. Set it to a whole number above 0."
            raise LimitError(message)
        return int(said)

    @property
    def in_bytes(self) -> int:
        """The number of bytes of a limit that is given in MB."""
        return self.value * 1024 * 1024

    @property
    def advice(self) -> str:
        """How to move the limit, for the officer who knows that the file is right."""
        return f"If all of it is right, set {self.name} above {self.value}."


LARGEST_TABLE = Limit("LAA_LARGEST_TABLE_MB", 64)
"""MB of a CSV file. Figures of a year for 10,000 measures are a sixth of this."""
LARGEST_MAP = Limit("LAA_LARGEST_MAP_MB", 16)
"""MB of areas.geojson, which takes twenty times as much memory once it is read."""
LARGEST_TEXT = Limit("LAA_LARGEST_TEXT_MB", 1)
"""MB of YAML and Markdown: they are written by hand."""
LARGEST_PICTURE = Limit("LAA_LARGEST_PICTURE_MB", 20)
"""MB of a photograph, as cameras write them."""
LARGEST_WORKBOOK = Limit("LAA_LARGEST_WORKBOOK_MB", 16)
"""MB of a file that a partner sends. A template is a thousandth of this."""
LARGEST_UNPACKED = Limit("LAA_LARGEST_UNPACKED_MB", 64)
"""MB of all parts of a workbook together."""
MOST_PARTS = Limit("LAA_MOST_PARTS", 500)
"""Of a workbook."""
MOST_ELEMENTS = Limit("LAA_MOST_ELEMENTS", 400_000)
"""Of all parts of a workbook together: some 100,000 cells, which are read in seconds."""
MOST_COVERED = Limit("LAA_MOST_COVERED", 10_000)
"""Cells of a workbook in merged ranges and links, which openpyxl makes one by one."""
MOST_SHEETS = Limit("LAA_MOST_SHEETS", 50)
"""Of a workbook that `laa start` reads."""
MOST_SHEET_ROWS = Limit("LAA_MOST_SHEET_ROWS", 5_000)
"""Filled rows that are read of one sheet."""
MOST_ROWS = Limit("LAA_MOST_ROWS", 500_000)
"""Lines of a CSV file. Three years of 10,000 measures and their places are two thirds of this."""
LONGEST_LINE = Limit("LAA_LONGEST_LINE_KB", 1024)
"""KB of a line, and of a cell, of a CSV file."""
MOST_COLUMNS = Limit("LAA_MOST_COLUMNS", 1_000)
"""Of a CSV file."""
DEEPEST = Limit("LAA_DEEPEST", 12)
"""Levels of lists inside lists in YAML. No file of an agreement needs more than four."""
MOST_BRACKETS = Limit("LAA_MOST_BRACKETS", 1_000)
"""Opening square brackets of a text: for each, Markdown looks for its end in all that follows."""
MOST_FAULTS = Limit("LAA_MOST_FAULTS", 10_000)
"""Of one file. More would fill the memory and help nobody."""
MOST_SHOWN = Limit("LAA_MOST_SHOWN", 200)
"""Problems that are told one by one; of the rest, the kinds are."""
