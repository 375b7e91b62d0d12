"""Collects problems with their places, and finds the near match of a wrong word."""

import difflib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, Field, dataclass, field, fields
from types import MappingProxyType
from typing import Any, Generic, Self, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.model.problem import Place, Problem
from generator.model.unwanted import find_unwanted
from generator.model.waiting import is_waiting, name_value
from generator.schema import ADAPTERS
from generator.schema.flat import PARTS_KEYS

Record = TypeVar("Record")
NO_VALUE = "no value"
COLUMN = "column"
"""The kind of field of a table."""
_FIELDS: dict[type[Any], tuple[Field[Any], ...]] = {record: fields(record) for record in ADAPTERS}
_REQUIRED: dict[type[Any], tuple[str, ...]] = {
    record: tuple(
        one.name for one in own if one.default is MISSING and one.default_factory is MISSING
    )
    for record, own in _FIELDS.items()
}
"""The fields of each record that have no value of their own."""


NONE: Mapping[str, Any] = MappingProxyType({})
"""One for all rows of tables, which are many: a table tells its lines by row."""


@dataclass(frozen=True, slots=True)
class Placed(Generic[Record]):
    """A record and the places of its fields."""

    record: Record
    place: Place
    """Where the record begins."""
    field_kind: str = "key"
    """`column` in a table, `key` elsewhere."""
    lines: Mapping[str, int] = field(default_factory=lambda: NONE)
    """The line of each field, where it is not the record's first."""
    old_names: Mapping[str, str] = field(default_factory=lambda: NONE)
    """What the file calls a field that has another name now."""
    find_line: Callable[[tuple[int | str, ...]], int] | None = None
    """The line of a value inside a field, by the keys and positions that lead to it."""

    def problem(
        self, name: str, found: str, advice: str, *, inside: tuple[int | str, ...] = ()
    ) -> Problem:
        """A problem with one field of the record, or with what stands `inside` it."""
        line = self.lines.get(name, self.place.line)
        named = self.old_names.get(name, name)
        if inside and self.find_line:
            line = self.find_line((name, *inside))
            named = next((one for one in reversed(inside) if isinstance(one, str)), name)
        if inside and self.field_kind == COLUMN:
            named = PARTS_KEYS.join((name, *(one for one in inside if isinstance(one, str))))
        return Problem(self.place.file, line, f"{self.field_kind} {named}", found, advice)


@dataclass(frozen=True, slots=True)
class NamesOnly:
    """What a row names, where another of its cells is wrong."""

    id: str | None = None
    indicator: str | None = None
    area: str | None = None
    group: str | None = None
    block: str | None = None
    source: str = ""

    @classmethod
    def from_row(cls, values: Mapping[str, str]) -> Self:
        """The names in a row's filled cells, but for those that have a fault of their own."""
        names = {one.name for one in fields(cls)} & values.keys()
        return cls(**{name: values[name] for name in names if _is_looked_up(values[name])})


def _is_looked_up(name: str) -> bool:
    return not is_waiting(name) and find_unwanted(name) is None


def with_article(noun: str) -> str:
    """An indicator, but a block."""
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


WRONG_KEY = "[key]"
"""How pydantic says that the key of a group is at fault, and not its value."""


def near(wanted: str, known: Iterable[str]) -> str:
    """Says "Did you mean …?" with the nearest known words, or a list of what there is."""
    names = sorted(set(known))
    close = difflib.get_close_matches(wanted.lower(), names, n=2, cutoff=0.6)
    if close:
        return f"Did you mean {' or '.join(close)}?"
    few = 12
    if not names:
        return "There are none yet."
    return f"Write one of {', '.join(names[:few])}{' …' if len(names) > few else ''}."


def build_record(
    record: type[Record],
    values: dict[str, Any],
    report: Callable[[tuple[int | str, ...], str, str], None],
    find_place: Callable[[str | None], Place] | None = None,
) -> Record | None:
    """The record that `values` fill, or None after reporting every fault at its place.

    `find_place` says where the value of a field stands, so that its words know it.
    """
    has_empty = "" in values.values()
    empty = [name for name in _REQUIRED[record] if values.get(name) == ""] if has_empty else []
    for name in empty:
        report((name,), NO_VALUE, f"Write a value for {name}.")
    try:
        built: Record = ADAPTERS[record].validate_python(values, context=find_place)
    except ValidationError as error:
        names = [one.name for one in _FIELDS[record]]
        for details in error.errors(include_url=False):
            found, advice = _in_words(details, names)
            given = details["input"]
            if details["type"] != "laa" and isinstance(given, str) and is_waiting(given):
                found = name_value(given, "")
            if details["loc"][:1] not in {(name,) for name in empty}:
                report(tuple(part for part in details["loc"] if part != WRONG_KEY), found, advice)
        return None
    return None if empty else built


def _in_words(details: ErrorDetails, names: list[str]) -> tuple[str, str]:
    """What was found and what to do, for one of pydantic's errors."""
    kind, given, place = details["type"], details["input"], details["loc"]
    above = place[:-2] if place[-1:] == (WRONG_KEY,) else place
    name = next((part for part in reversed(above) if isinstance(part, str)), "")
    if kind == "laa":
        return details["ctx"]["found"], details["ctx"]["advice"]
    if kind == "missing":
        return NO_VALUE, f"Write a value for {name}."
    if kind in {"unexpected_keyword_argument", "extra_forbidden"}:
        known = names if len(place) == 1 else []
        advice = near(name, known) if known else "Take it out, or check how it is spelt."
        return f"'{name}', which is not a name that this file has", advice
    if kind == "enum":
        allowed = [
            word.strip("' ") for word in details["ctx"]["expected"].replace(" or ", ", ").split(",")
        ]
        return f"'{str(given)[:60]}', which is not one of the words for {name}", near(
            str(given), allowed
        )
    if kind in {"tuple_type", "list_type"}:
        return (
            "one value, where a list belongs",
            "Write each value on a line of its own after '- '.",
        )
    if kind in {"dataclass_type", "dict_type"}:
        return "one value, where a group of keys belongs", "Write the keys on lines of their own."
    return f"{str(given)[:60]!r}", f"{details['msg']}."
