"""Checks the data files as they would be, and tells faults at the cells that brought them."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from generator.model.files import FileText, Sources
from generator.model.problem import DataError, Problem
from generator.returns.rows import ReturnRow

ReadsAll = Callable[[Sources], object]
"""The way of an agreement's text to its report, which raises DataError where it has a fault."""
Owners = Mapping[tuple[str, int], ReturnRow]
"""The row of a return that stands on each line of a data file."""


def prove(
    sources: Sources, texts: Mapping[str, FileText], owners: Owners, read: ReadsAll
) -> list[Problem]:
    """Every problem that `laa check` would find with these texts in place of the files."""
    try:
        read(replace(sources, data={**sources.data, **texts}))
    except DataError as error:
        return [_trace(problem, owners) for problem in error.problems]
    return []


def _trace(problem: Problem, owners: Owners) -> Problem:
    """The problem at the return's cell, where a row of a return stands on its line."""
    row = owners.get((problem.file, problem.line))
    if row is None:
        return problem
    column = problem.field.removeprefix("column ")
    at = row.places.get(column, row.at)
    return at.problem(_in_words(problem.found, row), _in_words(problem.advice, row))


def _in_words(text: str, row: ReturnRow) -> str:
    """What the check says, with the headings of the sheet for the columns of the file."""
    for heading in row.form.headings:
        if heading.column:
            text = re.sub(rf"\b(in|for) {heading.column}\b", rf"\1 {heading.title}", text)
    return text
