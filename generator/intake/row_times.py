"""The time of each row, where a column says it, and the times of all figures of a table."""

from collections.abc import Iterator

from generator.intake.column_times import parse
from generator.intake.columns import Column
from generator.intake.headings import Role
from generator.intake.heads import show
from generator.intake.tables import Table
from generator.written.periods import find_periods


def read_row_period(table: Table, columns: tuple[Column, ...], row: int) -> str:
    """The time that a row says of itself; empty where it says none or could mean several."""
    for one in columns:
        if one.role is Role.PERIOD:
            text = show(table.sheet, table.sheet.at(row, one.number))
            if parse(text):
                return text
            meant = find_periods(text)
            return meant[0] if len(meant) == 1 else ""
    return ""


def list_times(table: Table, columns: tuple[Column, ...]) -> Iterator[str]:
    """The times of a table's figures."""
    for one in columns:
        if one.role is Role.ACTUAL and one.by_row:
            yield from (read_row_period(table, columns, row.number) for row in table.rows)
        elif one.role is Role.ACTUAL:
            yield one.period
