"""The documents that the public may know: a paper of a later release is not named before."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, replace
from typing import Any

from generator.model.agreement import Agreement
from generator.model.fields import split_references
from generator.model.row_table import RowTable

_MANY = (RowTable, Mapping, tuple)


def leave_out_uncited(known: Agreement, whole: Agreement) -> Agreement:
    """What is known without the documents that nothing in it names, but what is held back does."""
    pairs = [(getattr(known, one.name), getattr(whole, one.name)) for one in fields(whole)]
    if all(part == every for part, every in pairs if isinstance(every, _MANY)):
        return known
    held_back = _list_cited(whole) - _list_cited(known)
    kept = tuple(one for one in known.sources if one.id not in held_back)
    return replace(known, sources=kept) if len(kept) < len(known.sources) else known


def _list_cited(agreement: Agreement) -> set[str]:
    texts = {text for one in fields(agreement) for text in _find(getattr(agreement, one.name))}
    return {name for text in texts for name, _ in split_references(text)}


def _find(value: Any) -> Iterator[str]:  # noqa: ANN401 - whatever an agreement has
    """The texts with which its records name documents."""
    many: Iterable[Any] = value.values() if isinstance(value, Mapping) else (value,)
    for one in value if isinstance(value, RowTable | tuple) else many:
        yield getattr(getattr(one, "entry", one), "source", "")  # a picture has it in its entry
