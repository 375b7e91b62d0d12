"""The list of places, and one page each."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.charts.outline_map import make_outline_map
from generator.charts.tile_map import make_tile_map
from generator.model.places import Area
from generator.model.report import Report
from generator.pages import links
from generator.pages.page import Head, Page
from generator.pages.view import View


@dataclass(frozen=True, slots=True)
class AreaList:
    """All places of an agreement, as the list shows them."""

    tile_map: Markup
    """Empty where too few places have a tile."""
    outlines: Markup
    """The map of outlines, which stands instead; empty where too few places have one."""
    numbered: tuple[Area, ...]
    """Places that it can only number."""
    tops: list[Area]
    """Places under which others are listed."""
    local: list[Area]
    """Every other place."""
    elsewhere: list[Area]
    """Those of them that are listed under none."""


def make_area_pages(view: View) -> Iterator[Page]:
    """The list, then each area; nothing where the agreement names no place."""
    report = view.report
    if not report.agreement.areas:
        return
    above = report.agreement.kinds.list_page
    head = Head(report.places.find, report.places.about)
    yield view.page(above, head, "places.md.j2", _list_areas(report))
    for one in report.areas.values():
        summary = one.account.headline or one.summary
        title = one.area.name
        yield view.page(
            report.agreement.name_page(one.area),
            Head(title, f"{title}: {summary}", above=above),
            "area.md.j2",
            one,
        )


def draw_map(report: Report, here: str) -> Markup:
    """The map of tiles on the page at an address; empty where too few places have a tile."""
    return Markup(make_tile_map(report, lead_from(report, here)))  # noqa: S704 - see drawing.py


def lead_from(report: Report, here: str) -> Callable[[Area], str]:
    """Gives the way from a map on the page at an address to a place."""
    agreement, above = report.agreement, links.find(report.agreement.kinds.list_page)

    def find_way(area: Area) -> str:
        """To a place: its part of the list, or its own page."""
        if report.areas[area.id].is_top:
            return f"{'' if here == above else links.relative(here, above)}#{area.id}"
        return links.relative(here, links.find(agreement.name_page(area)))

    return find_way


def _list_areas(report: Report) -> AreaList:
    here = links.find(report.agreement.kinds.list_page)
    tops = [one.area for one in report.areas.values() if one.is_top]
    local = [one.area for one in report.areas.values() if not one.is_top]
    outlines = make_outline_map(report, lead_from(report, here))
    return AreaList(
        tile_map=Markup("") if outlines.svg else draw_map(report, here),
        outlines=Markup(outlines.svg),  # noqa: S704 - see drawing.py
        numbered=outlines.numbered,
        tops=tops,
        local=local,
        elsewhere=[area for area in local if report.areas[area.id].top is None],
    )
