"""Syllables against a list of words counted by hand."""

import pytest

from generator.describe.syllables import count_syllables
from tests.where import SPECS

LIST = (SPECS / "syllables.txt").read_text().splitlines()
COUNTED = [(word, int(number)) for number, *words in map(str.split, LIST) for word in words]


@pytest.mark.parametrize(("word", "number"), COUNTED, ids=[word for word, _ in COUNTED])
def test_a_word_has_the_syllables_that_a_person_counts(word, number):
    assert count_syllables(word) == number


@pytest.mark.parametrize(
    ("word", "number"),
    [("GCSE", 4), ("LAAs", 3), ("WMD", 5), ("well-being", 3), ("and/or", 2), ("I", 1), ("hmm", 1)],
)
def test_abbreviations_are_read_letter_by_letter_and_joined_words_part_by_part(word, number):
    assert count_syllables(word) == number
