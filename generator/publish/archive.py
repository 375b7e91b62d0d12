"""What the archive of a period holds: its whole site, and a file that says how to open it."""

from datetime import date
from pathlib import Path

from generator.describe.dates import say_day, say_period
from generator.describe.language import speaking
from generator.model.agreement import Agreement
from generator.model.report import Report
from generator.pages.links import publish_at
from generator.pages.site import Site
from generator.publish.made import MADE
from generator.publish.policy import HEADERS

README, START = "README.txt", "index.html"
OF_SERVERS = frozenset({MADE, HEADERS, "404.html", "sitemap.xml"})
"""Files that only a server or a search engine asks for."""
OF_SCRIPTS = frozenset({".js", ".css"})
"""Files that no page of it loads: the style stands in the pages."""
NEWEST = """The newest pages are at
{address}
They may have newer figures, and tell what was wrong in older ones."""
NO_ADDRESS = "The files do not say where. Ask those who published it."
PREVIEW = """
It is not published yet, and it may change. Please do not pass it on.
"""


def name_archive(agreement: Agreement) -> str:
    """The name of its file without ending, and of the one folder in it."""
    return f"{agreement.folder}-{agreement.period.slug}"


def find_day(agreement: Agreement) -> date:
    """The day on which the period came out, by the clocks of the place."""
    if agreement.moment is None:
        return agreement.period.ends
    return agreement.moment.astimezone(agreement.details.time_zone).date()


def list_archive(built: Path, report: Report, site: Site) -> dict[str, bytes]:
    """The files of a built site with the one to read first, by their names in the archive."""
    folder = name_archive(report.agreement)
    found = {
        path.relative_to(built).as_posix(): path.read_bytes()
        for path in built.rglob("*")
        if path.is_file() and path.name not in OF_SERVERS and path.suffix not in OF_SCRIPTS
    }
    found[README] = write_readme(report.agreement, site).encode()
    return {f"{folder}/{name}": raw for name, raw in found.items()}


def write_readme(agreement: Agreement, site: Site) -> str:
    """What the archive is, in plain words, its lines short enough for every program."""
    details, folder = agreement.details, name_archive(agreement)
    with speaking(details.speech):
        period, day = say_period(agreement.period), say_day(find_day(agreement))
    is_dated = agreement.find_release(agreement.period) is not None
    as_at = f"when it came out, on {day}" if is_dated else f"at the end of that time, on {day}"
    address = publish_at(site, agreement)
    lives = NEWEST.format(address=address) if address else NO_ADDRESS
    preview = PREVIEW if agreement.is_preview else ""
    return f"""{details.name}
{period}

This folder is a copy of the whole site for {period}.
It shows the site as it stood {as_at}.
{preview}
How to open it
--------------
1. Take all files out of the zip file. In Windows, click it with the
   right button and choose "Extract All".
2. Open the folder {folder}.
3. Open the file {START}. Your browser shows the home page.
You need no connection to the web.

What is in it
-------------
All pages, and all figures as files in the folder data. They open in any
spreadsheet. The search box and the button to explore a chart need the
web, so they are left out. The page Find leads to every page. Each chart
has a table with its figures.

Where the site lives
--------------------
{lives}

Published by {details.partnership}.
To ask about it: {details.contact_role}.
"""
