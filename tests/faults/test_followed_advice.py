"""Advice works: whoever does what a message says sees neither it again nor another instead."""

import json
import re
import shutil
from pathlib import Path

import pytest

from tests.faults.test_faults import FAULTS
from tests.spoil import run, spoil
from tests.where import SITES

QUOTED = re.compile(r"'(.+?)'")
WRITE = re.compile(r"Write ([^ ]+?(?: Q[1-4])?)(?:[ :]+(?:\(|for |figures|lower).*|\.)$")
MEANT = re.compile(r"Did you mean (.+?)(?: \(([^)]+)\))?(?: or .*)?\?")
FIGURES, RATINGS = "data/smallshire/figures.csv", "data/smallshire/ratings.csv"
DETAILS = "data/smallshire/agreement.yml"
FEWEST = 20
"""Faults of the corpus whose advice gives the very word to write: were it fewer, none is tried."""
NO_WORDS = {"a", "the", "one", "each", "only", "it", "true", "true or false"}


def check(place):
    result = run(place, "--format", "json")
    assert result.exception is None or isinstance(result.exception, SystemExit), result.output
    return json.loads(result.output)


def find_word(problem):
    """What was found and what to write instead, where the message gives both."""
    found = QUOTED.search(problem["found"])
    meant, write = MEANT.search(problem["advice"]), WRITE.match(problem["advice"])
    word = (meant[2] or meant[1]) if meant else write[1] if write else ""
    return (found[1], word) if found and word not in {"", *NO_WORDS} else None


def follow(problem, old, new):
    """Writes the word that the advice names in the place of what was found."""
    path = Path(problem["file"])
    lines = path.read_text().split("\n")
    at = problem["line"] - 1
    was = lines[at]
    lines[at] = was.replace(f'"{old}"', new, 1) if f'"{old}"' in was else was.replace(old, new, 1)
    assert lines[at] != was, (old, was)
    path.write_text("\n".join(lines))


def test_a_fault_is_gone_when_its_advice_is_followed(tmp_path):
    followed, left = [], {}
    for number, (name, fault) in enumerate(FAULTS.items()):
        place = tmp_path / str(number)
        shutil.copytree(SITES / "smallshire", place)
        spoil(place, *fault[:3])
        told = [(one, find_word(one)) for one in check(place) if one["level"] == "error"]
        if not told or any(word is None for _, word in told):
            continue  # the advice leaves the choice to the officer
        for problem, words in told:
            follow(problem, *words)
        followed.append(name)
        after = [one for one in check(place) if one["level"] == "error"]
        if after:
            left[name] = [(one["found"], one["advice"]) for one in after]
    assert left == {}
    assert len(followed) >= FEWEST, followed


@pytest.mark.parametrize(
    ("file", "row"),
    [
        (FIGURES, 'trust,,{},61,final,,,"plan-2024, para 8",\n'),
        (RATINGS, 'trust,{},delivery,green,,"plan-2024, para 8"\n'),
    ],
)
@pytest.mark.parametrize(
    ("period", "can_be_current"),
    [("2025/26 Q4", True), ("2025/26 Q1", True), ("2026/27 Q1", False), ("May 2026", False)],
)
def test_set_current_period_is_advice_only_for_a_period_that_may_be_current(
    smallshire, file, row, period, can_be_current
):
    path = smallshire / file
    path.write_text(path.read_text() + row.format(period))
    early = [one for one in check(smallshire) if "after the current quarter" in one["found"]]
    assert len(early) == 1
    if can_be_current:
        assert "set current_quarter in agreement.yml" in early[0]["advice"]
        spoil(smallshire, DETAILS, '"2024/25 Q3"', f'"{period}"')
    else:
        assert early[0]["advice"] == (
            "Check the period, or delete the row: the agreement ends on 31 March 2026."
        )
        path.write_text(path.read_text().replace(row.format(period), ""))
    after = check(smallshire)
    assert not [one for one in after if one["level"] == "error"]
    assert not [one for one in after if "after the current quarter" in one["found"]]
