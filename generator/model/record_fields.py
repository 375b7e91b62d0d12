"""What is to be known of each kind of record: asked of thousands of records of the same few."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from typing import Any, TypeVar

Known = TypeVar("Known")


class OfKinds(dict[type[Any], Known]):
    """What is found out about a kind of record, when it is asked for first."""

    def __init__(self, find: Callable[[type[Any]], Known]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, kind: type[Any]) -> Known:
        known = self[kind] = self._find(kind)
        return known


def name_fields(kind: type[Any]) -> tuple[str, ...]:
    """The names of a record's fields; none of a value that is no record."""
    return tuple(one.name for one in fields(kind)) if is_dataclass(kind) else ()
