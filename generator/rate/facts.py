"""All that is known about one indicator in one area, and the case that it makes at a time."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.agreement import Agreement
from generator.model.assessment import Series
from generator.model.indicator import Indicator
from generator.model.period import Period
from generator.model.ratings import Dimension
from generator.model.rows import Action, DeclaredRating
from generator.rate.case import Case
from generator.rate.comparison import choose_reading
from generator.rate.known import Known, know, know_published


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """All that is known about one indicator in one area."""

    agreement: Agreement
    indicator: Indicator
    series: Series
    steps: tuple[Action, ...] = ()
    declared: Mapping[tuple[Period, Dimension], DeclaredRating] = field(default_factory=dict)
    reported: tuple[Period, ...] = ()
    """The periods that are rated whether or not officers did, the current one last."""
    told: Known = field(default_factory=dict)
    area: str | None = None
    """The area's id; None for the whole area."""

    def known(self, period: Period) -> Series:
        """The series as it stood at the report on a period."""
        series = know(self.series, period)
        published = self.told.get(period)
        if published is None:
            return series
        return know_published(series, published, self.indicator.id, self.area)

    def case(self, period: Period) -> Case:
        """The case for one period as it stood; steps are known as they are in the current one.

        Of a period that officers alone rated, only a figure for that very period is set beside
        their rating.
        """
        is_current, details = period == self.agreement.period, self.agreement.details
        series = self.known(period)
        exactly = not is_current and period not in self.reported
        return Case(
            indicator=self.indicator,
            period=period,
            series=series,
            reading=choose_reading(series, period, exactly=exactly),
            tolerance=details.default_tolerance,
            route=details.default_route,
            steps=self.steps if is_current else (),
        )
