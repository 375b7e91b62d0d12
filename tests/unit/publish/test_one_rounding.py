"""Pages and tables round alike: half up, and a share never over a limit that it is under."""

from decimal import Decimal

import pytest

from generator.describe import describe
from generator.describe.numbers import round_to, say_share
from generator.publish.finding_tables import reward_rows
from generator.rate import rate
from generator.rate.reward import round_share
from tests.unit.rate.test_rewards import agreement


@pytest.mark.parametrize(
    ("share", "shown"),
    [
        ("0.37775", "0.3778"),
        ("0.37774", "0.3777"),
        ("-0.84615", "-0.8462"),
        ("0.59996", "0.5999"),
        ("0.6", "0.6000"),
        ("0.99999", "0.9999"),
        ("1.00005", "1.0001"),
    ],
)
def test_a_share_is_rounded_half_up_but_not_over_a_limit(share, shown):
    assert str(round_share(Decimal(share))) == shown


@pytest.mark.parametrize("figure", ["437.775", "315.385", "459.996", "499.999"])
def test_the_page_and_the_table_of_a_reward_say_the_same_share(figure):
    given = agreement(figure, "400", "500")
    results = rate(given)
    ((*_, share, _, _, _, _, _),) = reward_rows(results)
    said = " ".join(describe(given, results).rewards[0].parts[0].finding.working)
    sign = "\u2212" if share < 0 else ""
    assert (
        f"= {sign}{abs(share).normalize():f}. That is {sign}{say_share(abs(share), 2)} of" in said
    )


@pytest.mark.parametrize(("value", "shown"), [("0.08125", "0.0813"), ("0.08135", "0.0814")])
def test_a_half_goes_up_everywhere(value, shown):
    assert str(round_to(Decimal(value), 4)) == shown
