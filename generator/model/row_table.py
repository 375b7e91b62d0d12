"""Many rows with the same columns: light where they are read one by one, a DataFrame on request."""

from bisect import bisect_left, bisect_right
from collections import namedtuple
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class RowTable:
    """Rows whose values stay what they are: Decimal, Period, enums, None."""

    columns: tuple[str, ...]
    rows: tuple[Any, ...]
    """Named tuples with a value a column."""

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self.rows)

    def __iter__(self) -> Iterator[Any]:
        """The rows in their order."""
        return iter(self.rows)

    def keep(self, is_kept: Callable[[Any], bool]) -> "RowTable":
        """The rows for which this is true."""
        return replace(self, rows=tuple(filter(is_kept, self.rows)))

    def of(self, indicator: str) -> "RowTable":
        """The rows of one indicator for the whole area."""
        begin, end = self._find(indicator)
        return replace(self, rows=self.rows[begin:end])

    def put(self, indicator: str, own: "RowTable") -> "RowTable":
        """All rows, with others for one indicator in the whole area."""
        begin, end = self._find(indicator)
        return replace(self, rows=(*self.rows[:begin], *own.rows, *self.rows[end:]))

    def _find(self, indicator: str) -> tuple[int, int]:
        """Where such rows begin and end: `make_table` put them in order."""
        key = (indicator, "")
        begin = bisect_left(self.rows, key, key=_begin)
        return begin, bisect_right(self.rows, key, begin, key=_begin)

    @property
    def frame(self) -> "pd.DataFrame":
        """The same for those who sum, group and join; pandas is loaded when it is first asked for.

        Every column is of objects: nothing is turned into a float.
        """
        import pandas as pd  # noqa: PLC0415 - a check has no need of it, and it takes long to load

        return pd.DataFrame([*self.rows], columns=list(self.columns), dtype=object)


def make_table(records: Iterable[Any], columns: tuple[str, ...]) -> RowTable:
    """One row per record, sorted by indicator, area (the whole area first) and period."""
    take = attrgetter(*columns)
    ordered = sorted(records, key=_order)
    return RowTable(columns, tuple(map(_name_row(columns)._make, map(take, ordered))))


def _begin(row: Any) -> tuple[str, str]:  # noqa: ANN401 - any record with these fields
    return row.indicator, row.area or ""


def _order(row: Any) -> tuple[Any, ...]:  # noqa: ANN401 - any record with these fields
    return *_begin(row), row.period


@cache
def _name_row(columns: tuple[str, ...]) -> Any:  # noqa: ANN401 - a class that is made here
    return namedtuple("Row", columns)
