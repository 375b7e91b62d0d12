"""What YAML would cut short or take apart is asked about; what cannot be meant is left alone."""

import pytest

from generator.check.yaml_slips import WORD_KEYS
from generator.check.yaml_text import read_yaml
from generator.model.files import FileText


def read(text):
    problems = []
    values = read_yaml(FileText("x.yml", text), problems)
    return values and values.value, [(one.line, one.found) for one in problems]


@pytest.mark.parametrize(
    "text",
    [
        "decimals: 0  # whole homes",
        "id: falls # never changes",
        "# a line of its own\nheadline: Fewer falls.",
        'headline: "Our #1 worry"  # their words',
        "headline: C# is a language",
        "definition: |\n  Homes #1 and #2.\n",
        "blocks: [safer, stronger]",
        "related: [ni-154, ni-155]",
        "instead_of: [about, approx.]",
        "doing: [We met., We talked.]",
        'doing: ["We gave 20,000 rails.", We met.]',
        "years: [2006,2007]",
        "tile: {row: 1, column: 2}",
    ],
)
def test_what_loses_no_words_is_left_alone(text):
    assert read(text)[1] == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("id: falls\nheadline: Falls #1", 2),
        ("doing:\n  - We met.\n  - We met #2 times", 3),
        ("parts:\n  - plain_title: Falls # and trips", 2),
        ("headline: Falls are\n  our #1 worry", 1),
    ],
)
def test_words_that_end_as_a_remark_are_told_at_their_line(text, line):
    _, told = read(text)
    assert [at for at, found in told if "which YAML leaves out" in found] == [line]


@pytest.mark.parametrize("text", ["[20,000]", "[We gave 20,000 rails]", "[We met, and left.]"])
def test_a_text_that_a_comma_takes_apart_is_told(text):
    assert ["two entries that may be one" in found for _, found in read(f"doing: {text}")[1]] == [
        True
    ]


def test_the_keys_of_words_are_those_that_residents_read():
    assert {"headline", "plain_title", "doing", "why", "one", "term", "name"} <= WORD_KEYS
    assert not {"id", "decimals", "polarity", "starts", "blocks"} & WORD_KEYS
