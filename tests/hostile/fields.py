"""Every field for words of an agreement's files, found by the records that the files fill."""

import csv
import dataclasses
import io
from functools import cache
from pathlib import PurePosixPath
from typing import get_args, get_type_hints

import yaml

from generator.model.documents import Commentary, StandingPage
from generator.model.indicator import Indicator
from generator.model.places import AgreementDetails
from generator.model.sentence import Sentence
from generator.schema import DETAILS, LISTINGS, OWN_CONTENT, SHARED, TABLES

BODY = "body"
FENCE = "---\n"
hints = cache(get_type_hints)


def find_record(name):
    """The record that the file fills; None for one that fills none."""
    path = PurePosixPath(name)
    last, top = path.name, path.parts[0]
    if top == "content" and last.endswith(".md"):
        return StandingPage if "pages" in path.parts else Commentary
    if top == "content":
        return {**SHARED, **OWN_CONTENT}.get(last)
    if path.parent.name == "indicators":
        return Indicator
    if last == DETAILS:
        return AgreementDetails
    listed = LISTINGS.get(last) or TABLES.get(last)
    return listed.record if listed else None


def is_words(kind):
    """True for the type of a field that takes words, or a list or group of them."""
    return kind is Sentence or any(map(is_words, get_args(kind)))


def find_group(kind):
    """The record of a group of keys inside a field; None where the field has no such."""
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        return kind
    return next(filter(None, map(find_group, get_args(kind))), None)


def fill(record, given, say, way=""):
    """The values of a record with what `say` writes under each name that takes words.

    `say` is asked with the way to a field, such as "unit.one"; what it has None for stays.
    """
    made = dict(given)
    for one in dataclasses.fields(record):
        kind, name = hints(record)[one.name], f"{way}{one.name}"
        group = find_group(kind)
        if one.name == BODY:
            continue
        if is_words(kind):
            words = say(name)
            if words is not None:
                made[one.name] = _shape(kind, given.get(one.name), words)
        elif group and one.name in given:
            made[one.name] = _fill_group(group, given[one.name], say, f"{name}.")
    return made


def _fill_group(group, given, say, way):
    """What stands in a field with keys of its own: a group, a list of such, or lists by name."""
    if isinstance(given, list):
        return [_fill_group(group, one, say, way) for one in given]
    if not isinstance(given, dict):
        return given
    if all(isinstance(one, list) for one in given.values()):
        return {key: _fill_group(group, one, say, way) for key, one in given.items()}
    return fill(group, given, say, way)


def _shape(kind, given, words):
    if isinstance(given, dict):
        return dict.fromkeys(given, words)
    is_list = "tuple" in str(kind)
    return [words] if is_list else words


def fill_file(name, text, say):
    """The text of the file with words in each of its fields for words."""
    record = find_record(name)
    if record is None:
        return text
    if name.endswith(".csv"):
        return _fill_table(record, text, say)
    if name.endswith(".md"):
        _, head, body = text.split(FENCE, 2)
        return f"{FENCE}{_write(fill(record, _read(head), say))}{FENCE}{body}"
    found = _read(text)
    made = (
        [fill(record, one, say) for one in found]
        if isinstance(found, list)
        else fill(record, found, say)
    )
    return _write(made)


def _fill_table(record, text, say):
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    names = list(rows[0])
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, names, lineterminator="\n")
    writer.writeheader()
    for row in rows:
        words = {name: say(name) for name in names if is_words(hints(record).get(name))}
        writer.writerow(row | {name: one for name, one in words.items() if one is not None})
    return out.getvalue()


def _read(text):
    return yaml.load(text, yaml.BaseLoader)  # noqa: S506 - every value as text


def _write(values, depth=0):
    """YAML with each value on a line of its own, in quotation marks as JSON has them."""
    pad = "  " * depth
    lines = []
    if isinstance(values, list):
        for one in values:
            if isinstance(one, dict):
                lines.append(f"{pad}- {_write(one, depth + 1).lstrip()}")
            else:
                lines.append(f"{pad}- {_quote(one)}\n")
        return "".join(lines)
    for key, one in values.items():
        said = _quote(one) if isinstance(one, str) else f"\n{_write(one, depth + 1)}".rstrip()
        lines.append(f"{pad}{key}: {said}\n")
    return "".join(lines)


def _quote(text):
    marks = {'"': '\\"', "\\": "\\\\"}
    signs = (marks.get(one) or (one if one.isprintable() else f"\\U{ord(one):08x}") for one in text)
    return f'"{"".join(signs)}"'


def list_others(name, text):
    """The fields of a table or list that take no words: ids, names of others, times, choices."""
    record = find_record(name)
    if record is None or name.endswith(".md"):
        return set()
    kinds = {one.name: hints(record)[one.name] for one in dataclasses.fields(record)}
    names = {key for key, kind in kinds.items() if not is_words(kind) and not find_group(kind)}
    if name.endswith(".csv"):
        return names & set(text.split("\n")[0].split(","))
    return names & {key for one in _entries(_read(text)) for key in one}


def lead_astray(name, text, way, fields):
    """The file with `way` in each of these fields."""
    if not fields:
        return text
    if name.endswith(".csv"):
        rows = list(csv.DictReader(io.StringIO(text, newline="")))
        out = io.StringIO(newline="")
        writer = csv.DictWriter(out, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(row | dict.fromkeys(fields, way) for row in rows)
        return out.getvalue()
    found = _read(text)
    for one in _entries(found):
        one.update(dict.fromkeys(fields & one.keys(), way))
    return _write(found)


def _entries(found):
    return found if isinstance(found, list) else [found]
