"""Every row of tests/specs/ratings.md is a test."""

import re
from decimal import Decimal
from pathlib import Path

import pytest

from generator.model.enums import Polarity
from generator.model.indicator import RatingRule
from generator.model.ratings import Dimension
from generator.rate import rate
from tests import make

SPEC = Path(__file__).parent / "specs" / "ratings.md"
RULES = {
    "tolerance": RatingRule(method="tolerance"),
    "points": RatingRule(method="tolerance", amber_points=Decimal(2), better_points=Decimal(3)),
    "band": RatingRule(method="band"),
}


def read_rows():
    rule = None
    for line in SPEC.read_text().splitlines():
        heading = re.match(r"## (\w+):", line)
        if heading:
            rule = heading[1]
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if rule and line.startswith("|") and cells[0] in set(Polarity):
            yield pytest.param(rule, *cells[:6], id=f"{rule}: {cells[0]}, {cells[6]}")


@pytest.mark.parametrize(
    ("rule", "polarity", "figure", "plan", "outcome", "performance", "share"), list(read_rows())
)
def test_a_row_of_the_specification_holds(
    rule, polarity, figure, plan, outcome, performance, share
):
    one = make.indicator(polarity=Polarity(polarity), rating=RULES[rule])
    figures = [make.figure(figure)]
    targets = [make.target(plan)] if plan else []
    results = rate(make.agreement([one], figures, targets))
    found = {one.dimension: one for one in results.assessments["one"]}
    assert found[Dimension.OUTCOME].rating == outcome
    assert found[Dimension.PERFORMANCE].rating == performance
    if share:
        worked_out = found[Dimension.OUTCOME].explanation.advantage_share
        assert round(worked_out, 4) == Decimal(share)


def test_the_specification_has_rows_for_every_rule():
    rules = {row.values[0] for row in read_rows()}
    assert rules == set(RULES)
