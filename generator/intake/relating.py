"""A time by another one that stands beside it: the quarter before, next year, the whole year."""

from datetime import date, timedelta

from generator.intake.headings import Heading, Role
from generator.intake.moments import Moment
from generator.intake.settings import Settings
from generator.model.period import CALENDAR, PARTS, YEAR, Period, PeriodKind, part_of_year
from generator.model.reporting import Reporting
from generator.written.periods import MONTHS

_NOUNS = {PeriodKind.QUARTER: "quarter", PeriodKind.YEAR: "year", PeriodKind.HALF: "half",
          PeriodKind.CALENDAR_YEAR: "year", PeriodKind.MONTH: "month"}  # fmt: skip
_OF_FIGURES = frozenset({Role.TARGET, Role.LIGHT, Role.NOTE})
"""What stands beside figures, and is of their time."""
OURS = "the time before is ours"


def relate(heading: Heading, role: Role, here: Period, reporting: Reporting) -> tuple[str, str]:
    """The period of a column by that of the figures beside it, and why it is not sure.

    Empty where a light, a target or a remark is of another time, and nobody can know of which.
    """
    year = Reporting(Settings.yearly, reporting.calendar).at(here.ends)
    is_before = role is Role.PREVIOUS or (role in _OF_FIGURES and heading.moment is Moment.BEFORE)
    if is_before:
        if heading.a_year_before and heading.of_the_year:
            return find_part(year, year.starts - timedelta(days=1)).text, ""
        before = go_back(here, a_year=heading.a_year_before)
        nouns = {_NOUNS.get(here.kind, "?"), "period"}
        is_named = heading.a_year_before or any(one in heading.key for one in nouns)
        if role is not Role.PREVIOUS:
            return (before if is_named else ""), ""
        return before, "" if before and is_named else OURS
    if role in _OF_FIGURES and heading.moment is Moment.NEXT:
        is_year = here.months == YEAR and here.kind in PARTS
        return go_on(here if is_year else year).text if "year" in heading.key else "", ""
    if role is Role.BASELINE:
        return go_back(here, a_year=True), "nothing says which time it is of"
    if heading.of_the_year and here.kind is not PeriodKind.YEAR:
        return year.text, ""
    return here.text, ""


def go_back(here: Period | None, *, a_year: bool) -> str:
    """The period before, or the same one a year before; empty where it has none."""
    if here is not None and here.kind is PeriodKind.MONTH:
        day = here.starts - timedelta(days=1)
        year, month = (here.starts.year - 1, here.starts.month) if a_year else (day.year, day.month)
        return f"{MONTHS[month - 1]} {year}"
    if here is None or here.kind not in PARTS:
        return ""
    steps = YEAR // here.months if a_year else 1
    for _ in range(steps):
        here = find_part(here, here.starts - timedelta(days=1))
    return here.text


def find_part(here: Period, day: date) -> Period:
    """The year, half or quarter of a day, in the years of another one; 2023 is a calendar year."""
    calendar = CALENDAR if here.kind is PeriodKind.CALENDAR_YEAR else here.calendar
    return part_of_year(day, here.months, calendar)


def go_on(here: Period) -> Period:
    """The year, half or quarter after one."""
    return find_part(here, here.ends + timedelta(days=1))
