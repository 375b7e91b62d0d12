"""One page a period: an archive whose addresses never change."""

from collections.abc import Iterator

from generator.describe.page_words import OPENING
from generator.pages import links
from generator.pages.page import Head, Page
from generator.pages.view import View


def make_period_pages(view: View) -> Iterator[Page]:
    """Each period of which anything is known, the latest first."""
    for one in view.report.periods:
        opening = one.counts[0].headline if one.counts else OPENING()
        yield view.page(
            links.name_period(one.period, view.report.agreement.details.reporting),
            Head(one.name, f"{one.name}: {opening}", above="changes"),
            "period.md.j2",
            one,
        )
