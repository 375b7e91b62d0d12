"""Whether groups of people and figures of others can stand beside our own."""

from collections.abc import Iterator

from generator.check.problems import Placed
from generator.check.ranges import find_wrong_range
from generator.check.references import Draft
from generator.model.beside import ComparedWith
from generator.model.comparisons import ComparedFigure
from generator.model.groups import GroupSet
from generator.model.problem import Problem

NAMED = frozenset({ComparedWith.COUNTRY, ComparedWith.REGION})
"""There are several of these, so a page must say which."""


def find_wrong_company(draft: Draft) -> Iterator[Problem]:
    """Groups that cannot be told apart, and figures of others that no reader could use."""
    first: dict[str, Placed[GroupSet]] = {}
    for placed in draft.groups:
        yield from _set(placed, first)
    for row in draft.tables.get("figures.csv", ()):
        if row.record.group and row.record.area:
            found = "a figure for a place and for a group, which no page would show"
            yield row.problem("group", found, "Leave one of the two empty.")
    for row in draft.tables.get("comparisons.csv", ()):
        yield from _compared(row)


def _set(placed: Placed[GroupSet], first: dict[str, Placed[GroupSet]]) -> Iterator[Problem]:
    """`first` is where each group stood first; it gets those of this set."""
    if not placed.record.groups:
        yield placed.problem("groups", "an empty list", "Name the groups of this set.")
    for number, group in enumerate(placed.record.groups):
        earlier = first.setdefault(group.id, placed)
        before = [one.id for one in placed.record.groups[:number]]
        if earlier is not placed or group.id in before:
            found = f"the group {group.id} a second time (first in {earlier.record.id})"
            inside = (number, "id")
            yield placed.problem("groups", found, "Give each its own id.", inside=inside)


def _compared(placed: Placed[ComparedFigure]) -> Iterator[Problem]:
    one = placed.record
    if one.kind in NAMED and not one.of:
        found = f"no name for the {one.kind}"
        yield placed.problem("of", found, "Write whose figure it is, such as England.")
    yield from find_wrong_range(placed)
