"""A rating of an earlier release is told as what it was: computed or officers' own."""

from dataclasses import replace

import pytest

from generator.model.enums import SetBy
from generator.model.period_forms import parse_period
from generator.model.published import Key, Published, write_facts
from generator.model.ratings import Dimension, Rating
from generator.rate import rate
from generator.record import keep_past
from tests import make

EARLIER, NOW = "2006/07 Q2", "2006/07 Q3"


@pytest.mark.parametrize("set_by", [SetBy.RULE, SetBy.OFFICERS])
def test_what_the_sum_gives_stays_beside_what_officers_published(set_by):
    facts = {
        Key("indicator/one", "rating", "outcome"): "red",
        Key("indicator/one", "set by", "outcome"): str(set_by),
    }
    period = parse_period(EARLIER)
    made = make.agreement(
        [make.indicator()],
        [make.figure(95, EARLIER), make.figure(100, NOW)],
        [make.target(100, EARLIER), make.target(100, NOW)],
        dimensions=(Dimension.OUTCOME,),
    )
    made = replace(
        made, published={period: Published(period=period, text=write_facts(facts), facts=facts)}
    )
    computed = next(one for one in rate(made).assessments["one"] if one.period == period).rating
    kept = keep_past(made, rate(made)).assessments["one"]
    found = next(one for one in kept if one.period == period)
    assert computed != Rating.RED
    assert (found.rating, found.set_by, found.ending) == ("red", set_by, None)
    said = (found.declared, found.computed)
    assert said == ((None, "red") if set_by is SetBy.RULE else ("red", computed))
