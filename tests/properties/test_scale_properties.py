"""What holds for every rating scale of two to five steps, by every method that rates figures."""

from decimal import Decimal

from hypothesis import assume, given
from hypothesis import strategies as st

from generator.check.scales import FEWEST, MOST
from generator.model.assessment import Explanation
from generator.model.enums import Polarity
from generator.model.ratings import Dimension, Limit, Rating, Tone
from generator.model.scale_steps import Counted, ScaleStep
from generator.model.scales import SHIPPED, make_scale
from generator.rate.standing import Standing, find_rating
from tests.examples import examples
from tests.properties.test_rating_properties import THOUSAND, numbers, setups

COUNTED = Counted(one="is so", other="are so")
DIMENSIONS = (Dimension.OUTCOME, Dimension.PERFORMANCE, Dimension.FORECAST)
BY_TOLERANCE = (Limit.BETTER, Limit.TARGET, Limit.NEAR)
thresholds = st.decimals(-3, 3, places=2, allow_nan=False)


def make_steps(limits, tones):
    """Steps with these thresholds, the best first; the last one takes what is left."""
    return tuple(
        ScaleStep(
            id=f"step_{number}",
            tone=tone,
            word=f"Step {number}",
            counted=COUNTED,
            verdict=f"This is step {number}.",
            threshold=limit,
        )
        for number, (limit, tone) in enumerate(zip((*limits, None), tones, strict=True))
    )


@st.composite
def scales(draw):
    """A scale by shares of the target or by the words of the tolerance."""
    if draw(st.booleans()):
        number = st.lists(thresholds, min_size=FEWEST - 1, max_size=MOST - 1, unique=True)
        limits = sorted(draw(number), reverse=True)
    else:
        limits = draw(st.sampled_from([
            BY_TOLERANCE, BY_TOLERANCE[:2], BY_TOLERANCE[1:], BY_TOLERANCE[::2],
            *((one,) for one in BY_TOLERANCE),
        ]))  # fmt: skip
    grades = sorted(draw(st.lists(st.integers(0, 2), min_size=len(limits), max_size=len(limits))))
    tones = [Tone.GOOD, *((Tone.GOOD, Tone.WARNING, Tone.BAD)[grade] for grade in grades)]
    return make_scale(draw(st.sampled_from(DIMENSIONS)), make_steps(limits, tones))


def rank(scale, rating):
    """A larger number is better; what is too close to call lies on both sides of the target."""
    ids = [step.id for step in scale.by_rule]
    return None if rating == Rating.TOO_CLOSE else -ids.index(rating)


def in_order(scale, setup, one, other):
    """The worse figure first; no share can be taken of a target, or an end of it, that is 0."""
    assume(setup.plan or not scale.is_by_numbers)
    if setup.rule.method != "band":
        return sorted((one, other), reverse=setup.polarity is Polarity.LOWER)
    in_points = setup.rule.amber_points is not None and not scale.is_by_numbers
    assume(in_points or abs(setup.plan) != setup.reach)
    assume((one > setup.plan) == (other > setup.plan))
    return sorted((one, other), key=lambda value: -abs(value - setup.plan))


@THOUSAND
@given(scales(), setups(), numbers, numbers)
def test_a_better_figure_never_lowers_a_rating_of_any_scale(scale, setup, one, other):
    worse, better = (
        find_rating(scale, *setup.assessed(figure)) for figure in in_order(scale, setup, one, other)
    )
    assert (worse is None) == (better is None)
    places = [rank(scale, rating) for rating in (worse, better) if rating is not None]
    if len(places) == 2 and None not in places:
        assert places[0] <= places[1]


@examples(300)
@given(scales())
def test_the_first_rating_is_for_the_best_figures_and_the_last_for_the_worst(scale):
    ends = ((Standing.BEATEN, Decimal(9)), (Standing.MISSED, Decimal(-9)))
    best, worst = (
        find_rating(
            scale,
            standing,
            Explanation(method="tolerance", polarity=Polarity.HIGHER, advantage_share=share),
        )
        for standing, share in ends
    )
    assert (best, worst) == (scale.by_rule[0].id, scale.by_rule[-1].id)


@examples(300)
@given(scales())
def test_every_rating_of_a_scale_by_shares_can_be_given_and_a_figure_on_a_line_gets_the_better(
    scale,
):
    assume(scale.is_by_numbers)
    for step in scale.by_rule[:-1]:
        explanation = Explanation(
            method="tolerance", polarity=Polarity.HIGHER, advantage_share=step.threshold
        )
        assert find_rating(scale, Standing.MET, explanation) == step.id


@THOUSAND
@given(setups(), numbers)
def test_the_scales_that_ship_say_what_the_words_of_their_limits_say(setup, figure):
    standing, explanation = setup.assessed(figure)
    for dimension in DIMENSIONS:
        rating = find_rating(SHIPPED[dimension], standing, explanation)
        assert (rating is None) == (standing is None)
        if standing is Standing.BEHIND:  # surely on the wrong side is no longer about as planned
            is_outcome = dimension is Dimension.OUTCOME
            assert rating == (Rating.AMBER if is_outcome else Rating.WORSE)


@examples(200)
@given(scales())
def test_gravity_puts_every_scale_in_the_order_of_its_ratings(scale):
    ids = [step.id for step in scale.by_rule]
    assert sorted(ids, key=scale.gravity) == ids[::-1]
