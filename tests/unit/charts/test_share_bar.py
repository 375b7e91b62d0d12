"""The proportional bar: parts as long as what they count, numbers where there is room, all told."""

import pytest

from generator.charts.bundle import weigh
from generator.charts.share_bar import draw_share_bar
from generator.model.sentence import generated
from tests.unit.charts.test_charts import MOST_BYTES, parse

LABELS = (("Worse", "red"), ("Near", "amber"), ("As planned", "green"), ("Not rated", "none"))


def bar(*numbers, **changes):
    shares = [
        (generated(label), tone, number)
        for (label, tone), number in zip(LABELS, numbers, strict=False)
    ]
    return draw_share_bar(shares, **changes)


def numbers(svg):
    return [one.text for one in parse(svg).iter("text")]


def test_parts_are_as_long_as_what_they_count():
    widths = [one.get("width") for one in parse(bar(1, 1, 2)).iter("rect")]
    assert widths == ["25%", "25%", "50%"]


def test_every_number_is_told_in_the_order_of_the_bar():
    assert parse(bar(1, 0, 118)).get("aria-label") == "1: Worse, 118: As planned"


def test_a_number_stands_in_its_part_where_there_is_room():
    assert numbers(bar(8, 21, 66, 24)) == ["8", "21", "66", "24"]
    assert numbers(bar(1, 0, 118)) == ["118"]


def test_a_part_with_room_on_a_desk_alone_is_marked_so():
    found = {one.text: one.get("class") for one in parse(bar(5, 114)).iter("text")}
    assert found == {"5": "wide", "114": None}


def test_parts_are_told_apart_by_shape_as_well_as_colour():
    assert bar(50, 0, 50).count("<use") == 2


def test_the_thin_bar_has_no_numbers():
    thin = bar(8, 21, 66, is_thin=True)
    assert numbers(thin) == []
    assert parse(thin).get("aria-label") == parse(bar(8, 21, 66)).get("aria-label")


def test_nothing_counted_draws_nothing():
    assert bar(0, 0) == bar() == ""


@pytest.mark.parametrize("is_thin", [True, False])
@pytest.mark.parametrize("many", [(1, 1, 1, 1), (1000, 20, 3000, 1), (12345, 1, 99999, 7)])
def test_a_bar_is_light(many, is_thin):
    svg = bar(*many, is_thin=is_thin)
    assert weigh(svg.encode()) <= MOST_BYTES
    assert " style=" not in svg
