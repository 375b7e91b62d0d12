"""A document beside the page of each measure, place, topic and period: its rows of every table."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.model.report import Report
from generator.pages import links
from generator.publish.open_data.about import About
from generator.publish.open_data.tables import FilledTable
from generator.schema.open_columns import CellKind
from generator.schema.open_tables import VERSION

INDICATOR, PLACE, BLOCK, PERIOD = "indicator", "area", "block", "period"
TABLES: dict[str, dict[str, str]] = {
    INDICATOR: {
        "indicators": "indicator", "figures": "indicator", "targets": "indicator",
        "ratings": "indicator", "movements": "indicator", "forecasts": "indicator",
        "rewards": "indicator", "comparisons": "indicator",
    },
    PLACE: {"areas": "area", "figures": "area", "targets": "area", "ratings": "area"},
    BLOCK: {"blocks": "block", "indicators": "blocks", "counts": "block"},
    PERIOD: {
        "periods": "period", "figures": "period", "targets": "period", "ratings": "period",
        "counts": "period", "forecasts": "period", "comparisons": "period",
    },
}  # fmt: skip
"""By kind of document: its tables, and the column of each that names the document of a row."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a document is about."""

    kind: str
    id: str
    """As the tables write it."""
    title: str
    page: str
    """The address of its page."""


def make_documents(
    report: Report, about: About, tables: Mapping[str, FilledTable]
) -> Iterator[tuple[str, bytes]]:
    """Every document, with its address below the agreement's home."""
    written = {name: list(_write_rows(table)) for name, table in tables.items()}
    groups = {kind: _group(kind, tables, written) for kind in TABLES}
    for one in list_subjects(report):
        yield links.document(one.page), _write(one, about, groups[one.kind])


def list_subjects(report: Report) -> Iterator[Subject]:
    """Everything that has a document, in the order of the site."""
    agreement = report.agreement
    for one in agreement.indicators:
        yield Subject(INDICATOR, one.id, one.plain_title, links.indicator(one.id))
    for block in agreement.blocks:
        yield Subject(BLOCK, block.id, block.plain_title, links.block(block.id))
    for area in agreement.areas:
        yield Subject(PLACE, area.id, area.name, links.find(agreement.name_page(area)))
    for period in report.periods:
        address = links.period(period.period, agreement.details.reporting)
        yield Subject(PERIOD, period.period.text, period.name, address)


_Groups = dict[str, dict[str, list[str]]]
"""By table and by the id of a document: its rows as JSON."""


def _group(
    kind: str, tables: Mapping[str, FilledTable], written: Mapping[str, list[str]]
) -> _Groups:
    found: _Groups = {}
    for name, column in TABLES[kind].items():
        table = tables.get(name)
        if table is None:
            continue
        by_id: dict[str, list[str]] = defaultdict(list)
        place = table.form.names.index(column)
        is_list = table.form.columns[place].kind is CellKind.LIST
        for row, text in zip(table.rows, written[name], strict=True):
            for one in row[place].split() if is_list else (row[place],):
                by_id[one].append(text)
        found[name] = by_id
    return found


_QUOTED = frozenset({CellKind.TEXT, CellKind.NAME, CellKind.GOAL, CellKind.DAY})
"""The text of other kinds is JSON already, to the last digit, or a list."""
_quote = json.encoder.encode_basestring
"""What `json.dumps` writes for a text with every letter as it is, in a tenth of the time."""


def _write_rows(table: FilledTable) -> Iterator[str]:
    """Each row as JSON on one line: numbers keep every digit, what is empty is null."""
    columns = table.form.columns
    pattern = ", ".join(f"{_quote(column.name)}: %s" for column in columns)
    pattern = f"{{{pattern}}}"
    writers = [_write_list_cell if one.kind is CellKind.LIST else None for one in columns]
    quoted = [one.kind in _QUOTED for one in columns]
    for row in table.rows:
        yield pattern % tuple([
            write(cell) if write else "null" if not cell else _quote(cell) if is_text else cell
            for cell, write, is_text in zip(row, writers, quoted, strict=True)
        ])  # fmt: skip


def _write_list_cell(cell: str) -> str:
    return json.dumps(cell.split(), ensure_ascii=False)


def _write(one: Subject, about: About, groups: _Groups) -> bytes:
    schema = links.relative(one.page, f"{links.FILES}{links.DOCUMENT_SCHEMA}")
    head: dict[str, Any] = {
        "$schema": f"{about.base}{links.FILES}{links.DOCUMENT_SCHEMA}" if about.base else schema,
        "version": VERSION,
        "kind": one.kind,
        "id": one.id,
        "title": str(one.title),
        "page": f"{about.base}{one.page}" if about.base else "./",
        "agreement": about.name,
        "area": about.area,
        "shown_first": about.period,
        "publisher": about.publisher,
        "licence": about.licence,
        "attribution": about.attribution or None,
    }
    lines = [
        f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in head.items()
    ]
    tables = ",\n".join(
        f"{json.dumps(name)}: {_write_list(by_id.get(one.id, []))}"
        for name, by_id in groups.items()
    )
    return ("{\n" + ",\n".join(lines) + f',\n"tables": {{\n{tables}\n}}\n}}\n').encode()


def _write_list(rows: list[str]) -> str:
    return "[\n" + ",\n".join(rows) + "\n]" if rows else "[]"
