"""Rows of figures and of targets below each other, where the name stands in the first row alone."""

import re
from dataclasses import replace
from functools import lru_cache

from generator.intake.sheets import Sheet
from generator.written.signs import make_plain

_KIND = re.compile(r"(?:actual|target|result|outturn|plan|profile|baseline)s?", re.IGNORECASE)
_FEWEST = 2


def says_kind(text: str) -> bool:
    """True for a cell that says of what kind the figures of its row are, such as Target."""
    return _KIND.fullmatch(make_plain(text).strip(" :")) is not None


@lru_cache(maxsize=1024)
def join_pairs(sheet: Sheet) -> Sheet:
    """The sheet with each name over all rows of its measure, as if its cells were merged."""
    covered = dict(sheet.covered)
    filled = sheet.cells.keys() | covered.keys()
    kinds: dict[int, dict[int, str]] = {}
    for (row, column), cell in sheet.cells.items():
        if says_kind(cell.text):
            kinds.setdefault(column, {})[row] = make_plain(cell.text).casefold()
    for column, said in kinds.items():
        if len(set(said.values())) < _FEWEST:
            continue
        for row in sorted(said):
            above = [(row - 1, at) for at in range(1, column)]
            before = {at for _, at in above if (row - 1, at) in filled}
            is_named = any(sheet.at(row, at).text for at in range(1, column))
            if row - 1 in said and said[row - 1] != said[row] and before and not is_named:
                filled |= {(row, at) for at in before}
                covered |= {(row, at): covered.get((row - 1, at), (row - 1, at)) for at in before}
                sheet = replace(sheet, covered=covered)
    return sheet
