"""What holds for every figure, target and tolerance, tried with many of them."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.enums import Polarity
from generator.model.indicator import RatingRule
from generator.model.period import PeriodError, parse_period, quarter
from generator.model.ratings import Dimension, Rating
from generator.pages.markdown import escape_markdown
from generator.rate import rate
from generator.schema.dialect import markdown_to_html
from tests import make

MANY = settings(max_examples=300, deadline=None)
numbers = st.decimals(-10_000, 10_000, places=2)
not_zero = numbers.filter(bool)
directed = st.sampled_from([Polarity.HIGHER, Polarity.LOWER])
shares = st.decimals(Decimal("0.01"), Decimal("0.5"), places=2)
ORDER = [Rating.WORSE, Rating.AS_EXPECTED, Rating.BETTER]
MIRROR = {Polarity.HIGHER: Polarity.LOWER, Polarity.LOWER: Polarity.HIGHER}


def performance(figure, target, polarity, rule=None, **changes):
    one = make.indicator(polarity=polarity, rating=rule or RatingRule(method="tolerance"))
    agreement = make.agreement([one], [make.figure(figure)], [make.target(target)], **changes)
    return rate(agreement).current("one", Dimension.PERFORMANCE, agreement.quarter).rating


@MANY
@given(numbers, numbers, not_zero, directed, shares, shares)
def test_a_better_figure_never_lowers_a_rating(one, other, target, polarity, amber, better):
    worse, good = sorted((one, other), reverse=polarity is Polarity.LOWER)
    rule = RatingRule(method="tolerance", amber_share=amber, better_share=better)
    ratings = [ORDER.index(performance(each, target, polarity, rule)) for each in (worse, good)]
    assert ratings == sorted(ratings)


@MANY
@given(numbers, not_zero, directed)
def test_mirroring_figures_and_polarity_keeps_the_rating(figure, target, polarity):
    mirrored = performance(-figure, -target, MIRROR[polarity])
    assert performance(figure, target, polarity) == mirrored


@MANY
@given(numbers, not_zero, directed, st.integers(1, 1000))
def test_scaling_the_unit_keeps_the_rating(figure, target, polarity, scale):
    scaled = performance(figure * scale, target * scale, polarity)
    assert performance(figure, target, polarity) == scaled


@MANY
@given(st.lists(st.tuples(numbers, not_zero), min_size=2, max_size=6), st.randoms())
def test_the_order_of_rows_changes_nothing(pairs, chance):
    names = [f"i{number}" for number in range(len(pairs))]
    indicators = [make.indicator(name) for name in names]
    figures = [make.figure(value, name=name) for name, (value, _) in zip(names, pairs, strict=True)]
    targets = [make.target(value, name=name) for name, (_, value) in zip(names, pairs, strict=True)]
    before = rate(make.agreement(indicators, figures, targets))
    for rows in (figures, targets):
        chance.shuffle(rows)
    after = rate(make.agreement(indicators, figures, targets))
    assert before.assessments == after.assessments


@MANY
@given(st.integers(1990, 2050), st.integers(1, 4))
def test_a_quarter_is_read_as_it_is_written_and_follows_the_one_before(year, number):
    found = quarter(year, number)
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
