"""Sixth stage: a report to pages of Markdown. Knows no rules.

A page type is a module and a template, with a line in PAGES.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

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
from generator.pages.narrow import Narrowed, Narrower
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
    "Finish",
    "Memory",
    "Narrowed",
    "Page",
    "finish_pages",
    "make_companions",
    "make_measure_page",
    "make_pages",
    "view_of",
]

Finished = TypeVar("Finished")


@dataclass(frozen=True, slots=True)
class Finish(Generic[Finished]):
    """The pages of one measure when they are finished."""

    pages: tuple[Finished, ...]
    """One, or none."""
    companions: tuple[Finished, ...]
    used: tuple[str, ...]
    """The terms of the glossary that the page uses."""
    key: str = ""
    """Of all that they could show, where somebody asked for it."""
    is_kept: bool = False
    """True where they were there already."""

    @property
    def every(self) -> tuple[Finished, ...]:
        """The page and its other form."""
        return (*self.pages, *self.companions)


class Memory(Protocol[Finished]):
    """Knows pages of measures that need not be made again."""

    def recall(self, narrowed: Narrowed, make: Callable[[], Finish[Finished]]) -> Finish[Finished]:
        """What it knows of a measure's pages, or what comes of making them.

        It is asked in several processes, where nothing stays of what it notes.
        """

    def note(self, measure: str, finished: Finish[Finished]) -> None:
        """Hears of the pages of each measure in turn, in the process that wants them."""


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
    view = view_of(report, site)
    with speaking(report.agreement.details.speech):
        for kind in PAGES:
            yield from _make_each(kind, view) if isinstance(kind, EachMeasure) else kind(view)


def _make_each(kind: EachMeasure, view: View) -> Iterator[Page]:
    narrower = Narrower(view)
    for one in view.report.indicators.values():
        narrowed = narrower.narrow(one).view
        page = kind.make(narrowed, one)
        view.used.update(narrowed.used)
        if page:
            yield page


def make_measure_page(report: Report, site: Site, indicator: str) -> Iterator[Page]:
    """The page of one measure alone, as it is among all of them."""
    one = report.indicators[indicator]
    view = Narrower(view_of(report, site)).narrow(one).view
    with speaking(report.agreement.details.speech):
        yield from filter(None, (kind.make(view, one) for kind in OF_MEASURES))


def make_companions(report: Report, site: Site) -> Iterator[Page]:
    """Other forms of pages, to which no search and no list leads: for frames, and for walls."""
    view = view_of(report, site)
    with speaking(report.agreement.details.speech):
        narrower = Narrower(view)
        for kind in OF_MEASURES:
            every = report.indicators.values()
            made = (kind.make_companion(narrower.narrow(one).view, one) for one in every)
            yield from filter(None, made)
        for make in COMPANIONS:
            yield from make(view)


def finish_pages(
    report: Report,
    site: Site,
    finish: Callable[[Page], Finished],
    memory: Memory[Finished] | None = None,
) -> Iterator[Finished]:
    """All pages of one agreement and their other forms, each finished as soon as it is made.

    Pages of measures are made and finished by several processes at once where there are many, so
    nothing stays of a page but what `finish` returns and the files that it writes. Those that a
    memory knows are not made.
    """
    view = view_of(report, site)
    companions: list[Finished] = []

    def make_each(kind: EachMeasure) -> Iterator[Finished]:
        for measure, made in _finish_each(kind, view, finish, memory):
            if memory:
                memory.note(measure, made)
            view.used.update(made.used)
            companions.extend(made.companions)
            yield from made.pages

    with speaking(report.agreement.details.speech):
        for kind in PAGES:
            yield from make_each(kind) if isinstance(kind, EachMeasure) else map(finish, kind(view))
        yield from companions
        for make in COMPANIONS:
            yield from map(finish, make(view))


def _finish_each(
    kind: EachMeasure,
    view: View,
    finish: Callable[[Page], Finished],
    memory: Memory[Finished] | None,
) -> Iterator[tuple[str, Finish[Finished]]]:
    """The pages of every measure and their other forms, by its id."""
    narrower = Narrower(view)

    def make(one: IndicatorReport) -> Finish[Finished]:
        narrowed = narrower.narrow(one)
        if memory is None:
            return _finish(kind, narrowed.view, one, finish)
        return memory.recall(narrowed, lambda: _finish(kind, narrowed.view, one, finish))

    measures = view.report.indicators
    return zip(measures, share(make, tuple(measures.values())), strict=True)


def _finish(
    kind: EachMeasure, view: View, one: IndicatorReport, finish: Callable[[Page], Finished]
) -> Finish[Finished]:
    pages = tuple(map(finish, filter(None, [kind.make(view, one)])))
    used = tuple(sorted(view.used))  # what another form says alone is in no glossary
    companions = tuple(map(finish, filter(None, [kind.make_companion(view, one)])))
    return Finish(pages, companions, used)


def view_of(report: Report, site: Site) -> View:
    """What the page types of a report need."""
    return View(
        report,
        site,
        minis={},
        present=find_present(report),
        behind=Behind.of_report(report),
        names={name: one.indicator.plain_title for name, one in report.indicators.items()},
        places={one.id: one for one in report.agreement.areas},
    )
