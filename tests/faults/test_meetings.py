"""A meeting that nobody could come to is told with its line and with what to write."""

import pytest

from tests.spoil import run

GOOD = """- at: 2025-06-03 18:30
  ends: 2025-06-03 20:00
  title: Safer board
  where: Mill End Hall
  page: block/safer
  source: plan-2024, para 2
"""


def say(place, text):
    (place / "data/smallshire/meetings.yml").write_text(text)
    return run(place).output


def test_a_good_meeting_passes(smallshire):
    assert "meetings.yml" not in say(smallshire, GOOD)


NO_PAGE = "which is not a page.\n    Did you mean"
FAULTS = {
    "no time": ("2025-06-03 18:30", "June", 1, "at: found 'June', which is not a time"),
    "skipped hour": ("2025-06-03 18:30", "2025-03-30 01:30", 1, "a time that clocks skip or show"),
    "hour shown twice": (": 2025-06-03 20:00", ": 2025-10-26 01:30", 2, "ends: found '2025-10-26"),
    "end before": ("03 20:00", "03 18:30", 2, "an end that is not after the beginning"),
    "page": ("block/safer", "block/safe", 5, f"'block/safe', {NO_PAGE} safer"),
    "page that stands once": ("block/safer", "glosary", 5, f"'glosary', {NO_PAGE} glossary"),
    "other kind of place": ("block/safer", "district/mill-end", 5, "Write neighbourhood/mill-end"),
    "document": ("plan-2024", "plan-2042", 6, "'plan-2042', which is not a document"),
    "person": ("Safer board", "Ask pat@example.org", 3, "looks like a person's contact details"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_names_its_line(smallshire, name):
    old, new, line, told = FAULTS[name]
    said = say(smallshire, GOOD.replace(old, new, 1))
    assert f"meetings.yml, line {line}, " in said
    assert told in said


def test_a_meeting_that_stands_twice_is_told(smallshire):
    said = say(smallshire, f"{GOOD}{GOOD}")
    assert "meetings.yml, line 9, " in said
    assert "key title: found the same meeting a second time" in said
