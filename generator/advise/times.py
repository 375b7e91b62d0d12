"""What is dated in the future, or long before the agreement."""

from collections.abc import Iterator
from datetime import date

from generator.advise.figures import make_warning
from generator.describe.dates import say_day
from generator.model.assessment import Reading
from generator.model.period import Period
from generator.model.problem import Problem
from generator.model.results import Rated

LONG_BEFORE = 30
"""Years before the agreement: no paper compares with so old a figure unsaid."""
SET_PERIOD = (
    "Check the period. If it is right, set {key} in agreement.yml when the new {noun} "
    "may be published."
)


def find_odd_times(rated: Rated, today: date) -> Iterator[Problem]:
    """Figures and commentary of a time that they can hardly be about."""
    earliest = rated.agreement.details.starts.year - LONG_BEFORE
    for indicator, area, reading in _list_figures(rated):
        period = reading.period
        if period.ends > today:
            found = f"a figure for '{period}', a time that is not over yet"
            advice = "Check the period. If the figure is an estimate, say so under note."
            yield make_warning(rated.agreement, indicator, area, reading, found, advice)
        elif period.ends.year < earliest:
            found = f"a figure for '{period}', long before the agreement"
            advice = "Check the period. If it is right, say why under note."
            yield make_warning(rated.agreement, indicator, area, reading, found, advice)
    for key, commentary in rated.agreement.commentary.items():
        if commentary.updated > today:
            place = rated.agreement.origins.commentary[key].place("updated")
            found = f"'{commentary.updated}', a day that is still to come"
            advice = "Write the day on which the words were written."
            yield Problem(place.file, place.line, "key updated", found, advice)


def find_early(rated: Rated) -> Iterator[Problem]:
    """Figures and ratings of a period after the one that the site shows first."""
    now, ends = rated.agreement.period, rated.agreement.details.ends
    noun = rated.agreement.details.reporting.noun
    for indicator, area, reading in _list_figures(rated):
        if reading.period.starts > now.ends:
            found = f"a figure for '{reading.period}', after the current {noun} {now}"
            advice = _advise(rated, reading.period, ends)
            yield make_warning(rated.agreement, indicator, area, reading, found, advice)
    for (_, period, _), place in rated.agreement.origins.ratings.items():
        if period.starts > now.ends:
            found = f"a rating for '{period}', after the current {noun} {now}"
            advice = _advise(rated, period, ends)
            yield Problem(place.file, place.line, "column period", found, advice)


def _advise(rated: Rated, period: Period, ends: date) -> str:
    """No reporting period after the agreement's last day can be the current one."""
    reporting = rated.agreement.details.reporting
    key = rated.agreement.origins.name_key("current_period")
    if reporting.at(period.starts).ends <= ends:
        return SET_PERIOD.format(key=key, noun=reporting.noun)
    return f"Check the period, or delete the row: the agreement ends on {say_day(ends)}."


def _list_figures(rated: Rated) -> Iterator[tuple[str, str | None, Reading]]:
    """Every known figure that no note explains, with its indicator and area."""
    for (indicator, area), series in rated.results.series.items():
        yield from ((indicator, area, one) for one in series.known if not one.note)
