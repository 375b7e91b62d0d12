"""Writes what stands beside the pages and belongs to no single one: data, search, dates, feeds."""

from collections.abc import Iterable
from pathlib import Path

from generator.model.published import FOLDER as PUBLISHED
from generator.model.report import Report
from generator.pages.links import FILES, FIND, SEARCH_INDEX
from generator.pages.site import Site
from generator.publish.calendar_file import write_calendar
from generator.publish.downloads import make_downloads
from generator.publish.feeds import write_feeds
from generator.publish.open_data import make_open_data
from generator.publish.open_data.tables import fill_tables
from generator.publish.search import Told, make_index
from generator.publish.write import write_files, write_folder


def write_beside(report: Report, site: Site, pages: Iterable[Told], out: Path) -> None:
    """Writes the files below `out`; `pages` are all that the agreement has."""
    tables = fill_tables(report)
    downloads = make_downloads(report, tables)
    files = {out / FILES / name: raw for name, raw in downloads.items()}
    write_folder(files, out / FILES / PUBLISHED)
    for name, raw in make_open_data(report, site, tables, downloads):
        write_files({out / name: raw})
    if not site.is_on_disk:
        write_files({out / FIND / SEARCH_INDEX: make_index(report, pages)})
    logo = report.agreement.logo
    if logo:
        write_files({out / logo.name: logo.raw})
    write_calendar(report, site, out)
    write_feeds(report, site, out)
