"""What is still missing for a period, and who could send it."""

from collections import Counter
from dataclasses import dataclass

from generator.check.unfinished import Unfinished
from generator.model.enums import FigureStatus
from generator.model.period import Period
from generator.rate import rate
from generator.status.figures import count_explained, find_missing_figures
from generator.status.missing import Missing, Places, What
from generator.status.places import find_missing_places
from generator.status.ratings import (
    find_missing_forecasts,
    find_missing_ratings,
    find_missing_reasons,
)
from generator.status.words import find_missing_words

__all__ = ["Missing", "Places", "Status", "What", "find_status"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """All that is missing for one period."""

    area: str
    """The agreement's name in menus."""
    contact_role: str
    partnership: str
    period: Period
    missing: tuple[Missing, ...]
    """By organisation, then in the order of the site; what belongs to one indicator together."""
    explained: Counter[FigureStatus]
    """Indicators whose figure is not there for a reason that the files give."""


def find_status(unfinished: Unfinished, period: Period, places: Places) -> Status:
    """What is missing of an agreement for a period."""
    agreement = unfinished.agreement.as_at(period)
    results = rate(agreement)
    found = [
        *find_missing_figures(agreement, results, places),
        *find_missing_places(agreement, results, places),
        *find_missing_ratings(agreement, results, places),
        *find_missing_reasons(agreement, results, unfinished.without_reason, places),
        *find_missing_forecasts(agreement, results, places),
        *find_missing_words(agreement, unfinished.waiting, places),
    ]
    order = {one.id: number for number, one in enumerate(agreement.indicators)}
    kinds = list(What)
    found.sort(
        key=lambda one: (one.organisation, order.get(one.indicator, -1), kinds.index(one.what))
    )
    details = agreement.details
    return Status(
        area=details.short_name,
        contact_role=details.contact_role,
        partnership=details.partnership,
        period=period,
        missing=tuple(found),
        explained=count_explained(agreement, results),
    )
