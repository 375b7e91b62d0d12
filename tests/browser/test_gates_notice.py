"""The gates notice what is wrong on a page that has all the faults."""

import pytest

from tests.browser import gates
from tests.browser.choose import STATES, Page, State
from tests.browser.limits import FIRST_VIEW
from tests.browser.serve import serve
from tests.browser.survey import AXE, go_over_all, open_tabs, survey
from tests.browser.visit import open_tab

pytestmark = pytest.mark.browser
POLICY = "default-src 'self'; style-src 'unsafe-inline'"
STYLE = """
.pale { color: #999; background: #fff }
.wide { width: 300px }
.narrow { width: 5rem; overflow: hidden; white-space: nowrap }
td { overflow-wrap: anywhere }
table { table-layout: fixed; width: 6rem }
.mute:focus { outline: 0 }
"""
BODY = """<nav>Way</nav><a href="#main">Skip</a><main id="main" tabindex="-1"><h1>All wrong</h1>
<p class="pale">Pale</p><p class="wide">Wide</p><p class="narrow">Words that are cut off here</p>
<p><a class="mute" href="#main">Mute</a> <a tabindex="3" href="#main">Out of turn</a></p>
<details><summary>Folded</summary><p>Not on paper</p>
<table><tr><td>Greenest of all</td><td>so-and-so and/or an inn</td></tr></table></details>
<img src="http://127.0.0.2:9/eye.png" alt="An eye"></main>
<script>document.title = "The policy is against it"</script>"""
FAULTY = "faulty/"


PALE_IN_THE_DARK = (
    '<!doctype html><html lang="en"><title>x</title><main><h1>x</h1><p>Words</p></main>'
    "<style>@media(prefers-color-scheme:dark){p{color:#777;background:#666}}</style>"
)


@pytest.fixture(scope="module")
def seen(browser, tmp_path_factory):
    """The survey of the faulty page, and the address that it was served at."""
    site = tmp_path_factory.mktemp("faulty")
    (site / FAULTY).mkdir()
    stuffing = " ".join(str(number**3) for number in range(6000))
    head = (
        f'<!doctype html><html lang="en"><head><title>All wrong</title><style>{STYLE}</style>'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    )
    page = f"{head}</head><body>{BODY}<!-- {stuffing} --></body></html>"
    (site / FAULTY / "index.html").write_text(page)
    (site / "index.html").write_text(f"{head}</head><body></body></html>")
    with serve(site) as address:
        faulty = Page(FAULTY, "", "/faulty/", STATES[:1], leads=True, bytes=len(page))
        yield survey(open_tabs(browser, address), address, faulty), address


def test_a_heavy_page_that_asks_another_host_is_noticed(seen):
    survey_, address = seen
    faults = gates.too_heavy(survey_, address)
    assert any(f"at most {FIRST_VIEW}" in fault for fault in faults)
    assert "asks another host for http://127.0.0.2:9/eye.png" in faults


def test_what_the_policy_is_against_is_noticed(seen):
    assert any("script-src" in complaint for complaint in seen[0].complaints)


def test_pale_words_are_noticed(seen):
    assert any("color-contrast" in fault for fault in gates.inaccessible(seen[0]))


def test_words_that_are_pale_in_the_dark_alone_are_noticed(browser):
    tab, dark = open_tab(browser), State(360, "dark")
    tab.set_content(PALE_IN_THE_DARK)
    tab.evaluate(AXE)
    found = go_over_all(tab, [State(360), dark])
    assert [len(faults) for faults in found.values()] == [0, 1]
    assert found[dark][0].startswith("color-contrast")


def test_what_is_too_wide_or_cut_off_is_noticed(seen):
    faults = gates.out_of_bounds(seen[0])
    assert any("px wider than the screen at 256 px" in fault for fault in faults)
    assert any("cut off at 1280 px, as it is: p.narrow" in fault for fault in faults)


def test_a_word_that_is_broken_within_a_folded_table_is_noticed(seen):
    faults = gates.broken_words(seen[0])
    assert [fault for fault in faults if "360" in fault] == [
        "broken at 360 px: “Greenest” in “Greenest of all”"
    ]


def test_stops_out_of_turn_and_without_a_mark_are_noticed(seen):
    faults = gates.out_of_reach(seen[0])
    assert any("stop 1 should be a “Skip” and is a “Out of turn”" in fault for fault in faults)
    assert any("no mark of focus: a “Mute”" in fault for fault in faults)


def test_navigation_pale_words_and_folded_words_on_paper_are_noticed(seen):
    faults = gates.misprinted(seen[0])
    assert any("navigation is printed" in fault for fault in faults)
    assert any("not black but rgb(153, 153, 153)" in fault for fault in faults)
    assert any("folded away on paper" in fault for fault in faults)
