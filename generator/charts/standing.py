"""What a figure is set against in a picture: its plan, the target ahead, the good range."""

from dataclasses import dataclass
from decimal import Decimal

from generator.charts.timeline import Timeline, find_aims, make_timeline, starts_anew
from generator.model.assessment import Aim, Reading, Series, Way
from generator.model.goal import Side
from generator.model.indicator import Indicator
from generator.model.report import IndicatorReport, Report
from generator.rate.comparison import compare

Plan = tuple[Decimal, Side]
"""A number that is compared with a figure, and which side of it is wanted."""


def find_timeline(report: Report, one: IndicatorReport) -> tuple[Series, Timeline] | None:
    """The figures that a picture may show side by side; None where there is no series."""
    series = report.results.series.get((one.indicator.id, None))
    if series is None:
        return None
    return series, make_timeline(one.indicator, series, report.agreement.period.ends)


def find_way(report: Report, one: IndicatorReport, reading: Reading) -> Way | None:
    """The way from start to target that a figure was rated by; None where it was not."""
    for assessment in report.results.assessments.get(one.indicator.id, ()):
        explanation = assessment.explanation
        if explanation.reading == reading and explanation.way and explanation.way.length:
            return explanation.way
    return None


def find_plan(indicator: Indicator, series: Series, reading: Reading) -> Plan | None:
    """What is planned for a figure's own time."""
    found = compare(indicator, series, reading)
    if found.target is None or found.aim is None:
        return None
    return found.target, found.aim.side


def find_target(indicator: Indicator, series: Series, reading: Reading) -> Aim | None:
    """The last target ahead to which a figure may still lead: of what adds up, that of its year."""
    period = reading.period
    ahead = [
        aim
        for aim in find_aims(indicator, series, period, period.ends)
        if aim.period.ends > period.ends
        if not starts_anew(indicator, period, period, aim.period)
    ]
    return ahead[-1] if ahead else None


@dataclass(frozen=True, slots=True)
class Standing:
    """A figure and all that it is set against."""

    reading: Reading
    plan: Plan | None
    target: Aim | None

    @property
    def value(self) -> Decimal:
        """The figure."""
        return self.reading.value or Decimal(0)


def find_standing(indicator: Indicator, series: Series, reading: Reading) -> Standing | None:
    """How a figure stands; None where there is nothing to set it against."""
    plan = find_plan(indicator, series, reading)
    target = find_target(indicator, series, reading)
    if plan is None and target is None and indicator.band is None:
        return None
    return Standing(reading, plan, target)
