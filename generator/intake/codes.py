"""Codes that tell a measure from every other, and short words that only look like some."""

from collections.abc import Iterable

from generator.intake.tables import Table


def find_shared(table: Table, columns: Iterable[int], titles: int) -> frozenset[str]:
    """The texts of columns that stand beside several names, as a topic does; in small letters."""
    beside: dict[str, set[str]] = {}
    for row in table.rows:
        title = table.sheet.at(row.number, titles).text.casefold()
        for column in columns:
            text = table.sheet.at(row.number, column).text.casefold()
            if text and title:
                beside.setdefault(text, set()).add(title)
    return frozenset(text for text, names in beside.items() if len(names) > 1)
