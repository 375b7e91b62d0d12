"""A text that is too long for its place says so."""

import pytest

from generator.model.sentence import cut, generated


@pytest.mark.parametrize(
    ("text", "most", "said"),
    [
        ("one two three", 13, "one two three"),
        ("one two three", 12, "one two thr…"),
        ("one two three", 8, "one two…"),
        ("one two three", 7, "one tw…"),
        ("too few to show 85 and over", 25, "too few to show 85 and…"),
        ("here, there and everywhere", 6, "here…"),
        ("Llanfairpwllgwyngyll", 10, "Llanfairp…"),
    ],
)
def test_a_long_text_is_cut_at_a_word_and_ends_with_a_mark(text, most, said):
    assert cut(generated(text), most) == said
