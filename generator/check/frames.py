"""Checked rows to the two DataFrames that the rate stage reads."""

from collections.abc import Iterable
from operator import attrgetter
from typing import Any

import pandas as pd


def make_frame(records: Iterable[Any], columns: tuple[str, ...]) -> pd.DataFrame:
    """One row per record, sorted by indicator, area (the whole area first) and period.

    Values stay what they are (Decimal, Period, enums, None): nothing is turned into a float.
    """
    take = attrgetter(*columns)
    ordered = sorted(records, key=lambda row: (row.indicator, row.area or "", row.period))
    data = {
        name: pd.Series([values[position] for values in map(take, ordered)], dtype=object)
        for position, name in enumerate(columns)
    }
    return pd.DataFrame(data, columns=list(columns))
