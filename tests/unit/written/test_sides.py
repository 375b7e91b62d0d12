"""The side of a target, in every style."""

import pytest

from generator.written.sides import BEHIND, SIDES, split_side


@pytest.mark.parametrize(
    ("text", "sign", "number"),
    [
        *((f"{words} 5", sign, "5") for sign, all_words in SIDES.items() for words in all_words),
        *((f"60 {words}", sign, "60") for sign, all_words in BEHIND.items() for words in all_words),
        ("<5", "<", "5"),
        (">=60.5", ">=", "60.5"),
        ("≤-3", "<=", "-3"),
        ("At  Least 60", ">=", "60"),
    ],
)
def test_a_side_is_read_with_its_number(text, sign, number):
    assert split_side(text) == (sign, number)


@pytest.mark.parametrize(
    "text", ["5", "-5", "", "under", "5 under 6 or", "underground 5", "or more"]
)
def test_what_names_no_side_has_none(text):
    assert split_side(text) == ("", "")
