"""The time of each row, where a column says it, and the times of all figures of a table."""

import re
from collections.abc import Iterator

from generator.intake.column_times import find_context, list_meanings, parse
from generator.intake.columns import Column
from generator.intake.headings import Role, read_heading
from generator.intake.heads import show
from generator.intake.tables import Table
from generator.intake.welsh import in_english
from generator.model.enums import Reports
from generator.model.period import FINANCIAL
from generator.model.reporting import Reporting
from generator.written.periods import find_periods

_WHOLE = re.compile(r"(?:full |whole |all )?year(?:[- ]end)?|annual|yearly|outturn", re.IGNORECASE)
"""What a cell beside a year says of all of it."""
_USUAL = Reporting(Reports.QUARTERLY, FINANCIAL)


def read_row_period(table: Table, columns: tuple[Column, ...], row: int) -> str:
    """The time that a row says of itself; empty where it says none or could mean several.

    Two columns may say it together, such as 2024/25 and Q1. Where one cannot be read, nobody knows.
    """
    texts: list[str] = []
    for one in columns:
        text = show(table.sheet, table.sheet.at(row, one.number)) if one.role is Role.PERIOD else ""
        is_bare = text.isdecimal() and len(text) == 1 and one.heading.key == "quarter"
        texts += [f"Q{text}" if is_bare else text] if text else []
    whole = [period for text in texts if (period := _read_whole(text))]
    others = [text for text in texts if not _read_whole(text) and not _WHOLE.fullmatch(text)]
    if not others:
        return min(whole, key=_count_months) if whole else ""
    year = next(iter(whole), "") or find_context(table, _USUAL)[0]
    return _join(year, others[0]) if year and len(others) == 1 else ""


def _read_whole(text: str) -> str:
    """A period that a text says by itself; empty where it could mean several."""
    if parse(text):
        return text
    meant = find_periods(in_english(text))
    return meant[0] if len(meant) == 1 else ""


def _count_months(text: str) -> int:
    period = parse(text)
    return period.months if period else 0


def _join(year: str, part: str) -> str:
    """Q1 or April in a year that stands beside it; empty for none."""
    joined = _read_whole(f"{part} {year}")
    if joined or read_heading(part).role is not Role.ACTUAL:
        return joined
    said = read_heading(f"{part} {year}")
    meant = list_meanings(said, _USUAL)
    is_part = said.parts or meant != (year,)
    return meant[0] if len(meant) == 1 and is_part else ""


def list_times(table: Table, columns: tuple[Column, ...]) -> Iterator[str]:
    """The times of a table's figures."""
    for one in columns:
        if one.role is Role.ACTUAL and one.by_row:
            yield from (read_row_period(table, columns, row.number) for row in table.rows)
        elif one.role is Role.ACTUAL:
            yield one.period
