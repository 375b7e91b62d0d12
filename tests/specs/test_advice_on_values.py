"""Every row of tests/specs/advice.yml is a test."""

import pytest
import yaml

from generator.model.advice import advise_on_number
from generator.model.period_forms import PeriodError, parse_period
from tests.where import SPECS

CASES = yaml.safe_load((SPECS / "advice.yml").read_text(encoding="utf-8"))


def advise(case):
    if "number" in case:
        return advise_on_number(case["number"])
    with pytest.raises(PeriodError) as caught:
        parse_period(case["period"])
    return caught.value.advice


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.get("number") or case["period"])
def test_the_advice_says_what_was_meant(case):
    said = advise(case)
    assert case["advice"] in said
    assert case.get("never", "\n") not in said
