"""Figures and targets of a year to date, beside those of its parts: no two of them are one time."""

from collections.abc import Iterable

from generator.intake.column_times import list_meanings, parse
from generator.intake.heading_times import Since
from generator.intake.headings import Heading
from generator.model.period import YEAR, Period
from generator.model.reporting import Reporting

ADDS_UP = "it adds up the columns beside it"
OF_MORE = "it is of the year to date, and the figures beside it may not be"
_ADDED = frozenset({Since.YEAR, Since.UNTOLD})


def adds_up(heading: Heading, figures: Iterable[Heading], reporting: Reporting) -> bool:
    """True for the year to date beside the parts of the year that it adds up.

    A target without a time is then of the year, too.
    """
    if heading.since not in _ADDED:
        return False
    own = _find_times(heading, reporting)
    others = [one for one in figures if one.since not in _ADDED]
    return any(_is_part(one, own, reporting) for one in others)


def _find_times(heading: Heading, reporting: Reporting) -> list[Period]:
    return [one for text in list_meanings(heading, reporting) if (one := parse(text))]


def _is_part(heading: Heading, whole: list[Period], reporting: Reporting) -> bool:
    """True for a part of a year that lies in one of several times, or that names no year."""
    times = _find_times(heading, reporting)
    if not times:
        return bool(heading.parts)
    return times[0].months < YEAR and (
        not whole or any(one.starts <= times[0].ends <= one.ends for one in whole)
    )


def is_of_more(heading: Heading, period: str, beside: str) -> bool:
    """True for a target of the year to date that is of other months than the figures beside it."""
    own, figures = parse(period), parse(beside)
    if heading.since not in _ADDED or own is None or figures is None:
        return False
    return (own.starts, own.ends) != (figures.starts, figures.ends)
