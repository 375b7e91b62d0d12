"""A frozen period's figures, targets, actions and steps: those that it published, and no others."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from generator.model.agreement import Agreement
from generator.model.amendments import amend
from generator.model.comparisons import ComparedFigure
from generator.model.enums import ABSENCES, FigureStatus, Progress
from generator.model.goal import Goal
from generator.model.published import (
    Key,
    name_compared,
    name_group,
    name_indicator,
    name_series,
)
from generator.model.row_table import RowTable
from generator.model.rows import Action, Figure, Step
from generator.record.facts import NO_STATUS, name_action_page


def keep_to_frozen(agreement: Agreement) -> Agreement:
    """The agreement with what its current period published, where that is frozen.

    What came to the files since belongs to the next release, until an amendment that the public
    may see tells it. What an amendment of a later time changes is told as it was.
    """
    published = agreement.published.get(agreement.period)
    if published is None:
        return agreement
    told = amend(published.facts, agreement.amendments, agreement.period)
    return replace(
        agreement,
        figures=_restore(agreement.figures, told, _restore_figure),
        breakdowns=tuple(_restore_groups(agreement, told)),
        comparisons=tuple(_restore_comparisons(agreement, told)),
        targets=_restore(agreement.targets, told, _restore_target),
        actions=tuple(_restore_actions(agreement, told)),
        steps=tuple(_restore_steps(agreement, told)),
    )


def _restore(table: RowTable, told: Mapping[Key, str], restore: Any) -> RowTable:  # noqa: ANN401
    """The rows that were told, as they were."""
    rows = (restore(row, told) for row in table)
    return replace(table, rows=tuple(row for row in rows if row is not None))


def _restore_figure(row: Any, told: Mapping[Key, str]) -> Any:  # noqa: ANN401
    was = _find_figure(row, name_series(row.area, row.period), told)
    return None if was is None else row._replace(**was)


def _restore_groups(agreement: Agreement, told: Mapping[Key, str]) -> Iterator[Figure]:
    for one in agreement.breakdowns:
        was = _find_figure(one, name_group(one), told)
        if was is not None:
            yield replace(one, **was)


def _find_figure(row: Any, of: str, told: Mapping[Key, str]) -> dict[str, Any] | None:  # noqa: ANN401
    """What was told of a figure; None where it was not told."""
    page = name_indicator(row.indicator)
    value = told.get(Key(page, "figure", of))
    if value is None:
        return None
    if value in set(ABSENCES):
        return {"value": None, "status": FigureStatus(value), "lower": None, "upper": None}
    status = told.get(Key(page, "status", of), NO_STATUS)
    said = None if status == NO_STATUS else FigureStatus(status)
    lower, upper = _read_range(told.get(Key(page, "range", of), ""))
    return {"value": Decimal(value), "status": said, "lower": lower, "upper": upper}


def _read_range(said: str) -> tuple[Decimal | None, Decimal | None]:
    """The ends of a range as the facts have it: 1.5 to 2.5, or None to 2.5."""
    ends = (None if one in {"", "None"} else Decimal(one) for one in said.partition(" to ")[::2])
    lower, upper = ends
    return lower, upper


def _restore_comparisons(agreement: Agreement, told: Mapping[Key, str]) -> Iterator[ComparedFigure]:
    for one in agreement.comparisons:
        value = told.get(Key(name_indicator(one.indicator), "comparison", name_compared(one)))
        if value == str(one.value):
            yield one
        elif value is not None:
            yield replace(one, value=Decimal(value), lower=None, upper=None)


def _restore_target(row: Any, told: Mapping[Key, str]) -> Any:  # noqa: ANN401
    of = name_series(row.area, row.period, row.kind)
    value = told.get(Key(name_indicator(row.indicator), "target", of))
    return None if value is None else row._replace(value=Goal.of_text(value))


def _restore_actions(agreement: Agreement, told: Mapping[Key, str]) -> Iterator[Action]:
    for one in agreement.actions:
        status = told.get(Key(name_action_page(one, agreement), "action", one.action))
        if status:
            yield replace(one, status=Progress(status))


def _restore_steps(agreement: Agreement, told: Mapping[Key, str]) -> Iterator[Step]:
    areas = {one.id: one for one in agreement.areas}
    for one in agreement.steps:
        key = Key(agreement.name_page(areas[one.area]), "step", one.step)
        status = told.get(key)
        if status:
            yield replace(one, status=Progress(status))
