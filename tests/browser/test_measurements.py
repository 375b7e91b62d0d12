"""docs/measurements.md is about the pages that there are, and within the gates.

Bytes may be some days old: they change with every word on a page.
"""

from tests.browser.choose import STATES
from tests.browser.limits import MOST_REQUESTS, limit, script_limit
from tests.browser.table import HEADINGS
from tests.where import ROOT

DOCUMENT = ROOT / "docs" / "measurements.md"


def _cells(line):
    return tuple(cell.strip() for cell in line.strip("|").split("|"))


def _rows():
    """The numbers, by kind of page."""
    lines = [_cells(line) for line in DOCUMENT.read_text().splitlines() if line.startswith("|")]
    assert HEADINGS in lines, "run make measurements"
    rows = [cells for cells in lines if len(cells) == len(HEADINGS) and cells[0].startswith("/")]
    return {
        kind: dict(zip(HEADINGS[1:], (int(one.replace(",", "")) for one in numbers), strict=True))
        for kind, *numbers in rows
    }


def test_every_kind_of_page_is_in_the_measurements(chosen):
    kinds = {page.kind for page in chosen}
    assert set(_rows()) == kinds, "run make measurements"


def test_no_measurement_is_over_its_gate():
    for kind, numbers in _rows().items():
        assert numbers["Gate for gzip"] == limit(kind), kind
        assert numbers["Gate for script"] == script_limit(kind), kind
        assert numbers["Gzip bytes"] <= limit(kind), kind
        assert numbers["Requests"] <= MOST_REQUESTS, kind
        assert numbers["Script bytes"] <= script_limit(kind), kind
        assert numbers["States"] == len(STATES), kind
        assert numbers["Violations"] == 0, kind
        assert numbers["Too wide, px"] == 0, kind
