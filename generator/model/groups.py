"""Groups of people whose figures stand beside each other, such as age groups."""

from pydantic.dataclasses import dataclass

from generator.model.fields import RECORD, Id, Words, YesNo


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Group:
    """One group of people."""

    id: Id
    """Its word in the column group of figures.csv; no other set has it."""
    title: Words
    """What pages call it, such as Under 25."""


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class GroupSet:
    """One way to tell people apart, such as by age, sex, ethnic group or deprivation."""

    id: Id
    """Its short name, such as age."""
    title: Words
    """The heading above its groups, such as Age."""
    groups: tuple[Group, ...]
    """In the order in which pages show them: they are never ranked."""
    source: Words
    """Where the papers say who belongs to which group."""
    fills_whole: YesNo = True
    """False where somebody is in none of the groups, or in several. The check for small numbers
    relies on it."""
