"""Checks the data files as they would be, and tells what is wrong or odd at its cells."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from generator.model.files import FileText, Sources
from generator.model.forms import parse_number
from generator.model.problem import DataError, Level, Problem
from generator.returns.changes import Change
from generator.returns.names import Names
from generator.returns.rows import ReturnRow

ReadsAll = Callable[[Sources, Collection[tuple[str, int]]], Sequence[Problem]]
"""Reads an agreement's text up to its report: returns warnings, and raises DataError for faults.

Marks are forgiven, but for those in the rows of the returns, which are given by file and line.
"""
Owners = Mapping[tuple[str, int], ReturnRow]
"""The row of a return that stands on each line of a data file."""


def prove(
    sources: Sources, texts: Mapping[str, FileText], owners: Owners, read: ReadsAll
) -> list[Problem]:
    """What `laa check` would find with these texts in place of the files, at the cells.

    Every fault; or else the warnings at rows that a return brings, or that they bring about.
    """
    try:
        after = read(replace(sources, data={**sources.data, **texts}), owners)
    except DataError as error:
        return [_trace(problem, owners) for problem in error.problems]
    before = _list_known(sources, read) if after else set()
    return [
        _trace(problem, owners)
        for problem in after
        if (problem.file, problem.line) in owners
        or (before is not None and _name(problem) not in before)
    ]


def _list_known(sources: Sources, read: ReadsAll) -> set[tuple[str, str]] | None:
    """The warnings without the return; None where a fault hides them, which the return mends."""
    try:
        return {_name(problem) for problem in read(sources, ())}
    except DataError:
        return None


def _name(problem: Problem) -> tuple[str, str]:
    """What tells a warning from others: not its line, which moves with new rows above it."""
    return problem.file, problem.found


def find_negatives(changes: Sequence[Change], names: Names) -> Iterator[Problem]:
    """A warning for each new figure below nought, where the indicator has no other such number."""
    for change in changes:
        number = parse_number(change.after.get("value") or "")  # the check tells what is none
        row = change.row
        others = names.others.get(row.values["indicator"], ())
        if number is not None and number < 0 and not any(one < 0 for one in others):
            found = f"{number}, a figure below 0 where no other figure or target is"
            advice = "Check the minus sign."
            yield replace(row.places["value"].problem(found, advice), level=Level.WARNING)


def _trace(problem: Problem, owners: Owners) -> Problem:
    """The problem at the return's cell, where a row of a return stands on its line."""
    row = owners.get((problem.file, problem.line))
    if row is None:
        return problem
    column = problem.field.removeprefix("column ")
    at = row.places.get(column, row.at)
    told = at.problem(_in_words(problem.found, row), _in_words(problem.advice, row))
    return replace(told, level=problem.level)


def _in_words(text: str, row: ReturnRow) -> str:
    """What the check says, with the headings of the sheet for the columns of the file."""
    for heading in row.form.headings:
        if heading.column:
            text = re.sub(rf"\b(in|for|under) {heading.column}\b", rf"\1 {heading.title}", text)
    return text
