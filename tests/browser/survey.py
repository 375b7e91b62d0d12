"""One visit to a page: it is loaded once, and its state is changed in place."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser
from playwright.sync_api import Page as Tab

from tests.browser.choose import Page, State
from tests.browser.visit import HEIGHT, SCREEN, Visit, Weight, has_scripts, look, open_tab
from tests.examples import LONG

PROBES = {path.stem: path.read_text() for path in (Path(__file__).parent / "probes").glob("*.js")}
AXE = Axe().axe_script
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],  # to describe what is good takes twice the time
    "preload": False,
    "iframes": False,
}
COLOURS = RULES | {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
"""What may differ where only colours do: the rest holds for each state of a screen, or for none."""
RUN_AXE = """rules => axe.run(rules).then(found => found.violations.map(
    one => `${one.id}: ${one.help}: ${one.nodes.map(node => node.target.join(" ")).join("; ")}`))"""
PUT_IN_PLACE = """async url => {
    const text = await (await fetch(url)).text()
    const fresh = new DOMParser().parseFromString(text, "text/html").documentElement
    history.replaceState(null, "", url)
    document.replaceChild(document.adoptNode(fresh), document.documentElement)
    scrollTo(0, 0)
}"""
READ_POLICY = """() =>
    document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.content ?? ''"""
WIDTHS = (1280, 768, 480, 360, 320, 256)
EXTRA_WIDTHS = (1280, 320)
"""Where text spacing and large text are tried: 320 px is 1280 px at 400 % zoom."""
PHONES = (480, 360, 320)
"""Where no word within a table may be broken."""
PLAIN = {"as it is": ""}
EXTRAS = {
    "text spacing": "*{line-height:1.5!important;letter-spacing:.12em!important;"
    "word-spacing:.16em!important}p{margin-bottom:2em!important}",
    "200 % text": "html{font-size:200%!important}",
}
TO_SKIP_LINK = """() => {
    const link = document.querySelector("a[href^='#']")
    link.focus()
    return link.getBoundingClientRect().left < 0 ? ["the skip link does not show"] : []
}"""

RATINGS = """[...document.querySelectorAll("main .rag")].filter(
    one => one.checkVisibility() || one.closest("details:not([open])")).length"""
"""Those that a reader can see or unfold: paper has them all."""


@dataclass(frozen=True, slots=True)
class Keyboard:
    """How the Tab key went through the page."""

    stops: int
    expected: int
    faults: list[str]


@dataclass(frozen=True, slots=True)
class Survey:
    """A page and all that was found on it."""

    page: Page
    weight: Weight
    axe: dict[State, list[str]]
    """What axe found, and animations where the reader wants less motion."""
    wider: dict[str, int]
    """Pixels by which the page is wider than the screen."""
    cut: list[str]
    broken: list[str]
    """The words of tables that are broken on a phone."""
    printed: list[str]
    keyboard: Keyboard | None
    sheets: list[tuple[float, float]] | None
    """The size of each sheet of paper in points."""
    complaints: list[str]

    def numbers(self) -> dict[str, str | int | list[str]]:
        """For the tables, in a form that a test worker can pass on."""
        return {
            "kind": self.page.kind,
            "gzip": self.weight.gzip,
            "html": self.weight.html,
            "requests": len(self.weight.requests),
            "script": self.weight.script,
            "states": [str(state) for state in self.axe],
            "violations": sum(map(len, self.axe.values())),
            "wider": max(self.wider.values()),
            "stops": self.keyboard.stops if self.keyboard else 0,
        }


@dataclass(frozen=True, slots=True)
class Tabs:
    """Where the pages are looked at."""

    plain: Tab
    """Pages are loaded into this one, as readers load them."""
    bench: Tab
    """A page without scripts is put into the document of this one, where axe is already warm:
    it is the same page there, and axe goes through it in half the time."""
    policy: str
    """That of the page which the bench was opened on: it holds for all that are put there."""


def open_tabs(browser: Browser, address: str) -> Tabs:
    """Two tabs for all visits to the site."""
    plain, bench = open_tab(browser), open_tab(browser)
    bench.goto(address)
    bench.evaluate(AXE)
    return Tabs(plain, bench, bench.evaluate(READ_POLICY))


def survey(tabs: Tabs, address: str, page: Page) -> Survey:
    """Everything about a page, in one visit."""
    url = address + page.address
    with Visit(tabs.plain, url) as visit:
        printed = _print(tabs.plain)
        wider, cut, broken, axe = {}, [], [], {}
        stage = _set_up(tabs, url)
        for width in WIDTHS:
            stage.set_viewport_size({"width": width, "height": HEIGHT})
            for case, found in _lay_out(stage, width).items():
                wider[case + (f": {found['widest']}" if found["widest"] else "")] = found["wider"]
                cut += [f"{case}: {one}" for one in found["cut"]]
            if width in PHONES:
                broken += [f"{width} px: {one}" for one in stage.evaluate(PROBES["words"])]
            axe |= go_over_all(stage, [state for state in page.states if state.width == width])
        return Survey(
            page,
            printed=printed,
            wider=wider,
            cut=cut,
            broken=broken,
            axe=axe,
            weight=visit.weigh(),
            sheets=_sheets(tabs.plain.pdf(format="A4")) if page.leads else None,
            keyboard=_walk(tabs.plain) if page.leads else None,
            complaints=visit.complaints(),
        )


def _set_up(tabs: Tabs, url: str) -> Tab:
    """The tab in which the page and axe are together."""
    if has_scripts(tabs.plain) or tabs.plain.evaluate(READ_POLICY) != tabs.policy:
        tabs.plain.evaluate(AXE)
        return tabs.plain
    tabs.bench.evaluate(PUT_IN_PLACE, url)
    return tabs.bench


def _walk(tab: Tab) -> Keyboard:
    tab.set_viewport_size(SCREEN)
    look(tab)
    for _ in range(tab.evaluate(PROBES["stops"]) + 1):
        tab.keyboard.down("Tab")
    found = tab.evaluate("window.__stops()")
    if not tab.locator("nav").count():  # a short form or a poster: there is nothing to skip
        return Keyboard(found["reached"], found["expected"], found["faults"])
    faults = found["faults"] + tab.evaluate(TO_SKIP_LINK)
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")
    return Keyboard(found["reached"], found["expected"], faults + tab.evaluate(PROBES["skipped"]))


def _lay_out(tab: Tab, width: int) -> dict[str, dict]:
    look(tab)
    extras = PLAIN | EXTRAS if width in EXTRA_WIDTHS else PLAIN
    found = tab.evaluate(PROBES["layout"], extras)
    return {f"{width} px, {name}": what for name, what in found.items()}


def go_over_all(tab: Tab, states: list[State]) -> dict[State, list[str]]:
    """What axe finds in states of one screen: all rules in the first, with LAA_LONG in each."""
    is_long = bool(os.environ.get(LONG))
    return {
        state: go_over(tab, state, COLOURS if number and not is_long else RULES)
        for number, state in enumerate(states)
    }


def go_over(tab: Tab, state: State, rules: Mapping[str, object] = RULES) -> list[str]:
    """What axe finds in a state; axe must be on the page, and the screen of the state's width."""
    calm = state.contrast == "more"
    look(
        tab,
        color_scheme=state.scheme,
        forced_colors=state.forced,
        contrast=state.contrast,
        reduced_motion="reduce" if calm else "no-preference",
    )
    moving = tab.evaluate("document.getAnimations().length") if calm else 0
    return tab.evaluate(RUN_AXE, rules) + ([f"{moving} animations"] if moving else [])


def _print(tab: Tab) -> list[str]:
    look(tab)
    ratings = tab.evaluate(RATINGS)
    look(tab, media="print")
    return tab.evaluate(PROBES["printed"], ratings)


def _sheets(paper: bytes) -> list[tuple[float, float]]:
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", paper)
    return [(float(width), float(height)) for width, height in boxes]
