"""The main pages in a real Chromium: weight, requests, policy, accessibility, narrow screens."""

import functools
import gzip
import http.server
import shutil
import threading

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from generator.build import arrange, publish
from generator.mkdocs_hooks import render_site
from tests.conftest import DEFAULT

pytestmark = pytest.mark.browser
CITY = "leicester-2008-2011"
DEMO = "exampleshire"
PAGES = (
    "", "blocks/safer/", "indicators/", "indicators/overall-crime/",
    "indicators/police-reprimands/", "neighbourhoods/", "neighbourhoods/wigston/",
    "neighbourhoods/unnamed-1/", "districts/charnwood/", "councillors/", "money/",
    "how-we-rate/", "not-known-yet/", "corrections/", "glossary/", "get-the-data/", "about/",
    "accessibility/", "get-involved/", f"{CITY}/", f"{CITY}/indicators/ni-154/",
    f"{CITY}/indicators/ni-112/", f"{CITY}/blocks/health-and-wellbeing/", "404.html", "reward/",
    *(f"{DEMO}/{path}" for path in (
        "", "how-we-rate/", "reward/", "blocks/safer/", "indicators/new-homes/",
        "indicators/feel-safe/", "indicators/falls/", "indicators/alcohol-admissions/",
        "indicators/childrens-centres/", "districts/alderbrook/", "neighbourhoods/millgate/",
    )),
)  # fmt: skip
HOME_AND_INDICATOR = ("", "indicators/police-reprimands/", f"{CITY}/indicators/ni-154/")
LIMIT = 12 * 1024
"""Bytes of a first view, gzip."""
LISTS = {"glossary/", "corrections/"}
"""Pages that are lists from end to end."""
LONG_LISTS = 20 * 1024
MOST_REQUESTS = 3
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},
}


class Handler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def address(reports, demo, tmp_path_factory):
    """Both real agreements and a made-up one, in one site."""
    place = tmp_path_factory.mktemp("three") / "site"
    ordered = [*sorted(reports.values(), key=lambda one: one.agreement.folder != DEFAULT), demo]
    publish(ordered, arrange(ordered, DEFAULT), site_dir=place, render_site=render_site)
    handler = functools.partial(Handler, directory=str(place))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@pytest.fixture(scope="module")
def browser():
    names = ("chromium", "chromium-browser", "google-chrome")
    program = next(filter(None, map(shutil.which, names)), None)
    assert program, "make chromium installs one"
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield opened
        opened.close()


class Visit:
    """A page that was opened, with everything that it asked for and complained of."""

    def __init__(self, browser, url, **options):
        self.context = browser.new_context(**options)
        self.page = self.context.new_page()
        self.requests, self.complaints, self.bytes = [], [], 0
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("response", self._weigh)
        self.page.goto(url, wait_until="load")

    def _weigh(self, response):
        self.bytes += len(gzip.compress(response.body(), 9, mtime=0))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.context.close()


@pytest.mark.parametrize("path", PAGES)
def test_a_first_view_is_light_and_asks_nobody_else(browser, address, path):
    with Visit(browser, address + path) as visit:
        assert visit.bytes <= (LONG_LISTS if path in LISTS else LIMIT)
        assert len(visit.requests) <= MOST_REQUESTS
        assert all(url.startswith(address) for url in visit.requests)
        assert visit.complaints == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(browser, address, path, width, scheme):
    size = {"width": width, "height": 800}
    with Visit(
        browser, address + path, viewport=size, color_scheme=scheme, bypass_csp=True
    ) as visit:
        found = Axe().run(visit.page, options=RULES)
        assert found.response["violations"] == [], found.generate_report()


@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_wider_than_the_screen(browser, address, path):
    with Visit(browser, address + path) as visit:
        for width in (256, 320, 360, 480, 768, 1280):
            visit.page.set_viewport_size({"width": width, "height": 800})
            wider = visit.page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
            assert wider == 0, f"{wider} px too wide at {width} px"


@pytest.mark.parametrize("path", HOME_AND_INDICATOR)
def test_everything_is_there_without_javascript(browser, address, path):
    with (
        Visit(browser, address + path) as with_it,
        Visit(browser, address + path, java_script_enabled=False) as without,
    ):
        with_it.page.evaluate(
            "document.querySelectorAll('[data-needs-script]').forEach(one => one.remove())"
        )
        words = without.page.inner_text("main")
        assert words == with_it.page.inner_text("main")
        assert len(words) > 500


def test_from_home_to_my_neighbourhood_in_two_clicks(browser, address):
    with Visit(browser, address) as visit:
        visit.page.click("nav >> text=Find your neighbourhood")
        visit.page.click("main >> text=Loughborough East")
        assert visit.page.inner_text("h1") == "Loughborough East"


def test_the_keyboard_reaches_the_main_part_first(browser, address):
    with Visit(browser, address + "indicators/overall-crime/") as visit:
        visit.page.keyboard.press("Tab")
        assert visit.page.evaluate("document.activeElement.textContent") == "Skip to main content"
        visit.page.keyboard.press("Enter")
        assert visit.page.evaluate("document.activeElement.id || location.hash") in {
            "main",
            "#main",
        }


def test_a_chart_has_a_text_and_a_table_with_the_same_figures(browser, address):
    with Visit(browser, address + "indicators/police-reprimands/") as visit:
        chart = visit.page.locator("svg.chart")
        assert "Line chart showing 3 figures: 21.6% for 2000 to 2002" in chart.text_content()
        table = visit.page.inner_text("table >> nth=0")
        for figure in ("21.6%", "32.9%", "31.2%"):
            assert figure in table
