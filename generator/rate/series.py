"""Figures and targets of the two tables as one `Series` for each indicator and area."""

from collections.abc import Mapping
from dataclasses import fields
from operator import attrgetter

from generator.model.assessment import Aim, Reading, Series
from generator.model.row_table import RowTable

Key = tuple[str, str | None]
"""An indicator's id and an area's; None for the whole area."""
OF_READING = tuple(field.name for field in fields(Reading))
"""The columns of a figure that a reading keeps: its fields have their names."""
NO_SERIES = Series(readings=(), aims=())


def make_series(figures: RowTable, targets: RowTable) -> Mapping[Key, Series]:
    """By indicator id and area id (None for the whole area), each sorted by period."""
    readings: dict[Key, list[Reading]] = {}
    take = attrgetter(*OF_READING)
    for row in figures:
        readings.setdefault((row.indicator, row.area), []).append(
            Reading(**dict(zip(OF_READING, take(row), strict=True)))
        )
    aims: dict[Key, list[Aim]] = {}
    for row in targets:
        aims.setdefault((row.indicator, row.area), []).append(
            Aim(
                value=row.value.number,
                side=row.value.side,
                period=row.period,
                kind=row.kind,
                source=row.source,
                note=row.note,
            )
        )
    return {
        key: Series(readings=tuple(readings.get(key, ())), aims=tuple(aims.get(key, ())))
        for key in readings.keys() | aims.keys()
    }
