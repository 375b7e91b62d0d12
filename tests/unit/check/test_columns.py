"""The column of a problem is where an editor's cursor should go."""

import json

import pytest

from tests.spoil import run, spoil

FIGURES = "data/smallshire/figures.csv"
BURGLARY = "data/smallshire/indicators/burglary.yml"
COMMENT = "content/smallshire/2024-25-q3/indicators/burglary.md"
PLACES = {
    "a cell": (FIGURES, ",38.5,", ",38.5%,", "38.5%"),
    "a cell after one with a comma in quotation marks": (
        FIGURES, '"plan-2024, para 5","The', '"plan-2024, para 5","=The', "=The",
    ),
    "a cell that repeats another": (FIGURES, "recycling,,", "recycling,recycling,", "recycling,2"),
    "the value of a key": (BURGLARY, "decimals: 0", "decimals: many", "many"),
    "a word inside a line": (COMMENT, "\n---\n", "\n---\n\nSee <b>this.\n", "<b>this"),
}  # fmt: skip


def find_problem(place):
    return json.loads(run(place, "--format", "json").output)[0]


@pytest.mark.parametrize("name", PLACES)
def test_the_column_is_where_the_fault_begins(smallshire, name):
    file, old, new, text = PLACES[name]
    if file == COMMENT:
        text_before, _, rest = (smallshire / file).read_text().rpartition(old)
        (smallshire / file).write_text(text_before + new + rest)
    else:
        spoil(smallshire, file, old, new)
    problem = find_problem(smallshire)
    line = (smallshire / file).read_text().splitlines()[problem["line"] - 1]
    assert line[problem["column"] - 1 :].startswith(text), problem


def test_a_problem_of_a_whole_file_has_no_column(smallshire):
    (smallshire / "data/smallshire/blocks.yml").unlink()
    assert find_problem(smallshire)["column"] == 0
