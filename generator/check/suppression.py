"""Whether a suppressed figure can be worked out from figures that are published.

Every figure is a sum of what happened in one or more stretches of time, in one place. The places
of a kind that make up a larger one add up to it in every stretch, and so do the groups of a set
that holds everyone once. Each published figure is so an equation in the stretches, and a suppressed
figure that the equations determine is given away.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import combinations, pairwise

from generator.check.equations import Equation, Equations
from generator.check.measures import name_file
from generator.check.problems import Placed
from generator.check.references import Draft
from generator.model.enums import Accumulates, FigureStatus, TargetKind
from generator.model.goal import find_number
from generator.model.groups import GroupSet
from generator.model.indicator import Indicator
from generator.model.place_kinds import PlaceKinds
from generator.model.places import Area
from generator.model.problem import Problem
from generator.model.rows import Figure, Target

MOST_TRIED = (16, 6)
"""Figures that are tried one by one, and in pairs: each try makes the equations anew."""
Row = Placed[Figure] | Placed[Target]
NOTHING = Decimal(0)
Months = tuple[int, int]
"""The first and the last month that a figure covers."""
Piece = tuple[str | None, Months]
"""One place or group in one stretch of time that no figure divides further: an unknown."""


def find_given_away(draft: Draft) -> Iterator[Problem]:
    """Every suppressed figure that the published ones give away."""
    hidden: dict[str, list[Row]] = {}
    known: dict[str, list[Row]] = {}
    for row in (*draft.tables.get("figures.csv", ()), *_baselines(draft)):
        if row.record.value is not None:
            known.setdefault(row.record.indicator, []).append(row)
        elif row.record.status is FigureStatus.SUPPRESSED:
            hidden.setdefault(row.record.indicator, []).append(row)
    areas = list_parts((placed.record for placed in draft.areas), draft.kinds)
    for placed in draft.indicators:
        name = placed.record.id
        if name in hidden and name in known:
            rows = [*hidden[name], *known[name]]
            grid = _make_grid(placed.record, rows, areas, list_filling_sets(rows, draft.groups))
            yield from _look_at(placed, hidden[name], known[name], grid)


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


def _make_grid(
    indicator: Indicator, rows: list[Row], areas: list[Area], sets: tuple[tuple[str, ...], ...]
) -> _Grid:
    covered = {indicator.covers(row.record.period) for row in rows}
    wholes = find_wholes(indicator, areas)
    if indicator.is_additive and sets:
        wholes[None] = (*wholes.get(None, ()), *sets)
    if not _adds_up_over_time(indicator):
        return _Grid(tuple(sorted(covered)), wholes)
    begins = sorted({first for first, _ in covered} | {last + 1 for _, last in covered})
    stretches = tuple((first, after - 1) for first, after in pairwise(begins))
    return _Grid(stretches, wholes)


def list_filling_sets(
    rows: Iterable[Row], sets: Iterable[Placed[GroupSet]]
) -> tuple[tuple[str, ...], ...]:
    """The groups of each set that holds everyone once and of which a row is, as parts."""
    parts = {find_part(row.record) for row in rows}
    filling = (placed.record for placed in sets if placed.record.fills_whole)
    named = (tuple(name_group_part(group.id) for group in one.groups) for one in filling)
    return tuple(groups for groups in named if parts & {*groups})


def name_group_part(group: str) -> str:
    """A group beside places: no id of a place has a space."""
    return f"group {group}"


def find_part(figure: Figure | Target) -> str | None:
    """The place or the group of which a figure is; None for everyone everywhere."""
    if isinstance(figure, Figure) and figure.group:
        return name_group_part(figure.group)
    return figure.area


def _adds_up_over_time(indicator: Indicator) -> bool:
    """Quarters make a year of what is counted, also where its places do not make up the whole."""
    is_summed = indicator.is_count or indicator.is_additive
    return is_summed and indicator.accumulates is not Accumulates.SNAPSHOT


def list_parts(areas: Iterable[Area], kinds: PlaceKinds) -> list[Area]:
    """The places that together with others of their kind make up the place around them."""
    return [one for one in areas if (kind := kinds.find(one.kind)) and kind.adds_up]


def find_wholes(
    indicator: Indicator, parts: list[Area]
) -> dict[str | None, tuple[tuple[str, ...], ...]]:
    """The groups of parts that add up to each place; none where figures do not add up."""
    if not indicator.is_additive:
        return {}
    groups: dict[tuple[str | None, str], list[str]] = {}
    for area in parts:
        groups.setdefault((area.parent, area.kind), []).append(area.id)
    wholes: dict[str | None, tuple[tuple[str, ...], ...]] = {}
    for (parent, _), names in groups.items():
        wholes[parent] = (*wholes.get(parent, ()), tuple(names))
    return wholes


def _look_at(
    placed: Placed[Indicator],
    hidden: list[Row],
    known: list[Row],
    grid: _Grid,
) -> Iterator[Problem]:
    given_away = _make_finder(placed.record, known, grid)
    by_time = _make_finder(placed.record, known, _Grid(grid.stretches, {}))
    for row in hidden:
        if given_away(row, ()):
            file = "" if by_time(row, ()) else name_file(placed)
            yield _report(row, _find_cure(row, known, given_away), file)


def _make_finder(
    indicator: Indicator, known: list[Row], grid: _Grid
) -> Callable[[Row, Collection[Row]], bool]:
    """Whether the known figures determine a row, if some of them were suppressed as well."""
    never_below_0 = all(find_number(row.record.value or NOTHING) >= 0 for row in known)
    made: dict[tuple[int, ...], Equations[Piece]] = {}

    def sum_of(row: Row) -> dict[Piece, Fraction]:
        return dict.fromkeys(_pieces(indicator, row.record, grid), Fraction(1))

    def solve(without: Collection[Row]) -> Equations[Piece]:
        equations = Equations[Piece](never_below_0=never_below_0)
        for row in known:
            if not any(row is one for one in without):
                equations.add(
                    Equation(sum_of(row), Fraction(find_number(row.record.value or NOTHING)))
                )
        for equation in _list_wholes(grid):
            equations.add(equation)
        equations.settle()
        return equations

    def is_given_away(row: Row, without: Collection[Row]) -> bool:
        key = tuple(map(id, without))
        if key not in made:
            made[key] = solve(without)
        return made[key].determine(sum_of(row))

    return is_given_away


def _list_wholes(grid: _Grid) -> Iterator[Equation[Piece]]:
    """The places of a kind add up to the one around them, in every stretch of time."""
    for parent, groups in grid.wholes.items():
        for group in groups:
            for stretch in grid.stretches:
                factors: dict[Piece, Fraction] = {(name, stretch): Fraction(1) for name in group}
                factors[parent, stretch] = Fraction(-1)
                yield Equation(factors, Fraction(0))


def _find_cure(
    row: Row, known: list[Row], given_away: Callable[[Row, Collection[Row]], bool]
) -> list[Row]:
    """Published figures that keep the row hidden if they are suppressed too, and themselves.

    The smallest one about the same time, or else in the same place, that does it alone; else the
    first two that do it together; none where even that is not enough.
    """
    own, part = row.record, find_part(row.record)
    close = (
        one for one in known if own.period == one.record.period or part == find_part(one.record)
    )
    near = sorted(
        close,
        key=lambda one: (
            one.record.period != own.period,
            find_number(one.record.value or NOTHING),
            find_part(one.record) or "",
            one.record.period,
        ),
    )

    def is_cured(cure: list[Row]) -> bool:
        return not any(given_away(one, cure) for one in (row, *cure))

    for number, most in enumerate(MOST_TRIED, 1):
        for cure in combinations(near[:most], number):
            if is_cured(list(cure)):
                return list(cure)
    return []


def _pieces(indicator: Indicator, figure: Figure | Target, grid: _Grid) -> list[Piece]:
    months = indicator.covers(figure.period)
    if _adds_up_over_time(indicator):
        return grid.pieces(find_part(figure), months)
    return [(find_part(figure), months)]


def _report(row: Row, cure: list[Row], file: str) -> Problem:
    """`file` is where to say that places do not add up; empty where times alone give it away."""
    found = "a suppressed figure that anyone can work out from the other figures"
    where = " and ".join(
        f"{find_part(one.record) or 'the whole area'}, {one.record.period}" for one in cure
    )
    further = f"such as {where}" if where else "until this message goes"
    more = "one more of them" if len(cure) < 2 else f"{len(cure)} more of them"  # noqa: PLR2004
    advice = f"Write suppressed for {more} as well, {further}."
    if file:
        advice += f" If the figures of places do not add up, write adds_up: false in {file}."
    if file and isinstance(row.record, Figure) and row.record.group:
        advice += " If the groups leave somebody out, write fills_whole: false in groups.yml."
    return row.problem("status", found, advice)
