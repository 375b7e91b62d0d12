"""Writes what stands beside the pages: data, search, figures, pictures, dates and feeds."""

from collections.abc import Sequence
from pathlib import Path

from generator.model.published import FOLDER as PUBLISHED
from generator.model.report import Report
from generator.pages import Page
from generator.pages.links import FILES, FIND, PICTURES, SEARCH_INDEX, Site
from generator.publish.calendar_file import write_calendar
from generator.publish.cards import write_cards
from generator.publish.chart_files import write_chart_files
from generator.publish.downloads import make_downloads
from generator.publish.feeds import write_feeds
from generator.publish.figures import write_figures
from generator.publish.head import find_css
from generator.publish.open_data import make_open_data
from generator.publish.open_data.tables import fill_tables
from generator.publish.search import make_index
from generator.publish.write import write_files, write_folder


def write_beside(report: Report, site: Site, pages: Sequence[Page], out: Path) -> None:
    """Writes the files below `out`; `pages` are all that the agreement has."""
    tables = fill_tables(report)
    downloads = make_downloads(report, tables)
    files = {out / FILES / name: raw for name, raw in downloads.items()}
    write_folder(files, out / FILES / PUBLISHED)
    described = make_open_data(report, site, tables, downloads)
    write_files({out / name: raw for name, raw in described.items()})
    if not site.is_on_disk:
        write_files({out / FIND / SEARCH_INDEX: make_index(report, pages)})
    logo = report.agreement.logo
    if logo:
        write_files({out / logo.name: logo.raw})
    write_figures(pages, out)
    pictures = {out / PICTURES / one.name: one.content for page in pages for one in page.pictures}
    write_folder(pictures, out / PICTURES)
    css = find_css(report.agreement)
    write_chart_files(pages, css, out)
    write_cards(pages, css, out)
    write_calendar(report, site, out)
    write_feeds(report, site, out)
