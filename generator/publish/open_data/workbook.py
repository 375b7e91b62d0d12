"""All tables as one workbook in the form of the Government Analysis Function.

A cover, contents, notes, then a sheet a table: its title, what it is, the signs in its cells, its
source and its scope, then the table. No cell of a table is empty: a sign says why.
"""

import io
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from generator.describe import data_words as words
from generator.describe.column_words import find_words
from generator.describe.language import NOTHING
from generator.describe.table_words import TABLE_TITLE, TABLE_WHAT
from generator.model.agreement import Agreement
from generator.model.enums import FigureStatus
from generator.model.sentence import join
from generator.publish.open_data.about import About
from generator.publish.open_data.package import list_parts
from generator.publish.open_data.sheets import Grid, Sheet, Style
from generator.publish.open_data.tables import Cells, FilledTable
from generator.publish.zip_file import pack
from generator.schema.open_columns import CellKind, Column, Empty

NO_USE, NOT_KNOWN, SUPPRESSED = "[z]", "[x]", "[c]"
"""The signs of the Analysis Function."""
_SIGN = {Empty.NEVER: NOT_KNOWN, Empty.NO_USE: NO_USE, Empty.NOT_KNOWN: NOT_KNOWN}
_MEANING = {
    NO_USE: words.MARK_NO_USE,
    NOT_KNOWN: words.MARK_NOT_KNOWN,
    SUPPRESSED: words.MARK_SUPPRESSED,
}
_NUMBERS = frozenset({CellKind.NUMBER, CellKind.WHOLE, CellKind.GOAL})
QUICK = 4
"""How hard it is packed: the hardest takes four times as long and saves a tenth."""
FEWEST_ROWS = 1
"""A table without rows has no sheet."""


def make_workbook(agreement: Agreement, about: About, tables: Mapping[str, FilledTable]) -> bytes:
    """The bytes of the workbook, the same on every day."""
    shown = [table for table in tables.values() if len(table.rows) >= FEWEST_ROWS]
    notes = _collect_notes(shown)
    first = (_make_cover(agreement, about), _make_contents(shown), _make_notes(notes))
    tabled = (_make_sheet(table, about, notes) for table in shown)  # one at a time: they are large
    parts = list_parts(chain(first, tabled), about.title, about.publisher, about.day)
    out = io.BytesIO()
    pack(out, parts, about.day, level=QUICK)
    return out.getvalue()


def _make_cover(agreement: Agreement, about: About) -> Sheet:
    details = agreement.details
    terms = words.NO_TERMS()
    if about.is_licensed and about.attribution:
        terms = words.TERMS(licence=details.licence, attribution=details.attribution)
    elif about.is_licensed:
        terms = words.TERMS_ALONE(licence=details.licence)
    lines = (
        (about.title, Style.TITLE),
        (words.INTRODUCTION(), Style.HEADING),
        (about.description, Style.TEXT),
        (words.MADE_FOR(period=about.period), Style.TEXT),
        (words.ABOUT(), Style.HEADING),
        (words.SAME_TABLES(), Style.TEXT),
        (terms, Style.TEXT),
        (words.CONTACT(), Style.HEADING),
        (
            words.PUBLISHED_BY(partnership=details.partnership, role=details.contact_role),
            Style.TEXT,
        ),
    )
    return Sheet(str(words.COVER()), [(str(text), style) for text, style in lines])


def _make_contents(tables: Iterable[FilledTable]) -> Sheet:
    named = [(str(TABLE_TITLE[one.name]()), str(TABLE_WHAT[one.name]())) for one in tables]
    rows = [(str(words.NOTES()), str(words.NOTES())), *named]
    header = (str(words.SHEET()), str(words.SHEET_WHAT()))
    grid = Grid("contents_table", header, rows, frozenset(), [title for title, _ in rows])
    above = [(str(words.CONTENTS_TITLE()), Style.TITLE), (str(words.ONE_TABLE()), Style.TEXT)]
    return Sheet(str(words.CONTENTS()), above, grid)


def _collect_notes(tables: Iterable[FilledTable]) -> dict[str, int]:
    """The number of each note, by its words: what an empty cell means in a column of its own."""
    found: dict[str, int] = {}
    for table in tables:
        for column in table.form.columns:
            note = _find_note(table.name, column)
            if note:
                found.setdefault(note, len(found) + 1)
    return found


def _find_note(table: str, column: Column) -> str:
    own = find_words(table, column)
    return "" if own.empty is NOTHING else str(join((own.what(), own.empty())))


def _make_notes(notes: Mapping[str, int]) -> Sheet:
    rows = [(str(number), note) for note, number in notes.items()]
    header = (str(words.NOTE_NUMBER()), str(words.NOTE_TEXT()))
    above = [(str(words.NOTES()), Style.TITLE), (str(words.ONE_TABLE()), Style.TEXT)]
    return Sheet(str(words.NOTES()), above, Grid("notes_table", header, rows, frozenset({0})))


def _make_sheet(table: FilledTable, about: About, notes: Mapping[str, int]) -> Sheet:
    columns = table.form.columns
    rows = _say_units(table) if table.name == "indicators" else _mark_empty(table)
    title = str(TABLE_TITLE[table.name]())
    above = [
        (title, Style.TITLE),
        (str(TABLE_WHAT[table.name]()), Style.TEXT),
        (str(words.ONE_TABLE()), Style.TEXT),
        *((text, Style.TEXT) for text in _say_signs(rows)),
        (str(words.SOURCE(partnership=about.publisher)), Style.TEXT),
        (str(words.SCOPE(area=about.area, period=about.period)), Style.TEXT),
    ]
    header = [_head(table.name, column, notes) for column in columns]
    numbers = frozenset(at for at, one in enumerate(columns) if one.kind in _NUMBERS)
    return Sheet(title, above, Grid(table.name, header, rows, numbers))


def _head(table: str, column: Column, notes: Mapping[str, int]) -> str:
    title = str(find_words(table, column).title())
    number = notes.get(_find_note(table, column))
    return f"{title}\n{words.NOTE_MARK(number=number)}" if number else title


def _mark_empty(table: FilledTable) -> list[Cells]:
    """The rows with a sign for each cell that is empty."""
    names = table.form.names
    signs = [_SIGN.get(column.empty, "") for column in table.form.columns]
    status = names.index("status") if "status" in names else 0

    def mark(row: Cells) -> Cells:
        of_status = SUPPRESSED if row[status] == FigureStatus.SUPPRESSED else NOT_KNOWN
        return tuple([cell or sign or of_status for cell, sign in zip(row, signs, strict=True)])

    return [mark(row) if "" in row else row for row in table.rows]


def _say_units(table: FilledTable) -> list[Cells]:
    """The rows of measures, with words for a unit that is a sign alone."""
    at = table.form.names.index("unit")
    said = {sign: str(phrase()) for sign, phrase in words.SIGN_WORDS.items()}
    return [(*row[:at], said.get(row[at], row[at]), *row[at + 1 :]) for row in _mark_empty(table)]


def _say_signs(rows: Iterable[Cells]) -> Iterator[str]:
    """A line with the signs that stand in the cells, if there are any."""
    used = _MEANING.keys() & set(chain.from_iterable(rows))
    said = [words.MARK(sign=sign, meaning=_MEANING[sign]()) for sign in sorted(used, reverse=True)]
    if said:
        yield str(words.MARK_LINE(signs=join(said, "; ")))
