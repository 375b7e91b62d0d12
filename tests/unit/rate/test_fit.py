"""The rule behind printed ratings is found where there is one, and rows that it does not give."""

from decimal import Decimal

import pytest

from generator.describe.fits import say_fit
from generator.model.enums import Accumulates, Basis, Polarity, TargetKind
from generator.model.indicator import RatingRule
from generator.model.ratings import Dimension, Rating
from generator.rate import METHODS, rate
from generator.rate.fit import find_fits
from generator.rate.offers import Span, choose_round
from tests import make

FIGURES = ("104", "100", "99", "95", "92", "90", "89", "80", "60")
"""Beside a target of 100, where more is better."""
HOMES, PER_CENT = make.HOMES, make.PER_CENT


def table(ratings, figures=FIGURES, *, dimension=Dimension.OUTCOME, units=(PER_CENT,), **changes):
    """An agreement with one measure a figure, and the rating printed beside it."""
    names = [f"m{number}" for number in range(len(figures))]
    basis = changes.pop("basis", Basis.PRINTED)
    targets = changes.pop("targets", [("100", TargetKind.MILESTONE, make.QUARTER)])
    return make.agreement(
        [
            make.indicator(name, unit=units[at % len(units)], **changes)
            for at, name in enumerate(names)
        ],
        [make.figure(value, name=name) for name, value in zip(names, figures, strict=True)],
        [
            make.target(Decimal(value), period, name, kind)
            for name in names
            for value, kind, period in targets
        ],
        ratings=[
            make.declared(rating, dimension, basis, indicator=name)
            for name, rating in zip(names, ratings, strict=True)
        ],
        dimensions=(dimension,),
    )


def by_rule(rule, figures=FIGURES, **given):
    """The ratings that a rule gives, as if officers had printed them."""
    found = rate(table(["green"] * len(figures), figures, rating=rule, **given))
    return [one[0].computed for one in found.assessments.values()]


def fit(agreement, only=None):
    (found,) = find_fits(agreement, only)
    return found


@pytest.mark.parametrize("dimension", [Dimension.OUTCOME, Dimension.PERFORMANCE])
@pytest.mark.parametrize(
    "limits",
    [
        {"amber_share": "0.1"},
        {"amber_share": "0.05"},
        {"amber_share": "0.2"},
        {"green_share": "0.05", "amber_share": "0.1"},
    ],
)
def test_a_true_rule_is_found_exactly(limits, dimension):
    given = {key: Decimal(value) for key, value in limits.items()}
    if dimension is Dimension.PERFORMANCE:
        given = {"amber_share": given["amber_share"], "better_share": Decimal("0.04")}
    rule = RatingRule(method="tolerance", **given)
    units = (PER_CENT, HOMES)
    printed = by_rule(rule, dimension=dimension, units=units)
    found = fit(table(printed, dimension=dimension, units=units))
    assert (found.rows, found.matched, found.odd) == (9, 9, ())
    assert found.best.rule.method == "tolerance"
    assert found.best.rule.amber_share == given["amber_share"]
    assert (found.best.rule.green_share or 0) == given.get("green_share", 0)
    span = found.best.spans.get("better_share")
    assert span is None or (span.most, span.is_most_in) == (Decimal("0.04"), True)


def test_a_figure_on_the_limit_and_one_beyond_it_leave_one_limit():
    figures = ("100", "101", "95", "90", "89.9", "60")
    printed = ["green", "green", "amber", "amber", "red", "red"]
    found = fit(table(printed, figures))
    assert found.best.rule.amber_share == Decimal("0.1")
    assert found.best.spans["amber_share"] == Span(Decimal("0.1"), Decimal("0.101"))


def test_where_less_is_better_it_is_the_same():
    figures = ("96", "100", "104", "110", "111", "140")
    printed = ["green", "green", "amber", "amber", "red", "red"]
    found = fit(table(printed, figures, polarity=Polarity.LOWER))
    assert (found.matched, found.best.rule.amber_share) == (6, Decimal("0.1"))


def test_one_odd_row_is_named_and_changes_no_limit():
    printed = by_rule(RatingRule(method="tolerance", amber_share=Decimal("0.1")))
    printed[7] = "green"
    found = fit(table(printed))
    assert (found.rows, found.matched) == (9, 8)
    assert [(row.indicator, row.printed, row.computed) for row in found.odd] == [
        ("m7", Rating.GREEN, Rating.RED)
    ]
    assert found.best.rule.amber_share == Decimal("0.1")
    lines = list(say_fit(found, of_one=False))
    assert "    m7, 2006/07 Q3: officers say green, the sum gives red." in lines
    assert lines[-6:] == [
        "default_tolerance:",
        "  green_share: 0",
        "  amber_share: 0.1",
        "  For each measure:",
        "rating:",
        "  method: tolerance",
    ]


@pytest.mark.parametrize(
    ("printed", "is_enough"),
    [
        (["green", "green", "amber", "red"], False),
        (["green"] * 5, False),
        (["green", "green", "amber", "amber", "amber"], True),
    ],
)
def test_it_takes_five_rows_and_two_colours(printed, is_enough):
    found = fit(table(printed, ("101", "100", "97", "95", "91")[: len(printed)]))
    assert found.is_enough is is_enough
    assert (found.best is not None) is is_enough
    said = " ".join(say_fit(found, of_one=False))
    assert ("We cannot tell which rule gave them." in said) is not is_enough


def test_a_limit_beyond_which_there_is_no_row_is_told_to_be_open():
    found = fit(
        table(["green", "green", "amber", "amber", "amber"], ("101", "100", "97", "95", "91"))
    )
    assert found.best.spans["amber_share"] == Span(Decimal("0.09"), None)
    assert any("no row is beyond it" in line for line in say_fit(found, of_one=False))


def test_a_rating_that_was_inferred_or_has_no_figure_is_no_row():
    inferred = table(by_rule(RatingRule(method="tolerance")), basis=Basis.INFERRED)
    assert fit(inferred).rows == 0
    lacking = fit(table(["green"] * 6, ("", *FIGURES[:5])))
    assert (lacking.rows, [row.indicator for row in lacking.without_sum]) == (5, ["m0"])


def test_points_are_offered_where_all_figures_have_one_unit():
    targets = [("10", TargetKind.MILESTONE, make.QUARTER)]
    printed = ["green", "green", "amber", "amber", "red", "red"]
    figures = ("10", "11", "9", "8", "7.9", "2")
    one = fit(table(printed, figures, targets=targets))
    two = fit(table(printed, figures, targets=targets, units=(PER_CENT, HOMES)))
    assert any(offer.rule.amber_points == 2 for offer in one.ties)
    assert not [offer for offer in two.ties if offer.rule.amber_points is not None]


def test_the_way_from_the_baseline_is_found_where_it_is_the_rule():
    before, end = "at 31 Mar 2006", "at 31 Mar 2007"
    targets = [("0", TargetKind.BASELINE, before), ("100", TargetKind.TARGET, end)]
    figures = ("76", "75", "70", "66", "65", "64", "40")
    rule = RatingRule(method="progress", amber_share=Decimal("0.1"))
    given = {"targets": targets, "accumulates": Accumulates.SNAPSHOT}
    printed = by_rule(rule, figures, **given)
    assert printed == ["green", "green", "amber", "amber", "amber", "red", "red"]
    found = fit(table(printed, figures, **given))
    assert (found.matched, found.best.rule.method) == (7, "progress")
    assert found.best.rule.amber_share == Decimal("0.1")


def test_one_measure_alone_is_looked_at():
    found = fit(table(["green"] * 9), "m1")
    assert (found.rows, found.is_enough) == (1, False)


def test_every_method_but_that_of_officers_offers_limits():
    assert [name for name, method in METHODS.items() if method.offer is None] == ["declared"]


@pytest.mark.parametrize(
    ("least", "most", "is_most_in", "expected"),
    [
        ("0", "0.3", False, "0"),
        ("0.048", "0.103", False, "0.1"),
        ("0.05", "0.051", False, "0.05"),
        ("0.0501", "0.0502", False, "0.0501"),
        ("0.1", "0.12", True, "0.11"),
        ("0.01", "0.1", True, "0.1"),
        ("120", "340", False, "200"),
        ("0.31", None, False, "0.5"),
    ],
)
def test_the_roundest_limit_of_a_gap_is_chosen(least, most, is_most_in, expected):
    span = Span(Decimal(least), Decimal(most) if most else None, is_most_in)
    assert choose_round(span) == Decimal(expected)
