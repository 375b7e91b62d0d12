"""The agreement as far as it goes, while a period's words and reasons are still being written.

Nothing is published from it: it tells officers what is missing and helps them to write it.
"""

import csv
import io
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import compress
from pathlib import PurePosixPath
from typing import NamedTuple

from generator.check import check
from generator.check.content import PAGES
from generator.check.files import INDICATORS
from generator.check.rules import NO_REASON
from generator.model.agreement import Agreement
from generator.model.files import FileText, Sources
from generator.model.needs import Needing
from generator.model.problem import DataError, Problem
from generator.model.waiting import has_mark, says_waiting
from generator.schema import MEASURES_TABLE, TABLES

STAND_IN = "not given yet"
"""Takes the place of a reason that is still missing, so that its rating is known."""
REASON = "reason"
_EMPTY_PAGE = f"---\ntitle: {STAND_IN}\ndescription: {STAND_IN}\n---\n"

Cells = list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unfinished:
    """An agreement of which parts were set aside."""

    agreement: Agreement
    waiting: tuple[Problem, ...]
    """What still waits for words or values: its files and rows are left out."""
    without_reason: tuple[Problem, ...]
    """Ratings that need a reason and have none yet, or one that waits: they are kept."""


def check_unfinished(sources: Sources, methods: Mapping[str, Needing]) -> Unfinished:
    """As `check`, but commentary and rows that wait are left out, and reasons may be missing.

    Raises DataError with every other problem.
    """
    try:
        return Unfinished(agreement=check(sources, methods), waiting=(), without_reason=())
    except DataError as error:
        problems = error.problems
    tables = list_tables(sources)
    loose = tables | {file.path for file in sources.content.values()}
    parted = part_problems(problems, tables, loose)
    if parted.others:
        raise DataError(parted.others)
    return Unfinished(
        agreement=check(set_aside(sources, parted.waiting, parted.reasons), methods),
        waiting=tuple(parted.waiting),
        without_reason=tuple(parted.reasons),
    )


class Parted(NamedTuple):
    """Problems by what they ask for."""

    reasons: list[Problem]
    """Ratings whose reason is missing or waits."""
    waiting: list[Problem]
    """What waits for words or values."""
    others: list[Problem]


def list_tables(sources: Sources) -> frozenset[str]:
    """The paths of the CSV files of rows about measures."""
    return frozenset(file.path for name, file in sources.data.items() if _is_table(name))


def _is_table(name: str) -> bool:
    """True for tables whose rows may wait: of measures themselves too much depends."""
    return name in TABLES and name != MEASURES_TABLE


def part_problems(
    problems: Iterable[Problem], tables: Collection[str], may_wait: Collection[str]
) -> Parted:
    """The problems in three; what waits counts as waiting in the files that may wait alone."""
    parted = Parted([], [], [])
    for one in problems:
        if one.file in tables and lacks_reason(one):
            parted.reasons.append(one)
        elif says_waiting(one.found) and one.file in may_wait:
            parted.waiting.append(one)
        else:
            parted.others.append(one)
    return parted


def check_the_rest(
    sources: Sources, methods: Mapping[str, Needing], problems: Collection[Problem]
) -> tuple[Agreement, frozenset[str]] | None:
    """The agreement without the rows and the commentary that have `problems`, and their indicators.

    None where what is wrong is not only that, or names no indicator that is known: then nothing
    can be said about the rest.
    """
    loose = {file.path: file for name, file in sources.data.items() if _is_table(name)}
    loose |= {file.path: file for name, file in sources.content.items() if _is_commentary(name)}
    if any(one.file not in loose or not _is_one_row(one) for one in problems):
        return None
    lines = defaultdict(set)
    for one in problems:
        lines[one.file].add(one.line)
    try:
        named = {name for path, at in lines.items() for name in _list_named(loose[path], at)}
        rest = check(set_aside(sources, problems, ()), methods)
    except (DataError, csv.Error):
        return None
    is_known = named <= {one.id for one in rest.indicators}
    return (rest, frozenset(named)) if is_known else None


def _is_commentary(name: str) -> bool:
    return PurePosixPath(name).parts[0] != PAGES


def _is_one_row(problem: Problem) -> bool:
    """False for a fault in the head of a table: no row of it could be read."""
    return problem.line > 1 or not problem.file.endswith(".csv")


def _list_named(file: FileText, lines: set[int]) -> Iterator[str]:
    """The indicators of the rows that begin on `lines`, or of a file of commentary."""
    if not file.path.endswith(".csv"):
        path = PurePosixPath(file.path)
        yield from [path.stem] if path.parent.name == INDICATORS else []
        return
    reader = csv.reader(io.StringIO(file.text, newline=""))
    at = [name.strip() == "indicator" for name in next(reader)]
    begins = reader.line_num + 1
    for cells in reader:
        if begins in lines:
            yield from (cell for cell in compress(cells, at) if cell)
        begins = reader.line_num + 1


def without_waiting_words(sources: Sources) -> Sources:
    """The files without commentary that waits for words; the data files are untouched."""
    waiting = {
        file.path for file in sources.content.values() if any(map(has_mark, file.text.splitlines()))
    }
    return replace(sources, content=dict(_without(sources.content, waiting)))


def lacks_reason(problem: Problem) -> bool:
    """True for a rating whose reason is missing or waits."""
    waits = problem.field == f"column {REASON}" and says_waiting(problem.found)
    return waits or problem.found.startswith(NO_REASON)


def set_aside(
    sources: Sources, waiting: Collection[Problem], reasons: Collection[Problem]
) -> Sources:
    """The files without commentary and rows that wait, and with a stand-in for each reason."""
    rows = {(one.file, one.line) for one in waiting}
    files = {one.file for one in waiting}
    lacking = {(one.file, one.line) for one in reasons}
    return replace(
        sources,
        data={
            name: _edit_rows(file, rows, lacking) if _is_table(name) else file
            for name, file in sources.data.items()
        },
        content=dict(_without(sources.content, files)),
    )


def _without(content: dict[str, FileText], files: set[str]) -> Iterator[tuple[str, FileText]]:
    """Commentary that does not wait; a whole page that does stays, as others link to it."""
    for name, file in content.items():
        if file.path not in files:
            yield name, file
        elif PurePosixPath(name).parts[0] == PAGES:
            yield name, replace(file, text=_EMPTY_PAGE)


def _edit_rows(
    file: FileText, left_out: set[tuple[str, int]], lacking: set[tuple[str, int]]
) -> FileText:
    """A table with some rows emptied and others given a reason."""

    def edit(line: int, header: Cells, cells: Cells) -> Cells:
        place = (file.path, line)
        if place in left_out:
            return []
        return _give_reason(header, cells) if place in lacking else cells

    has_any = any(path == file.path for path, _ in left_out | lacking)
    return edit_rows(file, edit) if has_any else file


def edit_rows(file: FileText, edit: Callable[[int, Cells, Cells], Cells]) -> FileText:
    """A table whose rows `edit` changed, by their line, the header's cells and their own.

    Every row keeps its line, as what is told of the rest names lines.
    """
    reader = csv.reader(io.StringIO(file.text, newline=""))
    header = next(reader)
    lines = [_write(header), *[""] * (reader.line_num - 1)]
    begins = reader.line_num + 1
    for cells in reader:
        lines.append(_write(edit(begins, header, cells)))
        lines += [""] * (reader.line_num - begins)
        begins = reader.line_num + 1
    return replace(file, text="\n".join(lines) + "\n")


def _give_reason(header: Cells, cells: Cells) -> Cells:
    at = [name.strip() for name in header].index(REASON)
    return [*cells[:at], STAND_IN, *cells[at + 1 :]]


def _write(cells: Cells) -> str:
    """One row on one line: line ends inside a cell become spaces."""
    out = io.StringIO()
    csv.writer(out, lineterminator="").writerow([" ".join(cell.split()) for cell in cells])
    return out.getvalue()
