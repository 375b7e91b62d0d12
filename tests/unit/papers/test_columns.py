"""Columns of Word's tables are as wide as what stands in them asks."""

import pytest

from generator.papers.columns import LINE, share_width


def test_shares_make_the_whole():
    assert sum(share_width([["a"], ["b c"], [""]])) == pytest.approx(1)


def test_a_column_of_text_is_wider_than_one_of_numbers():
    text, number = share_width([["a long line of text about a place"], ["12 (3)"]])
    assert text > 2 * number


def test_a_long_word_has_room_in_one_line():
    word, line = share_width([["neighbourhoods"], ["a b c d e f g h i j k l m n o p q r s t u v"]])
    assert word * LINE >= len("neighbourhoods")
    assert line > word


def test_a_very_long_line_takes_no_more_than_a_readable_one():
    long, longer = share_width([["word " * 20], ["word " * 200]])
    assert long == pytest.approx(longer)
