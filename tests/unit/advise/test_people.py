"""Whatever text a record of the schema may hold is looked at for names of people."""

from collections.abc import Mapping
from dataclasses import is_dataclass
from typing import get_args, get_origin, get_type_hints

import pytest

from generator.advise.people import ELSEWHERE, look_into
from generator.model.agreement import Agreement
from generator.model.duties import Duty
from generator.model.exports import Export
from generator.model.imports import Remembered
from generator.model.rows import Target
from generator.model.sentence import Sentence, written
from generator.schema import RECORDS

NAMED = written("Mrs Jones")
OF_NO_PAGE = {Duty, Export, Remembered}
"""Records of files that no page shows: what a duty asks for, how tables are understood."""
IN_FRAMES = {Target}
"""Records of which the agreement has a row of a table in place of each, with every column."""


def find_types(hint):
    """The classes in a hint, however deep."""
    args = [one for one in get_args(hint) if one is not Ellipsis]
    return {hint} if not args else set().union(*(find_types(one) for one in args))


def find_records(record):
    """The records in a record, and itself."""
    found, ahead = set(), {record}
    while ahead:
        found |= ahead
        hints = [hint for one in ahead for hint in get_type_hints(one).values()]
        ahead = {one for hint in hints for one in find_types(hint) if is_dataclass(one)} - found
    return found - {Sentence}


def plant(hint):
    """A value of a hint's shape with a name in it."""
    origin, args = get_origin(hint), get_args(hint)
    if origin in (dict, Mapping):
        return {"key": plant(args[1])}
    if origin is tuple:
        return (plant(args[0]),)
    if args:
        return plant(next(one for one in args if Sentence in find_types(one)))
    return NAMED


AGREEMENT = {
    name: hint for name, hint in get_type_hints(Agreement).items() if name not in ELSEWHERE
}
READ = sorted(
    {
        record
        for hint in AGREEMENT.values()
        for one in find_types(hint)
        if is_dataclass(one)
        for record in find_records(one)
    },
    key=lambda record: record.__name__,
)
TEXTS = [
    (record, name, hint)
    for record in READ
    for name, hint in get_type_hints(record).items()
    if Sentence in find_types(hint)
]


@pytest.mark.parametrize(("record", "name", "hint"), TEXTS)
def test_a_name_in_any_text_of_a_record_is_found(record, name, hint):
    one = object.__new__(record)
    for other in record.__dataclass_fields__:
        object.__setattr__(one, other, plant(hint) if other == name else None)
    assert [text for _, text in look_into("", (one,))] == [NAMED]


def test_every_record_of_the_schema_is_looked_at():
    elsewhere = {one for name in ELSEWHERE for one in find_types(get_type_hints(Agreement)[name])}
    assert set(RECORDS) - set(READ) - elsewhere == IN_FRAMES | OF_NO_PAGE
