"""What officers say of figures, where a table has a column of comments or notes."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from generator.intake.column_times import parse
from generator.intake.columns import Column
from generator.intake.headings import Role
from generator.intake.points import Point
from generator.intake.sheets import Sheet
from generator.intake.tables import Table
from generator.intake.told import Told
from generator.intake.words import find_wrong_words

_FIGURES = frozenset({Role.ACTUAL, Role.PREVIOUS})


def add_notes(
    points: list[Point], table: Table, columns: tuple[Column, ...], row: int, told: list[Told]
) -> Iterator[Point]:
    """The points of one row, with the note at the figure of its time, else at the last figure.

    A figure with the sign of a footnote has what that says, too.
    """
    notes: dict[int, str] = {}
    for at, text in _list_notes(points, table.sheet, columns, row, told):
        notes[at] = " ".join(filter(None, (notes.get(at), text)))
    for at, one in enumerate(points):
        below = table.footnotes.get(one.read.footnote, "") if one.role is Role.ACTUAL else ""
        said = " ".join(filter(None, (notes.get(at, ""), "" if find_wrong_words(below) else below)))
        yield replace(one, note=said) if said else one


def _list_notes(
    points: list[Point], sheet: Sheet, columns: tuple[Column, ...], row: int, told: list[Told]
) -> Iterator[tuple[int, str]]:
    bare = [one for one in columns if one.role is Role.NOTE and not one.heading.periods]
    for column in columns:
        text = sheet.at(row, column.number).text if column.role is Role.NOTE else ""
        text = text.removeprefix("- ").strip()  # a point of a list, which no file may begin with
        if not text:
            continue
        where = sheet.name(row, column.number)
        wrong = find_wrong_words(text)
        at = _find_figure(points, column, may_be_of_another=len({one.period for one in bare}) == 1)
        if wrong:
            told.append(Told(sheet.file, where, wrong))
        elif at is not None:
            yield at, text
        else:
            told.append(Told(sheet.file, where, "a note on no figure, which is left out"))


def _find_figure(points: list[Point], column: Column, *, may_be_of_another: bool) -> int | None:
    """Where the figure stands of which a note is; None for none.

    A note that says no time is of the last figure where the row has none of the time beside it,
    unless the table has notes of several times.
    """
    if column.by_row and column.heading.moment:
        return None
    periods = column.heading.periods or ((column.period,) if column.period else ())
    figures = [(at, one) for at, one in enumerate(points) if one.role in _FIGURES]
    of_time = [at for at, one in figures if not periods or one.period in periods]
    if of_time:
        return of_time[-1]
    own = [(at, one) for at, one in figures if one.role is Role.ACTUAL]
    if column.heading.periods or column.heading.moment or not may_be_of_another or not own:
        return None
    return max(own, key=lambda one: period.ends if (period := parse(one[1].period)) else date.min)[
        0
    ]
