"""The pages of what is no longer in the plan: each stays at its address."""

from collections.abc import Iterator

from generator.pages.page import Head, Page
from generator.pages.view import View


def make_removed_pages(view: View) -> Iterator[Page]:
    """One page each, in the order of removed.yml."""
    places = view.report.agreement.kinds.list_page
    lists = {"indicator": "indicators", "block": ""}
    for key, one in view.report.removed.items():
        above = lists.get(key.partition("/")[0], places if view.has(places) else "")
        head = Head(one.title, f"{one.title}: {one.gone}", above=above)
        yield view.page(key, head, "removed.md.j2", one)
