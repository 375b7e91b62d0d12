"""The place of each row, where a column says it, and which places an export has."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.intake.columns import Column
from generator.intake.headings import Role
from generator.intake.settings import Settings
from generator.intake.tables import Table
from generator.intake.words import shorten_id

_WHOLE = re.compile(r"|all|total|overall|whole.*|(?:county|city|borough|district)(?:[- ]?wide)?",
                    re.IGNORECASE)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of which a row tells."""

    id: str
    name: str
    kind: str
    """The heading of the column that names it, in small letters, such as ward."""
    where: str
    file: str


def find_spot(table: Table, columns: Iterable[Column], row: int, own: str = "") -> Spot | None:
    """The place of a row as its agreement would have it; None for the whole area."""
    listed = tuple(columns)
    name = find_area(table, listed, row, own)
    if not name:
        return None
    kind = next(one.heading.key for one in listed if one.role is Role.AREA)
    return Spot(shorten_id(name), name, kind, table.sheet.name(row), table.sheet.file)


def find_area(table: Table, columns: Iterable[Column], row: int, own: str = "") -> str:
    """The one place of which a row tells; empty for the whole area, which may be called `own`."""
    places = (one.number for one in columns if one.role is Role.AREA)
    text = next(filter(None, (table.sheet.at(row, one).text for one in places)), "")
    return "" if _WHOLE.fullmatch(text) or text.casefold() == own else text


def find_own(places: Iterable[str], settings: Settings) -> str:
    """The place that the plan itself is called by, which is its whole area; empty for none."""
    found = [one for one in places if settings.is_own(one)]
    return found[0] if len(found) == 1 else ""


def list_areas(tables: Iterable[tuple[Table, tuple[Column, ...]]]) -> tuple[str, ...]:
    """The places of all rows, in small letters; none where a row is of the whole area."""
    found: dict[str, None] = {}
    for table, columns in tables:
        for row in table.rows:
            found[find_area(table, columns, row.number).casefold()] = None
    return () if "" in found else tuple(found)
