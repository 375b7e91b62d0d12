"""Where text uses terms of the glossary."""

import pytest

from generator.describe.terms import make_finder
from generator.model.documents import GlossaryEntry

NAMES = {
    "NI": (),
    "LA": (),
    "LAA": (),
    "H&B": (),
    "outcome": (),
    "mandatory outcome": ("mandatory indicator",),
    "indicator": (),
    "accountable body": (),
    "direct payments": (),
    "first time entrants": (),
    "Key stage 4": (),
    "Compact": (),
    "One Leicester": (),
    "CO2 per capita": (),
}
GLOSSARY = tuple(
    GlossaryEntry(term=term, plain="a plain word", also_written=ways)
    for term, ways in NAMES.items()
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The outcome.", ["outcome"]),
        ("Outcomes differ, and so do INDICATORS.", ["outcome", "indicator"]),
        ("A mandatory outcome and a Mandatory Indicator.", ["mandatory outcome"] * 2),
        ("Both accountable bodies and one accountable body.", ["accountable body"] * 2),
        ("One direct payment or two direct payments.", ["direct payments"] * 2),
        ("First-time entrants and first time entrants.", ["first time entrants"] * 2),
        ("At key stage 4 and Key Stage 4.", ["Key stage 4"] * 2),
        ("NI 154, LAAs and the LAA's name.", ["NI", "LAA", "LAA"]),
        ("H&B and CO2 per capita", ["H&B", "CO2 per capita"]),
        ("The Compact; One Leicester.", ["Compact", "One Leicester"]),
        ("A compact car for one Leicester school.", []),
        ("It is ni, and la la laa.", []),
        ("incomes, outcomers and UNI, LAB, COMPACT", []),
        ("See indicators.csv.", []),
        ("", []),
    ],
)
def test_terms_are_whole_words_in_their_own_letters(text, found):
    assert [use.term.term for use in make_finder(GLOSSARY).find(text)] == found


def test_a_use_says_where_it_stands():
    (use,) = make_finder(GLOSSARY).find("Two mandatory indicators here")
    assert "Two mandatory indicators here"[use.start : use.end] == "mandatory indicators"


def test_an_empty_glossary_finds_nothing():
    assert make_finder(()).find("An outcome.") == []
