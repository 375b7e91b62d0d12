"""A measure is seen at a glance: short while folded, and whole when asked for or printed."""

import os

import pytest

from tests.browser.three import CITY
from tests.browser.visit import SCREEN, Visit, look
from tests.examples import LONG

pytestmark = pytest.mark.browser
SCREENS = 4
"""As many as the longest page of a measure may take on a desk while it is folded."""
HEAVIEST = 30
"""Pages that the suite looks at, of most bytes; with LAA_LONG it looks at all."""
NARROW = 8
"""In em: a heading of less breaks its words into letters."""
TALL = "document.documentElement.scrollHeight"
BOTTOM = "document.querySelector('.glance').getBoundingClientRect().bottom"
OPEN = "document.querySelector('#sum').closest('details').open"
SEEN = "document.querySelector('#sum').checkVisibility({contentVisibilityAuto: true})"
NARROWEST = """Math.min(...[...document.querySelectorAll('h2')].map(
    one => one.getBoundingClientRect().width / parseFloat(getComputedStyle(one).fontSize)))"""
"""The width of the narrowest heading, in em."""
MARK = "getComputedStyle(document.querySelector('summary'), '::before').display"
TOP = "document.querySelector('#sum').getBoundingClientRect().top"
NEW_HOMES = f"{CITY}/indicators/ni-154/"


@pytest.fixture(scope="module")
def measures(three):
    """The pages of measures, those of most bytes first."""
    found = sorted(three.rglob("indicators/*/index.html"), key=lambda path: -path.stat().st_size)
    return [f"{path.parent.relative_to(three).as_posix()}/" for path in found]


def test_the_longest_page_of_a_measure_takes_four_screens_while_folded(tabs, address, measures):
    tall = {}
    tabs.plain.set_viewport_size(SCREEN)
    for page in measures if os.environ.get(LONG) else measures[:HEAVIEST]:
        tabs.plain.goto(address + page)
        tall[page] = tabs.plain.evaluate(TALL)
    assert len(measures) > 100
    assert len(tall) >= HEAVIEST
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


def test_paper_has_headings_on_lines_and_no_sign_to_unfold_them(tabs, address):
    with Visit(tabs.plain, address + NEW_HOMES) as visit:
        look(visit.tab, media="print")
        assert visit.tab.evaluate(NARROWEST) > NARROW
        assert visit.tab.evaluate(MARK) == "none"


def test_the_keyboard_unfolds_the_sum(tabs, address):
    with Visit(tabs.plain, address + NEW_HOMES) as visit:
        visit.tab.focus("details:has(#sum) > summary")
        visit.tab.keyboard.press("Enter")
        assert visit.tab.evaluate(OPEN)
