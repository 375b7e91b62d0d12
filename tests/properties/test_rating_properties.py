"""What holds for every figure, target and tolerance, by every method that rates figures."""

from dataclasses import dataclass, replace
from decimal import Decimal

from hypothesis import assume, given
from hypothesis import strategies as st

from generator.model.assessment import Aim, Reading, Series
from generator.model.enums import Accumulates, FigureStatus, Polarity, Route, TargetKind
from generator.model.goal import Side
from generator.model.indicator import Band, RatingRule
from generator.model.period_forms import parse_period
from generator.model.tolerance import Tolerance
from generator.rate import METHODS, rate
from generator.rate.case import Case
from generator.rate.standing import Standing
from tests import make
from tests.examples import examples

THOUSAND = examples(1000)
QUARTER = parse_period(make.QUARTER)
DAYS = {
    TargetKind.BASELINE: "at 31 Mar 2006",
    TargetKind.MILESTONE: "at 30 Sep 2006",
    TargetKind.TARGET: "at 31 Mar 2007",
}
MIRROR = {Polarity.HIGHER: Polarity.LOWER, Polarity.LOWER: Polarity.HIGHER}
SIDES = {
    Polarity.HIGHER: (Side.PLAIN, Side.AT_LEAST, Side.OVER),
    Polarity.LOWER: (Side.PLAIN, Side.AT_MOST, Side.UNDER),
}
MIRRORED = dict(
    zip(
        (*SIDES[Polarity.HIGHER], *SIDES[Polarity.LOWER]),
        (*SIDES[Polarity.LOWER], *SIDES[Polarity.HIGHER]),
        strict=True,
    )
)
numbers = st.decimals(-10_000, 10_000, places=2)
shares = st.decimals(Decimal("0.01"), Decimal("0.5"), places=2)


@dataclass(frozen=True)
class Setup:
    """All but the figure: how it is rated and against what."""

    rule: RatingRule
    polarity: Polarity
    plan: Decimal
    way: tuple[Decimal, Decimal, Decimal]
    """Start, milestone and target, for the method progress."""
    side: Side
    """Of the plan, and of the milestone and the target of a way."""
    reach: Decimal
    """Half the width of an interval, or of a band around the plan."""

    def standing(self, figure):
        """How the figure stands."""
        return self.assessed(figure)[0]

    def assessed(self, figure):
        """How the figure stands, with the sum."""
        on_the_way = self.rule.method == "progress"
        with_band = self.rule.method == "band"
        one = make.indicator(
            polarity=Polarity.BAND if with_band else self.polarity,
            rating=self.rule,
            accumulates=Accumulates.SNAPSHOT,
            band=Band(lower=self.plan - self.reach, upper=self.plan + self.reach)
            if with_band
            else None,
        )
        day = parse_period("at 31 Dec 2006")
        reading = Reading(
            value=figure,
            period=day if on_the_way else QUARTER,
            status=FigureStatus.FINAL,
            source="",
            lower=figure - self.reach,
            upper=figure + self.reach,
        )
        aims = [
            Aim(
                value=self.plan,
                period=QUARTER,
                kind=TargetKind.MILESTONE,
                source="",
                side=self.side,
            )
        ]
        if on_the_way:
            aims = [
                Aim(
                    value=value,
                    period=parse_period(DAYS[kind]),
                    kind=kind,
                    source="",
                    side=Side.PLAIN if kind is TargetKind.BASELINE else self.side,
                )
                for kind, value in zip(DAYS, self.way, strict=True)
            ]
        case = Case(
            indicator=one,
            period=QUARTER,
            series=Series(readings=(reading,), aims=tuple(aims)),
            reading=reading,
            tolerance=Tolerance(),
            route=Route.STRAIGHT,
        )
        return METHODS[self.rule.method](case)

    def scaled(self, factor):
        """The same in another unit; below 0, mirrored."""
        parts = ("green_points", "amber_points", "better_points")
        points = {name: getattr(self.rule, name) for name in parts}
        return Setup(
            replace(
                self.rule,
                **{name: part and part * abs(factor) for name, part in points.items()},
            ),
            self.polarity if factor > 0 else MIRROR[self.polarity],
            self.plan * factor,
            tuple(value * factor for value in self.way),
            self.side if factor > 0 else MIRRORED[self.side],
            self.reach * abs(factor),
        )


@st.composite
def setups(draw):
    method = draw(st.sampled_from(["tolerance", "progress", "band", "interval"]))
    unit = draw(st.sampled_from(["share", "points"]))
    (green, amber), better = sorted((draw(shares), draw(shares))), draw(shares)
    green = draw(st.sampled_from([Decimal(0), green]))
    rule = RatingRule(
        method=method,
        route=draw(st.sampled_from(Route)) if method == "progress" else None,
        **{f"green_{unit}": green, f"amber_{unit}": amber, f"better_{unit}": better},
    )
    polarity = draw(st.sampled_from([Polarity.HIGHER, Polarity.LOWER]))
    reach = draw(st.decimals(Decimal("0.01"), 100, places=2))
    return Setup(
        rule,
        polarity,
        draw(numbers),
        (draw(numbers), draw(numbers), draw(numbers)),
        draw(st.sampled_from(SIDES[polarity])),
        reach,
    )


@THOUSAND
@given(setups(), numbers, numbers)
def test_a_better_figure_never_lowers_a_rating(setup, one, other):
    if setup.rule.method == "band":  # better is nearer to the range, from the same side
        in_points = setup.rule.amber_points is not None
        assume(in_points or abs(setup.plan) != setup.reach)  # the check asks for points there
        assume((one > setup.plan) == (other > setup.plan))
        worse, good = sorted((one, other), key=lambda value: -abs(value - setup.plan))
    else:
        worse, good = sorted((one, other), reverse=setup.polarity is Polarity.LOWER)
    standings = [setup.standing(figure) for figure in (worse, good)]
    assert (standings[0] is None) == (standings[1] is None)
    if standings[0] is not None:
        assert standings[0] <= standings[1]


@THOUSAND
@given(setups(), st.decimals(Decimal("0.01"), 100, places=2))
def test_at_the_boundary_a_better_figure_never_lowers_a_rating(setup, step):
    assume(setup.rule.method in {"tolerance", "interval"})
    better = -step if setup.polarity is Polarity.LOWER else step
    figures = (setup.plan - better, setup.plan, setup.plan + better)
    standings = [setup.standing(figure) for figure in figures]
    assume(None not in standings)
    assert standings == sorted(standings)
    if setup.rule.method == "tolerance" and not (setup.rule.green_share or setup.rule.green_points):
        assert (standings[1] >= Standing.MET) is not setup.side.is_strict
        assert standings[2] >= Standing.MET


@THOUSAND
@given(setups(), numbers)
def test_mirroring_figures_and_polarity_keeps_the_rating(setup, figure):
    assert setup.standing(figure) == setup.scaled(-1).standing(-figure)


@THOUSAND
@given(setups(), numbers, st.integers(2, 1000))
def test_scaling_the_unit_keeps_the_rating(setup, figure, factor):
    assert setup.standing(figure) == setup.scaled(factor).standing(figure * factor)


@examples(300)
@given(
    st.lists(st.tuples(numbers, numbers.filter(bool)), min_size=1, max_size=3),
    st.lists(st.tuples(numbers, numbers), min_size=1, max_size=3),
    st.randoms(),
)
def test_the_order_of_rows_and_rows_about_others_change_nothing(pairs, others, chance):
    names = [f"i{number}" for number in range(len(pairs))]
    figures = [make.figure(value, name=name) for name, (value, _) in zip(names, pairs, strict=True)]
    targets = [make.target(aim, name=name) for name, (_, aim) in zip(names, pairs, strict=True)]
    indicators = [make.indicator(name) for name in names]
    before = rate(make.agreement(indicators, figures, targets))
    strangers = [make.indicator(f"x{number}") for number in range(len(others))]
    for stranger, (value, aim) in zip(strangers, others, strict=True):
        figures.append(make.figure(value, name=stranger.id))
        targets.append(make.target(aim, name=stranger.id))
    figures.append(make.figure(others[0][0], name=names[0], area="here"))
    targets.append(make.target(others[0][1], name=names[0], area="here"))
    for rows in (figures, targets, indicators):
        chance.shuffle(rows)
    after = rate(make.agreement([*indicators, *strangers], figures, targets))
    for name in names:
        assert before.assessments[name] == after.assessments[name]
        assert before.movements[name] == after.movements[name]
