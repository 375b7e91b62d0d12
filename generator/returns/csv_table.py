"""A data file as it stands, row by row, and the same file with some rows changed.

Every row that is not changed keeps its bytes: its quotation marks, its spaces, its line end.
"""

import csv
import io
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

_BOTH = "\r\n"
_LINE_END = re.compile(r"\r\n|\n|\r")
Key = tuple[str, ...]
KeyOf = Callable[[Mapping[str, str]], Key]


@dataclass(frozen=True, slots=True)
class Record:
    """One row as it stands in the file."""

    raw: str
    """With its line end."""
    cells: tuple[str, ...]
    """As the reader of CSV has them; none in an empty line."""

    @property
    def line_end(self) -> str:
        """The line end; empty in a last line without one."""
        found = re.search(r"(\r\n|\n|\r)\Z", self.raw)
        return found[1] if found else ""


@dataclass(frozen=True, slots=True)
class CsvTable:
    """A data file: its first line, and its rows."""

    header: Record
    records: tuple[Record, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns, in the file's order."""
        return tuple(name.strip() for name in self.header.cells)

    def values(self, record: Record) -> dict[str, str]:
        """A row's cells by column."""
        return dict(zip(self.columns, (cell.strip() for cell in record.cells), strict=False))

    def by_key(self, key_of: KeyOf) -> dict[Key, tuple[int, dict[str, str]]]:
        """The place and the cells of each row, by what names it."""
        found = {}
        for place, record in enumerate(self.records):
            if record.cells:
                values = self.values(record)
                found[key_of(values)] = (place, values)
        return found


def read_table(text: str, columns: Sequence[str]) -> CsvTable:
    """The rows of a CSV text that the check has found to be good.

    `columns` are those of the first line where the text is empty.
    """
    records = list(_split(text))
    filled = next((place for place, one in enumerate(records) if one.cells), None)
    if filled is None:
        return CsvTable(Record(",".join(columns) + "\n", tuple(columns)), ())
    header = Record("".join(one.raw for one in records[: filled + 1]), records[filled].cells)
    return CsvTable(header, tuple(records[filled + 1 :]))


def _split(text: str) -> Iterator[Record]:
    taken: list[str] = []

    def lines() -> Iterator[str]:
        for line in io.StringIO(text, newline=""):
            taken.append(line)
            yield line

    for cells in csv.reader(lines(), strict=True):
        is_empty = not any(cell.strip() for cell in cells)
        yield Record("".join(taken), () if is_empty else tuple(cells))
        taken.clear()


@dataclass(frozen=True, slots=True)
class NewText:
    """A data file with its changes made."""

    text: str
    lines: Mapping[int, int]
    """The line on which each changed or added row begins, by its place among the edits."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One row to change or to add."""

    place: int | None
    """Which row of the file; None for a new one."""
    values: Mapping[str, str]
    """Cells by column: those that change, or all of a new row."""


def apply(table: CsvTable, edits: Sequence[Edit]) -> NewText:
    """The text with every edit made: a new row stands after the last one of its indicator.

    A column of which an edit has a value, and which the file lacks, is added at the end.
    """
    table = _widen(table, edits)
    line_end = table.header.line_end or "\n"
    quoting = csv.QUOTE_ALL if table.header.raw.startswith('"') else csv.QUOTE_MINIMAL
    raws: list[tuple[str, int | None]] = [(one.raw, None) for one in table.records]
    added: dict[int, list[tuple[str, int | None]]] = {}
    for number, edit in enumerate(edits):
        if edit.place is None:
            cells = [edit.values.get(name, "") for name in table.columns]
            after = _last_of(table, edit.values.get("indicator", ""))
            added.setdefault(after, []).append((_write(cells, quoting, line_end), number))
        else:
            record = table.records[edit.place]
            old = zip(table.columns, record.cells, strict=False)
            cells = [edit.values.get(name, cell) for name, cell in old]
            raws[edit.place] = (_write(cells, quoting, record.line_end), number)
    pieces = [(table.header.raw, None), *added.get(-1, [])]
    for place, piece in enumerate(raws):
        pieces += [piece, *added.get(place, [])]
    return _join(pieces, line_end)


def _widen(table: CsvTable, edits: Sequence[Edit]) -> CsvTable:
    """The table with an empty column for each value that would have no place."""
    given = (name for edit in edits for name, value in edit.values.items() if value)
    new = tuple(name for name in dict.fromkeys(given) if name not in table.columns)
    if not new:
        return table

    def add(record: Record, cells: Sequence[str]) -> Record:
        row = record.raw.removesuffix(record.line_end)
        return Record(",".join((row, *cells)) + record.line_end, (*record.cells, *cells))

    empty = [""] * len(new)
    rows = (add(one, empty) if one.cells else one for one in table.records)
    return CsvTable(add(table.header, new), tuple(rows))


def _last_of(table: CsvTable, indicator: str) -> int:
    """The place of an indicator's last row, else of the last row that is filled; -1 for none."""
    filled = [place for place, one in enumerate(table.records) if one.cells]
    same = [
        place for place in filled if table.values(table.records[place])["indicator"] == indicator
    ]
    return (same or filled or [-1])[-1]


def _write(cells: Sequence[str], quoting: int, line_end: str) -> str:
    out = io.StringIO(newline="")
    # the writer puts quotation marks around a line end inside a cell if it knows it for one
    writer = csv.writer(out, quoting=quoting, lineterminator=_BOTH)  # type: ignore[arg-type]
    writer.writerow(cells)
    return out.getvalue().removesuffix(_BOTH) + line_end


def _join(pieces: Sequence[tuple[str, int | None]], line_end: str) -> NewText:
    """Puts the rows below each other; the last one ends as the file's last one did."""
    text, line, lines = "", 1, {}
    out = []
    for place, (raw, number) in enumerate(pieces):
        is_last = place == len(pieces) - 1
        ended = raw if is_last or _LINE_END.search(raw[-1:]) else raw + line_end
        if number is not None:
            lines[number] = line
        out.append(ended)
        line += len(_LINE_END.findall(ended))
    text = "".join(out)
    return NewText(text, lines)
