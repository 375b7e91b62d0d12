"""What each table is in the words of CSV on the Web (W3C): csv-metadata.json beside the tables."""

from collections.abc import Iterable
from typing import Any

from generator.describe.column_words import find_words, say_empty
from generator.describe.table_words import TABLE_TITLE, TABLE_WHAT
from generator.model.sentence import join
from generator.publish.open_data.about import About
from generator.publish.open_data.columns import describe_for_csvw
from generator.publish.open_data.csv_file import ENDING, LINE_END
from generator.publish.open_data.tables import FilledTable
from generator.schema.open_columns import Column, Empty
from generator.schema.open_tables import OPEN_TABLES, VERSION

CONTEXT = "http://www.w3.org/ns/csvw"


def make_csvw(about: About, tables: Iterable[FilledTable]) -> dict[str, Any]:
    """The metadata document of a group of tables."""
    return {
        "@context": [CONTEXT, {"@language": about.language}],
        "dc:title": about.title,
        "dc:description": about.description,
        "dc:publisher": about.publisher,
        "dc:rights": about.licence,
        **({"dc:license": {"@id": about.licence_url}} if about.licence_url else {}),
        **({"dc:bibliographicCitation": about.attribution} if about.attribution else {}),
        "schema:version": VERSION,
        "dialect": {"encoding": "utf-8", "header": True, "lineTerminators": [LINE_END, "\n"]},
        "tables": [_describe_table(table) for table in tables],
    }


def _describe_table(table: FilledTable) -> dict[str, Any]:
    # a reference that may be empty has no way to be said in CSV on the Web
    keys = [
        _refer(column)
        for column in table.form.columns
        if column.refers and column.empty is Empty.NEVER
    ]
    return {
        "url": f"{table.name}{ENDING}",
        "dc:title": str(TABLE_TITLE[table.name]()),
        "dc:description": str(TABLE_WHAT[table.name]()),
        "tableSchema": {
            "columns": [_describe_column(table.name, column) for column in table.form.columns],
            **({"primaryKey": list(table.form.key)} if table.form.key else {}),
            **({"foreignKeys": keys} if keys else {}),
        },
    }


def _describe_column(table: str, column: Column) -> dict[str, Any]:
    words = find_words(table, column)
    return {
        "name": column.name,
        "titles": column.name,
        "dc:title": str(words.title()),
        "dc:description": str(join((words.what(), say_empty(table, column)))),
        **describe_for_csvw(column),
    }


def _refer(column: Column) -> dict[str, Any]:
    first = OPEN_TABLES[column.refers].key[0]
    return {
        "columnReference": column.name,
        "reference": {"resource": f"{column.refers}{ENDING}", "columnReference": first},
    }
