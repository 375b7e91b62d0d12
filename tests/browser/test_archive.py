"""The archive of a period, opened from a folder in a real Chromium: no server, no failing link."""

import zipfile

import pytest

from tests.browser.alone import Alone
from tests.published import put_in_data
from tests.spoil import run_words

pytestmark = pytest.mark.browser
LEFT = "net::ERR_ABORTED"
"""What becomes of the icon where the tab goes on to the next page before it is there."""
LINKS = """[...document.querySelectorAll('a[href]')].map(one =>
    new URL(one.getAttribute('href'), document.baseURI).href)"""
LOADED = "[...document.querySelectorAll('[src], link[rel=icon]')].map(one => one.src || one.href)"


@pytest.fixture
def home(smallshire, tmp_path):
    """The home page of an archive that somebody has unpacked."""
    put_in_data(smallshire)
    out = tmp_path / "out.zip"
    result = run_words(smallshire, "archive", "2024/25 Q3", "--out", str(out))
    assert result.exit_code == 0, result.output
    with zipfile.ZipFile(out) as packed:
        packed.extractall(tmp_path / "un packed é")
    return next((tmp_path / "un packed é").glob("*/index.html"))


def test_every_page_opens_from_the_disk_and_every_link_leads_to_a_file(browser, home):
    pages = {one.as_uri() for one in home.parent.rglob("*.html")}
    files = {one.as_uri() for one in home.parent.rglob("*") if one.is_file()}
    failed, seen, waiting = [], set(), [home.as_uri()]
    with Alone(browser, "about:blank") as tab:
        tab.page.on("requestfailed", lambda request: failed.append((request.url, request.failure)))
        while waiting:
            url = waiting.pop()
            seen.add(url)
            tab.page.goto(url, wait_until="load")
            assert tab.page.locator("h1").count() == 1, url
            leads = {one.partition("#")[0] for one in tab.page.evaluate(LINKS)}
            own = {one for one in leads if one.startswith("file:")}
            assert own | set(tab.page.evaluate(LOADED)) <= files, url
            waiting += [one for one in own & pages if one not in seen and one not in waiting]
        asked = {request.url for request in tab.requests}
        assert tab.complaints == []
    assert [one for one in failed if one[1] != LEFT] == []
    assert seen == pages
    assert asked <= files | {"about:blank"}


def test_a_reader_goes_from_page_to_page_and_finds_a_measure(browser, home):
    with Alone(browser, home.as_uri()) as tab:
        tab.page.click("nav >> text=Find")
        assert "it cannot search" in tab.page.inner_text("main")
        tab.page.click("main >> text=Burglary >> nth=0")
        assert tab.page.url.endswith("/indicators/burglary/index.html")
        tab.page.wait_for_selector("figure svg.chart")
        assert tab.page.locator("button[data-explore]").count() == 0
        assert tab.complaints == []
