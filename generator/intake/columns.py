"""What each column of a table is, of which time, and whether that is sure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.intake.dating import find_times
from generator.intake.directions import names_a_way, read_direction
from generator.intake.headings import VALUES, Heading, Role, read_heading
from generator.intake.lights import PLAIN, asks, read_light
from generator.intake.moments import Moment
from generator.intake.pairs import says_kind
from generator.intake.rivals import settle_guesses, settle_rivals, settle_times
from generator.intake.row_dates import find_named, settle_dates
from generator.intake.settings import Settings
from generator.intake.sheets import Cell
from generator.intake.tables import Table
from generator.intake.titles import choose_titles, counts_things, read_words_below
from generator.intake.values import looks_like_a_day, read_value
from generator.intake.welsh import in_english
from generator.model.reporting import Reporting
from generator.returns.cells import letters
from generator.written.periods import find_periods
from generator.written.signs import make_plain

_MOSTLY = 0.6
_SENTENCE = 4
"""Words of a cell, from which on it may be what residents should read."""
_SENTENCES = "its cells are sentences: a note, if residents may read them"
_AIMS = re.compile(r"(?:good|better|best|aims?)(?: is| when| to)?(?: be)?\W*")
"""Headings that ask which way is better, where the cells answer that."""
_LIGHTS = "its cells are lights"
_OTHER_MOMENTS = frozenset({Moment.FORECAST, Moment.COMPARED})
"""What lights may be of that say nothing of how the figures stand."""
_WHEN = re.compile(r"\b(?:latest|last|as (?:at|of)|dates?|month|reporting|data)\b(?!.*\bdue\b)")
"""Words of a heading below which the time of each row's figure may stand."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column, as it was understood."""

    number: int
    heading: Heading
    role: Role
    period: str = ""
    """As the files write it; empty for columns that are of no time."""
    unsure: str = ""
    """Why that is not sure; empty where it is."""
    by_row: bool = False
    """True where another column says the time of each row."""
    dated_by: int = 0
    """The number of the column that says its time in each row; 0 for none."""
    dated_like: str = ""
    """The time of the figures beside it, in whose kind of years and quarters those times are."""
    is_empty: bool = False
    """True where nothing stands below the heading yet, such as that of a quarter to come."""
    is_spare_name: bool = False
    """True for names that serve where the cell of the column of names is empty."""
    answers: bool = False
    """True for lights that answer what the heading asks, so that Y is yes."""
    rates: str = ""
    """What a column of statuses rates; empty for the plan's own first kind of rating."""

    @property
    def name(self) -> str:
        """Its letter and its heading."""
        return f"{letters(self.number)} '{self.heading.text}'"


def read_columns(table: Table, settings: Settings, reporting: Reporting) -> tuple[Column, ...]:
    """Every column of a table that has a heading."""
    found, known, rated = [], settings.known, settings.rated
    for number, text in table.headings.items():
        heading = read_heading(text, known)
        cells = [table.sheet.at(row.number, number) for row in table.rows]
        role, unsure = _look_at_cells(heading, cells, is_told=heading.key in known)
        days = [value for at, value in list_days(table) if at == number]
        unsure = f"the heading {days[0]} may be a day" if days else unsure
        rates = rated.get(heading.key, "")
        is_empty = not any(one.text or one.fill for one in cells)
        found.append(Column(number, heading, role, unsure=unsure, is_empty=is_empty, rates=rates,
                            answers=asks(text, cells)))  # fmt: skip
    found = settle_guesses(list(choose_titles(found, table)), settings)
    found = settle_dates(found, table)
    timed = list(find_times(found, table, settings, reporting))
    return tuple(settle_times(settle_rivals(timed, table, settings), settings))


def _look_at_cells(heading: Heading, cells: list[Cell], *, is_told: bool) -> tuple[Role, str]:
    """The kind of column by its heading and by what stands below it."""
    role = heading.role
    if is_told:
        return role, ""
    filled = [one for one in cells if one.text or one.fault]
    if seen := _look_below_misleading(heading, filled):
        return seen
    says_when = role in {Role.ACTUAL, Role.UNKNOWN} and _WHEN.search(heading.key)
    if says_when and _share([_is_time(one) for one in filled]) > _MOSTLY:
        return Role.PERIOD, ""
    if role in {Role.TARGET, Role.UNKNOWN} and _share_of_ways(heading, filled) > _MOSTLY:
        return Role.POLARITY, ""
    if seen := _look_for_lights(heading, filled, cells):
        return seen
    if named := read_words_below(heading, filled):
        return named, ""
    if role is Role.UNKNOWN:
        reads = [read_value(one) for one in filled]
        numbers = _share([bool(one.number or one.status or one.fault) for one in reads])
        words = sum(len(one.text.split()) for one in filled) / max(1, len(filled))
        unsure = "nothing says what its figures are" if numbers > _MOSTLY else ""
        return Role.LEFT_OUT, _SENTENCES if words >= _SENTENCE and not unsure else unsure
    return role, ""


def _look_below_misleading(heading: Heading, filled: list[Cell]) -> tuple[Role, str] | None:
    """What a column is whose heading alone would be taken for another kind; None where it is."""
    if find_named(heading, filled):
        return Role.DATE, ""
    if heading.role in VALUES and filled and all(says_kind(one.text) for one in filled):
        return Role.LEFT_OUT, ""
    if heading.role is Role.CODE and counts_things(heading, filled):
        return Role.ACTUAL, "it may be a code of each measure"
    return None


def _look_for_lights(
    heading: Heading, filled: list[Cell], cells: list[Cell]
) -> tuple[Role, str] | None:
    """A column of lights, or one that only looks like it; None where it has none."""
    role = heading.role
    plain = _share([in_english(make_plain(one.text)).casefold() in PLAIN for one in filled])
    is_plain = plain > _MOSTLY and role not in {Role.CODE, Role.POLARITY}
    if (is_plain or role is Role.LIGHT) and heading.moment in _OTHER_MOMENTS:
        return Role.LEFT_OUT, ""
    if is_plain:
        return Role.LIGHT, "" if role in {Role.LIGHT, Role.UNKNOWN} else _LIGHTS
    if role is Role.TARGET and _share_of_lights(filled) > _MOSTLY:
        return Role.LIGHT, _LIGHTS
    if role is Role.LIGHT:
        of_words = _share_of_lights(filled) >= 1 - _MOSTLY
        is_light = of_words if filled else _share_of_lights(cells) > 0
        unsure = "" if filled else "it has colours and no words"
        return (Role.LIGHT, unsure) if is_light else (Role.LEFT_OUT, "")
    return None


def _is_time(cell: Cell) -> bool:
    return isinstance(cell.value, date) or bool(find_periods(in_english(cell.text)))


def _share_of_ways(heading: Heading, cells: list[Cell]) -> float:
    """How many cells say which way is better: an arrow does so only below a word for that."""
    is_asked = _AIMS.fullmatch(heading.key) is not None
    return _share([
        read_direction(one.text) is not None if is_asked else names_a_way(one.text)
        for one in cells
    ])  # fmt: skip


def _share_of_lights(cells: list[Cell]) -> float:
    return _share([bool(read_light(one)[0]) for one in cells])


def _share(told: list[bool]) -> float:
    return sum(told) / len(told) if told else 0


def list_days(table: Table) -> Iterator[tuple[int, str]]:
    """Headings that are a number such as 45016, which a spreadsheet shows as a day."""
    for number in table.headings:
        for row in range(table.first_row, (table.rows[0].number if table.rows else 0)):
            value = table.sheet.at(row, number).value
            if looks_like_a_day(value):
                yield number, f"{value}"
