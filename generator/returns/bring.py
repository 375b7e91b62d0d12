"""From partners' returns to the change of an agreement's data files. Writes nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from generator.check import check
from generator.check.marks import set_marks_aside
from generator.model.fields import split_references
from generator.model.files import FileText, Sources
from generator.model.problem import DataError, Level, Problem, sort_problems
from generator.model.waiting import is_waiting
from generator.rate import METHODS
from generator.returns.cells import Return
from generator.returns.changes import Change, compare, find_repeats
from generator.returns.csv_table import CsvTable, apply, read_table
from generator.returns.documents import FILE as SOURCES
from generator.returns.documents import Documents, NewDocument, add_documents, list_documents
from generator.returns.forms import FORMS, Form
from generator.returns.headings import find_layout
from generator.returns.names import Names, list_names
from generator.returns.proof import ReadsAll, find_negatives, prove
from generator.returns.remarks import tell_comments
from generator.returns.rows import ReturnRow, key_of, read_rows
from generator.returns.sent import keep_untouched
from generator.schema import TABLES


@dataclass(frozen=True, slots=True)
class Brought:
    """What the returns change, all of it checked."""

    changes: tuple[Change, ...]
    unchanged: int
    """Rows that say what the data files say."""
    texts: Mapping[str, FileText]
    """The new text of each data file that changes, by its name."""
    documents: tuple[NewDocument, ...]
    """Documents that the returns name in words, and that sources.yml gets."""
    warnings: tuple[Problem, ...]
    """What is odd in it, at the cells that bring it."""


def bring(
    returns: Sequence[Return], sources: Sources, read: ReadsAll, *, today: date, source: str = ""
) -> Brought:
    """The change that returns make to an agreement.

    `read` checks the files as they would be, and says what is odd in them. `source` is for new
    rows that name none. Documents that a return names in words are new ones of `today`. What is
    still marked elsewhere is no hindrance. Raises DataError with every problem: those of the
    agreement as it is, or else those of the returns, at their cells.
    """
    marked = set_marks_aside(sources, METHODS)
    agreement = check(marked.sources, METHODS)
    problems: list[Problem] = []
    tables = {form.file: _read_table(sources, form) for form in FORMS}
    names = list_names(agreement)
    documents = list_documents(agreement)
    source = documents.find(source)
    rows, repeats = find_repeats(_read_returns(returns, names, tables, documents, problems))
    problems += repeats
    problems += marked.find_needed({row.values["indicator"] for row in rows})
    changes = {
        name: compare(
            [row for row in rows if row.form.file == name], table, documents.find(source), problems
        )
        for name, table in tables.items()
    }
    texts, owners = {}, {}
    for name, made in changes.items():
        if made:
            path = f"{sources.data_folder}/{name}"
            new = apply(tables[name], [change.edit for change in made])
            texts[name] = FileText(path, new.text)
            owners.update({(path, line): made[one].row for one, line in new.lines.items()})
    used = _list_used(documents, changes)
    if used:
        file = sources.data[SOURCES]
        texts[SOURCES], lines = add_documents(file, used, today)
        owners.update({(file.path, lines[one.id]): used[one] for one in used})
    every = tuple(change for made in changes.values() for change in made)
    proved = prove(sources, texts, owners, read) if texts else []
    proved += find_negatives(every, names)
    told = [*problems, *proved]
    if any(one.level is Level.ERROR for one in told):
        raise DataError(told)
    return Brought(every, len(rows) - len(every), texts, tuple(used), sort_problems(told))


def _list_used(
    documents: Documents, changes: Mapping[str, Sequence[Change]]
) -> dict[NewDocument, ReturnRow]:
    """The new documents that a change names, each with the first row that does."""
    named: dict[NewDocument, ReturnRow] = {}
    for change in (change for made in changes.values() for change in made):
        for name, _ in split_references(change.after.get("source", "")):
            if name in documents.new:
                named.setdefault(documents.new[name], change.row)
    return named


def _read_table(sources: Sources, form: Form) -> CsvTable:
    file = sources.data.get(form.file)
    columns = [name for name in TABLES[form.file].columns if name not in TABLES[form.file].added]
    return read_table(file.text if file else "", columns)


def _read_returns(
    returns: Sequence[Return],
    names: Names,
    tables: Mapping[str, CsvTable],
    documents: Documents,
    problems: list[Problem],
) -> list[ReturnRow]:
    rows = []
    for grid, sent in ((grid, one.sent) for one in returns for grid in one.grids):
        problems.extend(tell_comments(grid))
        layout = find_layout(grid, problems)
        if layout is not None:
            known = tables[layout.form.file].by_key(partial(key_of, layout.form))
            for row in read_rows(grid, layout, names, known, problems):
                _, now = known.get(row.key, (None, {}))
                begun = any(map(is_waiting, now.values()))
                kept = keep_untouched(documents.name(row), sent, {} if begun else now, problems)
                rows += [kept] if kept else []
    return rows
