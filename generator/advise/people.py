"""Names of people in whatever text of the files reaches a page: notes, actions, definitions."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

from generator.advise.wording_rules import PERSON
from generator.model.agreement import Agreement
from generator.model.problem import Problem
from generator.model.report import Report
from generator.model.row_table import RowTable
from generator.model.sentence import Sentence

ELSEWHERE = frozenset({"commentary", "pages", "plain_words"})
"""Parts of an agreement whose text the wording check reads line by line, and what no page shows."""
Found = tuple[str, Sentence]
"""The name of a field, and its text."""


def find_people(report: Report) -> Iterator[Problem]:
    """A warning for each name such as Mrs Jones."""
    for name, text in _list_texts(report.agreement):
        for found in PERSON.pattern.finditer(text):
            place = text.parts[0].place
            if place:
                kind = "column" if place.file.endswith(".csv") else "key"
                what, advice = f"'{found[0]}', {PERSON.what}", PERSON.write(found)
                yield Problem(place.file, place.line, f"{kind} {name}", what, advice)


def _list_texts(agreement: Agreement) -> Iterator[Found]:
    for field in fields(agreement):
        if field.name not in ELSEWHERE:
            yield from look_into(field.name, getattr(agreement, field.name))


def look_into(name: str, value: object) -> Iterator[Found]:
    """The texts in a value, however deep."""
    if isinstance(value, Sentence):
        yield name, value
    elif isinstance(value, tuple):
        for one in value:
            yield from look_into(name, one)
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from look_into(name, one)
    elif isinstance(value, RowTable):
        for at, column in enumerate(value.columns):
            yield from ((column, row[at]) for row in value if isinstance(row[at], Sentence))
    elif is_dataclass(value):
        for field in fields(value):
            yield from look_into(field.name, getattr(value, field.name))
