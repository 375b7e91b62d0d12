"""What residents asked has a page, times that can be, and nobody's name or address."""

import pytest

from tests.spoil import run

HEAD = "indicator,area,block,asked,asked_on,did,did_on,source\n"
GOOD = 'burglary,,,It is dark.,June 2024,Two lights.,Sep 2024,"plan-2024, para 4"\n'


def say(place, row):
    (place / "data/smallshire/responses.csv").write_text(HEAD + row)
    return run(place).output


def test_a_good_row_passes(smallshire):
    assert "responses.csv" not in say(smallshire, GOOD)


FAULTS = {
    "no page": ("burglary,", ",", "indicator", "what residents asked, with no page to show it"),
    "unknown place": ("burglary,,", ",mil-end,", "area", "'mil-end', which is not an area"),
    "unknown topic": ("burglary,,,", ",,safe,", "block", "'safe', which is not a block"),
    "no words": ("Two lights.", "", "did_on", "'Sep 2024' as the time of an answer without words"),
    "too early": ("Sep 2024", "May 2024", "did_on", "'May 2024', which is before they asked"),
    "no question": ("It is dark.", "", "asked", "no value"),
    "a telephone": ("It is dark.", "Ring 0116 265 8015.", "asked", "contact details"),
    "an address": ("Two lights.", "Ask pat@example.org.", "did", "contact details"),
    "a formula": ("It is dark.", "=1+1", "asked", "spreadsheet"),
    "no document": ("plan-2024", "plan-2042", "source", "which is not a document"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_names_its_column(smallshire, name):
    old, new, column, found = FAULTS[name]
    said = say(smallshire, GOOD.replace(old, new, 1))
    assert f"responses.csv, line 2, column {column}: found " in said
    assert found in said


def test_a_name_is_warned_of(smallshire):
    said = say(smallshire, GOOD.replace("It is dark.", "Mrs Jones finds it dark."))
    assert "responses.csv, line 2, column asked: found 'Mrs Jones'" in said
