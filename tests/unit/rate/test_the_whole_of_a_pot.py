"""A target earns its part of the whole pot, also where the list holds only some of the targets."""

from decimal import Decimal

import pytest

from generator.describe import describe
from generator.rate import rate
from tests import make
from tests.unit.rate.test_rewards import TODAY, agreement, found, indicator, pot, reward, stretch

POT = pot("1200")
UNSAID = "We count only the parts that are listed here, as no whole is given."
PAID = "That would be paid in"


def share(number, **given):
    """What the first of some targets of weight 1 could earn of 1200 pounds."""
    names = [f"one-{at}" for at in range(number)]
    return (
        rate(
            make.agreement(
                [indicator(name) for name in names],
                [make.figure("500", TODAY, name) for name in names],
                [aim for name in names for aim in stretch(name, "400", "500")],
                money=(POT,),
                rewards=tuple(reward(name, name=name, **given) for name in names),
            )
        )
        .rewards[0]
        .possible
    )


def test_five_of_120_parts_leave_the_rest_to_nobody_here():
    assert share(5, out_of=Decimal(120)) == 10


def test_without_a_whole_the_listed_targets_are_all():
    assert share(5) == 240


def test_with_a_whole_a_weight_counts_though_another_target_has_none():
    both = (
        reward("one", out_of=Decimal(12)),
        reward("two", name="two", weight=None),
    )
    given = make.agreement([indicator("one"), indicator("two")], [], [], money=(POT,), rewards=both)
    assert rate(given).rewards[0].possible == 100


@pytest.mark.parametrize(("out_of", "is_told"), [(None, True), (Decimal(1), False)])
def test_a_whole_that_nobody_gives_is_told_on_the_page(out_of, is_told):
    given = agreement("500", "400", "500", money=(POT,), rewards=(reward("one", out_of=out_of),))
    said = " ".join(describe(given, rate(given)).rewards[0].money)
    assert (UNSAID in said) is is_told


@pytest.mark.parametrize(
    ("instalments", "said"),
    [
        (None, None),
        (1, None),
        (2, "in two parts: £600 and £600."),
        (3, "in 3 parts of about £400 each."),
    ],
)
def test_how_it_is_paid_is_said_only_where_the_papers_say_so(instalments, said):
    one = reward("one", instalments=instalments)
    given = agreement("500", "400", "500", money=(POT,), rewards=(one,))
    told = [line for line in describe(given, rate(given)).rewards[0].money if PAID in line]
    assert told == ([f"That would be paid {said}"] if said else [])


def test_three_payments_make_the_whole_to_the_penny():
    one = found("500", "400", "500", money=(pot("100"),), rewards=(reward("one", instalments=3),))
    assert one.instalments == (Decimal("33.33"), Decimal("33.33"), Decimal("33.34"))
