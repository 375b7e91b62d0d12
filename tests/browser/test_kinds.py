"""Plans of the other kinds pass the gates of the real sites: each sort of page in each plan."""

import os
from collections.abc import Iterator
from dataclasses import replace

import pytest

from generator.build import arrange, publish
from generator.mkdocs_build import render_site
from generator.model.report import Report
from tests.browser import gates
from tests.browser.choose import Page, State, find_pages
from tests.browser.serve import serve
from tests.browser.survey import Survey, Tabs, open_tabs, survey
from tests.browser.visit import HEIGHT, look
from tests.examples import LONG

pytestmark = pytest.mark.browser

SORTS = ("/", "/indicators/…/")
"""Seen in each plan."""
ALIKE = ("/blocks/…/", "/indicators/", "/find/", "/councillors/")
"""Seen in every second plan in the suite: they differ little from kind to kind."""
STATES = (State(1280), State(1280, "dark"), State(360), State(360, "dark"))
DOORS = """() => { const list = document.querySelector("main > ul:has([href='#topics'])")
    return [list, ...list.querySelectorAll("a")].map(
        one => Math.round(one.getBoundingClientRect().right)) }"""
"""Where the list of doors ends at the right, and where each door does."""


def sample(pages: list[Page], reports: list[Report]) -> Iterator[Page]:
    """The richest page of each sort in each plan, and the poorest measure.

    In the suite every second plan shows a sort that all plans have, but for home pages and
    measures; with LAA_LONG each does. States are dealt out, so that each sort has all of them
    between the plans; the home pages have all. The keyboard goes through one of each sort.
    """
    is_long = bool(os.environ.get(LONG))
    for at, report in enumerate(reports):
        folders = report.agreement.kinds.words
        own = [page for page in pages if page.agreement == report.agreement.folder]
        shown = [one for n, one in enumerate(ALIKE) if is_long or (n + at) % 2 == 0]
        for sort in (*SORTS, *shown, *(f"/{folder}/…/" for folder in folders)):
            alike = sorted((one for one in own if one.kind == sort), key=lambda one: one.bytes)
            ends = alike[:1] if sort == "/indicators/…/" else []
            for number, page in enumerate(dict.fromkeys((*alike[-1:], *ends))):
                dealt = (STATES * 2)[at + number : at + number + 2]
                states = STATES if sort == "/" else dealt
                leads = number == 0 and (at + len(sort)) % len(reports) == 0
                yield replace(page, states=states, leads=leads or sort == "/")


@pytest.fixture(scope="module")
def site(plans, tmp_path_factory):
    """The folder of a site with all plans."""
    reports, place = list(plans.values()), tmp_path_factory.mktemp("kinds") / "site"
    publish(reports, arrange(reports, reports[0].agreement.folder), site_dir=place,
            render_site=render_site)  # fmt: skip
    return place


@pytest.fixture(scope="module")
def address(site):
    """Where it is served."""
    with serve(site) as served:
        yield served


@pytest.fixture(scope="module")
def tabs(browser, address) -> Tabs:
    """Tabs for all visits to it."""
    return open_tabs(browser, address)


@pytest.fixture(scope="module")
def surveys(site, address, tabs, plans) -> list[Survey]:
    """What was found on its pages."""
    reports = list(plans.values())
    pages = find_pages(site, tuple(one.agreement.folder for one in reports))
    return [survey(tabs, address, page) for page in sample(pages, reports)]


@pytest.mark.parametrize("width", [360, 320])
def test_the_doors_of_a_home_page_end_where_its_lines_end(tabs, address, plans, width):
    tabs.plain.set_viewport_size({"width": width, "height": HEIGHT})
    for at, report in enumerate(plans.values()):
        look(tabs.plain)
        tabs.plain.goto(address + (f"{report.agreement.folder}/" if at else ""))
        line, *doors = tabs.plain.evaluate(DOORS)
        assert len(doors) >= 3
        assert max(doors) <= line, report.agreement.folder


def test_each_sort_of_page_of_each_plan_passes_the_gates(surveys, address):
    faults = [
        f"{seen.page.address}: {fault}"
        for seen in surveys
        for fault in dict.fromkeys((
            *gates.too_heavy(seen, address), *seen.complaints,
            *gates.inaccessible(seen), *gates.out_of_bounds(seen), *gates.broken_words(seen),
            *gates.out_of_reach(seen), *gates.misprinted(seen),
        ))
    ]  # fmt: skip
    assert not faults, "\n".join(faults)


def test_no_plan_and_no_sort_of_page_is_passed_over(surveys, plans):
    seen = {(one.page.agreement, one.page.kind) for one in surveys}
    assert {one.agreement.folder for one in plans.values()} == {plan for plan, _ in seen}
    assert {kind for _, kind in seen} > {*SORTS, *ALIKE}
    assert len(seen) > len(plans) * (len(SORTS) + len(ALIKE) // 2) - len(plans)
    walked = [one for one in surveys if one.keyboard]
    assert len({one.page.kind for one in walked}) > 1
