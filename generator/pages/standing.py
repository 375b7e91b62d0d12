"""Whole pages that officers write: about, get involved, accessibility, contact."""

from collections.abc import Iterator

from generator.pages import links
from generator.pages.page import Page
from generator.pages.view import View


def make_standing_pages(view: View) -> Iterator[Page]:
    """Each page of content/<agreement>/pages/."""
    for name, one in view.report.agreement.pages.items():
        yield view.page(links.standing(name), "standing.md.j2", one.title, one.description, one=one)
