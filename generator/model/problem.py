"""What is wrong in a file, said to the officer who must mend it."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum

from generator.model.limits import MOST_SHOWN
from generator.model.signs import show_in_json, show_signs


@dataclass(frozen=True, slots=True)
class Place:
    """A line of a file."""

    file: str
    line: int
    """Counted from 1."""


class Level(StrEnum):
    """How grave a problem is."""

    ERROR = "error"
    """Nothing is published until it is mended."""
    WARNING = "warning"
    """Worth a look: the pages are right as they stand if the officer says so."""
    KNOWN = "notice"
    """Nothing to do: the page says itself what is told. GitHub calls it a notice."""


_BEGINS = {Level.ERROR: "", Level.WARNING: "Warning: ", Level.KNOWN: "Known: "}


@dataclass(frozen=True, slots=True)
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
    column: int = 0
    """The place in the line, counted from 1; 0 where it is not known."""

    @property
    def order(self) -> tuple[str, int, int, str, str, str]:
        """Problems are told in the order of files, lines and columns."""
        return self.file, self.line, self.column, self.field, self.found, self.advice

    def __str__(self) -> str:
        """The problem as two lines of text."""
        where = ", ".join(part for part in (self.file, self._place, self.field) if part)
        found, advice = show_signs(f"{where}: found {self.found}."), show_signs(self.advice)
        return f"{_BEGINS[self.level]}{found}\n    {advice}"

    @property
    def _place(self) -> str:
        """The line, and the character in it unless it is the first or the column is named."""
        is_named = self.field.startswith("column ")
        return f"line {self.line}" + (
            f", character {self.column}" if self.column > 1 and not is_named else ""
        )


class DataError(Exception):
    """The data files cannot be used. Carries every problem, in file order."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = sort_problems(problems)
        super().__init__("\n".join(map(str, self.problems)))


def sort_problems(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Each problem once, in the order of files, lines and columns."""
    return tuple(sorted(set(problems), key=lambda problem: problem.order))


MOST_KINDS = 10
"""Of the problems that are not told one by one."""
_VALUE = re.compile("'[^']*'|[0-9][0-9,]*")


def format_problems(problems: Sequence[Problem], style: str) -> str:
    """All problems as `text` for people or `json` for tools; `problem_formats` has the others."""
    if style == "json":
        shown = [asdict(one) for one in shorten(problems)]
        return show_in_json(json.dumps(shown, indent=2, ensure_ascii=False))
    first, rest = _part(problems)
    return "\n".join((*map(str, first), *_count_rest(rest), "", say_total(problems)))


def shorten(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """As many as are told one by one, and where there are more, one that counts the rest."""
    first, rest = _part(problems)
    if not rest:
        return first
    begins, *kinds = (line.strip() for line in _count_rest(rest))
    level = min((one.level for one in rest), key=list(Level).index)
    advice = f"Mend the others, then check again. Or set {MOST_SHOWN.name} to see more."
    return *first, Problem(rest[0].file, 1, "", f"{begins} {'; '.join(kinds)}", advice, level)


def _part(problems: Sequence[Problem]) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """Those that are told, which are the gravest, and the others; each in its order."""
    ranks = list(Level)
    gravest = sorted(range(len(problems)), key=lambda at: ranks.index(problems[at].level))
    told = set(gravest[: MOST_SHOWN.value])
    first = tuple(one for at, one in enumerate(problems) if at in told)
    return first, tuple(one for at, one in enumerate(problems) if at not in told)


def _count_rest(problems: Sequence[Problem]) -> Iterator[str]:
    """What the problems that are not shown are about, the most frequent kind first."""
    kinds = Counter(_VALUE.sub("'…'", one.found) for one in problems)
    if kinds:
        yield f"\n{len(problems):,} more are not shown. They are of these kinds:"
    for kind, number in kinds.most_common(MOST_KINDS):
        yield f"    {number:,}: found {show_signs(kind)}"


def say_total(problems: Sequence[Problem]) -> str:
    """How many problems there are, those to mend first and those that need nothing last."""
    count = Counter(problem.level for problem in problems)
    said = (
        (Level.ERROR, "problem", "to mend"),
        (Level.WARNING, "warning", "to look at"),
        (Level.KNOWN, "known difference", "that the page explains"),
    )
    return " ".join(
        f"{number} {noun}{'' if number == 1 else 's'} {what}."
        for level, noun, what in said
        if (number := count[level]) or (level is Level.ERROR and not problems)
    )
