"""What removed.yml may not say."""

import json

import pytest

from tests.messages_page import explain
from tests.spoil import run, spoil

FILE = "data/smallshire/removed.yml"
GOOD = """- page: indicator/car-crime
  title: Fewer cars are broken into
  since: "2024/25 Q1"
  reason: All burglaries are counted together now.
  instead:
    - block/safer
    - indicator/burglary
  source: plan-2024, para 9
- page: neighbourhoods/old-town
  title: Old Town
  since: "2023/24"
  reason: It is part of Mill End now.
  instead: neighbourhoods/mill-end
"""

# what to replace, what to put there, line, key, found, advice
FAULTS = {
    "a measure that is there": ("indicator/car-crime", "indicator/burglary", 1, "page", "'indicator/burglary', which is still a page", "Delete this entry"),
    "a topic that is there": ("indicator/car-crime", "block/safer", 1, "page", "'block/safer', which is still a page", "Delete this entry"),
    "a place that is there": ("indicator/car-crime", "districts/northdale", 1, "page", "'districts/northdale', which is still a page", "Delete this entry"),
    "a page twice": ("page: neighbourhoods/old-town", "page: indicator/car-crime", 9, "page", "'indicator/car-crime' a second time (first on line 1)", "Keep one"),
    "a page that stands once": ("indicator/car-crime", "money", 1, "page", "'money', of a kind that no page has", "Write one of block"),
    "a kind that no page has": ("indicator/car-crime", "indicators/car-crime", 1, "page", "'indicators/car-crime', of a kind that no page has", "Did you mean indicator?"),
    "the word of a place for its folder": ("page: neighbourhoods", "page: neighbourhood", 9, "page", "'neighbourhood/old-town', of a kind that no page has", "Did you mean neighbourhoods?"),
    "no id": ("indicator/car-crime", "indicator/Car Crime", 1, "page", "'indicator/Car Crime', which does not end with an id", "Write the id behind the kind, such as indicator/car-crime."),
    "nothing behind the kind": ("indicator/car-crime", "indicator", 1, "page", "'indicator', which does not end with an id", "such as indicator/ni-6."),
    "itself in its own place": ("- indicator/burglary", "- indicator/car-crime", 7, "instead", "the page itself", "Name what took its place"),
    "what is not there in its place": ("- indicator/burglary", "- indicator/buglary", 7, "instead", "'indicator/buglary', which is not a page", "Did you mean indicator/burglary"),
    "another page in its place": ("- indicator/burglary", "- money", 7, "instead", "'money', which is not a page", "Write one of block/greener"),
    "no period": ("2023/24", "long ago", 11, "since", "'long ago', which is not a period", "2006/07"),
    "a paper that is none": ("plan-2024", "plan-2025", 8, "source", "'plan-2025', which is not a document in sources.yml", "plan-2024"),
}  # fmt: skip


def find(place):
    found = json.loads(run(place, "--format", "json").output)
    return [one for one in found if one["level"] == "error"]


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_told_at_its_line_with_advice(smallshire, fault):
    old, new, line, key, found, advice = FAULTS[fault]
    (smallshire / FILE).write_text(GOOD)
    spoil(smallshire, FILE, old, new)
    told = find(smallshire)
    assert [(one["line"], one["field"]) for one in told] == [(line, f"key {key}")]
    assert told[0]["found"].startswith(found)
    assert advice in told[0]["advice"]
    assert explain(told[0]["found"])


def test_what_is_gone_may_stand_in_the_place_of_what_went_before_it(smallshire):
    (smallshire / FILE).write_text(GOOD.replace("block/safer", "neighbourhoods/old-town"))
    assert find(smallshire) == []


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("blocks.yml", None, "- id: ["),
        ("areas.yml", "named: true", "named: truly"),
        ("agreement.yml", "starts: 2023-04-01", "starts: long ago"),
        ("removed.yml", "2023/24", "long ago"),
    ],
)
def test_what_cannot_be_read_is_not_said_to_be_no_page(smallshire, file, old, new):
    instead = "block/gone" if file == "blocks.yml" else "districts/gone"
    (smallshire / FILE).write_text(GOOD.replace("block/safer", instead))
    spoil(smallshire, f"data/smallshire/{file}", old, new)
    fields = {one["field"] for one in find(smallshire)}
    assert fields
    assert "key instead" not in fields
