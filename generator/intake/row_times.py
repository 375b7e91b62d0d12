"""The time of each row, where a column says it, and the times of all figures of a table."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.intake.column_times import drop_equal, find_context, list_meanings, parse
from generator.intake.firmness import find_status
from generator.intake.headings import Role, read_heading
from generator.intake.heads import show
from generator.intake.relating import find_part, relate
from generator.intake.tables import Table
from generator.intake.welsh import in_english
from generator.model.enums import FigureStatus, Reports
from generator.model.period import FINANCIAL, PARTS, Period, PeriodKind
from generator.model.reporting import Reporting
from generator.written.periods import find_periods

if TYPE_CHECKING:
    from generator.intake.columns import Column

_WHOLE = re.compile(r"(?:full |whole |all )?year(?:[- ]end)?|annual|yearly|outturn", re.IGNORECASE)
"""What a cell beside a year says of all of it."""
_UNTIL = re.compile(r"(?:as (?:at|of)|by|to|at|on)(?: (?:the )?end of)? ", re.IGNORECASE)
_USUAL = Reporting(Reports.QUARTERLY, FINANCIAL)


@dataclass(frozen=True, slots=True)
class RowTimes:
    """The times of the cells of a row."""

    table: Table
    row: int
    period: str
    """What the row says of itself; empty where it says none or could mean several."""
    reporting: Reporting
    columns: tuple["Column", ...] = ()

    def find_status(self, column: "Column") -> FigureStatus | None:
        """How firm the figures of a cell are, as its heading or the time of its row says it."""
        status = find_status(column.heading.text)
        if status or not column.by_row:
            return status
        at = [column.dated_by] if column.dated_by else [
            one.number for one in self.columns if one.role is Role.PERIOD
        ]  # fmt: skip
        found = (find_status(self.table.sheet.at(self.row, one).text) for one in at)
        return next(filter(None, found), None)

    def find(self, column: "Column") -> str:
        """The time of a cell, by its column or its row; empty where nobody can know it."""
        if column.dated_by:
            text = show(self.table.sheet, self.table.sheet.at(self.row, column.dated_by))
            return _fit_day(read_time(text), column.dated_like or self.period)
        if not column.by_row:
            return column.period
        here = parse(self.period)
        if here is None:
            return ""
        heading = column.heading
        if heading.since and column.role is not Role.PREVIOUS:
            said = replace(heading, periods=(self.period,))
            meant = list_meanings(said, self.reporting)
            return meant[0] if len(meant) == 1 else ""
        if column.role is Role.BASELINE:
            return ""
        return relate(heading, column.role, here, self.reporting)[0]


def _fit_day(text: str, like: str) -> str:
    """A day as the year, the quarter or the month that it ends, where the figures are of such."""
    period, figures = parse(text), parse(like)
    if period is None or figures is None or period.kind is not PeriodKind.DAY:
        return text
    whole: Period | None = None
    if figures.kind in PARTS:
        whole = find_part(figures, period.ends)
    elif figures.kind is PeriodKind.MONTH:
        whole = parse(text.split(" ", 2)[2])
    return whole.text if whole and whole.ends == period.ends else text


def read_row_period(table: Table, columns: tuple["Column", ...], row: int) -> str:
    """The time that a row says of itself; empty where it says none or could mean several.

    Two columns may say it together, such as 2024/25 and Q1. Where one cannot be read, nobody knows.
    """
    texts: list[str] = []
    for one in columns:
        text = show(table.sheet, table.sheet.at(row, one.number)) if one.role is Role.PERIOD else ""
        is_bare = text.isdecimal() and len(text) == 1 and one.heading.key == "quarter"
        texts += [f"Q{text}" if is_bare else text] if text else []
    whole = [period for text in texts if (period := read_time(text))]
    others = [text for text in texts if not read_time(text) and not _WHOLE.fullmatch(text)]
    if not others:
        return min(whole, key=_count_months) if whole else ""
    year = next(iter(whole), "") or find_context(table, _USUAL)[0]
    return _join(year, others[0]) if year and len(others) == 1 else ""


def read_time(text: str) -> str:
    """A period that a text says by itself; empty where it could mean several."""
    if parse(text):
        return text
    plain = _UNTIL.sub("", in_english(text), count=1) if _UNTIL.match(text) else in_english(text)
    meant = find_periods(plain) or _read_as_heading(plain)
    periods = drop_equal(one for said in meant if (one := parse(said)))
    return periods[0].text if len(periods) == 1 else ""


def _read_as_heading(text: str) -> tuple[str, ...]:
    """Q2 (Jul-Sep 2024), as in a heading; nothing where it says more than a time."""
    heading = read_heading(text)
    says_more = heading.is_guess or heading.moment or heading.role is not Role.ACTUAL
    return () if says_more or not heading.periods else list_meanings(heading, _USUAL)


def _count_months(text: str) -> int:
    period = parse(text)
    return period.months if period else 0


def _join(year: str, part: str) -> str:
    """Q1 or April in a year that stands beside it; empty for none."""
    joined = read_time(f"{part} {year}")
    if joined or read_heading(part).role is not Role.ACTUAL:
        return joined
    said = read_heading(f"{part} {year}")
    meant = list_meanings(said, _USUAL)
    is_part = said.parts or meant != (year,)
    return meant[0] if len(meant) == 1 and is_part else ""


def list_times(table: Table, columns: tuple["Column", ...], reporting: Reporting) -> Iterator[str]:
    """The times of a table's figures."""
    for one in columns:
        if one.role is not Role.ACTUAL:
            continue
        if not one.by_row:
            yield one.period
            continue
        for row in table.rows:
            own = "" if one.dated_by else read_row_period(table, columns, row.number)
            yield RowTimes(table, row.number, own, reporting).find(one)
