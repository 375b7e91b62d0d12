"""How long pages take on a slow phone: medians, because no two visits take the same time."""

import statistics
from dataclasses import dataclass

from playwright.sync_api import Browser

VISITS = 5
SLOWER = 4
"""How many times slower the processor is made."""
SLOW_4G = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1_600_000 / 8,
    "uploadThroughput": 750_000 / 8,
}
"""Milliseconds, and bytes a second: the slow line that Lighthouse uses."""
PHONE = {"width": 360, "height": 740}
OBSERVE = """() => {
    window.__seen = {paint: 0, blocked: 0, shift: 0}
    const watch = (type, add) => new PerformanceObserver(list => list.getEntries().forEach(add))
        .observe({type, buffered: true})
    watch("largest-contentful-paint", one => { window.__seen.paint = one.startTime })
    watch("longtask", one => { window.__seen.blocked += Math.max(0, one.duration - 50) })
    watch("layout-shift", one => { window.__seen.shift += one.hadRecentInput ? 0 : one.value })
}"""
QUIET = 1000
"""Milliseconds after loading in which late shifts and tasks still count."""


@dataclass(frozen=True, slots=True)
class Timing:
    """The medians of some visits."""

    paint: float
    """Milliseconds until the largest part is painted (LCP)."""
    blocked: float
    """Milliseconds in which the page could not answer (total blocking time)."""
    shift: float
    """How far things moved by themselves (cumulative layout shift)."""


def take_times(browser: Browser, url: str) -> Timing:
    """The medians for a page, each visit with nothing kept from the one before."""
    seen = [_visit(browser, url) for _ in range(VISITS)]
    names = ("paint", "blocked", "shift")
    return Timing(*(statistics.median(one[name] for one in seen) for name in names))


def _visit(browser: Browser, url: str) -> dict[str, float]:
    context = browser.new_context(viewport=PHONE)
    tab = context.new_page()
    tab.add_init_script(f"({OBSERVE})()")
    device = context.new_cdp_session(tab)
    device.send("Network.enable")
    device.send("Network.emulateNetworkConditions", SLOW_4G)
    device.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    tab.goto(url, wait_until="load")
    tab.wait_for_timeout(QUIET)
    seen = tab.evaluate("window.__seen")
    context.close()
    return seen
