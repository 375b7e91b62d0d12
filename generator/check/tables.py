"""CSV text to records, with the true line of every row."""

import csv
import io
from collections.abc import Iterator
from typing import Any

from generator.check.problems import COLUMN, NamesOnly, Placed, build_record, near
from generator.check.strays import IsStray
from generator.model.files import FileText
from generator.model.limits import LONGEST_LINE, MOST_COLUMNS, MOST_FAULTS
from generator.model.period_forms import name_period
from generator.model.problem import Place, Problem
from generator.model.too_much import tell_too_long
from generator.schema import Table
from generator.schema.flat import PARTS_KEYS, nest

PARTING = {";": "semicolons", "\t": "tabs", "|": "strokes"}
"""What some programs put between cells instead of commas."""


def read_table(
    file: FileText,
    table: Table,
    problems: list[Problem],
    partial: list[Placed[Any]],
    is_stray: IsStray | None = None,
) -> list[Placed[Any]]:
    """The records of a CSV file, in its order; what is wrong goes to `problems`.

    What a row with a fault names goes to `partial`, so that its names are looked up too. A row that
    `is_stray` counts as a fault here and is told later: of too many, no more are read.
    """
    rows = split_rows(file, problems)
    header = next(rows, None)
    if header is None:
        names = ",".join(table.columns)
        problems.append(Problem(file.path, 1, "", "an empty file", f"Begin with the line {names}"))
        return []
    columns = [name.strip() for name in header[1]]
    if not _header_is_right(file, table, columns, problems):
        return []
    records: list[Placed[Any]] = []
    first_at: dict[tuple[str, ...], int] = {}
    before, most, strays = len(problems), MOST_FAULTS.value, 0
    row = _Row(Place(file.path, 1), problems)
    report, find_place = row.report, row.find_place
    for line, cells in rows:
        if len(problems) - before + strays >= most:
            found = f"{most:,} faults in this file, so the rows from here on are not read"
            problems.append(Problem(file.path, line, "", found, "Mend those, then check again."))
            break
        values = _values(file, line, columns, cells, problems)
        if values is None or not _is_new(file, table, line, values, first_at, problems):
            continue
        strays += is_stray is not None and is_stray(values)
        row.place = Place(file.path, line)
        record = build_record(table.record, nest(table.record, values), report, find_place)
        if record is not None:
            records.append(Placed(record, row.place, COLUMN))
        else:
            partial.append(Placed(NamesOnly.from_row(values), row.place, COLUMN))
    return records


class _Row:
    """Where the row that is being read stands, and where its faults go."""

    __slots__ = ("place", "problems")

    def __init__(self, place: Place, problems: list[Problem]) -> None:
        self.place, self.problems = place, problems

    def report(self, place: tuple[int | str, ...], found: str, advice: str) -> None:
        keys = [part for part in place if isinstance(part, str)]
        field = f"column {PARTS_KEYS.join(keys)}" if keys else ""
        self.problems.append(Problem(self.place.file, self.place.line, field, found, advice))

    def find_place(self, _: str | None) -> Place:
        return self.place


def split_rows(file: FileText, problems: list[Problem]) -> Iterator[tuple[int, list[str]]]:
    """Each row that is not empty, with the line on which it begins."""
    csv.field_size_limit(LONGEST_LINE.value * 1024)
    reader = csv.reader(io.StringIO(file.text, newline=""), strict=True)
    begins = 1
    try:
        for cells in reader:
            if any(map(str.strip, cells)):
                yield begins, cells
            begins = reader.line_num + 1
    except csv.Error as error:
        if "field limit" in str(error):
            problems.append(tell_too_long(file.path, begins))
            return
        found = f"quotation marks that do not match ({error})"
        advice = 'Close each quoted text with ", and write " inside it twice.'
        problems.append(Problem(file.path, begins, "", found, advice))


def _header_is_right(
    file: FileText, table: Table, columns: list[str], problems: list[Problem]
) -> bool:
    before = len(problems)
    if len(columns) > MOST_COLUMNS.value:
        found = f"{len(columns):,} columns, where a table has at most {MOST_COLUMNS.value:,}"
        advice = f"Take out what is too much. {MOST_COLUMNS.advice}"
        problems.append(Problem(file.path, 1, "", found, advice))
        return False
    if len(columns) == 1 and (sign := next((sign for sign in PARTING if sign in columns[0]), "")):
        found = f"cells that {PARTING[sign]} part, where commas belong"
        advice = 'Save the file again as "CSV UTF-8" with commas between the cells.'
        problems.append(Problem(file.path, 1, "", found, advice))
        return False
    misspelt = {name.lower() for name in columns if name not in table.columns}
    for name in table.columns:
        is_there = name in columns or name in misspelt
        if not is_there and name not in table.added:
            advice = f"Add {name} to the first line, and its cell to each row."
            problems.append(Problem(file.path, 1, f"column {name}", "no such column", advice))
    for name in columns:
        if name not in table.columns:
            found = f"'{name[:60]}', which is not a column of this file"
            problems.append(Problem(file.path, 1, "", found, near(name, table.columns)))
        elif columns.count(name) > 1:
            found = f"the column {name} more than once"
            problems.append(Problem(file.path, 1, "", found, "Keep one of them."))
    return len(problems) == before


def _values(
    file: FileText, line: int, columns: list[str], cells: list[str], problems: list[Problem]
) -> dict[str, str] | None:
    """The row's filled cells by column, or None where it has too many or too few."""
    if len(cells) != len(columns):
        found = f"{len(cells)} cells, where the first line has {len(columns)}"
        if len(cells) > len(columns):
            advice = "Put text that has a comma in it between quotation marks, or take a comma out."
        else:
            advice = "Add a comma for each cell that is missing, even where it is empty."
        problems.append(Problem(file.path, line, "", found, advice))
        return None
    return {name: text for name, cell in zip(columns, cells, strict=True) if (text := cell.strip())}


def _is_new(
    file: FileText,
    table: Table,
    line: int,
    values: dict[str, str],
    first_at: dict[tuple[str, ...], int],
    problems: list[Problem],
) -> bool:
    if not table.key:
        return True
    key = tuple(
        [
            name_period(values.get(name, "")) if name == "period" else values.get(name, "")
            for name in table.key
        ]
    )
    first = first_at.setdefault(key, line)
    if first == line:
        return True
    *names, last = (name for name in table.key if name in values or name not in table.added)
    found = f"the same {', '.join(names)} and {last} as on line {first}"
    problems.append(Problem(file.path, line, "", found, "Keep the right row and delete the other."))
    return False
