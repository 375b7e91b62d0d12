"""The list of places, and one page each."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

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
    agreement, above = report.agreement, links.find(report.agreement.kinds.list_page)

    def find_way(area: Area) -> str:
        """To a place: its part of the list, or its own page."""
        if report.areas[area.id].is_top:
            return f"{'' if here == above else links.relative(here, above)}#{area.id}"
        return links.relative(here, links.find(agreement.name_page(area)))

    return Markup(make_tile_map(report, find_way))  # noqa: S704 - see drawing.py


def _list_areas(report: Report) -> AreaList:
    above = report.agreement.kinds.list_page
    tops = [one.area for one in report.areas.values() if one.is_top]
    local = [one.area for one in report.areas.values() if not one.is_top]
    return AreaList(
        tile_map=draw_map(report, links.find(above)),
        tops=tops,
        local=local,
        elsewhere=[area for area in local if report.areas[area.id].top is None],
    )
