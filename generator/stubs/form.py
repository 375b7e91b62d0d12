"""Records as YAML for officers to fill in: each key with what it means, in the schema's order."""

import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

import yaml
from pydantic import TypeAdapter

from generator.model.forms import GOOD_WORDS
from generator.model.place_kinds import SHIPPED
from generator.model.waiting import MARK
from generator.rate.methods import METHODS
from generator.schema import ADAPTERS
from generator.schema.described import describe_keys

Schema = Mapping[str, Any]
Given = Mapping[str, "str | Sequence[str] | Given"]
"""Values by key: text, a list of texts, or a group of keys."""
WIDTH = 96
"""Letters on a line of a comment."""
ALSO = "You may also write these keys:"
_NOT_WORDS = ("integer", "boolean", "number")
HINTS = {
    "boolean": "true or false",
    "integer": "a whole number",
    "date": "a day such as 2007-02-14",
}
"""What to write, by the type or the format of a value."""
HINTS_BY_KEY = {
    "id": "a short name in lower case letters, figures and hyphens, which never changes",
    "source": "a document's id in sources.yml, a comma and the place, such as plan, para 4",
    "current_period": "a quarter such as 2006/07 Q4, a half-year such as 2006/07 H2 or a year",
    "year_starts": "the name of a month, such as July",
    "year": "academic, calendar, or the month in which its years begin",
    "kind": f"one of {', '.join(one.id for one in SHIPPED)}, or a kind of your own",
    "block": "one of the ids in blocks.yml",
    "blocks": "one of the ids in blocks.yml",
    "contact_role": "the role that answers questions, never a person's name",
    "method": f"one of {', '.join(METHODS)}",
    "one": "the word after the figure 1, such as home or %",
    "other": "the word after any other figure, such as homes or %",
}
"""What to write, where the key's description alone would not say it."""


def write_record(
    record: type[Any],
    given: Given,
    *,
    skip: Sequence[str] = (),
    choices: Mapping[str, Sequence[str]] | None = None,
) -> str:
    """One record: the given values, the mark where a value is needed, the other keys in comments.

    `skip` names keys that do not belong into the front matter; `choices` are the words that a
    key may be, where they are known.
    """
    schema = get_schema(record)
    shown = {name: part for name, part in schema["properties"].items() if name not in skip}
    for name, words in (choices or {}).items():
        shown[name] = _limit(shown[name], words)
    return "".join(f"{line}\n" for line in _write_keys({**schema, "properties": shown}, given))


def _limit(part: Schema, words: Sequence[str]) -> Schema:
    """What the schema says of a key, with the words that its value or each of its items may be."""
    if "items" in part:
        return {**part, "items": {**part["items"], "enum": words}}
    return {**part, "enum": words}


def write_entries(record: type[Any], entries: Sequence[Given]) -> str:
    """A list of records; what each key means stands above the first one alone."""
    schema = get_schema(record)
    lines: list[str] = []
    for number, given in enumerate(entries):
        own = [one for one in _write_keys(schema, given) if number == 0 or not _is_comment(one)]
        first = next(at for at, line in enumerate(own) if not _is_comment(line))
        lines += [*own[:first], f"- {own[first]}", *(f"  {line}" for line in own[first + 1 :])]
    return "".join(f"{line}\n" for line in lines)


def get_schema(record: type[Any]) -> Schema:
    """The JSON Schema of a record."""
    return _make_schema(ADAPTERS[record])


@cache
def _make_schema(adapter: TypeAdapter[Any]) -> Schema:
    return describe_keys(adapter)


def write_comment(text: str, indent: str = "") -> list[str]:
    """A text as lines of a YAML comment."""
    begins = f"# {indent}"
    return textwrap.wrap(
        text, WIDTH, initial_indent=begins, subsequent_indent=begins, break_on_hyphens=False
    )


def mark(what: str) -> str:
    """A value that waits, with what it should say."""
    return f"{MARK} {what[:1].lower()}{what[1:]}".rstrip(" .")


def list_words(part: Schema) -> list[str]:
    """The fixed words that a value may be, in the schema's order; empty where it is free."""
    return [str(word) for word in part.get("enum", ())]


def find_part(schema: Schema, path: Sequence[str]) -> Schema:
    """What the schema says of one value, such as of `one` inside `unit`."""
    part: Schema = schema
    for name in path:
        part = _resolve(part["properties"][name], schema)
    return part


def _write_keys(schema: Schema, given: Given, root: Schema | None = None) -> Iterator[str]:
    root = root or schema
    required = schema.get("required", ())
    also: list[str] = []
    for name, described in schema["properties"].items():
        part = _resolve(described, root)
        if name not in given and name not in required:
            also += write_comment(f"{name}: {_explain(part, root)}", "  ")
            continue
        yield from write_comment(_explain(part, root))
        yield from _write_value(name, given.get(name), part, root)
    if also:
        yield from (*write_comment(ALSO), *also)


def _write_value(name: str, value: Any, part: Schema, root: Schema) -> Iterator[str]:  # noqa: ANN401
    if _is_nested(value):
        text = yaml.safe_dump(value, sort_keys=False, allow_unicode=True, width=10_000)
        yield f"{name}:"
        yield from (f"  {line}" for line in text.splitlines())
    elif part.get("type") == "object" and not isinstance(value, str):
        yield f"{name}:"
        inner = _write_keys(part, value or {}, root)
        yield from (f"  {line}" for line in inner)
    elif part.get("type") == "array":
        item = _resolve(part.get("items", {}), root)
        yield f"{name}:"
        for one in value or [_hint(name, item, part)]:
            yield f"  - {_scalar(one, item)}"
    else:
        yield f"{name}: {_scalar(value or _hint(name, part, part), part)}"


def _is_nested(value: object) -> bool:
    """True for what is more than texts: a list of groups of keys, or a group of lists."""
    parts = (
        value.values() if isinstance(value, Mapping) else value if isinstance(value, list) else ()
    )
    return any(isinstance(one, Mapping | list) for one in parts)


def _hint(name: str, item: Schema, part: Schema) -> str:
    """The mark and what to write: one of the fixed words, a kind of value, or what it means."""
    words = list_words(item)
    if words:
        return mark(f"one of {', '.join(words)}")
    if name in HINTS_BY_KEY:
        return mark(HINTS_BY_KEY[name])
    kind = item.get("format", item.get("type", ""))
    return mark(HINTS.get(kind, str(part.get("description", ""))))


def _explain(part: Schema, root: Schema) -> str:
    words = list_words(_resolve(part.get("items", part), root))
    said = str(part.get("description", ""))
    return f"{said} One of: {', '.join(words)}." if words else said


def _scalar(text: str, part: Schema) -> str:
    """A value as YAML: words between quotation marks where they need them."""
    is_pattern = part.get("pattern", GOOD_WORDS) != GOOD_WORDS
    fixed = part.get("type") in _NOT_WORDS or "format" in part or is_pattern
    if fixed and re.fullmatch(r"[\w.-]+", text):
        return text
    return yaml.safe_dump(str(text), width=10_000, allow_unicode=True).removesuffix("...\n").strip()


def _resolve(part: Schema, root: Schema) -> Schema:
    """A part of a schema with what it refers to; its own description comes first.

    Of several types, the first is the one that officers write. Of one value or several, several.
    """
    options = [one for one in part.get("anyOf", ()) if one.get("type") != "null"]
    if options:
        larger = [one for one in options if one.get("type") == "array" or "$ref" in one]
        part = {**(larger or options)[0], **part}
    if isinstance(part.get("type"), list):
        part = {**part, "type": part["type"][0]}
    if "$ref" in part:
        named: Schema = root["$defs"][part["$ref"].rpartition("/")[2]]
        return {**named, **part}
    return part


def _is_comment(line: str) -> bool:
    return line.lstrip().startswith("#")
