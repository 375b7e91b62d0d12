"""What the cells of one row say: figures, targets and lights, each at its time."""

from collections.abc import Iterator, Mapping

from generator.intake.areas import Spot
from generator.intake.columns import Column
from generator.intake.decimal_signs import Decimals
from generator.intake.headings import VALUES, Role
from generator.intake.lights import find_unknown, read_light, read_status
from generator.intake.points import Point
from generator.intake.row_sense import look_at_row
from generator.intake.row_times import RowTimes, read_row_period
from generator.intake.sheets import Cell
from generator.intake.tables import Row, Table
from generator.intake.told import Told
from generator.intake.values import Read, read_value
from generator.intake.words import find_wrong_words
from generator.model.enums import FigureStatus
from generator.model.reporting import Reporting

NO_TIME = "of no known time. It is left out: write its time as in Sep 2024 to Dec 2024"

HIDDEN = "which hides a small number. It is written as suppressed"
_FIGURES = frozenset({Role.ACTUAL, Role.PREVIOUS})


def read_points(  # noqa: PLR0913 - what a row is read by
    table: Table,
    row: Row,
    columns: tuple[Column, ...],
    spot: Spot | None,
    statuses: Mapping[str, str],
    told: list[Told],
    *,
    decimals: Decimals,
    graded: frozenset[str],
    reporting: Reporting,
) -> Iterator[Point]:
    """The figures, targets and lights of one row; `graded` are names that have grades."""
    own = read_row_period(table, columns, row.number)
    times = RowTimes(table, row.number, own, reporting, columns)
    sense = look_at_row(table.sheet, row.number, columns, graded, comma=decimals.comma)
    for column in columns:
        if column.role not in VALUES and column.role is not Role.LIGHT:
            continue
        cell = table.sheet.at(row.number, column.number)
        point = _read_point(cell, column, statuses, decimals)
        if point is None:
            continue
        place = table.sheet.name(row.number, column.number)
        read, light = point
        status = times.find_status(column) if column.role in _FIGURES else None
        read = read if column.role is Role.LIGHT else sense.read(cell.text, read, status)
        if column.role is Role.TARGET and read.number and sense.is_change(cell.text):
            read = Read(words=f"a change of {cell.text}")
        if column.role in _FIGURES and sense.hides(read):
            told.append(Told(table.sheet.file, place, f"'{cell.text}', {HIDDEN}"))
            read = Read(status=FigureStatus.SUPPRESSED, words=cell.text)
        period = times.find(column)
        lacks = _find_lack(read, column.role, period, spot)
        if lacks:
            told.append(Told(table.sheet.file, place, lacks))
        elif period:
            area = spot.id if spot else ""
            yield Point(period, read, place, table.sheet.file, column.role, light, column.rates,
                        area=area)  # fmt: skip


def _find_lack(read: Read, role: Role, period: str, spot: Spot | None) -> str:
    """What an officer is told of a cell that gives no figure; empty where all is well."""
    what = ""
    if read.fault is not None:
        return ". ".join(read.fault)
    if spot and role is Role.LIGHT:
        what = f"the light of {spot.name} alone, which is left out: places have no ratings"
    elif not period:
        what = f"'{read.words or read.number}', {NO_TIME}"
    elif role in {Role.TARGET, Role.LIGHT}:
        return find_wrong_words(read.words) if read.words and read.status is None else ""
    elif read.side:
        what = f"'{read.side}{read.number}', which is no figure. It is left out"
    elif read.words and read.status is None:
        what = f"'{read.words[:60]}', which is no figure. It is left out"
    return what


def _read_point(
    cell: Cell, column: Column, statuses: Mapping[str, str], decimals: Decimals
) -> tuple[Read, str] | None:
    """What a cell of figures or lights says; None where it says nothing.

    `statuses` are the signs of an export; empty for usual words and colours.
    """
    if column.role is Role.LIGHT:
        light = (
            read_status(cell, statuses) if statuses else read_light(cell, answers=column.answers)[0]
        )
        if light is None:
            found = f"'{cell.text[:60]}', a status that is not known"
            return Read(fault=(found, "Add it to statuses in the file of the export.")), ""
        if cell.fault is not None:
            return Read(fault=cell.fault), ""
        unknown = "" if statuses else find_unknown(cell, answers=column.answers)
        if unknown:
            found = f"'{unknown}', which is no light that we know. It is left out"
            return Read(fault=(found, "Write green, amber or red, if it is one.")), ""
        return (Read(words=light if statuses else cell.text), light) if light else None
    if cell.value is None and cell.fault is None:
        return None
    doubt = decimals.find_doubt(cell.text) if isinstance(cell.value, str) else None
    return Read(fault=doubt) if doubt else read_value(cell, comma=decimals.comma), ""
