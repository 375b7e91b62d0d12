"""What a column is in the words of each standard: CSV on the Web, data packages, JSON Schema."""

from typing import Any

from generator.model.forms import NUMBER
from generator.schema.open_columns import CellKind, Column, Empty

Described = dict[str, Any]
GOAL = rf"(<|<=|>=|>)?{NUMBER.pattern}"
SPACE = " "
_CSVW: dict[CellKind, Any] = {
    CellKind.TEXT: "string",
    CellKind.NAME: "string",
    CellKind.NUMBER: "decimal",
    CellKind.WHOLE: "integer",
    CellKind.GOAL: {"base": "string", "format": GOAL},
    CellKind.TRUTH: {"base": "boolean", "format": "true|false"},
    CellKind.DAY: {"base": "date", "format": "yyyy-MM-dd"},
    CellKind.LIST: "string",
}
_PACKAGE: dict[CellKind, Described] = {
    CellKind.TEXT: {"type": "string"},
    CellKind.NAME: {"type": "string"},
    CellKind.NUMBER: {"type": "number"},
    CellKind.WHOLE: {"type": "integer"},
    CellKind.GOAL: {"type": "string", "constraints": {"pattern": GOAL}},
    CellKind.TRUTH: {"type": "boolean", "trueValues": ["true"], "falseValues": ["false"]},
    CellKind.DAY: {"type": "date", "format": "default"},
    CellKind.LIST: {"type": "string"},
}
_JSON: dict[CellKind, Described] = {
    CellKind.TEXT: {"type": "string", "minLength": 1},
    CellKind.NAME: {"type": "string", "minLength": 1},
    CellKind.NUMBER: {"type": "number"},
    CellKind.WHOLE: {"type": "integer"},
    CellKind.GOAL: {"type": "string", "pattern": f"^{GOAL}$"},
    CellKind.TRUTH: {"type": "boolean"},
    CellKind.DAY: {"type": "string", "format": "date"},
    CellKind.LIST: {"type": "array", "items": {"type": "string"}},
}


def _list_words(column: Column) -> list[str]:
    return [word.value for word in column.words or ()]


def describe_for_csvw(column: Column) -> Described:
    """The datatype of a column in CSV on the Web, and whether a cell may be empty."""
    kind = _CSVW[column.kind]
    words = _list_words(column)
    if words:
        kind = {"base": "string", "format": "|".join(words)}
    return {
        "datatype": kind,
        **({"separator": SPACE} if column.kind is CellKind.LIST else {}),
        **({"required": True} if column.empty is Empty.NEVER else {}),
    }


def describe_for_package(column: Column) -> Described:
    """The type of a field in a data package, and its constraints."""
    found = dict(_PACKAGE[column.kind])
    constraints = dict(found.pop("constraints", {}))
    words = _list_words(column)
    if words and column.kind is not CellKind.LIST:
        constraints["enum"] = words
    if column.empty is Empty.NEVER:
        constraints["required"] = True
    return {**found, **({"constraints": constraints} if constraints else {})}


def describe_for_json(column: Column) -> Described:
    """The JSON Schema of a cell in a document: null where it is empty."""
    found = dict(_JSON[column.kind])
    words = _list_words(column)
    if words and column.kind is CellKind.LIST:
        return {**found, "items": {"enum": words}}
    if words:
        found = {"enum": words}
    if column.empty is Empty.NEVER or column.kind is CellKind.LIST:
        return found
    return {"anyOf": [found, {"type": "null"}]}
