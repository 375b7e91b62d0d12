"""Rows of one measure that a column tells apart: its figures and its targets, or parts of people.

Such a table has a row for "Actual" and one for "Target", or one for "All", "Men" and "Women".
"""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from generator.intake.columns import Column
from generator.intake.comparators import is_comparator
from generator.intake.headings import VALUES, Role, read_heading
from generator.intake.tables import Table

_WHOLE = re.compile(
    r"all(?: \w+)?|total|overall|everyone|everybody|both(?: sexes)?|persons?|people|whole\b.*|-|",
    re.IGNORECASE,
)
"""The row of everybody, beside those of parts."""
_KINDS = frozenset({Role.ACTUAL, Role.TARGET, Role.BASELINE})
_TELLING = frozenset({Role.UNKNOWN, *VALUES})
"""What a heading may be taken for that tells rows apart: Actual/Target looks like figures."""
_NAMING = frozenset({Role.TITLE, Role.CODE, Role.BLOCK, Role.AREA, Role.PERIOD})


class RowKinds(NamedTuple):
    """What a column says of the rows of a table; empty where none tells rows apart."""

    roles: Mapping[int, Role] = {}
    """What the figures of each row are, where the column says that."""
    parts: Mapping[int, str] = {}
    """Else of which part of people or things a row is that has the row of all, or others, beside
    it; in small letters."""


def find_row_kinds(table: Table, columns: tuple[Column, ...]) -> RowKinds:
    """The kinds of rows by the column in which those of one name, time and place differ."""
    naming = [one.number for one in columns if one.role in _NAMING]
    rows: dict[tuple[str, ...], list[int]] = {}
    for row in table.rows:
        key = tuple(table.sheet.at(row.number, at).text.casefold() for at in naming)
        rows.setdefault((row.heading, *key), []).append(row.number)
    several = [numbers for numbers in rows.values() if len(numbers) > 1]
    for one in columns if several else ():
        if not _may_tell(one):
            continue
        said = {row.number: table.sheet.at(row.number, one.number).text.casefold().strip(" :")
                for row in table.rows}  # fmt: skip
        if all(len({said[at] for at in numbers}) == len(numbers) for numbers in several):
            return _read_kinds(said, [at for numbers in several for at in numbers])
    return RowKinds()


def _may_tell(column: Column) -> bool:
    """True for words that nobody knows, or that name groups; a trend tells nothing of a row."""
    is_left_out = column.role in {Role.LEFT_OUT, Role.UNKNOWN}
    heading = column.heading
    return is_left_out and (heading.role in _TELLING or is_comparator(heading.key))


def _read_kinds(said: Mapping[int, str], several: Sequence[int]) -> RowKinds:
    roles = {at: read_heading(text).role for at, text in said.items() if text}
    if roles and set(roles.values()) <= _KINDS:
        return RowKinds(roles=roles)
    return RowKinds(parts={at: said[at] for at in several if not _WHOLE.fullmatch(said[at])})
