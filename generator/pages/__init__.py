"""Sixth stage: a report to pages of Markdown. Knows no rules.

A page type is a module and a template, with a line in PAGES.
"""

from collections.abc import Callable, Iterator

from generator.describe.language import speaking
from generator.model.report import Report
from generator.pages.areas import make_area_pages
from generator.pages.blocks import make_block_pages
from generator.pages.calendar import make_calendar_page
from generator.pages.embed import make_embed_pages
from generator.pages.find import make_find_page
from generator.pages.glossary import make_glossary_page
from generator.pages.indicators import make_indicator_pages
from generator.pages.links import Site
from generator.pages.open_data import make_data_pages
from generator.pages.page import Page
from generator.pages.periods import make_period_pages
from generator.pages.posters import make_posters
from generator.pages.present import find_present
from generator.pages.reference import make_reference_pages
from generator.pages.removed import make_removed_pages
from generator.pages.standing import make_standing_pages
from generator.pages.view import View

__all__ = ["COMPANIONS", "PAGES", "Page", "make_companions", "make_pages"]

PAGES: tuple[Callable[[View], Iterator[Page]], ...] = (
    make_reference_pages,
    make_data_pages,
    make_calendar_page,
    make_block_pages,
    make_indicator_pages,
    make_area_pages,
    make_removed_pages,
    make_period_pages,
    make_standing_pages,
    make_find_page,
    make_glossary_page,
)
"""Every page type. The last ones tell of those before them."""

COMPANIONS: tuple[Callable[[View], Iterator[Page]], ...] = (make_embed_pages, make_posters)
"""Every type of page that is another form of a page of PAGES."""


def make_pages(report: Report, site: Site) -> Iterator[Page]:
    """All pages of one agreement."""
    view = View(report, site, minis={}, present=find_present(report))
    with speaking(report.agreement.details.speech):
        for make in PAGES:
            yield from make(view)


def make_companions(report: Report, site: Site) -> Iterator[Page]:
    """Other forms of pages, to which no search and no list leads: for frames, and for walls."""
    view = View(report, site, minis={}, present=find_present(report))
    with speaking(report.agreement.details.speech):
        for make in COMPANIONS:
            yield from make(view)
