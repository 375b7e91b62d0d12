"""The measures of an agreement: one file each, rows of a table, entries of a list, or all three."""

from collections.abc import Collection, Iterator
from pathlib import PurePosixPath

from generator.check.entries import read_one
from generator.check.files import INDICATORS
from generator.check.problems import NamesOnly, Placed
from generator.check.tables import split_rows
from generator.check.yaml_text import read_yaml
from generator.model.files import FileText, Sources
from generator.model.indicator import Indicator
from generator.model.problem import Problem
from generator.schema import MEASURES_LIST, MEASURES_TABLE


def read_single_files(
    good: dict[str, FileText], problems: list[Problem]
) -> Iterator[Placed[Indicator]]:
    """The measures that have a file each, but for those with faults."""
    for name, text in good.items():
        placed = read_one(text, Indicator, problems) if is_single(name) else None
        if placed:
            yield placed


def is_single(path: str) -> bool:
    """True for the file of one measure."""
    return path.rpartition("/")[0].rpartition("/")[2] == INDICATORS


def list_row_ids(table: FileText) -> dict[int, str]:
    """The id of each measure that is a row of the table, by the line on which the row begins.

    Faults are passed over, as `read_table` tells them.
    """
    rows = split_rows(table, [])
    names = [one.strip() for one in next(rows, (1, []))[1]]
    return {
        line: dict(zip(names, cells, strict=False)).get("id", "").strip() for line, cells in rows
    }


def list_entries(listed: FileText) -> list[tuple[int, str]]:
    """The first line and the id of each measure that is an entry of the list; empty for no id.

    Faults are passed over, as the check tells them.
    """
    read = read_yaml(listed, [])
    if read is None or not isinstance(read.value, list):
        return []
    return [
        (read.line((at,)), str(one.get("id", "")) if isinstance(one, dict) else "")
        for at, one in enumerate(read.value)
    ]


def name_file(placed: Placed[Indicator]) -> str:
    """The file of a measure as its agreement's folder has it, such as indicators/ni-154.yml."""
    path = PurePosixPath(placed.place.file)
    return f"{INDICATORS}/{path.name}" if is_single(placed.place.file) else path.name


def list_broken(
    sources: Sources,
    in_list: frozenset[str] | None,
    partial: Collection[Placed[NamesOnly]],
    problems: Collection[Problem],
) -> frozenset[str] | None:
    """The ids of measures that may have faults; None where a file with many cannot be read.

    `in_list` are those of the YAML list, and `partial` what is known of rows with faults.
    """
    table = sources.data.get(MEASURES_TABLE)
    unread = table and any(one.file == table.path and not one.field for one in problems)
    if in_list is None or unread or _name_closed(sources) & {MEASURES_LIST, MEASURES_TABLE}:
        return None
    rows = {one.record.id for one in partial if table and one.place.file == table.path}
    files = {PurePosixPath(name).stem for name in sources.data if is_single(name)}
    return frozenset({*in_list, *files, *filter(None, rows)})


def _name_closed(sources: Sources) -> set[str]:
    """The names of files that could not be read at all."""
    return {PurePosixPath(one.file).name for one in sources.problems}
