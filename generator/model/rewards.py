"""Records of rewards.yml: the targets that earn a grant, and how the money is shared out."""

from pydantic.dataclasses import dataclass

from generator.model.fields import RECORD, Id, Name, Number, Whole, Words


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class RewardPart:
    """One sub-target: an indicator with a harder target."""

    indicator: Name
    """The indicator that is measured."""
    weight: Number | None = None
    """Its part of the target's money beside the other parts, where the papers give it."""
    out_of: Number | None = None
    """How many parts the target's money has in all: what no weight names, nobody can earn here."""


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class RewardTarget:
    """rewards.yml: one target that earns a grant if it is reached."""

    id: Id
    """Never changes."""
    plain_title: Words
    """As residents would say it."""
    parts: tuple[RewardPart, ...]
    """The indicators that are measured, each with its own harder target."""
    source: Words
    """Where the papers say so."""
    block: Name | None = None
    """The block whose pot of money pays it; left out for the pot of the whole agreement."""
    weight: Number | None = None
    """Its part of the pot beside the other targets of it, where the papers give it."""
    out_of: Number | None = None
    """How many parts the whole pot has, such as 120: targets that are not listed may have some."""
    instalments: Whole | None = None
    """In how many equal parts the money is paid, where the papers say so."""
