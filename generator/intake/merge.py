"""The rows of a later table, put among those that are there: what differs is told, and stays.

But a figure takes the place of a reason why there was none, and the rating of a running period that
of an earlier one: the later table knows more.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from generator.intake.column_times import parse
from generator.intake.files import Files
from generator.intake.rows import Row
from generator.intake.told import Told
from generator.model.goal import Side
from generator.model.period_forms import name_days
from generator.returns.csv_table import CsvTable, Edit, apply, read_table
from generator.schema import TABLES
from generator.written.sides import split_side

FIGURES, TARGETS, RATINGS = "figures.csv", "targets.csv", "ratings.csv"
Later = Mapping[str, tuple[date, date]]
"""The last day of the latest figure before, and of the one that is new, by indicator."""


@dataclass(frozen=True, slots=True)
class Merged:
    """The tables with what is new."""

    data: Files
    """Those in which something is new, by name."""
    added: Mapping[str, int]
    """How many rows are new in each table."""
    told: tuple[Told, ...]
    """Where a later table says something else than the files."""


def merge(rows: Mapping[str, Sequence[Row]], before: Files) -> Merged:
    """The rows of each table put into its file; figures come before the ratings of them."""
    data: Files = {}
    added: dict[str, int] = {}
    told: list[Told] = []
    later: Later = {}
    for name, listed in rows.items():
        table = read_table(before.get(name, ""), TABLES[name].columns)
        edits = list(_find_edits(name, listed, table, later, told))
        added[name] = len(edits)
        if edits:
            data[name] = apply(table, edits).text
        if name == FIGURES:
            later = _find_later(table, edits)
    return Merged(data, added, tuple(told))


def _find_edits(
    name: str, rows: Sequence[Row], table: CsvTable, later: Later, told: list[Told]
) -> Iterator[Edit]:
    key = TABLES[name].key
    known = table.by_key(lambda values: _key(values, key))
    value = "rating" if name == RATINGS else "value"
    for row in rows:
        place, old = known.get(_key(row, key), (None, {}))
        before, now = old.get(value, ""), row.get(value, "")
        said = f"{now or 'nothing'} for {row['indicator']}, {row['period']}"
        if place is None:
            yield Edit(None, row)
        elif _plain(before) == _plain(now):
            continue
        elif name == FIGURES and now and not before:
            yield Edit(place, row)
        elif name == RATINGS and _is_of_later_figure(row, old, later):
            what = f"{said}. It takes the place of {before}, as the table has a later figure"
            told.append(_tell(row, what))
            yield Edit(place, row)
        else:
            what = f"{said}. {name} has {before or 'nothing'}, which stays"
            told.append(_tell(row, what))


def _tell(row: Row, what: str) -> Told:
    document, _, where = row["source"].partition(", ")
    return Told(document, where, what)


def _is_of_later_figure(row: Row, old: Mapping[str, str], later: Later) -> bool:
    """True for the rating of a period in which the files have a figure, and the table a later one.

    What has a reason was rated by a person, who may know more than either table.
    """
    period = parse(row["period"])
    if period is None or old.get("reason") or row["indicator"] not in later:
        return False
    before, now = later[row["indicator"]]
    return period.starts <= before < now <= period.ends


def _find_later(table: CsvTable, edits: Sequence[Edit]) -> Later:
    """The measures of which a figure for the whole area is later than all that were there."""
    before, now = (
        _find_last_days(rows)
        for rows in (
            [table.values(one) for one in table.records if one.cells],
            [one.values for one in edits],
        )
    )
    return {name: (before[name], day) for name, day in now.items() if before.get(name, day) < day}


def _find_last_days(rows: Sequence[Mapping[str, str]]) -> dict[str, date]:
    """The last day of the latest figure for the whole area, by indicator."""
    last: dict[str, date] = {}
    for row in rows:
        period = parse(row.get("period", ""))
        if period and row.get("value") and not row.get("area"):
            last[row["indicator"]] = max(period.ends, last.get(row["indicator"], period.ends))
    return last


def _key(values: Mapping[str, str], key: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(
        name_days(values.get(one, "")) if one == "period" else values.get(one, "") for one in key
    )


def _plain(text: str) -> tuple[str, str]:
    side, beside = split_side(text)
    try:
        return Side(side).value, f"{Decimal(beside or text).normalize():f}"
    except InvalidOperation:
        return side, text
