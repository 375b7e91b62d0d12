"""Figures and targets of the two DataFrames as one `Series` for each indicator and area."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any

import pandas as pd

from generator.model.assessment import Aim, Reading, Series

Key = tuple[str, str | None]
"""An indicator's id and an area's; None for the whole area."""
OF_READING = tuple(field.name for field in fields(Reading))
"""The columns of a figure that a reading keeps: its fields have their names."""
NO_SERIES = Series(readings=(), aims=())


def make_series(figures: pd.DataFrame, targets: pd.DataFrame) -> Mapping[Key, Series]:
    """By indicator id and area id (None for the whole area), each sorted by period."""
    readings: dict[Key, list[Reading]] = {}
    for row in _rows(figures):
        readings.setdefault((row.indicator, row.area), []).append(
            Reading(**{name: getattr(row, name) for name in OF_READING})
        )
    aims: dict[Key, list[Aim]] = {}
    for row in _rows(targets):
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


def _rows(frame: pd.DataFrame) -> Iterable[Any]:
    """The rows as records; pandas does not know what each column holds."""
    return frame.itertuples(index=False)
