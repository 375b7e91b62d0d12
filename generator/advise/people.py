"""Names of people in whatever text of the files reaches a page: notes, actions, definitions."""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from datetime import date
from decimal import Decimal

from generator.advise.wording_rules import PERSON
from generator.model.agreement import Agreement
from generator.model.period import Period
from generator.model.problem import Problem
from generator.model.record_fields import OfKinds, name_fields
from generator.model.results import Rated
from generator.model.row_table import RowTable
from generator.model.sentence import Sentence
from generator.written.people import looks_like_a_person

ELSEWHERE = frozenset({"commentary", "pages", "plain_words"})
"""Parts of an agreement whose text the wording check reads line by line, and what no page shows."""
_OF_BODIES = frozenset({"lead", "contact_role"})
"""Fields that name a body, a team or a role."""
Found = tuple[str, Sentence]
"""The name of a field, and its text."""


def find_people(rated: Rated) -> Iterator[Problem]:
    """A warning for each name such as Mrs Jones, and for who leads where that may be a name."""
    for name, text in _list_texts(rated.agreement):
        said = [(f"'{found[0]}', {PERSON.what}", PERSON.write(found))
                for found in PERSON.pattern.finditer(text)]  # fmt: skip
        if not said and name in _OF_BODIES and looks_like_a_person(str(text)):
            what = f"'{text}', which may be a person's name"
            said = [(what, "Write the role, the team or the organisation.")]
        place = text.parts[0].place if said else None
        if place:
            kind = "column" if place.file.endswith(".csv") else "key"
            where = f"{kind} {name}"
            yield from (Problem(place.file, place.line, where, *one) for one in said)


def _list_texts(agreement: Agreement) -> Iterator[Found]:
    for field in fields(agreement):
        if field.name not in ELSEWHERE:
            yield from look_into(field.name, getattr(agreement, field.name))


_WITHOUT_TEXT = frozenset({type(None), str, bool, int, Decimal, date, Period})
"""Kinds of value that no text is in, which most are: nobody looks into them."""


_FIELDS = OfKinds(name_fields)


def look_into(name: str, value: object) -> Iterator[Found]:
    """The texts in a value, however deep."""
    if isinstance(value, Sentence):
        yield name, value
    elif isinstance(value, tuple):
        for one in value:
            yield from look_into(name, one)
    elif isinstance(value, RowTable):
        for at, column in enumerate(value.columns):
            yield from ((column, row[at]) for row in value if isinstance(row[at], Sentence))
    elif own := _FIELDS[type(value)]:
        for field in own:
            inner = getattr(value, field)
            if type(inner) is Sentence:
                yield field, inner
            elif inner and type(inner) not in _WITHOUT_TEXT:
                yield from look_into(field, inner)
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from look_into(name, one)
