"""Rows of one measure that a column tells apart: its figures and its targets, or parts of people.

Such a table has a row for "Actual" and one for "Target", or one for "All", "Men" and "Women".
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.intake.columns import Column
from generator.intake.headings import Role, read_heading
from generator.intake.tables import Table

_WHOLE = re.compile(
    r"all(?: \w+)?|total|overall|everyone|everybody|both(?: sexes)?|persons?|people|whole\b.*|-|",
    re.IGNORECASE,
)
"""The row of everybody, beside those of parts."""
_KINDS = frozenset({Role.ACTUAL, Role.TARGET, Role.BASELINE})
_NAMING = frozenset({Role.TITLE, Role.CODE, Role.AREA, Role.PERIOD})
_TELLING = frozenset({Role.LEFT_OUT, Role.UNKNOWN})


@dataclass(frozen=True, slots=True)
class RowKinds:
    """What a column says of each row, in small letters; empty where none tells rows apart."""

    said: Mapping[int, str]

    def find_role(self, row: int) -> Role | None:
        """What the figures of a row are; None for what their columns say."""
        role = read_heading(self.said.get(row, "")).role
        return role if self._are_roles and role in _KINDS else None

    def find_part(self, row: int) -> str:
        """The part of people or things of which a row is; empty for the whole."""
        said = "" if self._are_roles else self.said.get(row, "")
        return "" if _WHOLE.fullmatch(said) else said

    @property
    def _are_roles(self) -> bool:
        words = {text for text in self.said.values() if text}
        return bool(words) and all(read_heading(one).role in _KINDS for one in words)


def find_row_kinds(table: Table, columns: tuple[Column, ...]) -> RowKinds:
    """The column of a table by which rows of one name, time and place differ."""
    naming = [one.number for one in columns if one.role in _NAMING]
    rows: dict[tuple[str, ...], list[int]] = {}
    for row in table.rows:
        key = tuple(table.sheet.at(row.number, at).text.casefold() for at in naming)
        rows.setdefault((row.heading, *key), []).append(row.number)
    several = [numbers for numbers in rows.values() if len(numbers) > 1]
    for one in columns if several else ():
        if one.role not in _TELLING:
            continue
        said = {row.number: table.sheet.at(row.number, one.number).text.casefold().strip(" :")
                for row in table.rows}  # fmt: skip
        if all(len({said[at] for at in numbers}) == len(numbers) for numbers in several):
            return RowKinds(said)
    return RowKinds({})
