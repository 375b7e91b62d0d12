"""Plans of the other kinds pass the gates of the real sites: each sort of page in each plan."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from generator.build import arrange, publish
from generator.mkdocs_hooks import render_site
from generator.model.report import Report
from tests.browser import gates
from tests.browser.choose import Page, State, find_pages
from tests.browser.serve import serve
from tests.browser.survey import Survey, open_tabs, survey

pytestmark = pytest.mark.browser

SORTS = ("/", "/blocks/…/", "/indicators/…/", "/indicators/", "/find/", "/councillors/")
STATES = (State(1280), State(1280, "dark"), State(360), State(360, "dark"))


def sample(pages: list[Page], reports: list[Report]) -> Iterator[Page]:
    """The richest page of each sort in each plan, and the poorest measure.

    States are dealt out, so that each sort has all of them between the plans; the home pages have
    all. The keyboard goes through one of each sort.
    """
    for at, report in enumerate(reports):
        folders = report.agreement.kinds.words
        own = [page for page in pages if page.agreement == report.agreement.folder]
        for sort in (*SORTS, *(f"/{folder}/…/" for folder in folders)):
            alike = sorted((one for one in own if one.kind == sort), key=lambda one: one.bytes)
            ends = alike[:1] if sort == "/indicators/…/" else []
            for number, page in enumerate(dict.fromkeys((*alike[-1:], *ends))):
                dealt = (STATES * 2)[at + number : at + number + 2]
                states = STATES if sort == "/" else dealt
                leads = number == 0 and (at + len(sort)) % len(reports) == 0
                yield replace(page, states=states, leads=leads or sort == "/")


@pytest.fixture(scope="session")
def surveys(plans, browser, tmp_path_factory) -> list[Survey]:
    """What was found on the pages of a site with all plans."""
    reports, site = list(plans.values()), tmp_path_factory.mktemp("kinds") / "site"
    names = tuple(one.agreement.folder for one in reports)
    publish(reports, arrange(reports, names[0]), site_dir=site, render_site=render_site)
    with serve(site) as address:
        tabs = open_tabs(browser, address)
        return [survey(tabs, address, page) for page in sample(find_pages(site, names), reports)]


def test_each_sort_of_page_of_each_plan_passes_the_gates(surveys):
    faults = [
        f"{seen.page.address}: {fault}"
        for seen in surveys
        for fault in dict.fromkeys((
            *gates.too_heavy(seen, "http://127.0.0.1:"), *seen.complaints,
            *gates.inaccessible(seen), *gates.out_of_bounds(seen), *gates.broken_words(seen),
            *gates.out_of_reach(seen), *gates.misprinted(seen),
        ))
    ]  # fmt: skip
    assert not faults, "\n".join(faults)


def test_no_plan_and_no_sort_of_page_is_passed_over(surveys, plans):
    seen = {(one.page.agreement, one.page.kind) for one in surveys}
    assert {one.agreement.folder for one in plans.values()} == {plan for plan, _ in seen}
    assert {kind for _, kind in seen} > set(SORTS)
    assert len(seen) > len(plans) * len(SORTS) - len(plans)
    walked = [one for one in surveys if one.keyboard]
    assert len({one.page.kind for one in walked}) > 1
