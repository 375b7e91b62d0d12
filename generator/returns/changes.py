"""What a return would change in the data files, as records and as a table to read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from generator.model.enums import ABSENCES, Basis
from generator.model.forms import parse_number
from generator.model.problem import Problem
from generator.returns.csv_table import CsvTable, Edit
from generator.returns.forms import FIGURES, Entry, Form
from generator.returns.rows import ReturnRow, key_of
from generator.returns.tidy import tidy_text

_READ_BY_US = frozenset({Basis.INFERRED, Basis.CARRIED_FORWARD})
"""How an old rating was known that no document gave: the partner's own word replaces it."""
_NUMBERS = frozenset({"value", "lower", "upper"})
_LONGEST = 44
"""Characters of one value in the table."""
_HEADINGS = ("Measure", "Area", "Period", "Change")


@dataclass(frozen=True, slots=True)
class Change:
    """One row that a return changes or adds."""

    row: ReturnRow
    place: int | None
    """Which row of the data file; None for a new one."""
    before: Mapping[str, str]
    """Cells that differ, as they are; empty for a new row."""
    after: Mapping[str, str]
    """The same cells as they would be; all of a new row."""

    @property
    def edit(self) -> Edit:
        """The change as the data file takes it."""
        return Edit(self.place, self.after)


def compare(
    rows: Sequence[ReturnRow], table: CsvTable, source: str, problems: list[Problem]
) -> list[Change]:
    """The rows that differ from the data file; `source` is for new rows that name none."""
    changes: list[Change] = []
    if not rows:
        return changes
    known = table.by_key(partial(key_of, rows[0].form))
    for row in rows:
        place, old = known.get(row.key, (None, {}))
        after = _fill_in(row, old, source)
        if not after.get("source"):
            advice = "Name the document and the place in it, or run the command with --source."
            problems.append(row.places.get("source", row.at).problem("no source", advice))
            continue
        keys = row.form.key if old else ()
        differing = {
            name: value
            for name, value in after.items()
            if name not in keys and not (old and is_same(row.form, name, old.get(name, ""), value))
        }
        if "rating" in differing and old.get("basis") in _READ_BY_US:
            differing["basis"] = Basis.PRINTED
        if differing:
            before = {name: old.get(name, "") for name in differing} if old else {}
            changes.append(Change(row, place, before, differing))
    return changes


def find_repeats(rows: Sequence[ReturnRow]) -> tuple[list[ReturnRow], list[Problem]]:
    """The rows without those that come a second time, which are told with the first place."""
    first: dict[tuple[str, ...], ReturnRow] = {}
    problems = []
    for row in rows:
        earlier = first.setdefault((row.form.file, *row.key), row)
        if earlier is not row:
            where = ", ".join(part for part in (earlier.at.file, f"row {earlier.at.row}") if part)
            found = f"the same {' and '.join(row.form.key)} a second time (first in {where})"
            problems.append(row.at.problem(found, "Keep the right row and delete the other."))
    return list(first.values()), problems


def _fill_in(row: ReturnRow, old: Mapping[str, str], source: str) -> dict[str, str]:
    """The row's cells, and what is there already for each that is left empty.

    Two belong to what was there and go with it: the numbers of a figure that is there no more,
    and the reason of another rating.
    """
    after = {}
    for name, given in row.values.items():
        is_other = name == "reason" and row.values["rating"] != old.get("rating")
        goes = clears_figure(row, name) or is_other
        after[name] = given if given or goes else old.get(name, "")
    return {**after, "source": after.get("source") or old.get("source") or source}


def clears_figure(row: ReturnRow, name: str) -> bool:
    """True for the numbers of a row whose status says that there is no figure."""
    return row.form is FIGURES and name in _NUMBERS and row.values.get("status") in ABSENCES


def is_same(form: Form, name: str, old: str, new: str) -> bool:
    """True for two cells of a column that say the same, such as 68.2 and 68.20."""
    if tidy_text(old) == tidy_text(new):
        return True
    if form.heading(name).entry is not Entry.NUMBER:
        return False
    number = parse_number(old)
    return number is not None and number == parse_number(new)


def say_changes(changes: Sequence[Change], unchanged: int) -> str:
    """The changes as a table, and how many rows stay as they are."""
    table = [_HEADINGS, *(_say(change) for change in changes)]
    widths = [max(len(row[column]) for row in table) for column in range(len(_HEADINGS) - 1)]
    lines = [
        "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[-1]])
        for row in table
    ]
    added = sum(not change.before for change in changes)
    total = f"{added} new, {len(changes) - added} changed, {unchanged} as they were."
    return "\n".join((*lines, "", total))


def _say(change: Change) -> tuple[str, str, str, str]:
    values, form = change.row.values, change.row.form
    named = values.get("area") or values.get("dimension", "")
    if change.before:
        parts = [
            f"{form.title(name)}: {_short(change.before[name])} → {_short(new)}"
            for name, new in change.after.items()
        ]
    else:
        told = {name: one for name, one in change.after.items() if one and name not in form.key}
        parts = [f"{form.title(name)}: {_short(one)}" for name, one in told.items()]
        parts[:0] = ["new"]
    return values["indicator"], named, values["period"], "; ".join(parts)


def _short(text: str) -> str:
    shown = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"
    return shown or "empty"
