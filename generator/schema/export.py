"""JSON Schema of each file that officers write: with it an editor completes and checks.

Made from the same records as the check. An editor cannot see other files, so what only the whole
agreement shows, such as a block that does not exist, is left to `laa check`.
"""

from collections.abc import Collection, Mapping
from typing import Any

from generator.model.documents import Commentary, StandingPage
from generator.model.duties import Answer, Duty
from generator.model.exports import Export
from generator.model.indicator import Indicator
from generator.model.places import AgreementDetails
from generator.model.ratings import Rating
from generator.schema import ADAPTERS, DETAILS, LISTINGS, OLD_NAMES, OWN_CONTENT, SHARED
from generator.schema.described import describe_keys
from generator.schema.enum_words import explain_words

JSONSchema = dict[str, Any]
DRAFT = "http://json-schema.org/draft-07/schema#"
"""The version that every editor knows."""
BODY = "body"
"""The field that holds the text below the front matter, so it is no key of it."""

MAPPINGS: dict[str, type[Any]] = {
    DETAILS.removesuffix(".yml"): AgreementDetails,
    "indicator": Indicator,
    "commentary": Commentary,
    "page": StandingPage,
    "answer": Answer,
    "duty": Duty,
    "export": Export,
}
"""Files of keys, by the name of their schema."""
LISTS: dict[str, type[Any]] = {
    **{name.removesuffix(".yml"): listing.record for name, listing in LISTINGS.items()},
    **{name.removesuffix(".yml"): record for name, record in {**SHARED, **OWN_CONTENT}.items()},
}
"""Files that are lists, by the name of their schema."""


def make_schemas(methods: Collection[str]) -> dict[str, JSONSchema]:
    """The schema of each kind of file by its name; `methods` are the names of rating methods."""
    mappings = {
        name: _allow_old_names(record, make_record_schema(record, methods))
        for name, record in MAPPINGS.items()
    }
    lists = {
        name: {
            "title": name,
            "description": f"{name}.yml: a list. Begin each entry with a hyphen.",
            "type": "array",
            "items": _allow_old_names(record, make_record_schema(record, methods)),
        }
        for name, record in LISTS.items()
    }
    return {name: {"$schema": DRAFT, **schema} for name, schema in {**mappings, **lists}.items()}


def _allow_old_names(record: type[Any], schema: JSONSchema) -> JSONSchema:
    """The schema with keys as older files write them; one of the two names is enough."""
    parts, required = dict(schema["properties"]), list(schema.get("required", ()))
    either = []
    for old, new in OLD_NAMES.get(record, {}).items():
        parts[old] = {**parts[new], "title": f"{parts[new]['title']} (old name)"}
        required.remove(new)
        either.append({"anyOf": [{"required": [new]}, {"required": [old]}]})
    return {
        **schema,
        "properties": parts,
        "required": required,
        **({"allOf": either} if either else {}),
    }


def make_record_schema(record: type[Any], methods: Collection[str]) -> JSONSchema:
    """The schema of a record in one piece, without references and without what may be empty."""
    given = describe_keys(ADAPTERS[record])
    schema: JSONSchema = _inline(given, given.get("$defs", {}))
    schema.pop("$defs", None)
    schema["properties"].pop(BODY, None)
    _label(schema)
    if record is Indicator:
        _add_rules_of_indicators(schema, methods)
    if record is AgreementDetails:
        schema["properties"]["dimensions"]["minItems"] = 1
        schema["properties"]["status_words"]["propertyNames"] = {"enum": [*map(str, Rating)]}
    return schema


def _inline(schema: Any, defined: Mapping[str, Any]) -> Any:  # noqa: ANN401 - any part of a schema
    """The schema with each reference replaced by what it names."""
    if isinstance(schema, list):
        return [_inline(part, defined) for part in schema]
    if not isinstance(schema, dict):
        return schema
    found = {key: part for key, part in schema.items() if key not in {"$ref", "default"}}
    name = schema.get("$ref", "").removeprefix("#/$defs/")
    if name:
        found = {**_name_words(name, defined[name]), **found}
    found = {key: _inline(part, defined) for key, part in found.items()}
    if schema.get("default") not in (None, "", []) and isinstance(schema["default"], str | bool):
        found["default"] = schema["default"]
    return _without_nothing(found)


def _name_words(name: str, schema: Mapping[str, Any]) -> JSONSchema:
    """A definition, with the meaning of each word where it is a list of words."""
    said = explain_words(name) if "enum" in schema else {}
    if not any(said.values()):
        return dict(schema)
    return {**schema, "enumDescriptions": list(said.values())}


def _label(schema: Any) -> None:  # noqa: ANN401 - any part of a schema
    """Gives each key its name as a title, and a list of its words with what they mean."""
    if isinstance(schema, list):
        for part in schema:
            _label(part)
    elif isinstance(schema, dict):
        for name, part in schema.get("properties", {}).items():
            part["title"] = name.replace("_", " ").capitalize()
        if "enumDescriptions" in schema:
            said = zip(schema["enum"], schema["enumDescriptions"], strict=True)
            lines = [f"- `{word}`{f': {what}' if what else ''}" for word, what in said]
            schema["markdownDescription"] = "\n".join((schema["description"], "", *lines))
        for part in schema.values():
            _label(part)


def _without_nothing(schema: JSONSchema) -> JSONSchema:
    """A key without a value is refused by the check, so no schema takes null."""
    options = schema.get("anyOf")
    if not isinstance(options, list):
        return schema
    left = [option for option in options if option != {"type": "null"}]
    if len(left) > 1:
        return {**schema, "anyOf": left}
    around = {key: part for key, part in schema.items() if key != "anyOf"}
    return {**left[0], **around}


def _add_rules_of_indicators(schema: JSONSchema, methods: Collection[str]) -> None:
    """What the check wants of an indicator's file beyond the form of each value."""
    parts = schema["properties"]
    parts["blocks"]["minItems"] = 1
    parts["rating"]["properties"]["method"] = {
        **{key: parts["rating"]["properties"]["method"][key] for key in ("title", "description")},
        "type": "string",
        "enum": list(methods),
    }
    schema["if"] = {"properties": {"polarity": {"const": "band"}}, "required": ["polarity"]}
    schema["then"] = {"required": ["band"]}
    schema["else"] = {"properties": {"band": False}}
