"""Parts that do not fit together are named, with what to do."""

from datetime import timedelta

import pytest

from generator.parts.agree import find_disagreements
from tests.unit.parts.make_parts import NOON, PAIR, ZERO, neighbour, part


def find(*parts):
    return [str(fault) for fault in find_disagreements(parts)]


def test_parts_of_the_same_files_and_time_fit():
    assert find(part(), part("south")) == []


LATER = NOON + timedelta(minutes=1)
OTHER_PAIR = (PAIR[0], neighbour("south", name="The South"))
BAD_PAIRS = {
    "another version": (
        (part(), part("south", generator=ZERO)),
        "parts/south: found the part of south made by another version of the program",
    ),
    "another name in the list": (
        (part(), part("south", agreements=OTHER_PAIR)),
        "parts/south: found that south knows other agreements, names or addresses than north.",
    ),
    "one preview": (
        (part(), part("south", is_preview=True)),
        "parts/south: found that of south and north one is a preview.",
    ),
    "a part twice": (
        (part(), part("south"), part("south")),
        "parts/south, parts/south: found the part of south more than once.",
    ),
    "a part missing": ((part(),), "parts/north: found no part of south, to which its pages lead."),
    "before and after a release": (
        (part(until=LATER), part("south", as_at=LATER)),
        "parts/north: found north as it was before 2026-01-29 12:01 UTC, and south after it.",
    ),
    "other pages in the other language": (
        (part(same_plan={"north": ZERO, "south": ZERO}), part("south", same_plan={})),
        "parts/north: found that north knows other pages of south than there are.",
    ),
    "a file of another agreement": (
        (part(files={"south/about/index.html": b""}), part("south")),
        "found south/about/index.html in the part of north, which is not its place.",
    ),
    "a file at the root from below": (
        (part(), part("south", files={"index.html": b""})),
        "parts/south: found index.html in the part of south, which is not its place.",
    ),
    "a file that the join makes": (
        (part(files={"_headers": b""}), part("south")),
        "parts/north: found _headers in the part of north, which is not its place.",
    ),
    "a link to what is not there": (
        (part(leads_to=("south/find/pages.json",)), part("south")),
        "found that pages of north lead to south/find/pages.json, which no part has.",
    ),
}


@pytest.mark.parametrize("name", BAD_PAIRS)
def test_what_does_not_fit_is_told_once_and_says_what_to_do(name):
    parts, said = BAD_PAIRS[name]
    (fault,) = find(*parts)
    told, advice = fault.split("\n")
    assert said in told
    assert advice.endswith(".")
    assert "ake " in advice or "Name " in advice


def test_a_part_may_lead_to_what_another_has_and_be_older_while_nothing_changed():
    north = part(leads_to=("south/index.html",), until=LATER + timedelta(seconds=1))
    assert find(north, part("south", as_at=LATER)) == []
