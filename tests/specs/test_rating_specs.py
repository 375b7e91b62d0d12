"""Every row of tests/specs/ratings.md is a test."""

import re
from decimal import Decimal

import pytest

from generator.model.enums import Accumulates, Polarity, Route, TargetKind
from generator.model.indicator import RatingRule
from generator.model.ratings import Dimension
from generator.rate import METHODS, rate
from tests import make
from tests.where import SPECS

SPEC = SPECS / "ratings.md"
RULES = {
    **{
        name: RatingRule(method=name)
        for name in METHODS
        if name not in {"declared", "milestone", "progress"}
    },
    "points": RatingRule(method="tolerance", amber_points=Decimal(2), better_points=Decimal(3)),
    "straight": RatingRule(method="progress", route=Route.STRAIGHT),
    "stepped": RatingRule(method="progress", route=Route.STEPPED),
}
"""Rules with more to them than a method; the others go by its name."""
DAYS = {
    "start": ("at 31 Mar 2006", TargetKind.BASELINE),
    "milestone": ("at 30 Sep 2006", TargetKind.MILESTONE),
    "target": ("at 31 Mar 2007", TargetKind.TARGET),
    "plan": (make.QUARTER, TargetKind.MILESTONE),
}
"""Columns that become targets."""
DECEMBER = "at 31 Dec 2006"


def read_rows():
    rule, columns = "", []
    for line in SPEC.read_text().splitlines():
        heading = re.match(r"## (\w+):", line)
        if heading:
            rule = heading[1]
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if cells[0] == "polarity":
            columns = cells
        elif rule and line.startswith("|") and cells[0] in set(Polarity):
            row = dict(zip(columns, cells, strict=True))
            yield pytest.param(rule, row, id=f"{rule}: {row['polarity']}, {row['why']}")


@pytest.mark.parametrize(("rule", "row"), list(read_rows()))
def test_a_row_of_the_specification_holds(rule, row):
    on_the_way = "start" in row
    one = make.indicator(
        polarity=Polarity(row["polarity"]),
        rating=RULES[rule],
        accumulates=Accumulates.SNAPSHOT if on_the_way else Accumulates.PERIOD,
    )
    ends = {end: Decimal(row[end]) for end in ("lower", "upper") if row.get(end)}
    figures = [make.figure(row["figure"], DECEMBER if on_the_way else make.QUARTER, **ends)]
    targets = [
        make.target(row[column], period, kind=kind)
        for column, (period, kind) in DAYS.items()
        if row.get(column)
    ]
    results = rate(make.agreement([one], figures, targets))
    found = {one.dimension: one for one in results.assessments["one"]}
    assert found[Dimension.OUTCOME].rating == row["outcome"]
    assert found[Dimension.PERFORMANCE].rating == row["performance"]
    if row["share"]:
        worked_out = found[Dimension.OUTCOME].explanation.advantage_share
        assert round(worked_out, 4) == Decimal(row["share"])


def test_the_specification_has_rows_for_every_rule():
    rules = {row.values[0] for row in read_rows()}
    assert rules == set(RULES)


def test_every_method_but_the_two_without_figures_has_a_rule_in_the_specification():
    methods = {rule.method for rule in RULES.values()}
    assert methods == set(METHODS) - {"declared", "milestone"}
