"""The page on ratings of one's own: each example of it makes a site."""

import re
from dataclasses import fields

import pytest

from generator.describe.readability import WORDS_LIMIT
from generator.model.ratings import Limit, Tone
from generator.model.scale_steps import ScaleStep
from tests.conftest import ROOT
from tests.guide import find_dead_links
from tests.plain_page import find_long_sentences
from tests.spoil import run

PAGE = ROOT / "docs" / "scales.md"
EXAMPLES = re.findall(r"```yaml\n(.*?)```", PAGE.read_text(), re.S)


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_each_example_makes_a_site_that_shows_its_first_word(smallshire, number):
    example = EXAMPLES[number]
    details = smallshire / "data/smallshire/agreement.yml"
    details.write_text(details.read_text() + example)
    ratings = smallshire / "data/smallshire/ratings.csv"
    ratings.write_text(f"{ratings.read_text().splitlines()[0]}\n")
    own = smallshire / "data/smallshire/indicators/recycling.yml"
    own.write_text(re.sub(r"  amber_points: .*\n", "", own.read_text()))
    site = smallshire / "site"
    result = run(smallshire, "--site-dir", str(site), command="build")
    assert result.exit_code == 0, result.output
    word = re.search(r'word: "?([^"\n]+)', example)[1]
    assert word in (site / "how-we-rate/index.html").read_text()


def test_the_page_names_every_key_every_tone_and_every_limit():
    text = PAGE.read_text()
    for name in (*(one.name for one in fields(ScaleStep)), *Tone, *Limit):
        assert f"`{name}`" in text or f"threshold: {name}" in text, name


def test_the_page_has_no_dead_link_and_no_long_sentence():
    assert list(find_dead_links(PAGE)) == []
    assert find_long_sentences(PAGE, WORDS_LIMIT) == []
