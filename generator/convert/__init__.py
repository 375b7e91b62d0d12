"""The measures of an agreement in another form: files, a table or a list, and nothing lost."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from generator.check import check
from generator.check.files import INDICATORS
from generator.check.measures import is_single
from generator.convert.comments import find_comments
from generator.convert.given import Given, read_given
from generator.convert.row import find_unfit, write_rows
from generator.demo.writing import write_yaml
from generator.model.agreement import Agreement
from generator.model.files import FileText, Sources
from generator.model.problem import DataError, Problem
from generator.rate import METHODS
from generator.schema import MEASURES_LIST, MEASURES_TABLE

__all__ = ["Converted", "Form", "convert"]


class Form(StrEnum):
    """Where the measures of an agreement stand."""

    FILES = "files"
    """One file each in indicators/."""
    CSV = "csv"
    """Rows of indicators.csv."""
    YAML = "yaml"
    """Entries of indicators.yml."""


@dataclass(frozen=True, slots=True)
class Converted:
    """What to write, and what has become superfluous."""

    made: Mapping[str, str]
    """The text of each file, by its path in the agreement's folder of data."""
    gone: tuple[str, ...]
    """Files whose measures stand in another one now."""


def convert(sources: Sources, form: Form) -> Converted:
    """The files of an agreement's measures in another form; the same form twice is the same bytes.

    Raises DataError where the agreement has faults, where its files hold comments, which no other
    form has, and where a value does not fit into a row.
    """
    before = check(sources, METHODS)
    given = sorted(read_given(sources), key=lambda one: one.id)
    problems = [*find_comments(one.file for one in given)]
    if form is Form.CSV:
        problems += [problem for one in given for problem in find_unfit(one)]
    if problems:
        raise DataError(problems)
    made = dict(_WRITE[form](given))
    old = [name for name in sources.data if is_single(name)]
    old += [name for name in (MEASURES_LIST, MEASURES_TABLE) if name in sources.data]
    gone = tuple(name for name in old if name not in made)
    rest = {name: text for name, text in sources.data.items() if name not in old}
    new = {name: FileText(f"{sources.data_folder}/{name}", text) for name, text in made.items()}
    after = check(replace(sources, data={**rest, **new}), METHODS)
    lost = list(_find_lost(before, after))
    if lost:
        raise DataError(lost)
    return Converted(made, gone)


def _write_files(given: Sequence[Given]) -> Iterator[tuple[str, str]]:
    for one in given:
        yield f"{INDICATORS}/{one.id}.yml", write_yaml(one.values)


def _write_list(given: Sequence[Given]) -> Iterator[tuple[str, str]]:
    yield MEASURES_LIST, write_yaml([one.values for one in given]) or "[]\n"


def _write_table(given: Sequence[Given]) -> Iterator[tuple[str, str]]:
    yield MEASURES_TABLE, write_rows([one.values for one in given])


_WRITE: Mapping[Form, Callable[[Sequence[Given]], Iterator[tuple[str, str]]]] = {
    Form.FILES: _write_files,
    Form.CSV: _write_table,
    Form.YAML: _write_list,
}


def _find_lost(before: Agreement, after: Agreement) -> Iterator[Problem]:
    """Values that another form would change: none is known, and none may go unseen."""
    new: dict[str, Any] = {one.id: one for one in after.indicators}
    for one in before.indicators:
        for name in type(one).__dataclass_fields__:
            if getattr(one, name) != getattr(new.get(one.id), name, None):
                place = before.origins.find_key("indicator", one.id, name)
                found = "a value that would not be the same in another form"
                advice = "Write it in another way, or keep the form that you have."
                yield Problem(place.file, place.line, f"key {name}", found, advice)
