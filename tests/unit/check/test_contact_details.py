"""No way to write a telephone number or an address gets a person's details onto a page."""

import pytest

from generator.model.unwanted import find_unwanted
from tests.spoil import run

COMMENT = "content/smallshire/2024-25-q3/indicators/burglary.md"
TELEPHONES = [
    "+44 (0)116 496 0123",
    "+44 116 496 0123",
    "0044 (0)116 496 0123",
    "0116.496.0123",
    "0116/496 0123",
    "07700/900123",
    "07700  900123",
    "0116 \u2013 496 \u2013 0123",
    "0116\u2013496\u20130123",
    "0116 496\n0123",
    "0116\n  496 0123",
    "(0116) 496 0123",
    "0 116 496 0123",
]


@pytest.mark.parametrize("number", TELEPHONES)
def test_a_telephone_number_is_found_however_it_is_parted(number):
    found = find_unwanted(f"Ring {number}, says the paper.")
    assert found is not None
    assert "contact details" in found[0]


@pytest.mark.parametrize(
    "text",
    [
        "2006/07-2008/09",
        "2006/07 to 2008/09, 2009/10",
        "06/07 2007/08",
        "01/04/2008 to 31/03/2009",
        "01.04.2008",
        "0.45/2006/2007",
        "£0.50 in 2007 2008",
        "0\u2013100\u2013200",
        "ages 0\u20139, 10\u201319, 20\u201329",
        "from 0 to 1,000 of 2,000",
        "12,000\u201314,000",
        "paper 0126/2008/0034",
        "SK 5880 0416",
        "NI 007: 2006/07",
    ],
)
def test_years_figures_money_and_references_are_no_telephone_numbers(text):
    assert find_unwanted(text) is None


def write(place, text):
    path = place / COMMENT
    path.write_text(path.read_text() + f"\n{text}\n")
    return run(place)


@pytest.mark.parametrize(
    ("text", "line", "found"),
    [
        ("Ask pat\\@example.org now.", 14, "pat@example.org"),
        ("Ask pat&#64;example.com now.", 14, "pat@example.com"),
        ("Ask pat&commat;example.com now.", 14, "pat@example.com"),
        ("First.\n\nAsk *pat*@example.edu now.", 16, "pat@example.edu"),
        ("Ring 0116&#32;496&#32;0123 now.", 14, "0116 496 0123"),
        ("First.\n\nRing 0116\n496 0123 now.", 16, "0116\n496 0123"),
        ("- Ring 0116 **496** 0123 now.", 14, "0116 496 0123"),
    ],
)
def test_what_markdown_hides_is_found_as_a_reader_sees_it(smallshire, text, line, found):
    result = write(smallshire, text)
    assert result.exit_code == 1
    said = " ".join(result.output.split())
    shown = " ".join(found.split())
    assert f"burglary.md, line {line}: found '{shown}', which looks like a person's" in said


def test_what_stands_in_two_paragraphs_or_cells_is_no_number(smallshire):
    text = "In all 0116\n\n4960 0123 more.\n\n| A | B | C |\n| - | - | - |\n| 0116 | 496 | 0123 |"
    result = write(smallshire, text)
    assert result.exit_code == 0, result.output
