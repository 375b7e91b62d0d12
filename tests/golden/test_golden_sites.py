"""A small site's pages, word for word. `make golden` rewrites them; read the difference first."""

import pytest

from generator.build import Folders, arrange, read_reports
from generator.charts import CHARTS
from generator.charts.bundle import find_bundle
from generator.describe.chart_labels import EXPLORE, say_weight
from generator.pages import make_pages
from generator.publish.write import with_front_matter
from tests.conftest import SITES

ADDRESSES = (
    "", "indicators/", "indicators/burglary/", "indicators/recycling/", "indicators/new-homes/",
    "indicators/waiting/", "indicators/trust/", "indicators/noise/", "blocks/safer/",
    "neighbourhoods/", "neighbourhoods/mill-end/", "neighbourhoods/unnamed-1/",
    "districts/northdale/", "councillors/", "money/", "reward/", "how-we-rate/", "not-known-yet/",
    "corrections/", "glossary/", "get-the-data/", "data-dictionary/", "about/",
    "changes/", "quarters/2024-25-q3/", "quarters/2024-25-q2/", "find/", "calendar/",
)  # fmt: skip


@pytest.fixture(scope="module")
def pages():
    place = SITES / "smallshire"
    folders = Folders(place / "data", place / "content")
    reports = read_reports(["smallshire"], folders)
    made = make_pages(reports[0], arrange(reports, ""))
    return {page.address: without_program(with_front_matter(page)) for page in made}


def without_program(page):
    """A page without the name, the hash and the weight of the program that shows its chart.

    Where the small one cannot be fetched, there is another.
    """
    bundle = find_bundle()
    named = page.replace(bundle.name, "plotly.js").replace(bundle.integrity, "sha384")
    return named.replace(EXPLORE(weight=say_weight(bundle.weight)), EXPLORE(weight="…"))


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_is_what_it_was(pages, address, snapshot):
    assert pages[address] == snapshot


def test_every_page_is_looked_at(pages):
    standing = {"get-involved/", "accessibility/", "contact/", "blocks/greener/"}
    unrated = {f"quarters/{quarter}/" for quarter in ("2023-24-q3", "2023-24-q4", "2024-25-q1")}
    assert set(pages) - standing - unrated == set(ADDRESSES)


def test_there_is_a_chart_to_look_at(pages):
    assert CHARTS
    assert "<svg" in pages["indicators/burglary/"]
