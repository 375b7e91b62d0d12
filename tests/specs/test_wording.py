"""The wording check says, line by line, what to write instead."""

import json
from datetime import date

import pytest
import yaml

from generator.build import Folders, review
from generator.load import list_agreements
from tests.messages_page import explain
from tests.spoil import run
from tests.where import ROOT, SPECS

CASES = yaml.safe_load((SPECS / "wording.yml").read_text())
COMMENT = "content/smallshire/2024-25-q3/indicators/burglary.md"
RECYCLING = "content/smallshire/2024-25-q3/indicators/recycling.md"
PLAIN_WORDS = ROOT / "content" / "plain-words.yml"
FRONT = "---\nheadline: Here it is.\nauthor_role: Officer\nupdated: 2025-02-14\n---\n\n"
BODY_LINE = FRONT.count("\n") + 1


@pytest.fixture
def written(smallshire):
    """Tells what the check finds in the text of a commentary."""
    (smallshire / "content" / "plain-words.yml").write_text(PLAIN_WORDS.read_text())

    def check(text, file=COMMENT, *options, front=FRONT):
        (smallshire / file).write_text(front + text + "\n")
        result = run(smallshire, "--format", "json", *options)
        found = json.loads(result.output)
        own = [one for one in found if one["file"].endswith(file) and "key " not in one["field"]]
        return own, result.exit_code

    return check


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_what_to_write_instead(written, case):
    found, exit_code = written(case["text"])
    assert exit_code == 0, "advice stops nothing"
    if case.get("nothing"):
        assert found == []
    else:
        assert [one["found"] for one in found] == [case["found"]]
        assert case["advice"] in found[0]["advice"]
        assert explain(case["found"])
        assert found[0]["level"] == "warning"
        assert found[0]["line"] == BODY_LINE
        word = case["found"].split("'")[1:2]
        assert not word or found[0]["column"] == case["text"].index(word[0].split()[0]) + 1


def test_front_matter_is_checked_where_it_stands(written):
    front = (
        "---\nheadline: 'We utilised it.'\ndoing:\n  - First we met.\n  - Then Q1 came.\n"
        "author_role: Q1 officer\nupdated: 2025-02-14\n---\n\n"
    )
    found, _ = written("We met.", front=front)
    assert [(one["line"], one["column"], one["found"]) for one in found] == [
        (2, 15, "'utilised', a word to avoid"),
        (5, 10, "'Q1', an officers' quarter"),
    ]


def test_a_word_over_two_lines_is_found_at_its_first(written):
    found, _ = written("We met\nin order\nto talk.")
    assert [(one["line"], one["column"]) for one in found] == [(BODY_LINE + 1, 1)]


def test_a_hard_text_is_told_once_at_its_hardest_sentence(written):
    easy = "We met at ten. " * 12
    hard = "Organisational accountability necessitates interdepartmental collaboration. " * 4
    found, _ = written(f"{easy}\n\n{hard}")
    assert len(found) == 1
    assert found[0]["found"].startswith("a text of reading grade ")
    assert found[0]["line"] == BODY_LINE + 2


def test_percentage_points_are_asked_for_where_the_measure_is_a_percentage(written):
    found, _ = written("The share rose by 5%.", RECYCLING)
    assert [one["advice"] for one in found] == [
        "Write '5 percentage points' for the difference of two percentages."
    ]
    assert written("Burglary rose by 5%.")[0] == []


def test_strict_makes_an_error_of_advice_and_off_is_silent(written):
    text = "We utilised the money."
    found, exit_code = written(text, COMMENT, "--wording", "strict")
    assert (found[0]["level"], exit_code) == ("error", 1)
    assert written(text, COMMENT, "--wording", "off") == ([], 0)


def test_past_periods_are_left_alone(written, smallshire):
    earlier = "content/smallshire/2024-25-q2/indicators/burglary.md"
    (smallshire / earlier).parent.mkdir(parents=True)
    assert written("We utilised the money.", earlier)[0] == []


def test_a_name_with_a_word_to_avoid_in_it_may_stand(written):
    assert written("The Strategic Health Body met.")[0] == []
    assert len(written("Strategic work goes on.")[0]) == 1


def test_a_heading_and_a_table_are_no_sentences(written):
    assert written("## 41 homes\n\n| Place | Homes |\n| --- | --- |\n| 3 Mill End | 41 |")[0] == []


def test_the_commentary_of_both_real_agreements_is_plain():
    folders = Folders(ROOT / "data", ROOT / "content")
    for name in list_agreements(folders.data):
        found = review(name, folders, date(2026, 11, 22)).wording
        assert list(map(str, found)) == []
