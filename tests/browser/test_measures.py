"""A measure is seen at a glance: short while folded, and whole when asked for or printed."""

import pytest

from tests.browser.three import CITY
from tests.browser.visit import SCREEN, Visit, look

pytestmark = pytest.mark.browser
SCREENS = 4
"""As many as the longest page of a measure may take on a desk while it is folded."""
TALL = "document.documentElement.scrollHeight"
BOTTOM = "document.querySelector('.glance').getBoundingClientRect().bottom"
OPEN = "document.querySelector('#sum').closest('details').open"
SEEN = "document.querySelector('#sum').checkVisibility({contentVisibilityAuto: true})"
TOP = "document.querySelector('#sum').getBoundingClientRect().top"
NEW_HOMES = f"{CITY}/indicators/ni-154/"


@pytest.fixture(scope="module")
def measures(three):
    found = (path.parent for path in three.rglob("indicators/*/index.html"))
    return sorted(f"{path.relative_to(three).as_posix()}/" for path in found)


def test_the_longest_page_of_a_measure_takes_four_screens_while_folded(tabs, address, measures):
    tall = {}
    tabs.plain.set_viewport_size(SCREEN)
    for page in measures:
        tabs.plain.goto(address + page)
        tall[page] = tabs.plain.evaluate(TALL)
    assert len(tall) > 100
    assert max(tall.values()) <= SCREENS * SCREEN["height"], max(tall, key=tall.get)


def test_the_answer_its_facts_and_its_tags_stand_on_the_first_screen(tabs, address):
    with Visit(tabs.plain, address + NEW_HOMES) as visit:
        assert visit.tab.evaluate(BOTTOM) <= SCREEN["height"]


def test_a_link_to_the_sum_opens_it(tabs, address):
    with Visit(tabs.plain, address + NEW_HOMES) as visit:
        assert not visit.tab.evaluate(OPEN)
    with Visit(tabs.plain, f"{address}{NEW_HOMES}#sum") as visit:
        assert visit.tab.evaluate(OPEN)
        assert 0 <= visit.tab.evaluate(TOP) < SCREEN["height"]


def test_paper_has_what_is_folded(tabs, address):
    with Visit(tabs.plain, address + NEW_HOMES) as visit:
        assert not visit.tab.evaluate(SEEN)
        look(visit.tab, media="print")
        visit.tab.wait_for_function(SEEN)


def test_the_keyboard_unfolds_the_sum(tabs, address):
    with Visit(tabs.plain, address + NEW_HOMES) as visit:
        visit.tab.focus("details:has(#sum) > summary")
        visit.tab.keyboard.press("Enter")
        assert visit.tab.evaluate(OPEN)
