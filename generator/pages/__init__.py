"""Sixth stage: a report to pages of Markdown. Knows no rules.

A page type is a module and a template, with a line in PAGES.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from generator.describe.language import speaking
from generator.model.report import IndicatorReport, Report
from generator.pages.areas import make_area_pages
from generator.pages.blocks import make_block_pages
from generator.pages.calendar import make_calendar_page
from generator.pages.embed import make_embed_page
from generator.pages.find import make_find_page
from generator.pages.further import make_further_pages
from generator.pages.glossary import make_glossary_page
from generator.pages.indicators import make_indicator_page, make_list_page
from generator.pages.kept import Behind
from generator.pages.open_data import make_data_pages
from generator.pages.page import Page
from generator.pages.periods import make_period_pages
from generator.pages.posters import make_posters
from generator.pages.present import find_present
from generator.pages.reference import make_reference_pages
from generator.pages.removed import make_removed_pages
from generator.pages.site import Site
from generator.pages.standing import make_standing_pages
from generator.pages.view import View
from generator.share import share

__all__ = [
    "COMPANIONS",
    "PAGES",
    "Page",
    "finish_pages",
    "make_companions",
    "make_measure_page",
    "make_pages",
]

Finished = TypeVar("Finished")


MakePage = Callable[[View, IndicatorReport], Page | None]


@dataclass(frozen=True, slots=True)
class EachMeasure:
    """A page type with at most one page a measure: they need not be made one after the other."""

    make: MakePage
    make_companion: MakePage
    """Another form of the page: both show the same charts, which are drawn once."""


PageType = Callable[[View], Iterator[Page]] | EachMeasure

PAGES: tuple[PageType, ...] = (
    make_reference_pages,
    make_data_pages,
    make_calendar_page,
    make_block_pages,
    make_list_page,
    EachMeasure(make_indicator_page, make_embed_page),
    make_area_pages,
    make_removed_pages,
    make_period_pages,
    make_standing_pages,
    make_further_pages,
    make_find_page,
    make_glossary_page,
)
"""Every page type. The last ones tell of those before them."""

OF_MEASURES = tuple(kind for kind in PAGES if isinstance(kind, EachMeasure))

COMPANIONS: tuple[Callable[[View], Iterator[Page]], ...] = (make_posters,)
"""Every type of page that is another form of a page of PAGES, but for those of measures."""


def make_pages(report: Report, site: Site) -> Iterator[Page]:
    """All pages of one agreement."""
    return _make(_view(report, site), lambda page: page, None)


def make_measure_page(report: Report, site: Site, indicator: str) -> Iterator[Page]:
    """The page of one measure alone, as it is among all of them."""
    view = _view(report, site)
    with speaking(report.agreement.details.speech):
        made = (kind.make(view, report.indicators[indicator]) for kind in OF_MEASURES)
        yield from filter(None, made)


def make_companions(report: Report, site: Site) -> Iterator[Page]:
    """Other forms of pages, to which no search and no list leads: for frames, and for walls."""
    view = _view(report, site)
    with speaking(report.agreement.details.speech):
        for kind in OF_MEASURES:
            made = (kind.make_companion(view, one) for one in report.indicators.values())
            yield from filter(None, made)
        for make in COMPANIONS:
            yield from make(view)


def finish_pages(
    report: Report, site: Site, finish: Callable[[Page], Finished]
) -> Iterator[Finished]:
    """All pages of one agreement and their other forms, each finished as soon as it is made.

    Pages of measures are made and finished by several processes at once where there are many, so
    nothing stays of a page but what `finish` returns and the files that it writes.
    """
    view = _view(report, site)
    companions: list[Finished] = []
    yield from _make(view, finish, companions)
    yield from companions
    with speaking(report.agreement.details.speech):
        for make in COMPANIONS:
            yield from map(finish, make(view))


def _view(report: Report, site: Site) -> View:
    return View(report, site, minis={}, present=find_present(report), behind=Behind(report))


def _make(
    view: View, finish: Callable[[Page], Finished], companions: list[Finished] | None
) -> Iterator[Finished]:
    """The pages of PAGES; other forms of those of measures go to `companions` if it is a list."""
    with speaking(view.report.agreement.details.speech):
        for one in PAGES:
            if isinstance(one, EachMeasure):
                yield from _make_each(one, view, finish, companions)
            else:
                yield from map(finish, one(view))


def _make_each(
    kind: EachMeasure,
    view: View,
    finish: Callable[[Page], Finished],
    companions: list[Finished] | None,
) -> Iterator[Finished]:
    def make(one: IndicatorReport) -> tuple[Finished | None, Finished | None, set[str]]:
        before = set(view.used)
        page = kind.make(view, one)
        finished, used = (finish(page) if page else None), set(view.used)
        companion = None if companions is None else kind.make_companion(view, one)
        view.used.intersection_update(used)  # what another form says alone is in no glossary
        return finished, (finish(companion) if companion else None), used - before

    for finished, companion, used in share(make, tuple(view.report.indicators.values())):
        view.used.update(used)
        if companions is not None and companion is not None:
            companions.append(companion)
        if finished is not None:
            yield finished
