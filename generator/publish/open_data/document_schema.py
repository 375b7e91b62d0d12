"""The JSON Schema of the documents, made from the columns: the same file on every site."""

from typing import Any

from generator.publish.open_data.columns import describe_for_json
from generator.publish.open_data.documents import TABLES
from generator.schema.open_columns import OpenTable
from generator.schema.open_tables import NUMBER_AT_START, ONLY_WITH, OPEN_TABLES, VERSION

DRAFT = "https://json-schema.org/draft/2020-12/schema"
_TEXT = {"type": "string", "minLength": 1}
_HEAD: dict[str, Any] = {
    "$schema": {"type": "string", "description": "Where this schema is."},
    "version": {
        "type": "string",
        "pattern": rf"^{NUMBER_AT_START}\.[0-9]+$",
        "description": "The first number grows where a reader of before would go wrong.",
    },
    "kind": {"enum": list(TABLES)},
    "id": _TEXT,
    "title": _TEXT,
    "page": {**_TEXT, "description": "The page beside which the document lies."},
    "agreement": _TEXT,
    "area": _TEXT,
    "shown_first": {**_TEXT, "description": "The period that the site shows first."},
    "publisher": _TEXT,
    "licence": _TEXT,
    "attribution": {"type": ["string", "null"]},
    "tables": {"type": "object"},
}


def make_document_schema() -> dict[str, Any]:
    """The schema of the version that this program writes."""
    return {
        "$schema": DRAFT,
        "title": f"A document of a site in plain English, version {VERSION}",
        "type": "object",
        "properties": _HEAD,
        "required": list(_HEAD),
        "additionalProperties": False,
        "allOf": [_of_kind(kind, list(names)) for kind, names in TABLES.items()],
        "$defs": {name: _describe_row(form) for name, form in OPEN_TABLES.items()},
    }


def _of_kind(kind: str, names: list[str]) -> dict[str, Any]:
    """The tables of a kind of document; no site has every one."""
    tables = {
        "properties": {
            name: {"type": "array", "items": {"$ref": f"#/$defs/{name}"}} for name in names
        },
        "required": [name for name in names if name not in ONLY_WITH],
        "additionalProperties": False,
    }
    return {
        "if": {"properties": {"kind": {"const": kind}}},
        "then": {"properties": {"tables": tables}},
    }


def _describe_row(form: OpenTable) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {column.name: describe_for_json(column) for column in form.columns},
        "required": list(form.names),
        "additionalProperties": False,
    }
