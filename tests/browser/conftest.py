"""The site of three agreements on an address, a browser, and visits to its pages."""

import os

import pytest

from tests.browser.choose import choose
from tests.browser.serve import find_program, serve
from tests.browser.survey import open_tabs, survey
from tests.browser.three import AGREEMENTS, build_three
from tests.examples import LONG
from tests.once import make_once
from tests.where import EDITOR_SCRIPT

EDITOR = "test_editor.py"


def pytest_collection_modifyitems(items):
    """Without a Chromium, or without the editor for its own tests, says so and goes on.

    CI=true forbids that: a test that needs them then fails.
    """
    if os.environ.get("CI") == "true":
        return
    editor = pytest.mark.skip(reason="no editor here: make editor fetches it")
    browser = pytest.mark.skip(reason="no Chromium here: make chromium installs it")
    for item in items:
        if "browser" in item.keywords and find_program() is None:
            item.add_marker(browser)
        elif item.path.name == EDITOR and not EDITOR_SCRIPT.is_file():
            item.add_marker(editor)


PARTS = 4
"""In how many parts the pages of an agreement are visited: two workers share them."""


@pytest.fixture(scope="session")
def three(reports, demo, tmp_path_factory):
    """The folder of a site with both real agreements and a made-up one."""
    place = make_once(
        tmp_path_factory, "three", lambda place: build_three(reports, demo, place / "site")
    )
    return place / "site"


@pytest.fixture(scope="session")
def chosen(three):
    """The pages that are looked at: in the suite, of all agreements but the first the longest."""
    return choose(three, AGREEMENTS, () if os.environ.get(LONG) else AGREEMENTS[1:])


@pytest.fixture(scope="session")
def address(three):
    """Where the site is served."""
    with serve(three) as served:
        yield served


@pytest.fixture(scope="session")
def tabs(browser, address):
    """Tabs for all visits."""
    return open_tabs(browser, address)


@pytest.fixture(
    scope="session",
    params=[(agreement, part) for agreement in AGREEMENTS for part in range(PARTS)],
    ids=lambda param: f"{param[0]}-{param[1] + 1}-of-{PARTS}",
)
def surveys(request, tabs, address, chosen):
    """What was found on a part of an agreement's pages: one visit to each for all tests."""
    agreement, part = request.param
    own = [page for page in chosen if page.agreement == agreement]
    return [survey(tabs, address, page) for page in own[part::PARTS]]
