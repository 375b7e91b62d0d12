"""What a site gives to programs: tables with what describes them, a workbook, a document a page.

All of it is made from the columns of generator/schema/open_tables.py and the same rows.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from generator.describe.language import speaking
from generator.model.report import Report
from generator.pages import links
from generator.pages.site import Site
from generator.publish.open_data.about import tell_about
from generator.publish.open_data.catalogue import make_catalogue
from generator.publish.open_data.csv_file import ENDING
from generator.publish.open_data.csvw import make_csvw
from generator.publish.open_data.datapackage import make_package
from generator.publish.open_data.document_schema import make_document_schema
from generator.publish.open_data.documents import make_documents
from generator.publish.open_data.tables import FilledTable
from generator.publish.open_data.workbook import make_workbook

__all__ = ["make_open_data"]


def make_open_data(
    report: Report,
    site: Site,
    tables: Mapping[str, FilledTable],
    downloads: Mapping[str, bytes],
) -> Iterator[tuple[str, bytes]]:
    """Each file's address below the agreement's home and its bytes, but for those of `downloads`.

    One is made after the other: together they would take more memory than all the rest.
    """
    with speaking(report.agreement.details.speech):
        about = tell_about(report.agreement, site)
        files = [f"{name}{ENDING}" for name in tables]
        yield _below(links.WORKBOOK), make_workbook(report.agreement, about, tables)
        yield _below(links.CSVW), write_json(make_csvw(about, tables.values()))
        yield _below(links.DATA_PACKAGE), write_json(make_package(about, tables, downloads))
        catalogue = make_catalogue(about, [*files, links.WORKBOOK])
        yield _below(links.CATALOGUE), write_json(catalogue)
        yield _below(links.DOCUMENT_SCHEMA), write_json(make_document_schema())
        yield from make_documents(report, about, tables)


def _below(name: str) -> str:
    return f"{links.FILES}{name}"


def write_json(value: dict[str, Any]) -> bytes:
    """JSON that people can read too."""
    return (json.dumps(value, indent=1, ensure_ascii=False) + "\n").encode()
