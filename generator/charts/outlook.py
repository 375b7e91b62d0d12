"""The forecast of an indicator, where its chart may show one."""

from generator.describe.forecasts import NOT_ASKED
from generator.model.assessment import Reading
from generator.model.findings import Projection
from generator.model.indicator import Indicator
from generator.model.ratings import Dimension
from generator.model.report import Report


def find_outlook(report: Report, indicator: Indicator, last: Reading) -> tuple[Projection, ...]:
    """The projections after the last figure; none where officers' word stands on the page instead.

    None either where figures came after those that the line goes through.
    """
    forecast = report.results.forecasts.get(indicator.id)
    period = report.agreement.period
    rated = report.results.current(indicator.id, Dimension.FORECAST, period)
    by_officers = rated is not None and rated.declared not in {None, *NOT_ASKED}
    if forecast is None or by_officers or forecast.points[-1].period != last.period:
        return ()
    return forecast.projections
