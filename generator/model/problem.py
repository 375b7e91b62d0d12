"""What is wrong in a file, said to the officer who must mend it."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass


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

    def __str__(self) -> str:
        """The problem as two lines of text."""
        where = ", ".join(part for part in (self.file, f"line {self.line}", self.field) if part)
        return f"{where}: found {self.found}.\n    {self.advice}"


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
    number = len(problems)
    total = f"{number} problem{'' if number == 1 else 's'} to mend."
    return "\n".join((*map(str, problems), "", total))


def _annotation(problem: Problem) -> str:
    """A workflow command that marks the line in a pull request."""
    message = f"Found {problem.found}. {problem.advice}"
    for sign, code in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A")):
        message = message.replace(sign, code)
    place = problem.file.replace("%", "%25").replace(",", "%2C").replace(":", "%3A")
    title = problem.field or "data"
    return f"::error file={place},line={problem.line},title={title}::{message}"
