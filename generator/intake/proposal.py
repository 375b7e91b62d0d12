"""What was understood of all tables together, with what is not sure."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator.intake.areas import find_only, find_own, list_areas
from generator.intake.column_times import parse
from generator.intake.columns import Column, list_days, read_columns
from generator.intake.headings import VALUES, Role
from generator.intake.measures import Measure, read_measures
from generator.intake.naming import name_parts
from generator.intake.parts import InPart, name_topics, place, tell_apart
from generator.intake.rhythm import find_reporting, fit
from generator.intake.row_times import list_times
from generator.intake.settings import Settings
from generator.intake.settling import settle
from generator.intake.sheets import Sheet
from generator.intake.tables import Table, find_tables
from generator.intake.told import Told
from generator.model.reporting import Reporting
from generator.returns.cells import letters


@dataclass(frozen=True, slots=True)
class Read:
    """One table, and what its columns are."""

    table: Table
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """All that was understood."""

    tables: tuple[Read, ...]
    measures: tuple[Measure, ...]
    told: tuple[Told, ...]
    """What was left out, and what to look at."""
    reporting: Reporting
    current: str
    """The period that the site would show first; empty where no figure has a time."""
    area: str = ""
    """The plan's own area in an export; empty where its rows tell of none."""
    areas: tuple[str, ...] = ()
    """All areas of an export of which none is the whole."""

    @property
    def has_lights(self) -> bool:
        """True where a measure has a light."""
        return any(one.light for measure in self.measures for one in measure.points)

    @property
    def unsure_columns(self) -> list[tuple[Table, Column]]:
        """Columns of which the kind or the time is not sure."""
        return [(read.table, one) for read in self.tables for one in read.columns if one.unsure]

    @property
    def lacks_time(self) -> bool:
        """True where columns of figures are of a time that nothing says."""
        columns = (one for read in self.tables for one in read.columns)
        return any(one.role in VALUES and not (one.period or one.by_row) for one in columns)

    @property
    def lacks_year(self) -> bool:
        """True where a quarter or a month is of a year that nothing says."""
        columns = (one for read in self.tables for one in read.columns)
        return any(one.role in VALUES and one.heading.parts and not (one.period or one.by_row)
                   for one in columns)  # fmt: skip

    @property
    def undirected(self) -> list[Measure]:
        """Measures of which nobody has said yet which way is better."""
        return [one for one in self.measures if one.stated is None]


def understand(sheets: Iterable[Sheet], settings: Settings, given: Mapping[str, Any]) -> Proposal:
    """What the tables say, with the answers so far.

    `given` are keys of agreement.yml that are known: those of a kind of plan, or of a plan that is
    there already.
    """
    told: list[Told] = []
    known = settings.known
    tables = [one for sheet in sheets for one in find_tables(sheet, known, told)]
    first = find_reporting(given, ())
    columns = [read_columns(one, settings, first) for one in tables]
    times = [
        text for pair in zip(tables, columns, strict=True) for text in list_times(*pair, first)
    ]
    reporting = find_reporting(given, times)
    if reporting != first:
        columns = [read_columns(one, settings, reporting) for one in tables]
    reads = tuple(map(Read, tables, columns))
    places = list_areas(zip(tables, columns, strict=True))
    areas = places if settings.export else ()
    own = next(iter(areas), "") if settings.export else find_own(places, settings)
    if not own and not settings.area and not settings.export:
        own = find_only(zip(tables, columns, strict=True))
        what = (
            f"'{own}', the only place of the plan's own in the table, which is taken as the whole "
            "area"
        )
        told += [Told(tables[0].sheet.file, "", what)] if own else []
    settings = replace(settings, own_area=settings.area or own)
    by_id: dict[str, Measure] = {}
    for measure in _read_all(reads, settings, reporting, told):
        _gather(by_id, measure)
    for measure in by_id.values():
        settle(measure, settings, told)
        fit(measure, reporting, told)
    return Proposal(
        reads, tuple(by_id.values()), tuple(told), reporting,
        _find_current(by_id.values(), reporting), settings.area, areas,
    )  # fmt: skip


def _read_all(
    reads: Sequence[Read], settings: Settings, reporting: Reporting, told: list[Told]
) -> Iterator[Measure]:
    """The measures of all tables, row by row, each with the part of the plan that it is of."""
    parts = name_parts([] if settings.export else [one.table for one in reads])
    rows: list[InPart] = []
    topics = name_topics([] if settings.export else [one.table for one in reads])
    for at, read in enumerate(reads):
        _tell_columns(read, told)
        found = list(read_measures(read.table, read.columns, settings, reporting, told))
        for measure in found:
            measure.block = measure.block or topics.get(at, "")
        rows += (place(measure, read.table, read.columns) for measure in found)
    if not settings.export:
        tell_apart(rows, settings, told)
    for one in rows:
        one.measure.block = one.measure.block or parts.get(one.table.sheet, "")
        yield one.measure


def _gather(by_id: dict[str, Measure], measure: Measure) -> None:
    """Adds a measure, or what another table says of it."""
    before = by_id.get(measure.id)
    if before is None:
        by_id[measure.id] = measure
    elif before.title.casefold() == measure.title.casefold():
        before.add(measure)
    else:
        number = 2
        while f"{measure.id}-{number}" in by_id:
            if by_id[f"{measure.id}-{number}"].title.casefold() == measure.title.casefold():
                by_id[f"{measure.id}-{number}"].add(measure)
                return
            number += 1
        measure.id = f"{measure.id}-{number}"
        by_id[measure.id] = measure


def _tell_columns(read: Read, told: list[Told]) -> None:
    sheet = read.table.sheet
    place = f"sheet {sheet.title}, column " if sheet.title else "column "
    for one in read.columns:
        if one.role is Role.LEFT_OUT:
            what = "left out: it is no figure, target or light that we read"
            told.append(Told(sheet.file, f"{place}{one.name}", what))
    for column, number in list_days(read.table):
        what = f"the heading {number}, which may be a day that lost its format"
        told.append(Told(sheet.file, f"{place}{letters(column)}", what))


def _find_current(measures: Iterable[Measure], reporting: Reporting) -> str:
    """The last reporting period that has a figure."""
    points = [one for measure in measures for one in measure.list_points(Role.ACTUAL)]
    known = [one for one in points if one.read.number] or points
    days = [period.ends for one in known if (period := parse(one.period))]
    return reporting.at(max(days)).text if days else ""
