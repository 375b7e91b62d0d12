"""JSON Schema whose keys say what they mean: the docstrings below the fields of records.

pydantic can read them too, but for every record as soon as a value of it is checked. Nobody asks
for them then, and a check has no time to read the sources of the program.
"""

import ast
import inspect
import textwrap
from collections.abc import Iterator
from dataclasses import is_dataclass
from itertools import pairwise
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema


def describe_keys(adapter: TypeAdapter[Any]) -> dict[str, Any]:
    """The JSON Schema of the record of an adapter."""
    return adapter.json_schema(schema_generator=_Described)


class _Described(GenerateJsonSchema):
    """Adds the docstring of each field of a dataclass."""

    def dataclass_schema(self, schema: core_schema.DataclassSchema) -> JsonSchemaValue:
        """The schema of a dataclass, with what each key means."""
        made = super().dataclass_schema(schema)
        for name, said in _read_docstrings(schema["cls"]):
            made["properties"][name]["description"] = said
        return made


def _read_docstrings(record: type[Any]) -> Iterator[tuple[str, str]]:
    """The name of each field with the docstring below it, those of the oldest base first."""
    for one in filter(is_dataclass, reversed(record.__mro__)):
        parsed = ast.walk(ast.parse(textwrap.dedent(inspect.getsource(one))))
        source = next(part for part in parsed if isinstance(part, ast.ClassDef))
        for key, after in pairwise(source.body):
            match key, after:
                case (
                    ast.AnnAssign(target=ast.Name(id=name)),
                    ast.Expr(value=ast.Constant(value=str(said))),
                ):
                    yield name, inspect.cleandoc(said)
