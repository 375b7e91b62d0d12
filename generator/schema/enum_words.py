"""What each word of a column means: the strings beneath the members of the enums, as text."""

import ast
import inspect
import textwrap
from enum import StrEnum
from itertools import pairwise

from generator.model import beside, currency, enums, exports, imports, ratings

CLASSES: dict[str, type[StrEnum]] = {
    name: found
    for module in (beside, currency, enums, exports, imports, ratings)
    for name, found in vars(module).items()
    if isinstance(found, type) and issubclass(found, StrEnum) and found is not StrEnum
}
"""Every enum of the model by its name."""


def explain_words(name: str) -> dict[str, str]:
    """By word: what it means, in the order of the enum; empty where its name says it all."""
    body = _read_body(CLASSES[name])
    said = {
        before.targets[0].id: after.value.value
        for before, after in pairwise(body)
        if isinstance(before, ast.Assign)
        and isinstance(before.targets[0], ast.Name)
        and isinstance(after, ast.Expr)
        and isinstance(after.value, ast.Constant)
    }
    return {member.value: str(said.get(member.name, "")) for member in CLASSES[name]}


def _read_body(found: type[StrEnum]) -> list[ast.stmt]:
    """Python keeps no string beneath a value, so they are read from the source."""
    defined = ast.parse(textwrap.dedent(inspect.getsource(found))).body[0]
    return defined.body if isinstance(defined, ast.ClassDef) else []
