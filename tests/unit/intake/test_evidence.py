"""What speaks for a direction besides words, and which words a topic is found by."""

import pytest

from generator.intake.csv_text import read_csv_text
from generator.intake.directions import propose_direction
from generator.intake.proposal import understand
from generator.intake.settings import Settings
from generator.model.enums import Polarity
from tests.unit.intake.test_house_styles import read

HEAD = ("Measure", "2022/23", "Target", "RAG", "2023/24", "Target", "RAG")


@pytest.mark.parametrize(
    ("title", "way"),
    [("Fly tips removed in 24 hrs", Polarity.HIGHER), ("Homelessness duty ended %", None),
     ("Unemployed people helped into work", Polarity.HIGHER), ("Fly tips", Polarity.LOWER),
     ("Abandoned cars removed", Polarity.HIGHER), ("Unemployed people", Polarity.LOWER),
     ("Time to get unemployed people into work", Polarity.LOWER)],
)  # fmt: skip
def test_work_that_is_done_is_no_bad_thing(title, way):
    assert propose_direction(title, set()) is way


@pytest.mark.parametrize(
    ("row", "way"),
    [
        (("80", "60", "Green", "40", "60", "Red"), Polarity.UNKNOWN),
        (("40", "60", "Green", "80", "60", "Red"), Polarity.LOWER),
        (("80", "60", "Green", "80", "60", "Red"), Polarity.LOWER),
        (("61", "60", "Green", "61", "60", "Green"), Polarity.LOWER),
    ],
)
def test_lights_that_contradict_the_words_leave_the_direction_open(row, way):
    (measure,) = read(("Burglaries", *row), head=HEAD).measures
    assert measure.polarity is way


def list_blocks(*lines):
    sheet = read_csv_text("k.csv", "\n".join(lines).encode())
    proposal = understand([sheet], Settings(), {})
    return [one.block for one in proposal.measures], [str(one) for one in proposal.told]


def test_words_above_each_of_several_headings_are_the_topics_of_their_rows():
    part = "Measure,2023/24\n{},5"
    blocks, told = list_blocks("My plan,", "Priority 1: Cleaner,", part.format("Homes"),
                               "Priority 2: Fairer,", part.format("Shops"))  # fmt: skip
    assert (blocks, told) == (["Priority 1: Cleaner", "Priority 2: Fairer"], [])


def test_a_time_above_a_heading_or_between_rows_is_no_topic():
    part = "Measure,Actual\n{},5"
    blocks, told = list_blocks("Q1 2024-25,", part.format("Homes"),
                               "Q2 2024-25,", part.format("Shops"))  # fmt: skip
    assert (blocks, told) == (["", ""], [])
    blocks, told = list_blocks("Measure,2023/24", "Q1 2024-25,", "Homes,5", "Shops,6")
    assert blocks == ["", ""]
    assert told == ["k.csv, row 2: 'Q1 2024-25', a time, which is no topic"]
