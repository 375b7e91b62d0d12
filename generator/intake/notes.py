"""What officers say of figures, where a table has a column of comments or notes."""

from collections.abc import Iterator
from dataclasses import replace

from generator.intake.columns import Column
from generator.intake.headings import Role
from generator.intake.points import Point
from generator.intake.sheets import Sheet
from generator.intake.tables import Table
from generator.intake.told import Told
from generator.intake.words import find_wrong_words


def add_notes(
    points: list[Point], table: Table, columns: tuple[Column, ...], row: int, told: list[Told]
) -> Iterator[Point]:
    """The points of one row, with the note at the figure of its time, else at the last figure.

    A figure with the sign of a footnote has what that says, too.
    """
    notes = dict(_list_notes(points, table.sheet, columns, row, told))
    for at, one in enumerate(points):
        below = table.footnotes.get(one.read.footnote, "") if one.role is Role.ACTUAL else ""
        said = " ".join(filter(None, (notes.get(at, ""), "" if find_wrong_words(below) else below)))
        yield replace(one, note=said) if said else one


def _list_notes(
    points: list[Point], sheet: Sheet, columns: tuple[Column, ...], row: int, told: list[Told]
) -> Iterator[tuple[int, str]]:
    for column in columns:
        text = sheet.at(row, column.number).text if column.role is Role.NOTE else ""
        if not text:
            continue
        where = sheet.name(row, column.number)
        periods = column.heading.periods
        of_time = [
            at for at, one in enumerate(points)
            if one.role is Role.ACTUAL and (not periods or one.period in periods)
        ]  # fmt: skip
        wrong = find_wrong_words(text)
        if wrong:
            told.append(Told(sheet.file, where, wrong))
        elif of_time:
            yield of_time[-1], text
        else:
            told.append(Told(sheet.file, where, "a note on no figure, which is left out"))
