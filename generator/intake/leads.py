"""Who leads on a measure: a body, a team or a role, and never a person's name."""

from generator.intake.columns import Column
from generator.intake.tables import Table
from generator.intake.told import Told
from generator.intake.words import find_wrong_words
from generator.written.people import looks_like_a_person, may_name_a_person

_OF_BODIES = frozenset(
    "organisation partner service directorate department team body agency delivery lead responsible"
    " leading portfolio".split()
)
_OF_PEOPLE = frozenset("lead leads responsible leading".split())


def read_lead(table: Table, row: int, columns: list[Column], told: list[Told]) -> str:
    """The first cell that may be shown; a text that may name a person is told, once a table.

    Under "Partner" a word that nobody knows is one, such as Capita. Under "Lead" it may be a
    surname.
    """
    for one in columns:
        text = table.sheet.at(row, one.number).text
        names = looks_like_a_person if _is_of_bodies(one) else may_name_a_person
        if not text:
            continue
        if names(text):
            what = f"'{text[:60]}', which may be a person's name. It is left out"
            advice = "Write the role, the team or the topic."
            _tell_once(told, Told(table.sheet.file, table.sheet.name(row, one.number),
                                  f"{what}. {advice}"))  # fmt: skip
        elif wrong := find_wrong_words(text):
            told.append(Told(table.sheet.file, table.sheet.name(row, one.number), wrong))
        else:
            return text
    return ""


def may_hold_people(column: Column) -> bool:
    """True for a topic that is often called by who answers for it, such as a portfolio."""
    return "portfolio" in column.heading.key


def _is_of_bodies(column: Column) -> bool:
    words = {word.removesuffix("s") for word in column.heading.key.split()}
    return words <= _OF_BODIES and bool(words - _OF_PEOPLE)


def _tell_once(told: list[Told], new: Told) -> None:
    """One name stands beside many measures: the first cell of a file is enough to find them all."""
    if not any((one.file, one.what) == (new.file, new.what) for one in told):
        told.append(new)
