"""Charts in a real Chromium: nothing overlaps at any size of type, exploring asks nobody."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from generator.charts import make_charts
from generator.charts.bundle import find_bundle
from generator.model.chart import Spot
from generator.model.enums import FigureStatus
from generator.model.indicator import Unit
from generator.publish.policy import read_css
from tests.browser.alone import Alone
from tests.browser.survey import RULES
from tests.gallery import draw_case
from tests.gallery_cases import make_cases
from tests.unit.charts.test_charts import forecast_chart, line, places

pytestmark = pytest.mark.browser
PAGE = "exampleshire/indicators/recycling/"
POUNDS = Unit(one="", other="", symbol="£")
FEWEST_PIXELS = 12
SMALLEST = """() => Math.min(...[...document.querySelectorAll("svg.chart text")]
  .map(one => parseFloat(getComputedStyle(one).fontSize)))"""
OVERLAPS = """() => {
  const faults = [];
  const apart = (a, b) => a.right < b.left + 1 || b.right < a.left + 1
    || a.bottom < b.top + 1 || b.bottom < a.top + 1;
  for (const chart of document.querySelectorAll("svg.chart")) {
    const name = chart.querySelector("title").textContent;
    const words = [...chart.querySelectorAll("text")]
      .filter(one => one.getClientRects().length && getComputedStyle(one).display !== "none")
      .map(one => ({ said: one.textContent, box: one.getBoundingClientRect() }));
    words.forEach((one, at) => words.slice(at + 1).forEach(other => {
      if (!apart(one.box, other.box)) faults.push(`${name}: ${one.said} on ${other.said}`);
    }));
    const drawn = ".actual,.aim,.ahead,.squares,.dots,.whole,svg.chart>circle";
    const lines = chart.querySelectorAll(drawn);
    for (const plan of chart.matches(".columns") ? chart.querySelectorAll("line.plan") : []) {
      for (const { said, box } of words) {
        if (!apart(box, plan.getBoundingClientRect())) faults.push(`${name}: plan through ${said}`);
      }
    }
    for (const line of lines) {
      const turn = line.getScreenCTM(), points = [];
      if (line.tagName === "circle") {
        const box = line.getBoundingClientRect();
        points.push({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 });
      } else {
        for (const part of line.getAttribute("d").split(/(?=M)/)) {
          const path = line.cloneNode();
          path.setAttribute("d", part);
          line.after(path);
          const long = path.getTotalLength();
          const steps = Math.ceil(Math.max(1, Math.min(400, long)));
          for (let at = 0; at <= steps; at++) {
            points.push(path.getPointAtLength(long * at / steps).matrixTransform(turn));
          }
          path.remove();
        }
      }
      for (const { said, box } of words) {
        if (points.some(p => p.x > box.left && p.x < box.right && p.y > box.top + 1
            && p.y < box.bottom - 1)) {
          faults.push(`${name}: ${line.getAttribute("class") || "ring"} through ${said}`);
        }
      }
    }
  }
  return faults;
}"""


@pytest.fixture(scope="module")
def every_chart(demo):
    """All charts of the made-up agreement, and the edge cases, on one page."""
    charts = [
        chart
        for one in demo.indicators.values()
        for spot in (Spot.ANSWER, Spot.PLACES)
        for chart in make_charts(demo, one, spot)
    ]
    charts += [
        line("50", "50", "50"),
        line("-5", "-8.5", "3"),
        line("1", "99", "1", "99", "1", "99"),
        line("0.0001", "0.0002", decimals=4),
        line("1234567", "7654321", "999", unit=POUNDS, decimals=0),
        line("999999999999999", "-1"),
        line("40", "50", None, "60", "50", status=FigureStatus.SUPPRESSED),
        line(None, "50", "40", None, None, "60", "50", None),
        *(line(*(str(at * step % 97) for at in range(1, 30))) for step in (5, 13, 31, 89)),
        forecast_chart()[1],
        places("40", "40", None, "60"),
        *(chart for report in make_cases().values() for _, chart in draw_case(report)),
    ]
    shown = "".join(f'<figure class="chart-box">{chart.svg}</figure>' for chart in charts)
    return f"<!doctype html><style>{read_css()}</style><main>{shown}</main>"


@pytest.mark.parametrize("size", ["100%", "200%"])
@pytest.mark.parametrize("width", [320, 360, 1280])
def test_no_label_touches_a_line_or_another_label(browser, every_chart, width, size):
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.set_content(every_chart.replace("<style>", f"<style>html{{font-size:{size}!important}}"))
    assert page.locator("svg.chart").count() > 60
    faults = page.evaluate(OVERLAPS)
    assert not faults, "\n".join(faults)
    if size == "100%":
        assert page.evaluate(SMALLEST) >= FEWEST_PIXELS
    wider = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(wider) == 0
    page.close()


def open_chart(visit):
    visit.page.click("text=Explore this chart")
    visit.page.wait_for_selector(".plot .main-svg .scatterlayer .trace")


def test_a_chart_that_is_explored_breaks_no_policy_and_asks_nobody_else(browser, address):
    with Alone(browser, address + PAGE) as visit:
        assert len(visit.requests) <= 3
        open_chart(visit)
        visit.page.hover(".plot .nsewdrag")
        visit.page.wait_for_timeout(300)
        asked = {one.url.rsplit("/", 1)[1] for one in visit.requests}
        assert {"recycling.json", "explore.css", find_bundle().name} <= asked
        assert len(asked) <= 7
        assert all(one.url.startswith(address) for one in visit.requests)
        assert visit.complaints == []


@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing_in_an_explored_chart_with_forced_colours(browser, address, width):
    options = {"forced_colors": "active", "bypass_csp": True}
    with Alone(
        browser, address + PAGE, viewport={"width": width, "height": 800}, **options
    ) as visit:
        open_chart(visit)
        found = Axe().run(visit.page, options=RULES)
        assert found.response["violations"] == [], found.generate_report()
        wider = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert visit.page.evaluate(wider) == 0


@pytest.mark.parametrize(
    ("scheme", "paper"), [("light", "rgb(255, 255, 255)"), ("dark", "rgb(20, 23, 26)")]
)
def test_an_explored_chart_has_the_colours_of_its_page(browser, address, scheme, paper):
    with Alone(browser, address + PAGE, color_scheme=scheme) as visit:
        open_chart(visit)
        fill = "getComputedStyle(document.querySelector('.plot .main-svg')).backgroundColor"
        assert visit.page.evaluate(fill) == paper


def test_the_focus_goes_to_the_chart_that_was_asked_for(browser, address):
    with Alone(browser, address + PAGE) as visit:
        open_chart(visit)
        visit.page.wait_for_selector(".plot:focus")
        assert "The chart is ready." in visit.page.inner_text("[role=status]")
        assert not visit.page.is_visible("text=Explore this chart")


def test_a_chart_that_does_not_come_is_told_and_can_be_asked_for_again(browser, address):
    with Alone(browser, address + PAGE) as visit:
        visit.page.route("**/plotly-*", lambda route: route.abort())
        visit.page.click("text=Explore this chart")
        visit.page.wait_for_selector("text=The chart did not come.")
        visit.page.unroute("**/plotly-*")
        open_chart(visit)


def test_a_program_that_was_changed_does_not_run(browser, address):
    with Alone(browser, address + PAGE) as visit:
        visit.page.route("**/plotly-*", lambda route: route.fulfill(body="window.Plotly = 1"))
        visit.page.click("text=Explore this chart")
        visit.page.wait_for_selector("text=The chart did not come.")
        assert visit.page.evaluate("typeof window.Plotly") == "undefined"


def test_without_javascript_there_is_no_button(browser, address):
    with Alone(browser, address + PAGE, java_script_enabled=False) as visit:
        assert visit.page.locator("[data-explore]").count() == 1
        assert not any(one.is_visible() for one in visit.page.locator("button").all())
        assert visit.page.locator("svg.chart").count() == 2


def test_a_chart_is_drawn_in_black_on_paper(browser, address):
    with Alone(browser, address + PAGE) as visit:
        visit.page.emulate_media(media="print")
        stroke = "getComputedStyle(document.querySelector('.chart .actual')).stroke"
        assert visit.page.evaluate(stroke) == "rgb(0, 0, 0)"
        assert not visit.page.is_visible("button")
