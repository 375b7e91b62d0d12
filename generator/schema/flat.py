"""A record with groups and lists as one row: unit.one is a column, and "; " parts a list."""

from collections.abc import Mapping
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from typing import Any, get_args, get_origin, get_type_hints

from generator.model.sentence import Sentence

PARTS_LIST, PARTS_KEYS = ";", "."
"""What parts the values of a list in a cell, and the keys in the name of a column."""


@dataclass(frozen=True, slots=True)
class Shape:
    """Which fields of a record are groups of keys or lists."""

    names: tuple[str, ...]
    groups: Mapping[str, type[Any]]
    """The record of each group, by its field."""
    lists: frozenset[str]
    needed: frozenset[str]
    """Fields that have no value of their own."""
    blank: frozenset[str]
    """Of those, texts: inside a group that is needed, an empty cell is an empty text."""

    @property
    def is_flat(self) -> bool:
        """True where every field is a single value, so that a row is a record as it stands."""
        return not self.groups and not self.lists


_SHAPES: dict[type[Any], Shape] = {}


def find_shape(record: type[Any]) -> Shape:
    """The shape of a record that a file fills, which is looked up once."""
    if record not in _SHAPES:
        _SHAPES[record] = _look_up(record)
    return _SHAPES[record]


def _look_up(record: type[Any]) -> Shape:
    kinds, own = get_type_hints(record), fields(record)
    groups = {one.name: group for one in own if (group := _find_group(kinds[one.name]))}
    needed = frozenset(one.name for one in own if _is_needed(one))
    return Shape(
        names=tuple(one.name for one in own),
        groups=groups,
        lists=frozenset(one.name for one in own if get_origin(kinds[one.name]) is tuple),
        needed=needed,
        blank=frozenset(name for name in needed if kinds[name] is Sentence),
    )


def _is_needed(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _find_group(kind: object) -> type[Any] | None:
    """The record of a group of keys; None for a single value."""
    kinds = (kind, *get_args(kind))
    found = (one for one in kinds if isinstance(one, type) and _is_record(one))
    return next(found, None) if get_origin(kind) is not tuple else None


def _is_record(kind: type[Any]) -> bool:
    """True for records of keys: a moment or a period is written as one text."""
    return is_dataclass(kind) and hasattr(kind, "__pydantic_config__")


def list_columns(record: type[Any]) -> tuple[str, ...]:
    """Every column of a table of such records."""
    shape = find_shape(record)
    return tuple(
        column
        for name in shape.names
        for column in (
            [f"{name}{PARTS_KEYS}{one}" for one in find_shape(shape.groups[name]).names]
            if name in shape.groups
            else [name]
        )
    )


def list_needed(record: type[Any]) -> frozenset[str]:
    """The columns without which no row can fill such a record."""
    shape = find_shape(record)
    single = shape.needed - shape.groups.keys()
    return single | {
        f"{name}{PARTS_KEYS}{one}"
        for name, group in shape.groups.items()
        if name in shape.needed
        for one in find_shape(group).needed
    }


def nest(record: type[Any], cells: Mapping[str, str]) -> dict[str, Any]:
    """The filled cells of a row, by column, as the keys of a file have them."""
    shape = find_shape(record)
    if shape.is_flat:
        return dict(cells)
    nested: dict[str, Any] = {
        name: [] for name in shape.names if name in shape.needed & shape.lists
    }
    for name in shape.needed & shape.groups.keys():
        nested[name] = dict.fromkeys(find_shape(shape.groups[name]).blank, "")
    for column, cell in cells.items():
        name, _, inner = column.partition(PARTS_KEYS)
        if name in shape.groups:
            nested[name] = {**nested.get(name, {}), inner: cell}
        elif name in shape.lists:
            nested[name] = [one.strip() for one in cell.split(PARTS_LIST) if one.strip()]
        else:
            nested[name] = cell
    return nested
