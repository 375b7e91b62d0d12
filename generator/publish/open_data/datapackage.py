"""The tables as a data package (Frictionless): datapackage.json beside them."""

import hashlib
from collections.abc import Collection, Mapping
from typing import Any

from generator.describe.column_words import find_words, say_empty
from generator.describe.table_words import TABLE_TITLE, TABLE_WHAT
from generator.model.sentence import join
from generator.publish.open_data.about import About
from generator.publish.open_data.columns import describe_for_package
from generator.publish.open_data.csv_file import ENDING, LINE_END
from generator.publish.open_data.tables import FilledTable
from generator.schema.open_columns import CellKind, Column
from generator.schema.open_tables import OPEN_TABLES, VERSION

OWN = "laa"
"""The key of what only sites like this one say and read."""


def make_package(
    about: About, tables: Mapping[str, FilledTable], files: Mapping[str, bytes]
) -> dict[str, Any]:
    """The description; `files` are the bytes of the tables by the names of their files."""
    licence = {"name": about.licence_name, "title": about.licence}
    if about.licence_url:
        licence["path"] = about.licence_url
    return {
        "profile": "tabular-data-package",
        "name": about.name,
        "title": about.title,
        "description": about.description,
        "version": VERSION,
        "created": f"{about.day.isoformat()}T00:00:00Z",
        **({"homepage": about.base} if about.base else {}),
        **({"licenses": [licence]} if about.is_licensed else {}),
        "contributors": [{"title": about.publisher, "role": "publisher"}],
        OWN: {
            "version": VERSION,
            "area": about.area,
            "agreement": about.name,
            "period": about.period,
            "licence": about.licence,
            "attribution": about.attribution,
        },
        "resources": [
            _describe_table(table, files[f"{name}{ENDING}"], tables)
            for name, table in tables.items()
        ],
    }


def _describe_table(table: FilledTable, raw: bytes, given: Collection[str]) -> dict[str, Any]:
    keys = [
        _refer(table.name, column)
        for column in table.form.columns
        if column.refers in given and column.kind is not CellKind.LIST
    ]
    return {
        "name": table.name,
        "path": f"{table.name}{ENDING}",
        "profile": "tabular-data-resource",
        "title": str(TABLE_TITLE[table.name]()),
        "description": str(TABLE_WHAT[table.name]()),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8-sig",
        "dialect": {"lineTerminator": LINE_END},
        "bytes": len(raw),
        "hash": f"sha256:{hashlib.sha256(raw).hexdigest()}",
        "schema": {
            "fields": [_describe_column(table.name, column) for column in table.form.columns],
            "missingValues": [""],
            **({"primaryKey": list(table.form.key)} if table.form.key else {}),
            **({"foreignKeys": keys} if keys else {}),
        },
    }


def _describe_column(table: str, column: Column) -> dict[str, Any]:
    words = find_words(table, column)
    return {
        "name": column.name,
        "title": str(words.title()),
        "description": str(join((words.what(), say_empty(table, column)))),
        **describe_for_package(column),
    }


def _refer(table: str, column: Column) -> dict[str, Any]:
    """Of a table to itself the name of the other is empty."""
    first = OPEN_TABLES[column.refers].key[0]
    resource = "" if column.refers == table else column.refers
    return {"fields": column.name, "reference": {"resource": resource, "fields": first}}
