"""What officers rated, and the method `declared`: they set the rating, so no rule computes one."""

from collections.abc import Iterable
from datetime import date

from generator.model.assessment import Explanation
from generator.model.period import Period
from generator.model.ratings import Dimension
from generator.model.reporting import Reporting
from generator.model.rows import DeclaredRating
from generator.rate.case import Case, explain
from generator.rate.standing import Standing

NAME = "declared"


def rate_as_declared(case: Case) -> tuple[Standing | None, Explanation]:
    """No standing: the officers' rating stands alone."""
    return None, explain(case)


def place_ratings(
    rows: Iterable[DeclaredRating], until: date, reporting: Reporting
) -> dict[tuple[Period, Dimension], DeclaredRating]:
    """One indicator's ratings by what they are ratings of.

    A rating of a year, a month or a day that ends by `until` is the rating of the reporting
    period in which it ends, where that has none of its own. Of several, the latest is.
    """
    found = {(row.period, row.dimension): row for row in rows}
    for period, dimension in sorted(found, reverse=True):
        key = reporting.at(period.ends), dimension
        if period.ends <= until and key not in found:
            found[key] = found.pop((period, dimension))
    return found
