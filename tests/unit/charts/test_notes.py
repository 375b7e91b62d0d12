"""What officers wrote of a figure has a number below the line, and its words in the key."""

import pytest

from generator.charts.line import make_line_chart
from tests.gallery_cases import with_notes
from tests.unit.charts.test_charts import parse

VALUES = ["40", "50", "60", "50", "55", "52"]
LATE, NEW = "Some records came in late.", "We count in a new way."


def draw(notes, values=VALUES):
    report = with_notes(values, notes)
    return make_line_chart(report, report.indicators["one"])


def find_marks(drawn):
    """Where numbers stand, and the numbers."""
    texts = parse(drawn.svg).iter("text")
    marked = (one for one in texts if one.get("class") == "at last")
    return [(float(one.get("x").rstrip("%")), one.text) for one in marked]


def test_a_note_has_a_number_at_its_time_and_its_words_in_the_key():
    drawn = draw({2: LATE, 4: NEW})
    assert find_marks(drawn) == [(40.2, "1"), (79.9, "2")]
    assert drawn.key == (f"Oct to Dec 2003: {LATE}", f"Apr to Jun 2004: {NEW}")


def test_the_words_around_the_picture_tell_of_notes():
    drawn = draw({2: LATE, 4: NEW})
    assert drawn.subtitle.endswith("A number below the line: a note on that figure.")
    assert drawn.alt_text.endswith("2 notes are listed below.")
    assert drawn.table.rows[2][1] == f"60.0%. {LATE}"
    assert drawn.figure.traces[0].words[2].endswith(f"2003. {LATE}")


def test_a_chart_without_notes_says_nothing_of_them():
    drawn = draw({})
    assert (find_marks(drawn), drawn.key) == ([], ())
    assert "note" not in drawn.subtitle + drawn.alt_text


def test_the_same_words_are_one_note_with_a_mark_where_they_begin():
    drawn = draw({1: NEW, 2: NEW, 4: NEW})
    assert [number for _, number in find_marks(drawn)] == ["1", "1"]
    assert drawn.key == (f"Jul to Sept 2003 and 2 more: {NEW}",)


@pytest.mark.parametrize(("number", "shown"), [(40, "1, 2"), (8, "1")])
def test_numbers_that_would_touch_on_a_telephone_stand_together(number, shown):
    drawn = draw({3: LATE, 4: NEW}, (VALUES * number)[:number])
    assert find_marks(drawn)[0][1] == shown


def test_the_key_has_the_five_newest_notes():
    drawn = draw({at: f"Note {at}." for at in range(6)})
    assert [words.split(": ")[1] for words in drawn.key] == [f"Note {at}." for at in range(1, 6)]
