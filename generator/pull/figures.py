"""The figures of another area that stand beside ours: which fit, as rows of comparisons.csv."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pydantic import ValidationError

from generator.model.agreement import Agreement
from generator.model.beside import ComparedWith
from generator.model.comparisons import ComparedFigure
from generator.model.indicator import Indicator
from generator.model.period import Period
from generator.model.period_forms import PeriodError
from generator.model.years import place
from generator.pages.links import DATA_PACKAGE, FILES
from generator.pull.package import LARGEST_PACKAGE, LARGEST_TABLE, Package, PullError, read_package
from generator.pull.places import Place
from generator.pull.sources import PLACE, name_source
from generator.returns.csv_table import Edit, apply, read_table
from generator.schema import ADAPTERS, TABLES

FILE = "comparisons.csv"
TABLE = TABLES[FILE]
MOST_ROWS = 200_000
LONGEST_CELL = 2_000

_NEEDED: dict[str, tuple[str, ...]] = {
    "indicators": ("indicator", "code", "unit"),
    "figures": ("indicator", "area", "group", "period", "value", "lower", "upper"),
    "periods": ("period", "starts", "ends"),
}
"""The tables that are read, and the columns of each."""
_LATER = {"multiple": "1"}
"""Columns that sites of before do not have, and what that means."""
Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Pulled:
    """What another site gives."""

    package: Package
    rows: tuple[dict[str, str], ...]
    """Rows of comparisons.csv, by measure and time."""
    left_out: tuple[str, ...]
    """What was not taken, and why, a sentence each."""


def pull(site: Place, agreement: Agreement) -> Pulled:
    """The figures of a site for measures that we have too; raises PullError, UnreachableError.

    A measure is the same where both have one code, or one id, and count in the same unit.
    """
    raw = site.fetch(f"{FILES}{DATA_PACKAGE}", LARGEST_PACKAGE)
    package = read_package(raw, f"{site.home}{FILES}{DATA_PACKAGE}")
    source = f"{name_source(package)}, {PLACE}"
    tables = {name: _read_table(site, package, name, columns) for name, columns in _NEEDED.items()}
    days = {row["period"]: (row["starts"], row["ends"]) for row in tables["periods"]}
    left_out: dict[str, None] = {}
    pairs = dict(_pair(tables["indicators"], agreement, left_out))
    rows = []
    for row in tables["figures"]:
        own = pairs.get(row["indicator"])
        if own is None or row["area"] or row["group"] or not row["value"]:
            continue
        found = _take(row, own, package, source, agreement, days)
        if isinstance(found, str):
            left_out[found] = None
        else:
            rows.append(found)
    return Pulled(package, tuple(rows), tuple(left_out))


def _read_table(site: Place, package: Package, name: str, columns: Sequence[str]) -> list[Row]:
    raw = package.check(name, site.fetch(f"{FILES}{name}.csv", LARGEST_TABLE), tuple(columns))
    try:
        text = raw.decode("utf-8-sig")
        rows: list[Row] = []
        for row in csv.DictReader(io.StringIO(text, newline=""), strict=True):
            if len(rows) == MOST_ROWS or None in row or None in row.values():
                message = f"The table {name} has rows that are too many, too long or too short."
                raise PullError(message)
            cells = {column: row[column][:LONGEST_CELL] for column in columns}
            rows.append(cells | {one: row.get(one, usual) for one, usual in _LATER.items()})
    except (UnicodeDecodeError, csv.Error):
        message = f"The table {name} cannot be read."
        raise PullError(message) from None
    return rows


def _pair(
    theirs: Sequence[Row], agreement: Agreement, left_out: dict[str, None]
) -> Iterator[tuple[str, Indicator]]:
    """Their measures that are ours too, by their ids."""
    by_code = {_fold(one.code): one for one in agreement.indicators if one.code}
    by_id = {one.id: one for one in agreement.indicators}
    seen: set[str] = set()
    for row in theirs:
        own = by_code.get(_fold(row["code"])) if row["code"] else by_id.get(row["indicator"])
        if own is None:
            continue
        unit = str(own.unit.symbol or own.unit.other)
        if (_fold(row["unit"]), row["multiple"]) != (_fold(unit), str(own.unit.multiple)):
            left_out[f"{own.id}: they count in another unit than we do."] = None
        elif own.id in seen:
            left_out[f"{own.id}: they have two measures with its code."] = None
        else:
            seen.add(own.id)
            yield row["indicator"], own


def _fold(text: str) -> str:
    return " ".join(text.casefold().split())


def _take(
    row: Row,
    own: Indicator,
    package: Package,
    source: str,
    agreement: Agreement,
    days: Mapping[str, tuple[str, str]],
) -> dict[str, str] | str:
    """The row for our file, or why it has none."""
    values = {
        "indicator": own.id, "period": row["period"], "kind": ComparedWith.SIMILAR,
        "of": package.area, "value": row["value"], "lower": row["lower"],
        "upper": row["upper"], "source": source,
    }  # fmt: skip
    try:
        read = ADAPTERS[ComparedFigure].validate_python(
            {key: value for key, value in values.items() if value}
        )
        time = _place(read.period, own, agreement)
    except ValidationError as error:
        column = error.errors()[0]["loc"][0]
        return f"{own.id}: we cannot write the {column} of a figure as it stands there."
    except PeriodError:
        time = None
    if time is None or days.get(row["period"]) != (time.starts.isoformat(), time.ends.isoformat()):
        return f"{own.id}: their years begin in another month than ours."
    return values


def _place(period: Period, own: Indicator, agreement: Agreement) -> Period:
    """The time as our own files would mean it."""
    return place(period, own.year or agreement.details.reporting.calendar)


@dataclass(frozen=True, slots=True)
class Merged:
    """Our file with the rows of the other site in it."""

    text: str
    added: int
    changed: int


def merge(text: str, rows: Sequence[Mapping[str, str]]) -> Merged:
    """The file's text with each row put in: over the row of the same key, or as a new one.

    What is there besides stays to the byte.
    """
    table = read_table(text, TABLE.columns)
    there = table.by_key(lambda row: tuple(row.get(name, "") for name in TABLE.key))
    edits = []
    for row in rows:
        place_of, old = there.get(tuple(row[name] for name in TABLE.key), (None, {}))
        if place_of is None or any(old.get(name, "") != value for name, value in row.items()):
            edits.append(Edit(place_of, row))
    added = sum(edit.place is None for edit in edits)
    return Merged(apply(table, edits).text if edits else text, added, len(edits) - added)
