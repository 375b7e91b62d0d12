"""What people take with them works: a frame on another site, a file, copied words, a poster."""

import functools
import gzip
import http.server
import os
import re
import threading
from contextlib import contextmanager

import pytest

from generator.build import arrange, publish
from generator.mkdocs_build import render_site
from tests.browser.alone import Alone
from tests.browser.serve import serve
from tests.examples import LONG

pytestmark = pytest.mark.browser
MEASURE = "exampleshire/indicators/recycling/"
EMBED = "exampleshire/embed/recycling/"
FOLD = "summary:has-text('Take it with you')"
HEAVIEST = 12
"""Posters that the suite prints; with LAA_LONG it prints all."""
LIGHT = 6 * 1024
"""Bytes of a short form, compressed."""


def read_headers(site):
    """The headers of _headers by the pattern of their place."""
    text = (site / "_headers").read_text()
    found = re.findall(r"^/(\S*)\n((?:  .*\n)+)", text, re.MULTILINE)
    return [
        (re.compile(re.escape(place).replace(r"\*", ".*")), dict(re.findall("  (.*?): (.*)", said)))
        for place, said in found
    ]


@contextmanager
def host(site):
    """The site as a host serves it that reads the file of headers."""
    rules = read_headers(site)

    class Host(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_):
            """Nothing."""

        def end_headers(self):
            for place, said in rules:
                if place.fullmatch(self.path.lstrip("/")):
                    for name, value in said.items():
                        self.send_header(name, value)
            super().end_headers()

    handler = functools.partial(Host, directory=str(site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="module")
def other(tmp_path_factory):
    """A folder for another site's page."""
    return tmp_path_factory.mktemp("other")


def frame(browser, other, address):
    """The words in a frame on another site's page."""
    (other / "index.html").write_text(f'<!doctype html><iframe src="{address}"></iframe>')
    with serve(other) as theirs:
        page = browser.new_page()
        page.goto(theirs)
        words = page.frames[1].locator("body").inner_text() if len(page.frames) > 1 else ""
        page.close()
    return words


def test_a_short_form_stands_in_a_frame_on_another_site_and_no_other_page_does(
    three, browser, other
):
    with host(three) as ours:
        assert "Rubbish that we recycle" in frame(browser, other, ours + EMBED)
        assert "Rubbish that we recycle" not in frame(browser, other, ours + MEASURE)


def test_a_short_form_is_light_and_loads_nothing_else(browser, address):
    with Alone(browser, address + EMBED) as visit:
        assert visit.page.locator("svg.chart").count() == 1
        asked = [one.url for one in visit.requests if not one.url.endswith("/favicon.ico")]
        assert asked == [address + EMBED]


def test_every_short_form_is_light(three):
    forms = list(three.rglob("embed/*/index.html"))
    assert len(forms) > 100
    assert max(len(gzip.compress(form.read_bytes())) for form in forms) <= LIGHT


def test_a_picture_becomes_a_png_file(browser, address):
    with Alone(browser, address + MEASURE) as visit:
        visit.page.click(FOLD)
        with visit.page.expect_download() as waited:
            visit.page.click("[data-save] >> nth=0")
        raw = waited.value.path().read_bytes()
        assert waited.value.suggested_filename == "recycling-chart.png"
        assert raw[:8] == b"\x89PNG\r\n\x1a\n"
        assert int.from_bytes(raw[16:20]) == 1440
        visit.page.wait_for_selector("text=Your browser has the file.")


def test_the_answer_is_copied_with_its_source(browser, address):
    with Alone(
        browser, address + MEASURE, permissions=["clipboard-read", "clipboard-write"]
    ) as visit:
        visit.page.click(FOLD)
        visit.page.click("text=Copy these words >> nth=0")
        visit.page.wait_for_selector("text=Copied.")
        words = visit.page.evaluate("navigator.clipboard.readText()")
        assert words == visit.page.locator("blockquote").inner_text()
        assert "Source: " in words


def test_where_copying_is_refused_the_page_says_what_to_do(browser, address):
    with Alone(browser, address + MEASURE) as visit:
        visit.page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject() }")
        visit.page.click(FOLD)
        visit.page.click("text=Copy these words >> nth=0")
        visit.page.wait_for_selector("text=Please mark the words and copy them.")


def count_pages(pdf):
    return len(re.findall(rb"/Type /Page\b(?!s)", pdf))


def test_every_poster_is_one_page_of_paper(three, browser, address):
    page = browser.new_page()
    posters = sorted(three.rglob("posters/*/index.html"), key=lambda path: -path.stat().st_size)
    assert len(posters) > 30
    for poster in posters if os.environ.get(LONG) else posters[:HEAVIEST]:
        page.goto(address + poster.parent.relative_to(three).as_posix() + "/")
        pdf = page.pdf(prefer_css_page_size=True)
        assert count_pages(pdf) == 1, poster
        sizes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
        assert {(round(float(wide)), round(float(high))) for wide, high in sizes} <= {
            (595, 842),
            (596, 842),
        }
    page.close()


def test_a_long_poster_with_a_code_is_one_page_too(smallshire, browser):
    from tests.unit.pages.test_companions import read

    reports = read(smallshire)
    site = smallshire / "site"
    publish(reports, arrange(reports, ""), site_dir=site, render_site=render_site)
    with serve(site) as served:
        page = browser.new_page()
        page.goto(f"{served}posters/mill-end/")
        assert page.locator("svg.qr").count() == 1
        assert count_pages(page.pdf(prefer_css_page_size=True)) == 1
        page.close()
