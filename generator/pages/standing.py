"""Whole pages that officers write: about, get involved, accessibility, contact."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.documents import Correction, StandingPage
from generator.pages.page import Head, Page
from generator.pages.view import View


@dataclass(frozen=True, slots=True)
class Standing:
    """One page of content/<agreement>/pages/."""

    name: str
    page: StandingPage
    corrections: tuple[Correction, ...]


def make_standing_pages(view: View) -> Iterator[Page]:
    """Each page of content/<agreement>/pages/."""
    for name, one in view.report.agreement.pages.items():
        content = Standing(name, one, view.report.corrections.get(name, ()))
        yield view.page(name, Head(one.title, one.description), "standing.md.j2", content)
