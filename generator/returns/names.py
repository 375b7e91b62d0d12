"""What partners call measures and places, and which ids they mean."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from generator.check.problems import near
from generator.model.agreement import Agreement
from generator.model.enums import FigureStatus
from generator.model.goal import find_number
from generator.model.indicator import Indicator
from generator.model.ratings import Dimension
from generator.returns.cells import UnreadableError
from generator.returns.tidy import fold, tidy_name

Meanings = Mapping[str, frozenset[str]]
"""Ids by each name in lower case."""


@dataclass(frozen=True, slots=True)
class Names:
    """Every name of an agreement's measures and places."""

    indicators: Mapping[str, Indicator]
    """By id."""
    indicator_names: Meanings
    area_names: Meanings
    """The whole area is the empty id."""
    others: Mapping[str, tuple[Decimal, ...]]
    """The known figures and targets of each indicator."""
    words: Mapping[str, tuple[str, ...]]
    """The fixed words of each column that has some."""
    group_names: Meanings = field(default_factory=dict)


def list_names(agreement: Agreement) -> Names:
    """The names of an agreement: ids, codes, titles and plain titles; areas and the whole."""
    details = agreement.details
    whole = (details.area_name, details.short_name, "whole area")
    areas = [(one.id, (one.id, one.name, *one.also_called)) for one in agreement.areas]
    return Names(
        indicators={one.id: one for one in agreement.indicators},
        indicator_names=_gather(
            (one.id, (one.id, one.code, one.title, one.plain_title)) for one in agreement.indicators
        ),
        area_names=_gather([("", whole), *areas]),
        group_names=_gather(
            (one.id, (one.id, one.title)) for every in agreement.groups for one in every.groups
        ),
        others=_list_others(agreement),
        words={
            "status": tuple(FigureStatus),
            "dimension": tuple(Dimension),
            "rating": tuple(id_ for one in Dimension for id_ in details.scale(one).ids),
        },
    )


def find_indicator(text: str, names: Names) -> Indicator:
    """The measure that a name means; raises UnreadableError with near names where none does."""
    return names.indicators[_find(text, names.indicator_names, "a measure of this agreement")]


def find_area(text: str, names: Names) -> str:
    """The id of the place that a name means, empty for the whole area; raises likewise."""
    return _find(text, names.area_names, "a place of this agreement") if text else ""


def find_group(text: str, names: Names) -> str:
    """The id of the group of people that a name means, empty for everyone; raises likewise."""
    return _find(text, names.group_names, "a group of this agreement") if text else ""


def _gather(named: Iterable[tuple[str, tuple[str, ...]]]) -> Meanings:
    """Ids by their names; an id always means itself."""
    meanings: dict[str, set[str]] = {}
    pairs = list(named)
    for meant, names in pairs:
        for name in filter(None, names):
            meanings.setdefault(fold(name), set()).add(meant)
    own = {meant: {meant} for meant, _ in pairs if meant}
    return {name: frozenset(meant) for name, meant in (meanings | own).items()}


def _find(text: str, meanings: Meanings, what: str) -> str:
    meant = meanings.get(fold(text), frozenset())
    if len(meant) == 1:
        return next(iter(meant))
    shown = f"'{tidy_name(text)[:60]}'"
    if meant:
        listed = " or ".join(sorted(one or "the whole area" for one in meant))
        raise UnreadableError(f"{shown}, which could be {listed}", "Write the short name.")
    raise UnreadableError(f"{shown}, which is not {what}", near(fold(text), meanings))


def _list_others(agreement: Agreement) -> Mapping[str, tuple[Decimal, ...]]:
    found: dict[str, list[Decimal]] = {}
    for table in (agreement.figures, agreement.targets):
        for row in table:
            if row.value is not None:
                found.setdefault(row.indicator, []).append(find_number(row.value))
    return {indicator: tuple(values) for indicator, values in found.items()}
