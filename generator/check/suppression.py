"""Whether a suppressed figure can be worked out from figures that are published.

Parts add up to their whole: districts to the whole area, wards to their district, quarters to
their year, months to their quarter. Each such sum is an equation in the suppressed figures. One
that the equations determine is given away, and so are all parts of a remainder of 0.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from generator.check.equations import Equation, find_determined
from generator.check.problems import Placed
from generator.check.references import Draft
from generator.model.enums import Accumulates, AreaKind, FigureStatus
from generator.model.indicator import Indicator
from generator.model.period import Period, PeriodKind
from generator.model.places import Area
from generator.model.problem import Problem
from generator.model.rows import Figure

Cell = tuple[str | None, Period]
"""An area and a period of one indicator."""
PARTS = frozenset({AreaKind.DISTRICT, AreaKind.WARD})
"""Kinds of area that together make up the area around them."""
PARTS_OF: dict[PeriodKind, tuple[PeriodKind, int]] = {
    PeriodKind.YEAR: (PeriodKind.QUARTER, 4),
    PeriodKind.QUARTER: (PeriodKind.MONTH, 3),
}
"""Which periods together make up a longer one, and how many of them."""


def find_given_away(draft: Draft) -> Iterator[Problem]:
    """Every suppressed figure that the published ones give away."""
    rows: dict[str, list[Placed[Figure]]] = {}
    for placed in draft.tables.get("figures.csv", ()):
        rows.setdefault(placed.record.indicator, []).append(placed)
    areas = [placed.record for placed in draft.areas]
    for placed in draft.indicators:
        own = rows.get(placed.record.id, [])
        if any(row.record.status is FigureStatus.SUPPRESSED for row in own):
            yield from _look_at(placed.record, own, areas)


@dataclass(frozen=True, slots=True)
class _Whole:
    """A whole and its parts, all of which have a row."""

    whole: Cell
    parts: tuple[Cell, ...]


def _look_at(
    indicator: Indicator, rows: list[Placed[Figure]], areas: list[Area]
) -> Iterator[Problem]:
    cells = {(row.record.area, row.record.period): row for row in rows}
    wholes = [*_same_time(indicator, cells)]
    if indicator.is_additive:
        wholes += [*_by_place(cells, areas), *_by_time(indicator, cells)]
    equations = [found for one in wholes if (found := _equation(one, cells))]
    hidden = {cell for cell, row in cells.items() if _is_hidden(row)}
    for cell in find_determined(equations) & hidden:
        known = [part for one in wholes if cell in (one.whole, *one.parts) for part in one.parts]
        yield _report(cells[cell], [cells[part] for part in known], areas)


def _is_hidden(row: Placed[Figure]) -> bool:
    return row.record.status is FigureStatus.SUPPRESSED


def _equation(one: _Whole, cells: Mapping[Cell, Placed[Figure]]) -> Equation[Cell] | None:
    """The sum as an equation in the suppressed cells; None where a row lacks a value otherwise."""
    unknown: dict[Cell, Fraction] = {}
    known = Fraction(0)
    for cell, sign in ((one.whole, -1), *((part, 1) for part in one.parts)):
        row = cells[cell]
        if _is_hidden(row):
            unknown[cell] = unknown.get(cell, Fraction(0)) + sign
        elif row.record.value is None:
            return None
        else:
            known -= Fraction(row.record.value) * sign
    return Equation(unknown, known) if unknown else None


def _by_place(cells: Mapping[Cell, Placed[Figure]], areas: list[Area]) -> Iterator[_Whole]:
    groups: dict[tuple[AreaKind, str | None], list[str]] = {}
    for area in areas:
        if area.kind in PARTS:
            groups.setdefault((area.kind, area.parent), []).append(area.id)
    for period in sorted({period for _, period in cells}):
        for (_, parent), names in sorted(groups.items(), key=str):
            parts = tuple((name, period) for name in names)
            if (parent, period) in cells and all(part in cells for part in parts):
                yield _Whole((parent, period), parts)


def _by_time(indicator: Indicator, cells: Mapping[Cell, Placed[Figure]]) -> Iterator[_Whole]:
    if indicator.accumulates not in {Accumulates.PERIOD, None}:
        return
    for area, period in cells:
        kind, number = PARTS_OF.get(period.kind, (None, 0))
        parts = tuple(
            (where, when)
            for where, when in cells
            if (where, when.kind) == (area, kind)
            and period.starts <= when.starts
            and when.ends <= period.ends
        )
        if kind and len(parts) == number:
            yield _Whole((area, period), parts)


def _same_time(indicator: Indicator, cells: Mapping[Cell, Placed[Figure]]) -> Iterator[_Whole]:
    """Two rows about the same time, such as a year and its quarter 4 where figures add up."""
    by_end: dict[tuple[str | None, object], Cell] = {}
    for cell in cells:
        area, period = cell
        adds_up = indicator.accumulates is Accumulates.YEAR_TO_DATE
        rolls = indicator.accumulates is Accumulates.ROLLING_12_MONTHS
        whole_time = period.ends if adds_up or rolls else (period.starts, period.ends)
        other = by_end.setdefault((area, whole_time), cell)
        if other != cell:
            yield _Whole(other, (cell,))


def _by_size(figure: Figure) -> tuple[Decimal, str, Period]:
    return figure.value or Decimal(0), figure.area or "", figure.period


def _report(row: Placed[Figure], others: Iterable[Placed[Figure]], areas: list[Area]) -> Problem:
    published = [other.record for other in others if other.record.value is not None]
    smallest = min(published, key=_by_size, default=None)
    names = {area.id: area.name for area in areas}
    found = "a suppressed figure that anyone can work out from the other figures"
    if smallest is None:
        return row.problem("status", found, "Write suppressed for the whole as well.")
    where = names.get(smallest.area or "", "the whole area")
    advice = (
        f"Write suppressed for one more of them as well, such as the smallest: {where}, "
        f"{smallest.period}."
    )
    return row.problem("status", found, advice)
