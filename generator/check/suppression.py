"""Whether a suppressed figure can be worked out from figures that are published.

Every figure is a sum of what happened in one or more stretches of time, in one place. The places
of a kind that make up a larger one add up to it in every stretch. Each published figure is so an
equation in the stretches, and a suppressed figure that the equations determine is given away.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from generator.check.equations import Equation, Equations
from generator.check.problems import Placed
from generator.check.references import Draft
from generator.model.enums import Accumulates, AreaKind, FigureStatus, TargetKind
from generator.model.indicator import Indicator
from generator.model.places import Area
from generator.model.problem import Problem
from generator.model.rows import Figure, Target

PARTS = frozenset({AreaKind.DISTRICT, AreaKind.WARD})
"""Kinds of area that together make up the area around them."""
Row = Placed[Figure] | Placed[Target]
Months = tuple[int, int]
"""The first and the last month that a figure covers."""
Piece = tuple[str | None, Months]
"""One place in one stretch of time that no figure divides further: an unknown."""


def find_given_away(draft: Draft) -> Iterator[Problem]:
    """Every suppressed figure that the published ones give away."""
    hidden: dict[str, list[Row]] = {}
    known: dict[str, list[Row]] = {}
    for row in (*draft.tables.get("figures.csv", ()), *_baselines(draft)):
        if row.record.value is not None:
            known.setdefault(row.record.indicator, []).append(row)
        elif row.record.status is FigureStatus.SUPPRESSED:
            hidden.setdefault(row.record.indicator, []).append(row)
    areas = [placed.record for placed in draft.areas]
    for placed in draft.indicators:
        name = placed.record.id
        if name in hidden and name in known:
            grid = _make_grid(placed.record, [*hidden[name], *known[name]], areas)
            yield from _look_at(placed.record, hidden[name], known[name], grid)


def _baselines(draft: Draft) -> Iterator[Placed[Target]]:
    """A baseline is a figure too, though it stands in targets.csv."""
    for row in draft.tables.get("targets.csv", ()):
        if row.record.kind is TargetKind.BASELINE:
            yield row


@dataclass(frozen=True, slots=True)
class _Grid:
    """The pieces of which one indicator's figures are made."""

    stretches: tuple[Months, ...]
    """In order; between them lie all beginnings and ends of figures."""
    wholes: Mapping[str | None, tuple[tuple[str, ...], ...]]
    """By place: the groups of places that each make it up."""

    def pieces(self, area: str | None, months: Months) -> list[Piece]:
        """What a figure for these months is the sum of."""
        first, last = months
        return [(area, one) for one in self.stretches if first <= one[0] and one[1] <= last]


def _make_grid(indicator: Indicator, rows: list[Row], areas: list[Area]) -> _Grid:
    covered = {indicator.covers(row.record.period) for row in rows}
    if not _adds_up_over_time(indicator):
        return _Grid(tuple(sorted(covered)), find_wholes(indicator, areas))
    begins = sorted({first for first, _ in covered} | {last + 1 for _, last in covered})
    stretches = tuple((first, after - 1) for first, after in pairwise(begins))
    return _Grid(stretches, find_wholes(indicator, areas))


def _adds_up_over_time(indicator: Indicator) -> bool:
    return indicator.is_additive and indicator.accumulates is not Accumulates.SNAPSHOT


def find_wholes(
    indicator: Indicator, areas: list[Area]
) -> dict[str | None, tuple[tuple[str, ...], ...]]:
    """The groups of places that add up to each place; none where figures do not add up."""
    if not indicator.is_additive:
        return {}
    groups: dict[tuple[str | None, AreaKind], list[str]] = {}
    for area in areas:
        if area.kind in PARTS:
            groups.setdefault((area.parent, area.kind), []).append(area.id)
    wholes: dict[str | None, tuple[tuple[str, ...], ...]] = {}
    for (parent, _), names in groups.items():
        wholes[parent] = (*wholes.get(parent, ()), tuple(names))
    return wholes


def _look_at(
    indicator: Indicator,
    hidden: list[Row],
    known: list[Row],
    grid: _Grid,
) -> Iterator[Problem]:
    def sum_of(row: Row) -> dict[Piece, Fraction]:
        figure = row.record
        pieces = _pieces(indicator, figure, grid)
        return dict.fromkeys(pieces, Fraction(1))

    never_below_0 = all(row.record.value is None or row.record.value >= 0 for row in known)
    equations = Equations[Piece](never_below_0=never_below_0)
    for row in known:
        equations.add(Equation(sum_of(row), Fraction(row.record.value or 0)))
    for parent, groups in grid.wholes.items():
        for group in groups:
            for stretch in grid.stretches:
                factors: dict[Piece, Fraction] = {(name, stretch): Fraction(1) for name in group}
                factors[parent, stretch] = Fraction(-1)
                equations.add(Equation(factors, Fraction(0)))
    equations.settle()
    for row in hidden:
        if equations.determine(sum_of(row)):
            yield _report(row, known, indicator)


def _pieces(indicator: Indicator, figure: Figure | Target, grid: _Grid) -> list[Piece]:
    months = indicator.covers(figure.period)
    if _adds_up_over_time(indicator):
        return grid.pieces(figure.area, months)
    return [(figure.area, months)]


def _report(row: Row, known: Iterable[Row], indicator: Indicator) -> Problem:
    """Names the smallest published figure about the same time, or in the same place."""
    own = row.record
    near = [
        other.record
        for other in known
        if other.record.period == own.period or other.record.area == own.area
    ]
    smallest = min(near, key=lambda one: (one.value or 0, one.area or "", one.period), default=None)
    found = "a suppressed figure that anyone can work out from the other figures"
    where = f"{smallest.area or 'the whole area'}, {smallest.period}" if smallest else "the whole"
    advice = (
        f"Write suppressed for one more of them as well, such as {where}. If the figures of "
        f"places do not add up, write adds_up: false in indicators/{indicator.id}.yml."
    )
    return row.problem("status", found, advice)
