"""Measures of one name in several parts of a plan: the part stands behind the name of each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.intake.columns import Column
from generator.intake.headings import Role
from generator.intake.lines import find_topic
from generator.intake.measures import Measure
from generator.intake.settings import Settings
from generator.intake.tables import Table
from generator.intake.told import Told
from generator.intake.words import find_wrong_words, shorten_id

_NUMBERED = re.compile(r"(?:[0-9]+(?:\.[0-9]+)*|[A-Z])[.):]\s+")
"""Before the name of a part: 1. Economy."""


@dataclass(frozen=True, slots=True)
class InPart:
    """A row of a table, and the part in which it stands."""

    measure: Measure
    part: str
    """Empty where the table names none."""
    table: Table
    has_times: bool
    """True where each row says its time, so that a measure has a row for each."""

    @property
    def title(self) -> str:
        """Its name with the part."""
        return f"{self.measure.title} ({self.part})"


def place(measure: Measure, table: Table, columns: Sequence[Column]) -> InPart:
    """A measure with its part: the heading above its row, else the words above its table."""
    part = _NUMBERED.sub("", measure.block or find_topic(table.sheet, table.first_row)).strip(" :")
    return InPart(measure, part, table, any(one.role is Role.PERIOD for one in columns))


def name_topics(tables: Sequence[Table]) -> dict[int, str]:
    """What tables below each other are about, by their place in a list: the words above each.

    Only where several of a sheet have the same headings: else such words may be the plan's name.
    """
    alike: dict[tuple[int, tuple[str, ...]], list[int]] = {}
    for at, one in enumerate(tables):
        alike.setdefault((id(one.sheet), tuple(one.headings.values())), []).append(at)
    found: dict[int, str] = {}
    for places in alike.values():
        topics = {at: find_topic(tables[at].sheet, tables[at].first_row) for at in places}
        named = {at: topic for at, topic in topics.items() if topic}
        found |= named if len(set(named.values())) > 1 else {}
    return {at: topic for at, topic in found.items() if not find_wrong_words(topic)}


def tell_apart(rows: Sequence[InPart], settings: Settings, told: list[Told]) -> None:
    """Gives measures of one name and no code names and ids of their own, part by part.

    Those that an earlier table told apart stay so, also where this one has a part alone.
    """
    named: dict[str, list[InPart]] = {}
    for one in rows:
        if not one.measure.code:
            named.setdefault(one.measure.title.casefold(), []).append(one)
    for title, found in named.items():
        is_new = _stand_apart(found)
        for one in found:
            is_known = title not in settings.measures and one.title.casefold() in settings.measures
            if one.part and (is_new or is_known) and not find_wrong_words(one.title):
                _rename(one, settings, told if is_new else [])


def _rename(one: InPart, settings: Settings, told: list[Told]) -> None:
    measure = one.measure
    what = f"'{measure.title}', a name in several parts. Each is a measure with its part behind it"
    if not any(before.what == what for before in told):
        told.append(Told(measure.file, measure.where, what))
    title = one.title
    measure.id = settings.measures.get(title.casefold()) or shorten_id(title) or measure.id
    measure.title = title


def _stand_apart(rows: Sequence[InPart]) -> bool:
    """True for several measures: in parts of one table, or with two values of one time."""
    parts: dict[tuple[int, tuple[str, ...]], str] = {}
    values: dict[tuple[str, str, str], tuple[str, str]] = {}
    for one in rows:
        name = one.part.casefold()
        beside = (id(one.table), tuple(one.measure.spots))
        if not one.has_times and parts.setdefault(beside, name) != name:
            return True
        for key, number in _list_values(one.measure) if name else ():
            part, known = values.setdefault(key, (name, number))
            if part != name and known != number:
                return True
    return False


def _list_values(measure: Measure) -> Iterator[tuple[tuple[str, str, str], str]]:
    for one in measure.points:
        if one.read.number:
            yield (one.role.value, one.period, one.area), one.read.number
