"""When figures come out, what became of earlier dates, and meetings."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.describe.language import Phrase
from generator.describe.page_words import PAGE_TITLE
from generator.model.period import Period
from generator.model.report import PeriodReport
from generator.pages.links import CALENDAR_FILE, CALENDAR_KIND
from generator.pages.page import Alternate, Head, Page
from generator.pages.view import View

KEY = "calendar"
DESCRIPTION = Phrase("When the next figures about {area} come out, and meetings.")


@dataclass(frozen=True, slots=True)
class Calendar:
    """What the page has beside the dates themselves."""

    periods: Mapping[Period, PeriodReport]
    """Those that have a page."""
    file: str
    """The key of the file that has the same dates."""


def make_calendar_page(view: View) -> Iterator[Page]:
    """The one page, where there is a date to tell or a page that leads to it."""
    if not view.has(KEY):
        return
    report, title = view.report, PAGE_TITLE[KEY]()
    yield view.page(
        KEY,
        Head(
            title,
            DESCRIPTION(area=report.agreement.details.area_name),
            alternates=(Alternate(CALENDAR_KIND, title, CALENDAR_FILE),) * bool(report.timetable),
        ),
        "calendar.md.j2",
        Calendar({one.period: one for one in report.periods}, CALENDAR_FILE),
    )
