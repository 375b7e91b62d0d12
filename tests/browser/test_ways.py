"""What readers do on the pages: they find their place, read a chart, open it, have no scripts."""

import re

import pytest

from tests.browser.choose import State
from tests.browser.gates import strangers
from tests.browser.limits import HOME
from tests.browser.survey import AXE, PROBES, go_over
from tests.browser.three import AGREEMENTS, CITY
from tests.browser.visit import Visit, open_tab

pytestmark = pytest.mark.browser
INDICATOR = "/indicators/…/"
OPENED = (State(1280), State(1280, "dark"), State(320), State(320, "dark"))
RUNS = re.compile(r"<script (?!type=.application/ld\+json)| data-(?:script|bundle)=")
"""What runs on a page, now or when somebody asks for it; data for search engines does not."""
SHORTEST = 150
"""Letters of a page that says something."""
WORDS = """() => {
    document.querySelectorAll("[data-needs-script]").forEach(one => one.remove())
    return document.querySelector("main").innerText
}"""
NEEDY = """[...document.querySelectorAll("[data-needs-script]")]
    .filter(one => one.checkVisibility()).map(one => one.textContent)"""


@pytest.fixture(scope="session")
def tab_without_scripts(browser):
    return open_tab(browser, scripts=False)


def _source(site, page):
    path = site / page.address
    return (path / "index.html" if path.is_dir() else path).read_text()


@pytest.mark.parametrize("agreement", AGREEMENTS)
def test_everything_is_there_without_scripts(
    agreement, tabs, tab_without_scripts, address, three, chosen
):
    pages = [page for page in chosen if page.agreement == agreement]
    for page in pages:
        if page.kind not in {HOME, INDICATOR} and not RUNS.search(_source(three, page)):
            continue  # a page of which nothing runs is the same page
        with Visit(tab_without_scripts, address + page.address) as without:
            assert without.tab.evaluate(NEEDY) == [], page.address
            words = without.tab.evaluate(WORDS)
        with Visit(tabs.plain, address + page.address) as visit:
            assert visit.tab.evaluate(WORDS) == words, page.address
        assert len(words) > SHORTEST, page.address


@pytest.mark.parametrize("agreement", AGREEMENTS)
def test_an_opened_chart_is_as_good_as_the_page(agreement, tabs, address, three, chosen):
    own = [page for page in chosen if page.agreement == agreement]
    with_button = [page for page in own if "data-explore" in _source(three, page)]
    if not with_button:
        pytest.skip("no page has a chart to open")
    page = max(with_button, key=lambda one: one.bytes)
    with Visit(tabs.plain, address + page.address) as visit:
        visit.tab.click("[data-explore]")
        visit.tab.wait_for_selector(".js-plotly-plot")
        visit.tab.evaluate(AXE)
        for state in OPENED:
            visit.tab.set_viewport_size({"width": state.width, "height": 800})
            assert go_over(visit.tab, state) == [], f"{page.address} at {state}"
            bounds = visit.tab.evaluate(PROBES["layout"], {"": ""})[""]
            assert bounds["wider"] == 0, f"{page.address} at {state}: {bounds['widest']}"
        assert strangers(visit.requests, address) == []
        assert visit.complaints() == [], page.address


def test_from_home_to_my_neighbourhood_in_two_clicks(tabs, address):
    with Visit(tabs.plain, address) as visit:
        visit.tab.click("nav >> text=Find your neighbourhood")
        visit.tab.click("main >> text=Loughborough East")
        assert visit.tab.inner_text("h1") == "Loughborough East"


def test_a_chart_has_a_text_and_a_table_with_the_same_figures(tabs, address):
    with Visit(tabs.plain, address + "indicators/police-reprimands/") as visit:
        chart = visit.tab.locator("svg.chart")
        assert "Column chart showing 3 figures: 21.6% for 2000 to 2002" in chart.text_content()
        visit.tab.click("summary >> text=The figures")
        table = visit.tab.inner_text("table >> nth=0")
        for figure in ("21.6%", "32.9%", "31.2%"):
            assert figure in table


@pytest.mark.parametrize(
    ("start", "menu", "choice", "heading", "said"),
    [
        ("", "Find your neighbourhood", "Earl Shilton", "Earl Shilton", "How far the joint work"),
        (f"{CITY}/", "All measures", "Burglary, robbery", "Burglary, robbery and vehicle crime",
         "The figure is 0.28 over the plan."),
    ],
)  # fmt: skip
def test_two_clicks_answer_a_resident_without_scripts(
    tab_without_scripts, address, start, menu, choice, heading, said
):
    with Visit(tab_without_scripts, address + start) as visit:
        visit.tab.click(f"nav >> text={menu}")
        visit.tab.click(f"main >> text={choice}")
        assert visit.tab.inner_text("h1") == heading
        assert said in visit.tab.inner_text("main")


def test_a_resident_finds_burglary_with_the_keyboard_alone(tabs, address):
    with Visit(tabs.plain, f"{address}{CITY}/") as visit:
        keyboard = visit.tab.keyboard
        _tab_to(visit.tab, "Find")
        keyboard.press("Enter")
        visit.tab.wait_for_selector("form:not([hidden])")
        _tab_to(visit.tab, "", name="words")
        keyboard.type("is burglary getting better")
        keyboard.press("Enter")
        visit.tab.wait_for_selector("form ol a")
        _tab_to(visit.tab, "Burglary, robbery and vehicle crime")
        keyboard.press("Enter")
        visit.tab.wait_for_selector("h1 >> text=Burglary, robbery and vehicle crime")


def _tab_to(tab, words, name=""):
    """Goes on from control to control until the one with these words, or this id."""
    for _ in range(60):
        tab.keyboard.press("Tab")
        focus = tab.evaluate("[document.activeElement.id, document.activeElement.textContent]")
        if (name and focus[0] == name) or (words and focus[1] == words):
            return
    pytest.fail(f"the keyboard never came to {words or name}")
