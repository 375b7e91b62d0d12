"""Measures the pages and writes docs/measurements.md: `make measurements`."""

import os
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser

from generator.build import read_report
from generator.demo import FOLDER as DEMO
from tests.browser.choose import STATES, Page, choose
from tests.browser.limits import HOME
from tests.browser.serve import open_browser, serve
from tests.browser.survey import open_tabs, survey
from tests.browser.table import make_rows, write_markdown
from tests.browser.three import AGREEMENTS, build_three
from tests.browser.timings import SLOWER, VISITS, take_times
from tests.conftest import read_real_reports, write_demo
from tests.where import ROOT

DOCUMENT = ROOT / "docs" / "measurements.md"
TIMED = (HOME, "/indicators/…/", "/blocks/…/", "/neighbourhoods/…/", "/glossary/")
TEXT = """# What the pages weigh

`make measurements` writes this page. It measures three agreements: the two real ones, and a made-up
one with every way to rate. Of each kind of page it looks at the first and the longest of each
agreement. A row has the most that any of them takes. `make test` prints the same table, and fails
where a number is over its gate.

## The same on every computer

{numbers}

Gzip bytes are those of everything that a first view takes, the icon included. Violations are what
axe finds (WCAG 2.2 A and AA, best practice, size of targets) in these states, which the pages of a
kind share out between them:

{states}

Pages are laid out on screens from 256 to 1,280 pixels wide, and on two of them with the text
spacing of WCAG 1.4.12 and with text of twice the size. Tab stops are counted on one page of a kind.

## Times

{machine}
The line is made a slow 4G (150 ms, 1.6 Mbit/s), and the processor {slower} times slower. Each
number is the median of {visits} visits with an empty cache. Times differ from computer to computer,
so no test holds them.

{times}
"""


def main() -> None:
    """Builds the three agreements, measures their pages and writes the document."""
    with TemporaryDirectory() as place:
        folders = write_demo(Path(place))
        demo = read_report(DEMO, folders)
        site = build_three(read_real_reports(), demo, Path(place) / "site")
        with serve(site) as address, open_browser() as browser:
            DOCUMENT.write_text(_write(browser, address, choose(site, AGREEMENTS)))


def _write(browser: Browser, address: str, pages: list[Page]) -> str:
    tabs = open_tabs(browser, address)
    rows = make_rows(survey(tabs, address, page).numbers() for page in pages)
    return TEXT.format(
        numbers=write_markdown(rows),
        states="\n".join(f"- {state}" for state in STATES),
        machine=f"Taken in Chromium {browser.version.partition('.')[0]}, on a machine with"
        f" {os.cpu_count()} processor cores.",
        slower=SLOWER,
        visits=VISITS,
        times=write_markdown(_time(browser, address, pages)),
    )


def _time(browser: Browser, address: str, pages: list[Page]) -> list[tuple[str, ...]]:
    rows = [("Longest page", "Largest paint (LCP), ms", "Blocked, ms", "Layout shift")]
    for kind in TIMED:
        longest = max((page for page in pages if page.kind == kind), key=lambda one: one.bytes)
        took = take_times(browser, address + longest.address)
        rows.append((kind, f"{took.paint:.0f}", f"{took.blocked:.0f}", f"{took.shift:.3f}"))
    return rows


if __name__ == "__main__":
    main()
