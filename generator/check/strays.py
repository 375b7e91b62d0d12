"""Rows that name what is not there, told while a table is read: too many fill no memory."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

from generator.check.problems import Placed
from generator.model.fields import split_references

Known = Mapping[str, frozenset[str]]
"""The ids of each kind, by the column that names one; only kinds of which every id is known."""
IsStray = Callable[[Mapping[str, str]], bool]
"""Whether a row's filled cells, by column, name something that is not there."""


def list_known(
    listed: Mapping[str, Sequence[Placed[Any]]], broken: Mapping[str, frozenset[str] | None]
) -> Known:
    """The ids of entries, also of those with faults, by kind.

    A kind without one entry is left out, as one problem tells of all that names it.
    """
    found: dict[str, frozenset[str]] = {}
    for kind, entries in listed.items():
        with_faults = broken[kind]
        if with_faults is not None and (entries or with_faults):
            found[kind] = with_faults.union(one.record.id for one in entries)
    return found


def find_strays(known: Known) -> IsStray:
    """Tells a row that names a measure, a place, a topic or a paper that is not there."""
    papers = known.get("source")
    named = [(kind, ids) for kind, ids in known.items() if kind != "source"]

    @cache
    def has_wrong_source(source: str) -> bool:
        return papers is not None and any(
            name not in papers for name, _ in split_references(source)
        )

    def is_stray(values: Mapping[str, str]) -> bool:
        return any(kind in values and values[kind] not in ids for kind, ids in named) or (
            "source" in values and has_wrong_source(values["source"])
        )

    return is_stray
