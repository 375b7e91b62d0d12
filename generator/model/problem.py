"""What is wrong in a file, said to the officer who must mend it."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Place:
    """A line of a file."""

    file: str
    line: int


class Level(StrEnum):
    """How grave a problem is."""

    ERROR = "error"
    """Nothing is published until it is mended."""
    WARNING = "warning"
    """Worth a look: the pages are right as they stand if the officer says so."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault: where it is, what was found and what to do."""

    file: str
    """The file's path, as the officer would type it."""
    line: int
    """Counted from 1."""
    field: str
    """`column value`, `key polarity`, or empty for the whole line."""
    found: str
    """What was found, such as "'28.0%', which is not a number"."""
    advice: str
    """What to do, as a sentence."""
    level: Level = Level.ERROR

    def __str__(self) -> str:
        """The problem as two lines of text."""
        where = ", ".join(part for part in (self.file, f"line {self.line}", self.field) if part)
        begins = "Warning: " if self.level is Level.WARNING else ""
        return f"{begins}{where}: found {self.found}.\n    {self.advice}"


class DataError(Exception):
    """The data files cannot be used. Carries every problem, in file order."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))


def format_problems(problems: Sequence[Problem], style: str) -> str:
    """All problems as `text` for people, `json` for tools or `github` for pull requests."""
    if style == "json":
        return json.dumps([asdict(one) for one in problems], indent=2, ensure_ascii=False)
    if style == "github":
        return "\n".join(map(_annotation, problems))
    return "\n".join((*map(str, problems), "", say_total(problems)))


def say_total(problems: Sequence[Problem]) -> str:
    """How many problems there are, those to mend first."""
    warnings = sum(problem.level is Level.WARNING for problem in problems)
    errors = len(problems) - warnings
    said = []
    if errors or not warnings:
        said.append(f"{errors} problem{'' if errors == 1 else 's'} to mend.")
    if warnings:
        said.append(f"{warnings} warning{'' if warnings == 1 else 's'} to look at.")
    return " ".join(said)


def _annotation(problem: Problem) -> str:
    """A workflow command that marks the line in a pull request."""
    message = f"Found {problem.found}. {problem.advice}"
    for sign, code in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A")):
        message = message.replace(sign, code)
    place = problem.file.replace("%", "%25").replace(",", "%2C").replace(":", "%3A")
    title = problem.field or "data"
    return f"::{problem.level} file={place},line={problem.line},title={title}::{message}"
