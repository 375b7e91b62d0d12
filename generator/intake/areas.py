"""The place of each row, where a column says it, and which places an export has."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.intake.columns import Column
from generator.intake.comparators import is_comparator
from generator.intake.headings import Role
from generator.intake.settings import Settings
from generator.intake.tables import Table
from generator.intake.words import shorten_id

_PLACES = (
    r"wards|areas|localities|districts|neighbourhoods|places|communities|parishes|boroughs|zones"
    r"|settlements|divisions|clusters"
)
_WHOLE = re.compile(
    rf"|(?:all|total)(?:(?: of)?(?: the)? (?:{_PLACES}))?|overall|whole.*"
    r"|(?:plan|area|county|city|borough|district|council|authority|partnership)(?:[- ]?wide)?",
    re.IGNORECASE,
)
_TOTAL = re.compile(r"\W*\b(?:grand )?total\W*$|^total (?:for |of )?(?:the )?", re.IGNORECASE)
"""Around the name of the area that it is the total of."""

_KINDS_OF_WHOLE = frozenset({"area", "area name", "geography"})


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
    bare = drop_total(text)
    is_whole = _WHOLE.fullmatch(text) or _WHOLE.fullmatch(bare)
    return "" if is_whole or own in {text.casefold(), bare.casefold()} else text


def drop_total(text: str) -> str:
    """The name of a place without the words that say that all of it is meant."""
    return _TOTAL.sub("", text).strip()


def find_own(places: Iterable[str], settings: Settings) -> str:
    """The place that the plan itself is called by, which is its whole area; empty for none."""
    listed = {drop_total(one) for one in places}
    found = [one for one in listed if settings.is_own(one)]
    return found[0] if len(found) == 1 else ""


def find_only(tables: Iterable[tuple[Table, tuple[Column, ...]]]) -> str:
    """The one place of all rows that is no other area such as England; empty for several.

    A ward alone is no whole area, unless other areas stand beside it.
    """
    listed = list(tables)
    places = set(list_areas(listed))
    own = {one for one in places if not is_comparator(one)}
    kinds = {one.heading.key for _, columns in listed for one in columns if one.role is Role.AREA}
    may_be_whole = len(own) < len(places) or kinds <= _KINDS_OF_WHOLE
    return next(iter(own)) if len(own) == 1 and may_be_whole else ""


def list_areas(tables: Iterable[tuple[Table, tuple[Column, ...]]]) -> tuple[str, ...]:
    """The places of all rows, in small letters; none where a row is of the whole area."""
    found: dict[str, None] = {}
    for table, columns in tables:
        for row in table.rows:
            found[find_area(table, columns, row.number).casefold()] = None
    return () if "" in found else tuple(found)
