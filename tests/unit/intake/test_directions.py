"""Which way is better, proposed from the names that councils give their measures."""

import pytest

from generator.intake.directions import propose_direction
from generator.model.enums import Polarity

HIGHER = """
Adults helped into work
School leavers in a positive destination
Median gross weekly pay, residents
Repairs done right first time
Gas safety checks up to date
New council homes started
Pupils reaching the expected standard
Older people still at home 91 days after leaving hospital
Complaints resolved within 10 days
Falls prevented
Emergency hospital admissions avoided
Long-term empty homes brought back into use
Debt recovered
"""
LOWER = """
Children in low income families (%)
Adults with no qualifications
Attainment gap
Employment gap for disabled people
Homes that fail the Decent Homes Standard
Council homes that are not decent
Young people not in work
Young people first entering the youth justice system
Cost per visit to leisure centres
Cost of recycling per household
Missed recycling collections
Repairs not completed on time
Working age people on out of work benefits
"""
NEITHER = """
Dissatisfied residents
Unanswered calls
Adults who do not take part in sport
Pupils with no GCSE passes
Premises without broadband
Complaints about recycling
Closing the gap in attainment
Number of council meetings held
Spending on agency staff
Population
"""


def list_cases():
    every = ((Polarity.HIGHER, HIGHER), (Polarity.LOWER, LOWER), (None, NEITHER))
    return [(title, proposed) for proposed, titles in every for title in titles.strip().split("\n")]


@pytest.mark.parametrize(("title", "proposed"), list_cases())
def test_a_name_says_which_way_is_better_or_nothing_is_proposed(title, proposed):
    assert propose_direction(title, set()) is proposed


def test_the_sides_of_targets_say_more_than_the_name():
    assert propose_direction("Adults helped into work", {"<"}) is Polarity.LOWER
