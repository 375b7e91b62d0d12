"""YAML text to placed records: one of a file of keys, or the entries of a list."""

from typing import Any

from generator.check.problems import Placed, build_record
from generator.check.yaml_text import YamlValues, read_yaml
from generator.model.files import FileText
from generator.model.problem import Place, Problem
from generator.schema import OLD_NAMES


def read_one(file: FileText, record: type[Any], problems: list[Problem]) -> Placed[Any] | None:
    """The record of a file of keys; None after telling every fault in it."""
    values = read_yaml(file, problems)
    if values is None:
        return None
    if not isinstance(values.value, dict):
        problems.append(Problem(file.path, 1, "", "no keys", "Write keys with their values."))
        return None
    return _place(file, record, values, (), problems)


def read_listing(
    file: FileText, record: type[Any], problems: list[Problem]
) -> tuple[list[Placed[Any]], frozenset[str] | None]:
    """The entries, and the ids of those with faults; None where none could be read."""
    values = read_yaml(file, problems)
    if values is None:
        return [], None
    if not isinstance(values.value, list) or not all(isinstance(x, dict) for x in values.value):
        advice = "Begin each entry with '- ' and write its keys below each other."
        problems.append(
            Problem(file.path, 1, "", "something that is not a list of entries", advice)
        )
        return [], None
    placed = [_place(file, record, values, (i,), problems) for i in range(len(values.value))]
    pairs = zip(placed, values.value, strict=True)
    broken = frozenset(str(given.get("id", "")) for each, given in pairs if each is None)
    return [each for each in placed if each], broken


def _place(
    file: FileText,
    record: type[Any],
    values: YamlValues,
    at: tuple[int, ...],
    problems: list[Problem],
) -> Placed[Any] | None:
    given = values.value[at[0]] if at else values.value
    old = {
        new: name
        for name, new in OLD_NAMES.get(record, {}).items()
        if name in given and new not in given
    }

    def report(place: tuple[int | str, ...], found: str, advice: str) -> None:
        place = tuple(old.get(part, part) if isinstance(part, str) else part for part in place)
        name = next((part for part in reversed(place) if isinstance(part, str)), "")
        field_name = f"key {name}" if name else ""
        problems.append(Problem(file.path, values.line((*at, *place)), field_name, found, advice))

    lines = values.lines_inside(at)
    for new, name in old.items():
        given = {new if key == name else key: value for key, value in given.items()}
        lines = {new if key == name else key: line for key, line in lines.items()}
    place = Place(file.path, values.line(at))

    def find_place(name: str | None) -> Place:
        return Place(file.path, lines[name]) if name in lines else place

    built = build_record(record, given, report, find_place)
    if built is None:
        return None
    return Placed(built, place, "key", lines, old, lambda inside: values.line((*at, *inside)))
