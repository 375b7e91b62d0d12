"""Clocks are less than a day from UTC."""

import pytest

from generator.model.moment import MomentError, parse_moment


@pytest.mark.parametrize("sign", "+-")
def test_clocks_a_whole_day_from_utc_are_refused_with_advice(sign):
    assert parse_moment(f"2026-01-29 09:30{sign}23:59").zone is not None
    with pytest.raises(MomentError, match="how far the clocks are from UTC"):
        parse_moment(f"2026-01-29 09:30{sign}24:00")
