"""What pages say of an agreement whose time is over, and what they do not while it runs."""

import pytest

from tests.unit.pages.test_calendar import make

LAST_DAY, DAY_AFTER = "2026-03-31", "2026-04-01"
ENDED = "This agreement ended in March 2026. These figures are from October to December 2024."
IN_THE_END = "says what was earned in the end."


@pytest.mark.parametrize(("as_at", "is_over"), [(LAST_DAY, False), (DAY_AFTER, True)])
def test_pages_say_that_an_agreement_has_ended_from_the_day_after_on(smallshire, as_at, is_over):
    pages = make(smallshire, releases="", as_at=as_at)
    assert (ENDED in pages[""].body) is is_over
    assert (IN_THE_END in pages["reward/"].body) is is_over
    calendar = pages["calendar/"].body
    assert ("We know of no figures still to come." in calendar) is is_over
    assert ("We have no date yet." in calendar) is not is_over


def test_a_plan_of_ones_own_speaks_of_itself_as_a_plan(smallshire):
    body = make(smallshire, as_at=DAY_AFTER, voice="ours")[""].body
    assert ENDED.replace("agreement", "plan") in body
