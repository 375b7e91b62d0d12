"""Each measure's values as its file gives them, as text and in one order of keys."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.check.measures import is_single
from generator.check.tables import split_rows
from generator.check.yaml_text import read_yaml
from generator.demo.writing import Value
from generator.model.files import FileText, Sources
from generator.model.indicator import Indicator
from generator.model.problem import Problem
from generator.schema import MEASURES_LIST, MEASURES_TABLE
from generator.schema.flat import find_shape, nest


@dataclass(frozen=True, slots=True)
class Given:
    """One measure."""

    file: FileText
    line: int
    """The line on which it begins."""
    values: Mapping[str, Value]
    lines: Mapping[str, int]
    """The line of each key, where it is not the first."""

    @property
    def id(self) -> str:
        """The measure's id."""
        return str(self.values["id"])


def read_given(sources: Sources) -> Iterator[Given]:
    """The measures of files that have passed the check."""
    for name, file in sources.data.items():
        if is_single(name):
            yield from _read_entries(file, is_list=False)
        elif name == MEASURES_LIST:
            yield from _read_entries(file, is_list=True)
        elif name == MEASURES_TABLE:
            yield from _read_rows(file)


def _read_entries(file: FileText, *, is_list: bool) -> Iterator[Given]:
    problems: list[Problem] = []
    read = read_yaml(file, problems)
    if read is None:
        return
    for number, values in enumerate(read.value if is_list else [read.value]):
        at = (number,) if is_list else ()
        yield Given(file, read.line(at), _order(values, Indicator), read.lines_inside(at))


def _read_rows(file: FileText) -> Iterator[Given]:
    rows = split_rows(file, [])
    names = [name.strip() for name in next(rows)[1]]
    for line, cells in rows:
        filled = {
            name: cell.strip() for name, cell in zip(names, cells, strict=True) if cell.strip()
        }
        yield Given(file, line, _order(nest(Indicator, filled), Indicator), {})


def _order(values: Mapping[str, Any], record: type[Any]) -> dict[str, Value]:
    """The values in the order of the record's keys, without those that say nothing."""
    shape = find_shape(record)
    found: dict[str, Value] = {}
    for name in shape.names:
        value = values.get(name)
        if name in shape.groups and value:
            found[name] = _order(value, shape.groups[name])
        elif value or (value is not None and name in shape.blank | (shape.needed & shape.lists)):
            found[name] = value
    return found
