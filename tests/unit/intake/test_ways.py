"""Columns that say which way is better, under whatever heading, and names that serve for others."""

import pytest

from generator.intake.csv_text import read_csv_text
from generator.intake.headings import Role
from generator.intake.proposal import understand
from generator.intake.settings import Settings
from generator.model.enums import Polarity

HIGHER, LOWER = Polarity.HIGHER, Polarity.LOWER


def read(*lines):
    return understand([read_csv_text("k.csv", "\n".join(lines).encode())], Settings(), {})


@pytest.mark.parametrize(
    ("heading", "cells", "ways"),
    [
        ("Aim to", ("Maximise", "Minimise"), [HIGHER, LOWER]),
        ("Aim", ("↑", "↓"), [HIGHER, LOWER]),
        ("Good", ("H", "L"), [HIGHER, LOWER]),
        ("Good is:", ("↑", "↓"), [HIGHER, LOWER]),
        ("Which way is good?", ("Up", "Down"), [HIGHER, LOWER]),
        ("Preference", ("Higher is better", "Lower is better"), [HIGHER, LOWER]),
        ("Versus Q1", ("↑", "↓"), [None, None]),
        ("Direction of travel", ("↑", "↓"), [None, None]),
        ("Aim", ("40", "50"), [None, None]),
    ],
)
def test_a_column_that_says_which_way_is_better_is_known_by_its_cells(heading, cells, ways):
    rows = [f"Measure {at},{cell},4{at}" for at, cell in enumerate(cells)]
    proposal = read(f"Indicator,{heading},2023/24", *rows)
    assert [one.stated for one in proposal.measures] == ways
    words = [one.read.words for each in proposal.measures for one in each.list_points(Role.TARGET)]
    assert not any(words)


def test_a_measure_that_is_good_in_between_is_told_and_nothing_is_proposed_for_it():
    proposal = read("Indicator,Aim to,2023/24", "Burglaries,Goldilocks,4", "Jobs,Maximise,5")
    first = proposal.measures[0]
    assert (first.polarity, first.polarity_source) == (Polarity.UNKNOWN, None)
    assert any("'Goldilocks', which does not say between" in one.what for one in proposal.told)


def test_a_short_name_serves_where_there_is_no_description():
    proposal = read("Code,Short Name,Description,2023/24", "A1,Jobs,Jobs in the county,4",
                    "A2,Homes,,5")  # fmt: skip
    assert [one.title for one in proposal.measures] == ["Jobs in the county", "Homes"]
