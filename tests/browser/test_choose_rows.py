"""The list of all measures can be chosen from and ordered, and is whole without a script."""

import gzip

import pytest

from generator.demo import FOLDER as DEMO
from generator.publish.policy import ASSETS
from tests.browser.limits import SCRIPT
from tests.browser.survey import AXE, RULES, RUN_AXE

pytestmark = pytest.mark.browser
LIST = f"{DEMO}/indicators/"
SEEN = "[...document.querySelectorAll('.cards tbody tr')].filter(one => one.checkVisibility())"

SHIFT = """Promise.race([
    new Promise(end => setTimeout(end, 500, 0)),
    new Promise(done => new PerformanceObserver(
        list => done(list.getEntries().reduce((sum, one) => sum + one.value, 0))
    ).observe({type: "layout-shift", buffered: true}))])"""


@pytest.fixture
def tab(browser, address):
    """The list in the made-up agreement."""
    opened = browser.new_page(viewport={"width": 1280, "height": 800})
    opened.goto(address + LIST)
    opened.wait_for_selector("form[data-all]:not([hidden])")
    yield opened
    opened.close()


def test_the_script_is_light():
    assert len(gzip.compress((ASSETS / "rows.js").read_bytes())) <= SCRIPT


def test_a_rating_and_a_topic_leave_the_rows_that_have_both(tab):
    every = tab.evaluate(f"{SEEN}.length")
    topic, rating, _ = tab.locator("form select").all()
    rating.select_option("Worse than planned")
    assert set(tab.evaluate(f"{SEEN}.map(one => one.querySelector('.rag').textContent)")) == {
        "Worse than planned"
    }
    worse = tab.evaluate(f"{SEEN}.length")
    topic.select_option("Crime and safety")
    assert 0 < tab.evaluate(f"{SEEN}.length") < worse < every
    assert tab.locator("main h2:visible").all_inner_texts() == ["Crime and safety"]
    topic.select_option("")
    rating.select_option("")
    assert tab.evaluate(f"{SEEN}.length") == every


def test_rows_are_ordered_by_name_and_back_as_they_were(tab):
    names = f"{SEEN}.slice(0, 9).map(one => one.querySelector('a').textContent)"
    before = tab.evaluate(names)
    order = tab.locator("form select").nth(2)
    order.select_option("Measure")
    assert tab.evaluate(names) == sorted(before, key=str.casefold)
    order.select_option("")
    assert tab.evaluate(names) == before


def test_the_form_moves_nothing_when_it_comes_and_has_names(tab):
    assert tab.evaluate(SHIFT) == 0
    tab.evaluate(AXE)
    assert tab.evaluate(RUN_AXE, RULES) == []


def test_without_a_script_the_list_is_whole_and_no_box_is_there(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + LIST)
    assert page.locator("form[data-all]").is_visible() is False
    assert page.locator(".cards tbody tr").count() > 50
    context.close()
