"""Pages say what the rows say: who rated, how much is counted, and how far a rating reaches."""

from dataclasses import replace
from decimal import Decimal

import pytest

from generator.describe import describe
from generator.describe.limits import say_limits_of_band, say_limits_of_difference
from generator.describe.methods import say_limits
from generator.describe.numbers import say_aim
from generator.describe.who_rates import say_who_rates
from generator.model.assessment import Allowance, Explanation
from generator.model.documents import Source
from generator.model.enums import Basis, Polarity, RatingSource
from generator.model.indicator import Unit
from generator.model.period_forms import parse_period
from generator.model.ratings import Dimension, Rating
from generator.model.rows import PublishedCount
from generator.model.scales import SHIPPED
from generator.model.tolerance import Tolerance
from generator.rate import rate
from tests import make

OFFICE = Source(id="letter", title="A letter", publisher="Government Office", date="2007-02-14")


def rated(*sources, rating=Rating.GREEN, by=RatingSource.OFFICERS, basis=Basis.PRINTED):
    names = [f"m{number}" for number in range(len(sources) or 1)]
    given = make.agreement(
        [make.indicator(name) for name in names],
        ratings=[
            make.declared(rating, indicator=name, source=f"{source}, para 1", basis=basis)
            for name, source in zip(names, sources, strict=False)
        ],
        rating_source=by,
    )
    return replace(given, sources=(make.PAPER, OFFICE))


def say_who(given):
    return say_who_rates(given, rate(given))


def test_who_set_the_ratings_is_counted():
    assert say_who(rated("paper", "paper", "letter")) == (
        "Of 3 ratings in the papers, 2 come from Testshire. One comes from Government Office. "
        "We show what the papers print, and each page names the paper."
    )


def test_nobody_is_named_who_set_none():
    assert say_who(rated("paper")).startswith("All ratings in the papers come from Testshire.")
    assert say_who(rated()) == "Officers set these ratings. Their papers give none yet."


def test_ratings_read_from_other_words_and_lost_symbols_are_said_only_where_there_are_some():
    assert "We read 1 rating from other words" in say_who(rated("paper", basis=Basis.INFERRED))
    assert "from other words" not in say_who(rated("paper"))
    computed = RatingSource.COMPUTED
    assert "The symbol of 1 rating is lost" in say_who(
        rated("paper", rating=Rating.LOST, by=computed)
    )
    assert say_who(rated(by=computed)) == (
        "The rules below set these ratings where there is a figure and a plan."
    )
    assert say_who(rated("paper", by=computed)).startswith(
        "Of 1 rating that we show, officers set 1."
    )


def counted(**counts):
    rows = [
        PublishedCount(
            period=parse_period(make.QUARTER),
            dimension=Dimension.OUTCOME,
            rating=Rating(rating),
            count=number,
            source="paper, para 1",
            block="block",
        )
        for rating, number in counts.items()
    ]
    given = make.agreement([], counts=rows, dimensions=(Dimension.OUTCOME,))
    return describe(given, rate(given))


def test_counts_without_named_measures_say_what_they_count_and_that_none_is_named():
    assert counted(red=1, green=2).unnamed_bad == (
        "The papers count 1 measure as 'Red: likely to miss the target' and name none."
    )
    assert counted(red=1, amber=3).unnamed_bad == (
        "The papers count 1 measure as 'Red: likely to miss the target' and name none. "
        "They count 3 measures as 'Amber: may miss the target' and name none."
    )
    assert counted(green=2).unnamed_bad == ""


def reach(green, amber, better=None):
    return Allowance(green=Decimal(green), amber=Decimal(amber), better=better and Decimal(better))


@pytest.mark.parametrize(
    ("allowance", "dimension", "said"),
    [
        (
            reach("0", "0"), Dimension.OUTCOME,
            "Rule: at the plan or better is 'Green: on track'. "
            "Anything worse is 'Red: likely to miss the target'.",
        ),
        (
            reach("0.05", "0.05"), Dimension.OUTCOME,
            "Rule: at the plan, or up to 5% worse, is 'Green: on track'. "
            "Anything further is 'Red: likely to miss the target'.",
        ),
        (
            reach("0", "0"), Dimension.PERFORMANCE,
            "Rule: at the plan or better is 'About as planned'. "
            "Anything worse is 'Worse than planned'.",
        ),
        (
            reach("0", "0", "0.1"), Dimension.PERFORMANCE,
            "Rule: 10% or more better is 'Better than planned'. "
            "Anything worse than the plan is 'Worse than planned'. "
            "Between the two is 'About as planned'.",
        ),
    ],
)  # fmt: skip
def test_a_rule_has_no_step_that_is_empty(allowance, dimension, said):
    explanation = Explanation(method="tolerance", polarity=Polarity.HIGHER, allowance=allowance)
    assert list(say_limits_of_difference(explanation, make.indicator(), SHIPPED[dimension])) == [
        said
    ]


def test_nor_has_a_good_range():
    explanation = Explanation(method="band", polarity=Polarity.BAND, allowance=reach("0", "0"))
    one = make.indicator(polarity=Polarity.BAND)
    assert list(say_limits_of_band(explanation, one, SHIPPED[Dimension.OUTCOME])) == [
        "Rule: inside the range is 'Green: on track'. "
        "Anything outside it is 'Red: likely to miss the target'."
    ]


def test_nor_have_the_limits_of_the_agreement():
    given = make.agreement([make.indicator()], default_tolerance=Tolerance(amber_share=Decimal(0)))
    assert say_limits(given) == (
        "These are the limits. Anything worse than the plan is worse than planned."
    )


@pytest.mark.parametrize("share", ["0", "0.1"])
def test_no_page_says_up_to_nothing(share):
    given = make.agreement(
        [make.indicator()],
        [make.figure(100)],
        [make.target(100)],
        default_tolerance=Tolerance(amber_share=Decimal(share)),
    )
    workings = describe(given, rate(given)).indicators["one"].workings
    assert not [line for one in workings for line in one.lines if " 0% " in line]


@pytest.mark.parametrize(
    ("unit", "value", "said"),
    [
        (Unit(one="week", other="weeks"), "0", "none"),
        (Unit(one="week", other="weeks"), "2", "2 weeks or fewer"),
        (make.PER_CENT, "0", "0% or less"),
    ],
)
def test_nothing_is_fewer_than_none(unit, value, said):
    one = make.indicator(unit=unit, decimals=0, polarity=Polarity.LOWER)
    assert say_aim(Decimal(value), one) == said
