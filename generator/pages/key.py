"""What names records by all that pages can show of them."""

import hashlib
import pickle
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from io import BytesIO
from operator import attrgetter
from typing import Any

from generator.digest import find_machinery
from generator.model.problem import Place
from generator.model.sentence import Sentence

_PROTOCOL = 5
"""Of pickles, which are hashed and never read."""


class _Ways(dict[type, Callable[[Any], Any]]):
    """How each kind of record is told: a dataclass by its fields, which are looked up once."""

    def __init__(self) -> None:
        super().__init__({
            Sentence: lambda said: (tuple, (_take_apart(said),)),
            Place: lambda place: (str, (place.file,)),
            Decimal: lambda number: (Decimal, (str(number),)),
            date: lambda day: (date, (day.year, day.month, day.day)),
        })  # fmt: skip

    def __missing__(self, kind: type) -> Callable[[Any], Any]:
        if issubclass(kind, Enum):
            self[kind] = lambda one: (kind, (one.value,))
            return self[kind]
        if not is_dataclass(kind):
            raise KeyError(kind)  # the pickler knows a way of its own
        names = [one.name for one in fields(kind)]
        take = attrgetter(*names) if len(names) > 1 else lambda one: (getattr(one, names[0]),)
        self[kind] = lambda one: (kind, take(one))
        return self[kind]


class _Teller(pickle.Pickler):
    """Tells a sentence by its words, and a place by its file: no page shows a line.

    So a row that is added to a table is no news for the rows below it.
    """

    dispatch_table = _Ways()


def _take_apart(said: Sentence) -> tuple[object, ...]:
    """Text, author, link and tone of each part, and the phrase."""
    return (str(said), said.phrase, *((one[0], one[1], one[3], one[4]) for one in said.parts))


def find_key(*records: object) -> str:
    """The hash of records, and of the program.

    Sets have no order, so they are to be sorted before. Records that are equal may have two keys,
    as where one has a text twice and the other the same text in two places.
    """
    told = hashlib.sha256(find_machinery().encode())
    for one in records:
        told.update(one if isinstance(one, bytes) else _tell(one))
        told.update(b"\0")
    return told.hexdigest()


def _tell(record: object) -> bytes:
    raw = BytesIO()
    _Teller(raw, _PROTOCOL).dump(record)
    return raw.getvalue()
