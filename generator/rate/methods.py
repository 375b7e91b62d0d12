"""The registry of rating methods."""

from dataclasses import dataclass

from generator.model.assessment import Explanation
from generator.model.needs import Needs
from generator.rate.band import rate_by_band
from generator.rate.case import Case, Method
from generator.rate.declared import NAME as DECLARED
from generator.rate.declared import rate_as_declared
from generator.rate.interval import rate_by_interval
from generator.rate.milestone import NAME as MILESTONE
from generator.rate.milestone import rate_by_milestone
from generator.rate.offers import Offering, offer_limits, offer_routes, offer_steps
from generator.rate.progress import rate_by_progress
from generator.rate.standing import Standing
from generator.rate.tolerance import rate_by_tolerance


@dataclass(frozen=True, slots=True)
class Registered:
    """A rating method, with what it asks of an indicator."""

    rate: Method
    needs: Needs = Needs.NOTHING
    offer: Offering | None = None
    """Limits that it may have, for whoever looks for those that give printed ratings."""

    def __call__(self, case: Case) -> tuple[Standing | None, Explanation]:
        """What the method gives for a case."""
        return self.rate(case)


METHODS: dict[str, Registered] = {
    DECLARED: Registered(rate_as_declared),
    "tolerance": Registered(rate_by_tolerance, Needs.DIRECTION | Needs.SHARE, offer_limits),
    "progress": Registered(rate_by_progress, Needs.DIRECTION | Needs.ROUTE, offer_routes),
    "band": Registered(rate_by_band, Needs.BAND, offer_limits),
    MILESTONE: Registered(rate_by_milestone, Needs.STEPS, offer_steps),
    "interval": Registered(rate_by_interval, Needs.DIRECTION | Needs.SHARE, offer_limits),
}
"""Every way to rate an indicator: a new one is a module and a line here."""
