"""Partners pick from the agreement's own ratings, and what they pick comes back as its id."""

import pytest

from generator.model.enums import FigureStatus
from generator.model.ratings import Dimension, Tone
from generator.model.scale_steps import ScaleStep
from generator.returns.names import list_names
from generator.returns.tidy import read_word, say_word
from tests import make

STEPS = (
    ScaleStep(id="nearly_done", tone=Tone.DONE, word="Nearly done"),
    ScaleStep(id="red", tone=Tone.BAD),
)
NAMES = list_names(make.agreement([], scales={Dimension.OUTCOME: STEPS}))


@pytest.mark.parametrize("written", ["nearly done", "Nearly done", "NEARLY-DONE", "nearly_done"])
def test_a_rating_of_the_agreement_is_known_however_it_is_spaced(written):
    assert read_word(written, NAMES.words["rating"]) == "nearly_done"


def test_the_word_of_every_list_comes_back_as_it_went_out():
    for words in NAMES.words.values():
        for word in words:
            assert read_word(say_word(word), words) == word
    assert set(NAMES.words["status"]) == set(FigureStatus)
    assert "better" in NAMES.words["rating"]  # of a dimension that keeps the software's scale
