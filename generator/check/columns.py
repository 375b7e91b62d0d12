"""Finds where in its line a problem stands, so that an editor can jump to it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.check.problems import COLUMN
from generator.model.files import FileText, Sources
from generator.model.problem import Problem
from generator.schema.flat import PARTS_KEYS

_QUOTED = re.compile(r"(?<!\w)'([^\n]+?)'(?=,|\.|$| )")
"""What was found, as messages quote it: "'28.0%', which is not a number"."""
_QUOTE, _COMMA = '"', ","


def find_columns(problems: Iterable[Problem], sources: Sources) -> list[Problem]:
    """The problems, each with the column in its line where that can be told."""
    files = list_files(sources)
    lines: dict[str, list[str]] = {}
    found = []
    for problem in problems:
        if problem.file in files and problem.file not in lines:
            lines[problem.file] = files[problem.file].text.splitlines()
        found.append(_locate(problem, lines.get(problem.file, [])))
    return found


def list_files(sources: Sources) -> Mapping[str, FileText]:
    """Every file that was read, by its path."""
    shared = (sources.glossary, sources.everyday_words, sources.plain_words)
    files = (*sources.data.values(), *sources.content.values(), *shared)
    return {file.path: file for file in files if file}


def _locate(problem: Problem, lines: list[str]) -> Problem:
    if problem.column or not 0 < problem.line <= len(lines):
        return problem
    line = lines[problem.line - 1]
    kind, _, name = problem.field.partition(" ")
    if kind == COLUMN:
        begins = _find_cell(line, lines[0], name)
    elif kind == "key":
        begins = _find_value(line, name)
    else:
        begins = len(line) - len(line.lstrip())
    return replace(problem, column=_find_quoted(problem.found, line, begins) + 1)


def _find_cell(line: str, header: str, name: str) -> int:
    """Where the cell of a column begins; the line's beginning where it has no such cell.

    Of a group of keys it is the first column.
    """
    names = [cell.strip().strip(_QUOTE) for cell in header.split(_COMMA)]
    group = f"{name}{PARTS_KEYS}"
    name = next((one for one in names if one == name or one.startswith(group)), "")
    if not name:
        return 0
    starts, is_quoted = [0], False
    for place, sign in enumerate(line):
        if sign == _QUOTE:
            is_quoted = not is_quoted
        elif sign == _COMMA and not is_quoted:
            starts.append(place + 1)
    number = names.index(name)
    return starts[number] if number < len(starts) else 0


def _find_value(line: str, name: str) -> int:
    """Where the value of a key begins, or the key itself where the value stands below it."""
    found = re.match(rf"\s*(?:- )?(['\"]?{re.escape(name)}['\"]?\s*:\s*)(\S?)", line)
    if found is None:
        return len(line) - len(line.lstrip())
    return found.start(2) if found[2] else found.start(1)


def _find_quoted(found: str, line: str, begins: int) -> int:
    quoted = _QUOTED.search(found)
    place = line.find(quoted[1], begins) if quoted else -1
    return begins if place < 0 else place
