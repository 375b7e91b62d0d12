"""The hostile pages in a real Chromium with the policy switched off: nothing of them runs."""

import os

import pytest

from tests.browser.serve import find_program, serve
from tests.hostile.document import list_pairs, read

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        find_program() is None and os.environ.get("CI") != "true",
        reason="no Chromium here: make chromium installs it",
    ),
]
HOOK = """window.__ran = [];
for (const name of ["alert", "confirm", "prompt", "open"])
  window[name] = (...words) => { window.__ran.push(`${name}(${words})`); };"""
PAIRS = """() => [...new Set([...document.querySelectorAll("*")].flatMap(one =>
  ["", ...one.getAttributeNames()].map(name => `${one.localName} ${name.toLowerCase()}`)))]"""
RUNS = """() => [...document.querySelectorAll("*")].flatMap(one => [...one.attributes]
  .filter(({name, value}) => /^on|^style$|srcdoc/i.test(name)
    || /^(href|src|action|formaction|xlink:href)$/.test(name)
      && /^(javascript|data|vbscript|file|blob):/i.test(value.replace(/[\\0-\\x20]/g, "")))
  .map(({name, value}) => `${one.localName} ${name}=${value.slice(0, 60)}`))"""
OPEN = """() => { document.querySelectorAll("details").forEach(one => { one.open = true; }); }"""
CHART = ".js-plotly-plot"
MADE_BY_SCRIPTS = {"select ", "option ", "option value"}
"""What the scripts of the site itself add to a page that is opened."""


@pytest.fixture(scope="module")
def opened(hostile, browser):
    """A tab that keeps to no policy, the address of the site, and what was asked of others."""
    with serve(hostile.site) as address:
        context = browser.new_context(bypass_csp=True)
        tab = context.new_page()
        tab.add_init_script(HOOK)
        asked, dialogs = [], []
        tab.on("request", lambda request: asked.append(request.url))
        tab.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
        yield tab, address, asked, dialogs
        context.close()


def test_the_hook_sees_what_runs(opened):
    tab, address, *_ = opened
    tab.goto(f"{address}404.html")
    tab.evaluate("() => { document.body.innerHTML = '<img src=nowhere onerror=alert(1)>'; }")
    tab.wait_for_function("() => window.__ran.length")
    assert tab.evaluate("() => window.__ran") == ["alert(1)"]
    assert tab.evaluate(RUNS) == ["img onerror=alert(1)"]


def test_nothing_runs_on_any_page_and_nobody_else_is_asked(opened, hostile, twin):
    tab, address, asked, dialogs = opened
    made = {" ".join(pair) for path in twin.site.rglob("*.html") for pair in list_pairs(read(path))}
    made |= MADE_BY_SCRIPTS
    for path in sorted(hostile.site.rglob("*.html")):
        asked.clear()
        name = path.relative_to(hostile.site).as_posix()
        tab.goto(address + name, wait_until="load")
        assert set(tab.evaluate(PAIRS)) - made == set(), name
        assert tab.evaluate(RUNS) == [], name
        tab.evaluate(OPEN)
        assert tab.evaluate("() => window.__ran") == [], name
        assert [one for one in asked if not one.startswith(address)] == [], name
    assert dialogs == []


def test_what_is_found_is_shown_as_words(opened):
    tab, address, *_ = opened
    tab.goto(f"{address}find/")
    tab.fill("#words", "script alert words")
    tab.click("form button")
    tab.wait_for_selector("form [role=status]:not(:empty)")
    assert tab.locator("form ol a").count() > 0
    assert tab.evaluate(RUNS) == []
    assert tab.evaluate("() => window.__ran") == []


def test_an_opened_chart_shows_words(opened):
    tab, address, *_ = opened
    tab.goto(f"{address}indicators/burglary/")
    tab.evaluate(OPEN)
    tab.locator("button[data-explore], button[data-bundle]").first.click()
    tab.wait_for_selector(CHART, state="attached")
    assert "javascript:" not in tab.locator(CHART).evaluate(
        "one => [...one.querySelectorAll('a')].map(a => a.href.baseVal ?? a.href).join()"
    )
    assert tab.locator(f"{CHART} script, {CHART} iframe, {CHART} img").count() == 0
    assert tab.evaluate("() => window.__ran") == []
