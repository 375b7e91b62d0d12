"""The files with something good in the place of each mark: for what needs only some of them.

Nothing is published from it. A partner's figures may come in while other values are still missing.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from generator.check import check
from generator.check.files import INDICATORS
from generator.check.measures import list_entries, list_row_ids
from generator.check.problems import COLUMN
from generator.check.unfinished import (
    STAND_IN,
    edit_rows,
    list_tables,
    part_problems,
    set_aside,
    without_waiting_words,
)
from generator.model.files import FileText, Sources
from generator.model.needs import Needing
from generator.model.problem import DataError, Problem
from generator.model.waiting import FOR_WORDS, MARK
from generator.schema import LISTINGS, MEASURES_LIST, MEASURES_TABLE

HARMLESS = ("unknown", "declared")
"""Of the words to choose from, those that claim nothing."""
READ_BY_FIGURES = frozenset({"one", "other", "symbol", "multiple", "decimals", "accumulates"})
"""Keys of an indicator that say what a figure of it means."""
_MARKED = re.compile(rf"(?<=[:-]) +([\"']?){MARK}\b.*$")
_CHOICES = re.compile(r"Write one of (.+)\.$")
_OF_KEY: Mapping[str, str] = {"lower": "1", "upper": "2", "decimals": "0"}


@dataclass(frozen=True, slots=True)
class Marked:
    """An agreement's files without marks, and the marks that were there."""

    sources: Sources
    marks: tuple[Problem, ...]
    entries: Sequence[tuple[int, str]] = ()
    """The first line and the id of each entry of the file in which measures are a list."""

    def find_needed(self, indicators: Collection[str]) -> Iterator[Problem]:
        """The marks without which a figure of one of these indicators could not be read."""
        table = self.sources.data.get(MEASURES_TABLE)
        ids = list_row_ids(table) if table else {}
        for one in self.marks:
            path = PurePosixPath(one.file)
            is_single = path.parent.name == INDICATORS and path.stem in indicators
            is_row = path.name == MEASURES_TABLE and ids.get(one.line, "") in {"", *indicators}
            is_entry = path.name == MEASURES_LIST and bool(
                self._find_entries(one.line) & {"", *indicators}
            )
            key = re.split(r"[ .]", one.field)[-1]
            if (is_single or is_row or is_entry) and key in READ_BY_FIGURES:
                yield one

    def _find_entries(self, line: int) -> set[str]:
        """The ids of the entries of which a line is: several where they begin on one line."""
        first = max((begins for begins, _ in self.entries if begins <= line), default=0)
        return {name for begins, name in self.entries if begins == first} or {""}


def set_marks_aside(
    sources: Sources, methods: Mapping[str, Needing], keep: Collection[tuple[str, int]] = ()
) -> Marked:
    """The files with a stand-in for what waits, but for the rows to `keep` as they are.

    Rows and entries for which nothing could stand in are left out. What has no stand-in at all,
    such as the day on which the agreement begins, stays: the check tells it.
    """
    whole = without_waiting_words(sources)
    try:
        check(whole, methods)
    except DataError as error:
        problems = [one for one in error.problems if (one.file, one.line) not in keep]
    else:
        return Marked(whole, ())
    tables = list_tables(whole)
    reasons, marks, _ = part_problems(problems, tables, {one.file for one in problems})
    rest = set_aside(whole, [one for one in marks if one.file in tables], reasons)
    by_file: dict[str, list[Problem]] = {}
    for one in marks:
        if one.file not in tables:
            by_file.setdefault(one.file, []).append(one)
    document = _find_document(whole)
    data = {
        name: _fill(name, file, by_file[file.path], document) if file.path in by_file else file
        for name, file in rest.data.items()
    }
    listed = whole.data.get(MEASURES_LIST)
    entries = list_entries(listed) if listed else ()
    return Marked(replace(rest, data=data), tuple(marks), entries)


def _find_document(sources: Sources) -> str:
    """The id of a document that a stand-in for a source may name; empty where there is none."""
    file = sources.data.get("sources.yml")
    ids = re.findall(r"(?m)^(?:- |  )id: *([a-z0-9-]+)$", file.text) if file else []
    return ids[0] if ids else ""


def _fill(name: str, file: FileText, marks: Collection[Problem], document: str) -> FileText:
    """A file with a stand-in for each mark; an entry that has none for one is left out."""
    if name == MEASURES_TABLE:
        return _fill_rows(file, marks, document)
    lines = file.text.split("\n")
    without: set[int] = set()
    for one in marks:
        given = _find_stand_in(one, document)
        if given:
            lines[one.line - 1] = _MARKED.sub(f" {given}", lines[one.line - 1])
        elif name in LISTINGS:
            without.update(_find_entry(lines, one.line - 1))
    kept = [line for at, line in enumerate(lines) if at not in without]
    is_bare = name in LISTINGS and not any(line.startswith("- ") for line in kept)
    return replace(file, text="[]\n" if is_bare else "\n".join(kept))


def _fill_rows(file: FileText, marks: Collection[Problem], document: str) -> FileText:
    """The table of measures with a stand-in for each mark that can have one."""
    given = {(one.line, one.field): _find_stand_in(one, document) for one in marks}

    def edit(line: int, header: list[str], cells: list[str]) -> list[str]:
        return [
            given.get((line, f"{COLUMN} {name.strip()}")) or cell
            for name, cell in zip(header, cells, strict=True)
        ]

    return edit_rows(file, edit)


def _find_entry(lines: Sequence[str], at: int) -> range:
    """The lines of the entry of a list in which a line stands."""
    begins = [number for number, line in enumerate(lines) if line.startswith("- ")]
    first = max((number for number in begins if number <= at), default=at)
    after = min((number for number in begins if number > at), default=len(lines))
    return range(first, after)


def _find_stand_in(problem: Problem, document: str) -> str:
    """A value that the check takes and that claims nothing; empty where there is none."""
    key = re.split(r"[ .]", problem.field)[-1]
    if key == "source":
        cited = f"{document}, {STAND_IN}" if document else ""
        return f'"{cited}"' if cited and problem.field.startswith("key ") else cited
    if problem.found.endswith(FOR_WORDS):
        return STAND_IN
    choices = _CHOICES.search(problem.advice)
    if choices:
        words = choices[1].split(", ")
        return next((word for word in HARMLESS if word in words), words[-1])
    if problem.advice.startswith("Write true or false"):
        return "false"
    return _OF_KEY.get(key, "")
