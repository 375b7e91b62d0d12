"""What is wrong in a file, said to the officer who must mend it."""

from dataclasses import dataclass


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
