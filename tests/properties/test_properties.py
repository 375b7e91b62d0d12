"""What holds for every period and every text, tried with many of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.period import QUARTER, numbered_part
from generator.model.period_forms import PeriodError, parse_period
from generator.pages.escape import escape_markdown
from generator.schema.dialect import markdown_to_html
from tests.examples import examples

MANY = examples(300)


@MANY
@given(st.integers(1990, 2050), st.integers(1, 4))
def test_a_period_is_read_as_it_is_written_and_follows_the_one_before(year, number):
    found = numbered_part(year, number, QUARTER)
    assert parse_period(found.text) == found
    assert found.months == 3
    assert (found.starts - found.previous().ends).days == 1


@MANY
@given(st.text(max_size=30))
def test_no_text_breaks_the_reader_of_periods(text):
    try:
        parse_period(text)
    except PeriodError as problem:
        assert problem.advice


@MANY
@given(st.text(min_size=1, max_size=60))
def test_no_text_becomes_a_mark_of_markdown_or_html(text):
    html = markdown_to_html(f"{escape_markdown(text)}\n")
    tags = {part.split(">")[0] for part in html.split("<")[1:]}
    assert tags <= {"p", "/p"}


@pytest.mark.parametrize(
    "text",
    ["2006-07", "2006-Q3", "2006/08", "Q3 2006", "2006/07 Q5", "at 31 Feb 2006", "", "0206/07"],
)
def test_a_period_that_could_mean_two_things_is_refused_with_advice(text):
    with pytest.raises(PeriodError) as problem:
        parse_period(text)
    assert problem.value.advice.startswith(("Write", "A financial year"))
