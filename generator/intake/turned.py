"""Tables that lie on their side: times below each other, and a column for each measure."""

from datetime import date

from generator.intake.headings import says_only_time
from generator.intake.sheets import Cell, Sheet
from generator.intake.told import Told
from generator.written.numbers import read_number
from generator.written.signs import make_plain

_FEWEST = 2
_MOST_LINES = 30


def tell_turned(sheet: Sheet) -> Told:
    """What an officer can do about such a table."""
    what = (
        "a table with a row for each time and a column for each measure. Turn it round: a row for "
        "each measure, and a column for each time"
    )
    return Told(sheet.file, sheet.title and f"sheet {sheet.title}", what)


def is_turned(sheet: Sheet, rows: list[int]) -> bool:
    """True where the first filled column has times below a heading, and figures stand beside it."""
    columns = sorted({column for _, column in sheet.cells})
    if not columns or len(rows) <= _FEWEST:
        return False
    first = columns[0]
    timed = [row for row in rows[:_MOST_LINES] if _is_time(sheet.at(row, first))]
    if len(timed) < _FEWEST:
        return False
    beside = [sheet.at(row, at) for row in timed for at in columns[1:]]
    figures = [one for one in beside if one.text and _is_figure(one)]
    head = [text for at in columns[1:] if (text := sheet.at(timed[0] - 1, at).text)]
    named = [one for one in head if not one[:1].isdecimal()]
    return len(named) >= _FEWEST and 2 * len(figures) > len([one for one in beside if one.text])


def names_figures(sheet: Sheet, between: tuple[int, int], titles: int, head: int) -> bool:
    """True where figures stand in the place of all names, and times left of them."""
    names = [sheet.at(row, titles) for row in range(head + 1, between[1])]
    filled = [one for one in names if one.text]
    lefts = [sheet.at(row, at) for row in range(head + 1, between[1]) for at in range(1, titles)]
    is_timed = any(map(_is_time, lefts))
    return is_timed and len(filled) >= _FEWEST and all(map(_is_figure, filled))


def _is_time(cell: Cell) -> bool:
    return isinstance(cell.value, date) or says_only_time(cell.text)


def _is_figure(cell: Cell) -> bool:
    return bool(read_number(make_plain(cell.text).strip("%£")).numbers)
