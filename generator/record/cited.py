"""The documents that the public may know: a paper of a later release is not named before."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from generator.model.agreement import Agreement
from generator.model.fields import split_references
from generator.model.row_table import RowTable

SOURCE = "source"
"""The field that names documents, in every record."""


def leave_out_uncited(known: Agreement, whole: Agreement) -> Agreement:
    """What is known without the documents that nothing in it names, but what is held back does."""
    held_back = _list_cited(whole) - _list_cited(known)
    kept = tuple(one for one in known.sources if one.id not in held_back)
    return replace(known, sources=kept) if len(kept) < len(known.sources) else known


def _list_cited(agreement: Agreement) -> set[str]:
    texts = {str(text) for one in fields(agreement) for text in _find(getattr(agreement, one.name))}
    return {name for text in texts for name, _ in split_references(text)}


def _find(value: object) -> Iterator[str]:
    """The texts that name documents, in records and in what they hold."""
    if isinstance(value, RowTable):
        yield from {row.source for row in value}
    elif isinstance(value, Mapping):
        yield from _find_in(value.values())
    elif isinstance(value, tuple) and not isinstance(value, str):
        yield from _find_in(value)
    elif is_dataclass(value):
        own: Any = getattr(value, SOURCE, "")
        if isinstance(own, str):
            yield own
        yield from _find_in(getattr(value, one.name) for one in fields(value) if one.name != SOURCE)


def _find_in(values: Iterable[object]) -> Iterator[str]:
    for one in values:
        yield from _find(one)
