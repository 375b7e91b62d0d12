"""The place of each row, where a column says it, and which places an export has."""

import re
from collections.abc import Iterable

from generator.intake.columns import Column
from generator.intake.headings import Role
from generator.intake.tables import Table

_WHOLE = re.compile(r"|all|total|overall|whole.*|(?:county|city|borough|district)(?:[- ]?wide)?",
                    re.IGNORECASE)  # fmt: skip


def find_area(table: Table, columns: Iterable[Column], row: int, own: str = "") -> str:
    """The one place of which a row tells; empty for the whole area, which may be called `own`."""
    places = (one.number for one in columns if one.role is Role.AREA)
    text = next(filter(None, (table.sheet.at(row, one).text for one in places)), "")
    return "" if _WHOLE.fullmatch(text) or text.casefold() == own else text


def list_areas(tables: Iterable[tuple[Table, tuple[Column, ...]]]) -> tuple[str, ...]:
    """The places of all rows, in small letters; none where a row is of the whole area."""
    found: dict[str, None] = {}
    for table, columns in tables:
        for row in table.rows:
            found[find_area(table, columns, row.number).casefold()] = None
    return () if "" in found else tuple(found)
