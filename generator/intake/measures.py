"""What the rows of tables say: measures with their figures, targets and lights."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial

from generator.intake.areas import Spot, find_spot
from generator.intake.codes import find_shared
from generator.intake.columns import Column
from generator.intake.comparators import is_comparator
from generator.intake.decimal_signs import Decimals, find_decimals
from generator.intake.directions import read_direction
from generator.intake.figures import read_points
from generator.intake.headings import VALUES, Role
from generator.intake.leads import may_hold_people, read_lead
from generator.intake.notes import add_notes
from generator.intake.points import Point
from generator.intake.row_kinds import RowKinds, find_row_kinds
from generator.intake.row_sense import list_graded
from generator.intake.scaling import Scale, drop_scale, find_scale, is_unit, names_per_cent
from generator.intake.settings import Settings
from generator.intake.tables import Row, Table
from generator.intake.told import Told
from generator.intake.units import Unit
from generator.intake.words import find_wrong_words, shorten_id
from generator.model.enums import FigureStatus, Polarity, PolaritySource
from generator.model.reporting import Reporting
from generator.written.marks import is_dash
from generator.written.signs import make_plain

_ABOVE_ALL = re.compile(r"\b(?:all|figures|values|amounts|in|are|shown)\b|^[(£$€]", re.IGNORECASE)
"""Words above a table that may say in which thousands or millions all of it is."""
_SHOWN = (VALUES, (Role.ACTUAL,), (Role.TITLE,))
_NOT = frozenset({"", "no", "n", "false", "0", "-"})
_MARKS = re.compile(r"(?<=[\w)%])\s*(?:[*†‡]+|[¹²³⁴-⁹]+|\[(?:note )?\w{1,2}\])$", re.IGNORECASE)
_CODE_IN_TITLE = re.compile(
    r"(?P<code>(?:NI|LI|LPI|BVPI|BV|PI|KPI|SI|L|HC|CYP|CPI|SP)[ -]?\d{1,4}[a-z]?"
    r"(?:\s?\(?i{1,3}v?\)?)?)\s*[:.\u2013\u2014-]?\s+(?P<title>\S.{3,})"
)


@dataclass(slots=True)
class Measure:
    """One measure of the tables."""

    id: str
    title: str
    code: str
    where: str
    file: str
    block: str = ""
    lead: str = ""
    frequency: str = ""
    unit_words: str = ""
    scale: Scale = field(default_factory=Scale)
    """The thousands or millions that its name, its unit or a heading of its figures names."""
    is_share: bool = False
    """True where the headings say per cent, unless its row says another unit."""
    placeholder: bool = False
    """True where the table says that the target is still to be agreed."""
    stated: Polarity | None = None
    """Which way is better, as the table says."""
    points: list[Point] = field(default_factory=list)
    spots: dict[str, Spot] = field(default_factory=dict)
    """The places of which it has figures, by id."""
    unit: Unit = field(default_factory=Unit)
    polarity: Polarity = Polarity.UNKNOWN
    polarity_source: PolaritySource | None = None
    is_answered: bool = False
    """True where an officer took or said that before, as import.yml remembers."""

    def add(self, other: "Measure") -> None:
        """Takes what another row or table says of it."""
        self.points += other.points
        self.spots = self.spots | other.spots | self.spots  # the first mention of each, in order
        self.stated = self.stated or other.stated

    def list_points(self, *roles: Role) -> list[Point]:
        """The points of some kinds of column."""
        return [one for one in self.points if one.role in roles]


def read_measures(
    table: Table,
    columns: tuple[Column, ...],
    settings: Settings,
    reporting: Reporting,
    told: list[Told],
) -> Iterator[Measure]:
    """The measures of one table, in its order."""
    decimals, graded = _find_decimals(table, columns), list_graded(table, columns)
    by_role = {role: [one for one in columns if one.role is role] for role in Role}
    by_role[Role.TITLE] += [one for one in columns if one.is_spare_name]
    codes, names = ([one.number for one in by_role[role]] for role in (Role.CODE, Role.TITLE))
    statuses, shared = settings.statuses, find_shared(table, codes, (names or [0])[0])
    kinds = RowKinds() if settings.export else find_row_kinds(table, columns)
    others: list[str] = []
    for row in table.rows:
        measure = _start(table, row, by_role, settings, told, shared)
        if measure is None:
            continue
        if part := kinds.parts.get(row.number):
            what = (
                f"'{part[:60]}', a part of all, which is left out: figures.csv has a column group"
            )
            told.append(Told(measure.file, measure.where, what))
            continue
        spot = find_spot(table, columns, row.number, settings.area)
        if spot and settings.export:
            others.append(spot.name)
            continue
        if spot and is_comparator(spot.name):
            what = (
                f"'{spot.name}', which is left out: comparisons.csv is for other areas and groups"
            )
            told.append(Told(spot.file, spot.where, what))
            continue
        if spot and _refuse_spot(spot, told):
            continue
        measure.spots = {spot.id: spot} if spot else {}
        measure.points += read_points(table, row, columns, spot, statuses, told, decimals=decimals,
                                      graded=graded, reporting=reporting)  # fmt: skip
        measure.points = list(add_notes(measure.points, table, columns, row.number, told))
        if role := kinds.roles.get(row.number):
            measure.points = [_turn(one, role) for one in measure.points]
        yield measure
    if others:
        what = f"{len(others)} rows of other areas, such as {others[0]}, which are left out"
        told.append(Told(table.sheet.file, table.sheet.title, what))


def _turn(point: Point, role: Role) -> Point:
    """A figure of a row that says what its figures are, such as Target."""
    return replace(point, role=role) if point.role is Role.ACTUAL else point


def _find_decimals(table: Table, columns: tuple[Column, ...]) -> Decimals:
    """How the figures of a table write decimals; codes such as 2.15 say nothing of that."""
    sheet = table.sheet
    cells = (sheet.at(row.number, one.number) for row in table.rows
             for one in columns if one.role in VALUES)  # fmt: skip
    texts = [cell.text for cell in cells if isinstance(cell.value, str)]
    others = (cell.text for cell in sheet.cells.values() if isinstance(cell.value, str))
    return find_decimals(texts, others, commas=sheet.comma_decimals)


def _refuse_spot(spot: Spot, told: list[Told]) -> bool:
    """True for a row whose place has a name that files may not hold; tells it."""
    wrong = (
        find_wrong_words(spot.name) if spot.id else f"'{spot.name}', which is no name of a place"
    )
    if wrong:
        told.append(Told(spot.file, spot.where, wrong))
    return bool(wrong)


def _start(
    table: Table,
    row: Row,
    by_role: dict[Role, list[Column]],
    settings: Settings,
    told: list[Told],
    shared: Collection[str],
) -> Measure | None:
    """A measure without its figures; None where the row has no name that files may hold.

    `shared` are codes of several measures, which tell none of them from another.
    """
    get = partial(_read_words, table, row, by_role, told)
    printed_title, unit = clean_title(settings.drop_words(get(Role.TITLE))), get(Role.UNIT)
    title, code = drop_scale(printed_title), get(Role.CODE)
    code = code if _tells(code) and code.casefold() not in shared else ""
    if not code and (found := _CODE_IN_TITLE.fullmatch(title)):
        code, title = found["code"], found["title"]
    if not title or find_wrong_words(title):
        told.append(Told(table.sheet.file, table.sheet.name(row.number), "a row with no name"))
        return None
    headed = [one.heading.text for role in VALUES for one in by_role[role]]
    headed += [one for one in table.above if _ABOVE_ALL.search(one)]
    named = [printed_title, "" if is_unit(unit) else unit, *headed]
    printed = (code or printed_title).casefold()
    name = settings.measures.get(printed) or shorten_id(code or title)
    return Measure(
        name or f"measure-{row.number}",
        title,
        code,
        table.sheet.name(row.number),
        table.sheet.file,
        get(Role.BLOCK) or row.heading,
        read_lead(table, row.number, by_role[Role.LEAD], told),
        get(Role.FREQUENCY),
        unit if is_unit(unit) else drop_scale(unit),
        next((one for one in map(find_scale, named) if one.named), Scale()),
        is_share=names_per_cent(
            *([one.heading.text for role in roles for one in by_role[role]] for roles in _SHOWN)
        ),
        placeholder=get(Role.PLACEHOLDER).casefold() not in _NOT,
        stated=_read_stated(table, row, by_role[Role.POLARITY], told),
    )


def _read_words(
    table: Table, row: Row, by_role: Mapping[Role, list[Column]], told: list[Told], role: Role
) -> str:
    """The first words of a row that files may hold, in the columns of a kind."""
    for one in by_role[role]:
        if role is Role.BLOCK and may_hold_people(one):
            return read_lead(table, row.number, [one], told)
        text = table.sheet.at(row.number, one.number).text
        wrong = find_wrong_words(text) if text else ""
        if wrong:
            told.append(Told(table.sheet.file, table.sheet.name(row.number, one.number), wrong))
        elif text:
            return text
    return ""


def _read_stated(
    table: Table, row: Row, columns: list[Column], told: list[Told]
) -> Polarity | None:
    """Which way is better as the table says; words that say none are told."""
    for one in columns:
        text = table.sheet.at(row.number, one.number).text
        stated = read_direction(text) if text else None
        if stated is Polarity.UNKNOWN:
            where = table.sheet.name(row.number, one.number)
            what = f"'{text[:60]}', which does not say between which two figures it is good"
            told.append(Told(table.sheet.file, where, what))
        elif text and stated is None and not is_dash(text):
            where = table.sheet.name(row.number, one.number)
            what = f"'{text[:60]}', which does not say which way is better"
            told.append(Told(table.sheet.file, where, what))
        if stated:
            return stated
    return None


def clean_title(text: str) -> str:
    """A name without the signs of footnotes, on one line."""
    return _MARKS.sub("", " ".join(text.split())).strip(" :")


def _tells(code: str) -> bool:
    """False for a row's number alone, which is no code that anybody knows it by."""
    return bool(code) and not re.fullmatch(r"[0-9]{1,3}\.?", make_plain(code))


PRINTED = {FigureStatus.PROVISIONAL, FigureStatus.REVISED, FigureStatus.ESTIMATE}
"""Statuses that stand beside a figure."""
