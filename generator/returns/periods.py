"""A cell to a period as officers write it, and the periods that a partner owes figures for."""

import re
from datetime import date, datetime, time, timedelta

from generator.model.period_forms import name_period
from generator.returns.cells import Cell, UnreadableError
from generator.returns.tidy import tidy_name
from generator.written.periods import MONTHS, find_periods

_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_TYPE_IT = "Give the cell the format Text, then type the period, such as Dec 2006."


def read_period(cell: Cell) -> str:
    """The period as the data files have it; text that is none comes back for the check to say."""
    value = cell.value
    if isinstance(value, bool | time | timedelta):
        raise UnreadableError(f"{value}, which is not a period", _TYPE_IT)
    if isinstance(value, date):
        return _read_date(value, cell.number_format)
    text = tidy_name(str(value))
    meant = find_periods(text)
    return meant[0] if len(meant) == 1 and name_period(text) == text else text


def _read_date(day: date, number_format: str) -> str:
    """A date that shows its day is a day; one that shows month and year is a month."""
    shows = _QUOTED.sub("", number_format.partition(";")[0]).lower()
    month = f"{MONTHS[day.month - 1]} {day.year}"
    has_time = isinstance(day, datetime) and day.time() != time()
    if "d" in shows and "y" in shows and not has_time:
        return f"at {day.day} {month}"
    if "m" in shows and "y" in shows and not has_time:
        meant = find_periods(f"{MONTHS[day.month - 1]}-{day:%y}")
        if day.day == 1 and len(meant) > 1:
            typed = meant[1]
            found = f"a date that shows {month}, which may have been typed as {typed}"
            raise UnreadableError(found, f"Format the cell as Text, then type {typed} or {month}.")
        return month
    raise UnreadableError(f"a date ({day:%d %b %Y}), where a period belongs", _TYPE_IT)
