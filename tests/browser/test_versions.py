"""A page that leads to its counterpart in another language passes every gate."""

import pytest

from tests.acceptance.test_versions import OTHER, build_plan
from tests.browser import gates
from tests.browser.choose import STATES, Page
from tests.browser.serve import serve
from tests.browser.survey import open_tabs, survey

pytestmark = pytest.mark.browser
PAGE = "blocks/safer/"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    return build_plan(tmp_path_factory.mktemp("plan") / "here")


@pytest.mark.parametrize("prefix", ["", f"{OTHER}/"])
def test_a_page_with_a_link_to_another_language_passes_every_gate(browser, site, prefix):
    with serve(site) as address:
        page = Page(f"{prefix}{PAGE}", "", "/blocks/…/", STATES, leads=True, bytes=0)
        seen = survey(open_tabs(browser, address), address, page)
        heavy = gates.too_heavy(seen, address)
    checks = (gates.inaccessible, gates.out_of_bounds, gates.out_of_reach, gates.misprinted)
    assert [heavy, seen.complaints, *(check(seen) for check in checks)] == [[]] * 6
