"""Reward targets: the share of the stretch, the threshold, the cap and the pennies."""

from decimal import Decimal

import pytest

from generator.describe import describe
from generator.model.enums import Accumulates, Kind, MoneyKind, TargetKind
from generator.model.rewards import RewardPart, RewardTarget
from generator.model.rows import Sum
from generator.rate import rate
from tests import make

END = "at 31 Mar 2009"
TODAY = "at 31 Dec 2006"


def reward(*indicators, name="reward", weight="1", weights=None, block=None, **given):
    parts = zip(indicators, weights or [None] * len(indicators), strict=True)
    return RewardTarget(
        id=name,
        plain_title="A reward",
        parts=tuple(
            RewardPart(indicator=one, weight=each and Decimal(each)) for one, each in parts
        ),
        weight=weight and Decimal(weight),
        block=block,
        **({"instalments": 2} | given),
        source="paper, para 1",
    )


def pot(amount, **changes):
    return Sum(
        kind=MoneyKind.REWARD_POSSIBLE,
        amount=Decimal(amount),
        source="paper, para 1",
        **changes,
    )


def stretch(name, without, target):
    return [
        make.target(without, END, name, TargetKind.WITHOUT_AGREEMENT),
        make.target(target, END, name, TargetKind.STRETCH),
    ]


def indicator(name="one"):
    return make.indicator(
        name, accumulates=Accumulates.SNAPSHOT, unit=make.HOMES, decimals=0, kinds=(Kind.REWARD,)
    )


def agreement(figure, without, target, *, money=(), rewards=None, **changes):
    return make.agreement(
        [indicator()],
        [make.figure(figure, TODAY)] if figure else [],
        stretch("one", without, target),
        money=money,
        rewards=(reward("one"),) if rewards is None else rewards,
        **changes,
    )


def found(*given, **changes):
    return rate(agreement(*given, **changes)).rewards[0]


@pytest.mark.parametrize(
    ("figure", "without", "target", "share", "paid"),
    [
        ("460", "400", "500", "0.6", "0.6"),
        ("459", "400", "500", "0.59", "0"),
        ("500", "400", "500", "1", "1"),
        ("520", "400", "500", "1.2", "1"),
        ("400", "400", "500", "0", "0"),
        ("390", "400", "500", "-0.1", "0"),
        ("364", "400", "340", "0.6", "0.6"),
        ("365", "400", "340", "0.5833", "0"),
        ("-8", "-5", "-10", "0.6", "0.6"),
    ],
)
def test_under_sixty_per_cent_pays_nothing_and_no_more_than_all_is_paid(
    figure, without, target, share, paid
):
    part = found(figure, without, target).parts[0]
    assert round(part.share, 4) == Decimal(share)
    assert part.paid_share == Decimal(paid)


def test_the_trigger_is_sixty_per_cent_of_the_way():
    assert found("371", "400", "340").parts[0].trigger == 364


def test_a_pot_is_shared_by_weight_to_the_penny():
    """12,647,087 in twelve equal targets; one part has 10 of 100 of its target's weight."""
    targets = (
        reward("one", "two", name="first", weights=["10", "90"]),
        *(reward(f"x{number}", name=f"x{number}") for number in range(11)),
    )
    names = ["one", "two", *(f"x{number}" for number in range(11))]
    given = make.agreement(
        [indicator(name) for name in names],
        [make.figure("500", TODAY, name) for name in names],
        [aim for name in names for aim in stretch(name, "400", "500")],
        money=(pot("12647087"),),
        rewards=targets,
    )
    first = rate(given).rewards[0]
    assert round(first.parts[0].possible, 2) == Decimal("105392.39")
    assert first.possible == first.earned == Decimal("1053923.92")
    assert first.instalments == (Decimal("526961.96"), Decimal("526961.96"))


def test_an_odd_penny_is_paid_with_the_last_instalment():
    one = found("500", "400", "500", money=(pot("0.05"),))
    assert one.instalments == (Decimal("0.02"), Decimal("0.03"))
    assert sum(one.instalments) == one.earned


def test_the_next_step_is_what_reaching_the_threshold_or_the_rest_would_add():
    below = found("430", "400", "500", money=(pot("1000"),)).parts[0]
    above = found("475", "400", "500", money=(pot("1000"),)).parts[0]
    assert (below.earned, below.next_gain) == (0, Decimal(600))
    assert (above.earned, above.next_gain) == (Decimal(750), Decimal(250))


@pytest.mark.parametrize(
    ("money", "rewards"),
    [
        ((), (reward("one"),)),
        ((pot("1000"),), (reward("one", weight=None),)),
        ((pot("1000"), pot("500")), (reward("one"),)),
        ((pot("1000", block="block"),), (reward("one"),)),
        ((pot("1000"),), ()),
    ],
    ids=["no pot", "no weight", "two sums", "another block's pot", "not in rewards.yml"],
)
def test_no_amount_is_worked_out_that_the_papers_do_not_give(money, rewards):
    given = agreement("500", "400", "500", money=money, rewards=rewards)
    one = rate(given).rewards[0]
    assert one.possible is one.earned is None
    assert one.instalments == ()
    said = describe(given, rate(given)).rewards[0]
    assert not any("could earn £" in line for line in (*said.money, *said.parts[0].finding.answer))


def test_a_target_whose_parts_have_no_weights_has_no_amount_for_each():
    given = make.agreement(
        [indicator("one"), indicator("two")],
        [make.figure("500", TODAY, name) for name in ("one", "two")],
        [aim for name in ("one", "two") for aim in stretch(name, "400", "500")],
        money=(pot("1000"),),
        rewards=(reward("one", "two"),),
    )
    one = rate(given).rewards[0]
    assert one.possible == 1000
    assert one.earned is None
    assert [part.possible for part in one.parts] == [None, None]


def test_part_of_a_year_is_no_figure_for_a_years_target():
    adding = make.indicator(accumulates=Accumulates.YEAR_TO_DATE, kinds=(Kind.REWARD,))
    targets = [
        make.target("400", "2008/09", kind=TargetKind.WITHOUT_AGREEMENT),
        make.target("500", "2008/09", kind=TargetKind.STRETCH),
    ]
    figures = [make.figure("450", "2005/06"), make.figure("300")]
    part = rate(make.agreement([adding], figures, targets)).rewards[0].parts[0]
    assert part.reading is None


def test_what_came_before_the_agreement_earns_nothing():
    given = make.agreement(
        [indicator()], [make.figure("500", "at 31 Mar 2006")], stretch("one", "400", "500")
    )
    assert rate(given).rewards[0].parts[0].reading is None


def test_a_seasonal_target_is_set_against_the_same_time_of_year():
    one = make.indicator(seasonal=True, kinds=(Kind.REWARD,))
    targets = [
        make.target("400", "2008/09 Q1", kind=TargetKind.WITHOUT_AGREEMENT),
        make.target("500", "2008/09 Q1", kind=TargetKind.STRETCH),
    ]
    figures = [make.figure("450", "2006/07 Q1"), make.figure("480", "2006/07 Q3")]
    part = rate(make.agreement([one], figures, targets)).rewards[0].parts[0]
    assert part.reading.value == 450


def test_both_ends_of_the_stretch_are_for_the_same_time():
    targets = [
        make.target("400", "at 31 Mar 2008", kind=TargetKind.WITHOUT_AGREEMENT),
        make.target("500", END, kind=TargetKind.STRETCH),
    ]
    given = make.agreement([indicator()], [make.figure("450", TODAY)], targets)
    part = rate(given).rewards[0].parts[0]
    assert part.share is part.trigger is None


def test_pennies_are_rounded_once():
    """Three parts of a third of £100 earn £100 and not £99.99."""
    names = ("one", "two", "three")
    given = make.agreement(
        [indicator(name) for name in names],
        [make.figure("500", TODAY, name) for name in names],
        [aim for name in names for aim in stretch(name, "400", "500")],
        money=(pot("100"),),
        rewards=(reward(*names, weights=["1", "1", "1"]),),
    )
    assert rate(given).rewards[0].earned == 100


@pytest.mark.parametrize(
    ("figure", "says"),
    [
        (
            "107",
            "It is at 58.33% of the extra improvement; it needs 60%. That is 108 homes or more.",
        ),
        (
            "111.9952",
            "It is at 99.96% of the extra improvement, so it could earn 99.96% of its money.",
        ),
    ],
)
def test_nothing_is_rounded_across_a_threshold(figure, says):
    """From 100 to 112: 60% is 107.2."""
    given = agreement(figure, "100", "112")
    report = describe(given, rate(given))
    assert says in " ".join(report.indicators["one"].rewards[0].finding.answer)


@pytest.mark.parametrize(
    ("figure", "says"),
    [
        (
            "452",
            "It is at 52% of the extra improvement; it needs 60%. That is 460 homes or more. "
            "Reaching 60% could earn £600.",
        ),
        (
            "475",
            "It is at 75% of the extra improvement, so it could earn 75% of its money. "
            "It earns nothing unless it keeps to 460 homes or more. "
            "The rest of the way could earn £250 more.",
        ),
        (
            "510",
            "All of the extra improvement has been made, so it could earn all of its money. "
            "It earns nothing unless it keeps to 460 homes or more.",
        ),
        (
            "390",
            "None of the extra improvement has been made. It needs 60%: that is 460 homes or "
            "more. Reaching 60% could earn £600.",
        ),
        ("", "There is no figure yet to set beside it. It needs 60%: that is 460 homes or more."),
    ],
)
def test_the_page_says_where_it_is_and_what_the_next_step_is_worth(figure, says):
    given = agreement(figure, "400", "500", money=(pot("1000"),))
    report = describe(given, rate(given))
    assert " ".join(report.indicators["one"].rewards[0].finding.answer) == says


def test_the_sum_can_be_redone_with_the_numbers_on_the_page():
    given = agreement("475", "400", "500", money=(pot("1000"),))
    lines = describe(given, rate(given)).rewards[0].parts[0].finding.working
    assert "(475 − 400) ÷ (500 − 400) = 0.75. That is 75% of the extra improvement." in lines
    assert "It needs 60%: 400 + 0.6 × (500 − 400) = 460." in lines
    assert "£1,000 × 75 ÷ 100 = £750." in lines


def test_of_two_harder_targets_the_last_one_is_paid_for():
    aims = [
        make.target(value, at, "one", kind)
        for at, without, harder in (("2007/08", "100", "110"), ("2008/09", "100", "130"))
        for value, kind in (
            (without, TargetKind.WITHOUT_AGREEMENT), (harder, TargetKind.STRETCH),
        )
    ]  # fmt: skip
    made = make.agreement(
        [make.indicator(unit=make.HOMES, decimals=0, kinds=(Kind.REWARD,))],
        [make.figure("112", "2008/09")],
        aims,
        money=(pot("1000"),),
        rewards=(reward("one"),),
    ).as_at(make.figure(1, "2008/09 Q4").period)
    (part,) = rate(made).rewards[0].parts
    assert (part.share, part.paid_share) == (Decimal("0.4"), 0)
