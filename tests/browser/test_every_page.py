"""Not samples alone: each page fits the screen where letters are large or far apart.

In the suite the two take turns, from page to page; with LAA_LONG each page is seen in both.
"""

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page as Tab

from tests.browser.survey import EXTRAS, PROBES, PUT_IN_PLACE, READ_POLICY
from tests.browser.visit import HEIGHT, open_tab
from tests.examples import LONG

pytestmark = pytest.mark.browser
CASES = ((320, "text spacing"), (640, "200 % text"))
UNFOLD = "for (const one of document.querySelectorAll('details')) one.open = true"
MANY = 400


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


def test_no_page_is_wider_than_the_screen_with_large_or_spaced_letters(browser, address, three):
    found = sorted(path.relative_to(three).as_posix() for path in three.rglob("index.html"))
    tab = open_tab(browser)
    faults = []
    for number, page in enumerate(_open_each(tab, [address + path for path in found])):
        tab.evaluate(UNFOLD)
        for width, name in CASES if os.environ.get(LONG) else (CASES[number % len(CASES)],):
            tab.set_viewport_size({"width": width, "height": HEIGHT})
            seen = tab.evaluate(PROBES["layout"], {name: EXTRAS[name]})[name]
            if seen["wider"]:
                faults.append(f"{page}, {width} px, {name}: {seen['wider']} px, {seen['widest']}")
    assert len(found) > MANY
    assert not faults, "\n".join(faults)
