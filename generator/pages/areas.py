"""The list of neighbourhoods, one page each, and one page a district."""

from collections.abc import Iterator

from generator.describe.language import say
from generator.describe.words import PAGE_TITLE
from generator.model.enums import AreaKind
from generator.pages import links
from generator.pages.page import Page
from generator.pages.view import View


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
