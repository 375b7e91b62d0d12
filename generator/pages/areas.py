"""The list of neighbourhoods, one page each, and one page a district."""

from collections.abc import Iterator

from generator.charts.tile_map import make_tile_map
from generator.describe.language import say
from generator.describe.words import PAGE_TITLE
from generator.model.enums import AreaKind
from generator.model.places import Area
from generator.pages import links
from generator.pages.page import Page
from generator.pages.view import View


def _find_way(area: Area) -> str:
    """From the list of neighbourhoods to a place: its part of the list, or its own page."""
    if area.kind is AreaKind.DISTRICT:
        return f"#{area.id}"
    return links.relative(links.NEIGHBOURHOODS, links.area(area))


def make_area_pages(view: View) -> Iterator[Page]:
    """The list, then each area."""
    details, areas = view.report.agreement.details, view.report.agreement.areas
    yield view.page(
        links.NEIGHBOURHOODS,
        "neighbourhoods.md.j2",
        PAGE_TITLE["neighbourhoods"](),
        say(
            "Neighbourhoods with extra joint work in {area}, and how far it has come.",
            area=details.area_name,
        ),
        tile_map=make_tile_map(view.report, _find_way),
        districts=[area for area in areas if area.kind is AreaKind.DISTRICT],
        local=[area for area in areas if area.kind is not AreaKind.DISTRICT],
        elsewhere=[
            area
            for area in areas
            if area.kind is not AreaKind.DISTRICT and view.report.areas[area.id].district is None
        ],
    )
    for one in view.report.areas.values():
        summary = one.commentary.headline if one.commentary else one.summary
        title = one.area.name
        yield view.page(
            links.area(one.area),
            "area.md.j2",
            title,
            f"{title}: {summary}",
            above="neighbourhoods",
            one=one,
        )
