"""The list of neighbourhoods, one page each, and one page a district."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.charts.tile_map import make_tile_map
from generator.describe.language import say
from generator.describe.page_words import PAGE_TITLE
from generator.model.enums import AreaKind
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
    districts: list[Area]
    local: list[Area]
    """Every other place."""
    elsewhere: list[Area]
    """Those of them that lie in no district."""


def _find_way(area: Area) -> str:
    """From the list of neighbourhoods to a place: its part of the list, or its own page."""
    if area.kind is AreaKind.DISTRICT:
        return f"#{area.id}"
    return links.relative(links.NEIGHBOURHOODS, links.area(area))


def make_area_pages(view: View) -> Iterator[Page]:
    """The list, then each area."""
    yield view.page(
        "neighbourhoods",
        Head(
            PAGE_TITLE["neighbourhoods"](),
            say(
                "Neighbourhoods with extra joint work in {area}, and how far it has come.",
                area=view.report.agreement.details.area_name,
            ),
        ),
        "neighbourhoods.md.j2",
        _list_areas(view.report),
    )
    for one in view.report.areas.values():
        summary = one.account.headline or one.summary
        title = one.area.name
        yield view.page(
            links.name_area(one.area),
            Head(title, f"{title}: {summary}", above="neighbourhoods"),
            "area.md.j2",
            one,
        )


def _list_areas(report: Report) -> AreaList:
    areas = report.agreement.areas
    local = [area for area in areas if area.kind is not AreaKind.DISTRICT]
    return AreaList(
        tile_map=Markup(make_tile_map(report, _find_way)),  # noqa: S704 - see drawing.py
        districts=[area for area in areas if area.kind is AreaKind.DISTRICT],
        local=local,
        elsewhere=[area for area in local if report.areas[area.id].district is None],
    )
