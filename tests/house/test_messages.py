"""docs/messages.md explains every message, and nothing that no message says."""

import pytest

from generator.describe.readability import WORDS_LIMIT
from generator.model.waiting import FOR_VALUE, FOR_WORDS
from tests.message_sources import find_messages, find_stops
from tests.messages_page import PAGE, as_pattern, explain, read_rows
from tests.plain_page import find_grade_of, find_long_sentences

IN_PARTS = {
    f"'…', which {FOR_WORDS}",
    f"'…', which {FOR_VALUE}",
    "'…', which is not a measure of this agreement",
    "'…', which is not a place of this agreement",
}
"""Messages whose parts stand in two places: model/waiting.py and returns/names.py."""
NO_MESSAGES = {
    "'…', which ": "a value that waits: told by the rows of what is still to be written",
    "…, which is not …": "returns/names.py: told as what is not a measure or not a place",
    "no reason for": "the beginning of the next",
    "the sum of its … places": "the middle of a warning about totals",
    "the sum of its four quarters": "likewise",
    "…: … indicators, … figures, … ratings. …": "what laa check says at its end",
    "…: no grades, as the formula holds for English and the language is …": "laa readability",
}
"""Texts of the sources that are no message by themselves, and why."""
HARDEST_GRADE = 6


def is_told(text, rows):
    """True where a row is this message, or one of the messages that it can become."""
    return any(row.covers(text) or as_pattern(text).fullmatch(row.says) for row in rows)


def test_every_message_of_the_sources_has_a_row():
    found = {**find_messages(), **find_stops()}
    missing = [text for text in found if text not in NO_MESSAGES and not is_told(text, read_rows())]
    assert missing == []
    assert NO_MESSAGES.keys() <= found.keys(), "an exception that no source needs any more"


@pytest.mark.parametrize(
    "said",
    [
        "a weight of 0 or less",
        "'…', which is HTML",
        "…, which is too large",
        "a merged cell",
        "'…', an officers' quarter",
        "'…', where the sum gives '…'",
        "'…' saved in a Windows alphabet",
    ],
)
def test_the_search_of_the_sources_finds_each_way_to_say_something(said):
    assert said in find_messages()


def test_every_row_is_a_message_of_the_sources():
    texts = {*find_messages(), *find_stops(), *IN_PARTS} - NO_MESSAGES.keys()
    patterns = [as_pattern(text) for text in texts]
    stale = [
        row.says
        for row in read_rows()
        if not any(map(row.covers, texts))
        and not any(pattern.fullmatch(row.says) for pattern in patterns)
    ]
    assert stale == []


def test_every_row_can_be_read_and_none_stands_twice():
    lines = [line for line in PAGE.read_text().splitlines() if line.startswith("| `")]
    said = [row.says for row in read_rows()]
    assert len(said) == len(lines) == len(set(said))


def test_the_row_that_says_most_explains_a_message():
    assert explain("'28.0%', which is not a number").says == "'…', which is not a number"
    assert explain("'x', which is not an indicator of this agreement").means.startswith("No file")
    with pytest.raises(AssertionError, match="does not explain: a purple cow"):
        explain("a purple cow")


def test_the_page_is_in_plain_english():
    assert find_grade_of(PAGE) <= HARDEST_GRADE
    assert find_long_sentences(PAGE, WORDS_LIMIT) == []
