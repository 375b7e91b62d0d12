"""How far a figure may be from its target, in agreement.yml."""

from typing import Annotated

from pydantic import BeforeValidator
from pydantic.dataclasses import dataclass

from generator.model.fields import RECORD, Allowance


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Tolerance:
    """How far a figure may be from its target, as shares of the target (0.1 is 10%)."""

    green_share: Allowance | None = None
    """Green still reaches this far on the wrong side of the target. 0 where it is left out."""
    amber_share: Allowance | None = None
    """Amber, or as expected, still reaches this far on the wrong side of the target."""
    better_share: Allowance | None = None
    """Better than expected begins this far on the right side of the target. Above 0."""


def _one_share_for_both(given: object) -> object:
    return {"amber_share": given, "better_share": given} if isinstance(given, str) else given


DefaultTolerance = Annotated[
    Tolerance,
    BeforeValidator(_one_share_for_both, json_schema_input_type=Allowance | Tolerance),
]
"""A tolerance, which may be written as one number."""
