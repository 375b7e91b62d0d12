"""The method `declared`: officers set the rating, so the rule computes none."""

from generator.model.assessment import Explanation
from generator.rate.case import Case, explain
from generator.rate.standing import Standing

NAME = "declared"


def rate_as_declared(case: Case) -> tuple[Standing | None, Explanation]:
    """No standing: the officers' rating stands alone."""
    return None, explain(case)
