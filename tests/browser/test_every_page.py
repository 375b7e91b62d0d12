"""Far more pages than are surveyed fit the screen where letters are large or far apart.

In the suite the heaviest pages of each kind take turns; with LAA_LONG each page is seen in both.
"""

import os
from collections.abc import Iterator
from itertools import groupby, islice

import pytest
from playwright.sync_api import Page as Tab

from tests.browser.choose import Page, find_pages
from tests.browser.survey import EXTRAS, PROBES, PUT_IN_PLACE, READ_POLICY
from tests.browser.three import AGREEMENTS
from tests.browser.visit import HEIGHT, open_tab
from tests.examples import LONG

pytestmark = pytest.mark.browser
CASES = ((320, "text spacing"), (640, "200 % text"))
HEAVIEST = 8
"""Pages of a kind in an agreement that the suite looks at."""
UNFOLD = "for (const one of document.querySelectorAll('details')) one.open = true"
MANY = 400
FEWEST = 150


def _open_each(tab: Tab, addresses: list[str]) -> Iterator[str]:
    """Each page in turn, put in place of the one before where both have the same policy."""
    tab.goto(addresses[0])
    policy = tab.evaluate(READ_POLICY)
    for address in addresses:
        tab.evaluate(PUT_IN_PLACE, address)
        if tab.evaluate(READ_POLICY) != policy:
            tab.goto(address)
            policy = tab.evaluate(READ_POLICY)
        yield address


def _choose(pages: list[Page]) -> list[Page]:
    """The heaviest of each kind in each agreement, or all where time is no matter."""
    if os.environ.get(LONG):
        return pages
    alike = groupby(
        sorted(pages, key=lambda one: (one.agreement, one.kind, -one.bytes, one.address)),
        key=lambda one: (one.agreement, one.kind),
    )
    return [page for _, some in alike for page in islice(some, HEAVIEST)]


def _share_out(pages: list[Page]) -> Iterator[tuple[tuple[int, str], list[str]]]:
    """Each case with the addresses that are seen in it: a screen changes its size just once."""
    for number, case in enumerate(CASES):
        share = pages if os.environ.get(LONG) else pages[number :: len(CASES)]
        yield case, [page.address for page in share]


def test_no_page_is_wider_than_the_screen_with_large_or_spaced_letters(browser, address, three):
    found = find_pages(three, AGREEMENTS)
    pages = [one for one in found if not one.address.endswith(".html")]
    chosen = _choose(pages)
    tab = open_tab(browser)
    faults = []
    for (width, name), addresses in _share_out(chosen):
        tab.set_viewport_size({"width": width, "height": HEIGHT})
        for page in _open_each(tab, [address + one for one in addresses]):
            tab.evaluate(UNFOLD)
            seen = tab.evaluate(PROBES["layout"], {name: EXTRAS[name]})[name]
            if seen["wider"]:
                faults.append(f"{page}, {width} px, {name}: {seen['wider']} px, {seen['widest']}")
    assert len(pages) > MANY
    assert len(chosen) > FEWEST
    assert {one.kind for one in chosen} == {one.kind for one in pages}
    assert not faults, "\n".join(faults)
