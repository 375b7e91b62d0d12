"""Every address of the site. Addresses never change; nothing else in the project spells one."""

from generator.model.agreement import Agreement
from generator.model.chart import Spot
from generator.model.ids import FURTHER, is_further
from generator.model.letters import split_words
from generator.model.period import Period
from generator.model.reporting import NOUN, Reporting
from generator.pages.site import Site, SiteEntry
from generator.schema.open_tables import NUMBER_AT_START
from generator.schema.whole_pages import NO_PAGES, WHOLE_PAGES

WHOLE: dict[str, str] = {key: "" if key == "home" else f"{key}/" for key in WHOLE_PAGES}
"""Pages that stand once, by the keys that text uses: [words](page:glossary)."""

HOME, INDICATOR = WHOLE["home"], WHOLE["indicators"]
OF_KIND: dict[str, str] = {
    "block": "blocks/",
    "indicator": INDICATOR,
    **{noun: f"{noun}s/" for noun in NOUN.values()},
}
"""What the addresses of pages of each kind begin with, by what their keys begin with.

A page of a place has its address as its key: neighbourhoods/mill-end.
"""
BLOCK_KEY = "block/"
"""What the key of a topic's page begins with."""
FILE, PICTURE, CHART, AGREEMENT = NO_PAGES
CARD = "card.png"
"""The file beside the page of a measure that other sites show with a link to it."""
EMBED, POSTERS = "embed", "posters"
"""What the keys of pages for other sites and of posters begin with."""
FILES, ASSETS = "data/", "assets/"
FIGURES = f"{FILES}charts/"
"""Where the figures to explore lie."""
PICTURES = f"{FILES}images/"
"""Where the pictures in officers' words lie."""
BEHIND = {FILE: FILES, PICTURE: PICTURES, CHART: INDICATOR}
"""Where files lie, by what their keys begin with."""
FIND = WHOLE["find"]
CALENDAR = WHOLE["calendar"]
CALENDAR_FILE = "calendar.ics"
"""The file beside that page: its dates for the calendars of residents."""
CALENDAR_KIND = "text/calendar"
FEED, FEED_KIND = "feed.xml", "application/atom+xml"
"""The file beside a page that tells programs of readers what is new on it."""
BESIDE = {CALENDAR_FILE: f"{CALENDAR}{CALENDAR_FILE}", FEED: FEED}
"""Files to which pages lead, by their keys: the feed of the whole site is that of its home."""
WORKBOOK, CSVW, DATA_PACKAGE = "workbook.xlsx", "csv-metadata.json", "datapackage.json"
CATALOGUE = "dataset.json"
DOCUMENT_SCHEMA = f"schema-{NUMBER_AT_START}.json"
"""Files of the open data, below FILES; each name but that of the workbook is as its standard asks,
or has the version."""
DOCUMENT = "data.json"
"""The file beside the page of a measure, place, topic or period with its rows of every table."""
SEARCH_INDEX = "pages.json"
"""The file beside the page Find that its script reads."""


def publish_at(site: Site, agreement: Agreement) -> str:
    """Where an agreement's home page is published; empty where that is not settled."""
    return site.find(agreement.folder).base


def find(key: str) -> str:
    """The address of the page of a key, such as home, block/safer or file/figures.csv."""
    kind, _, name = key.partition("/")
    if name and kind in BEHIND:
        return f"{BEHIND[kind]}{name}"
    if key in BESIDE:
        return BESIDE[key]
    return f"{OF_KIND.get(kind, f'{kind}/')}{name}/" if name else WHOLE.get(key, f"{key}/")


def feed(key: str) -> str:
    """The feed of the page of a key."""
    return f"{find(key)}{FEED}"


def document(page: str) -> str:
    """The document beside the page at an address."""
    return f"{page}{DOCUMENT}"


def block(block_id: str) -> str:
    """A block's page."""
    return find(f"block/{block_id}")


def indicator(indicator_id: str) -> str:
    """An indicator's page."""
    return find(f"indicator/{indicator_id}")


def name_period(period: Period, reporting: Reporting) -> str:
    """The key of a reporting period's page in the archive."""
    return f"{reporting.noun}/{period.slug}"


def name_topic_then(period: Period, reporting: Reporting, block_id: str) -> str:
    """The key of the page with what a past period said of a topic's measures."""
    return f"{name_period(period, reporting)}/{block_id}"


def name_further(key: str, number: int) -> str:
    """The key of a page with the rest of a list of the page of a key; that page is number 1."""
    return f"{key}/{FURTHER}{number}"


def split_further(address: str) -> tuple[str, int]:
    """What stands before the name of a page with the rest of a list, and its number.

    The whole address and 0 where it is not that of such a page.
    """
    beginning, _, name = address.removesuffix("/").rpartition("/")
    if not is_further(name):
        return address, 0
    return f"{beginning}/", int(name.removeprefix(FURTHER))


def find_beginning(key: str) -> str:
    """The key of the page on which the list of a page with the rest of one begins; else the key."""
    beginning, _, name = key.rpartition("/")
    return beginning if beginning and is_further(name) else key


def period(one: Period, reporting: Reporting) -> str:
    """A reporting period's page in the archive: quarters/2006-07-q3/ or years/2024-25/."""
    return find(name_period(one, reporting))


def standing(name: str) -> str:
    """A whole page that officers write, such as about."""
    return find(name)


def figure(name: str) -> str:
    """The file of a chart to explore."""
    return f"{FIGURES}{name}.json"


def chart_file(indicator_id: str, spot: Spot, number: int = 1) -> str:
    """The file of a chart by itself, beside the page: the first of a place on it has no number."""
    name = "chart" if spot is Spot.ANSWER else spot.value
    return f"{indicator(indicator_id)}{name}{f'-{number}' if number > 1 else ''}.svg"


def name_chart_file(address: str) -> str:
    """The key of the file of a chart."""
    return f"{CHART}/{address.removeprefix(INDICATOR)}"


def embed(indicator_id: str) -> str:
    """The page of an indicator that other sites show in a frame."""
    return find(f"{EMBED}/{indicator_id}")


def poster(area_id: str) -> str:
    """The poster of a place."""
    return find(f"{POSTERS}/{area_id}")


def is_other_form(address: str) -> bool:
    """True for what stands for a page elsewhere: in a frame, or on a wall."""
    return address.startswith((f"{EMBED}/", f"{POSTERS}/"))


def shared(site: Site, folder: str, here: str, name: str) -> str:
    """The way from a page of an agreement to a file that the whole site shares."""
    return relative(f"{site.prefix(folder)}{here}", f"{ASSETS}{name}")


def term(words: str) -> str:
    """A term's place in the glossary."""
    return "-".join(("term", *split_words(words)))


def relative(here: str, there: str) -> str:
    """The way from one page of an agreement to another, or to a file or anchor."""
    path, mark, anchor = there.partition("#")
    if path == here:
        return f"#{anchor}" if mark else "./"
    begins, leads = here.split("/")[:-1], path.split("/")
    shared = 0
    while shared < min(len(begins), len(leads) - 1) and begins[shared] == leads[shared]:
        shared += 1
    way = "../" * (len(begins) - shared) + "/".join(leads[shared:])
    return f"{way or './'}{mark}{anchor}"


def across(site: Site, folder: str, here: str, other: SiteEntry) -> str:
    """The way from a page of one agreement to the home page of another."""
    return relative(f"{site.prefix(folder)}{here}", other.prefix)


def markdown_path(address: str) -> str:
    """The file that MkDocs turns into the page at `address`.

    It lies in a folder of its own: a link in it means the same to MkDocs and to a browser.
    """
    return f"{address}index.md"
