"""Formats of spreadsheets that show words or nothing in place of what a cell holds."""

from decimal import Decimal

import pytest

from generator.returns.shown import NOTHING, find_mask

SMALL = '[<5]"<5";0'


@pytest.mark.parametrize(
    ("value", "number_format", "shown"),
    [
        (3, SMALL, "'<5'"),
        (4.9, SMALL, "'<5'"),
        (3, '[<5]"*";[<10]"**";0', "'*'"),
        (7, '[<5]"*";[<10]"**";0', "'**'"),
        (7, "[<5]0;[>9]0", "'####'"),
        (52.1, ";;;", NOTHING),
        (-52.1, ";;;", NOTHING),
        (0, ";;;", NOTHING),
        ("final", ";;;", NOTHING),
        ("final", '0;-0;0;"see note"', "'see note'"),
        (3, '"x"', "'x'"),
        (3, "\\*", "'*'"),
        (3, "[$*-809]", "'*'"),
        (0, '0;-0;"-"', "'-'"),
        (0, "0.0;-0.0;", NOTHING),
        (0, "0;-0;;@", NOTHING),
        (0, '_-* #,##0_-;-* #,##0_-;_-* "-"??_-;_-@_-', "'-'"),
        (0, "#", NOTHING),
        (0.4, "#", NOTHING),
        (-3, '0;"none"', "'none'"),
        (3, '"<"0', "'<3'"),
        (3, "\\~0", "'~3'"),
        (3, '"fewer than "General', "'fewer than 3'"),
    ],
)
def test_a_format_that_shows_something_else_is_found(value, number_format, shown):
    assert find_mask(value, number_format) == shown


@pytest.mark.parametrize(
    ("value", "number_format"),
    [
        (3, "General"),
        (3, ""),
        (0, "General"),
        (5, SMALL),
        (12, '[<5]"*";[<10]"**";0'),
        (7, '[<5]"<5"'),
        (3, "@"),
        (0, "0"),
        (0, "0.0;-0.0"),
        (3, '0;-0;"-"'),
        (-3, '0;-0;"-"'),
        (0.5, "#%"),
        (1e300, "#"),
        (0.4, "#.#"),
        (1200, "#,##0"),
        (-1200, "#,##0;[Red](#,##0)"),
        (0.68, "0%"),
        (12, '0.0" per 1,000"'),
        (3, "[$£-809]#,##0"),
        (3, '_-* #,##0_-;-* #,##0_-;_-* "-"??_-;_-@_-'),
        (Decimal("1e-7"), "0.00E+00"),
        (0, "# ?/?;;0"),
        ("final", '0;-0;"-"'),
        ("final", "0;-0;;@"),
        ("", ";;;"),
        (None, ";;;"),
        (True, ";;;"),
    ],
)
def test_a_format_that_shows_what_the_cell_holds_is_let_be(value, number_format):
    assert find_mask(value, number_format) == ""
