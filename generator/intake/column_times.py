"""Of which time a column is: by its heading, by its neighbours and by the words above the table."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from generator.intake.heading_times import Since, find_period
from generator.intake.headings import Heading, Role, read_heading
from generator.intake.relating import go_back, relate
from generator.intake.settings import Settings
from generator.intake.stretches import list_places, reach_back
from generator.intake.tables import Table
from generator.model.period import PARTS, YEAR, Period, PeriodKind
from generator.model.period_forms import PeriodError, parse_period
from generator.model.reporting import Reporting
from generator.written.signs import make_plain

_OF_PLANS = frozenset({PeriodKind.SPAN, PeriodKind.YEARS})
"""Times in the name of a plan, such as 2023-27: of all of it, and of none of its figures."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What a table says of time besides the heading of one column."""

    now: str
    """The time that the words above the table name, or an officer; empty for none."""
    named: tuple[str, ...]
    """The times that headings of its figures name in full."""
    current: str = ""
    """The time of the figures to the left; empty where none stands there."""
    ahead: str = ""
    """The time of the first figures to the right, where `current` is empty."""
    years: tuple[str, ...] = ()
    """The years of which targets say in full that they are."""
    doubt: str = ""
    """Why `now` is not sure; empty where it is."""


def find_time(
    heading: Heading, role: Role, beside: Beside, settings: Settings, reporting: Reporting
) -> tuple[str, str]:
    """The period of a column, and why it is not sure."""
    told = settings.periods.get(heading.text.casefold())
    if told:
        return told, ""
    if counts_to_an_unknown_month(heading):
        return _end_year_to_date(heading, beside, settings, reporting)
    meant = list_meanings(heading, reporting)
    if meant:
        usual = {_kind(one) for one in beside.named}
        fitting = [one for one in meant if _kind(one) in usual] or meant
        return fitting[0], _ask(meant)
    here = parse(beside.current or beside.now or beside.ahead)
    if heading.parts and heading.a_year_before:
        before = parse(go_back(parse(beside.now), a_year=True))
        return _place(heading, before, reporting)
    if heading.parts:
        same = _find_same(heading.parts[0], beside.named) if not heading.since else ""
        return (same, "") if same else _place_in_year(heading, beside, reporting)
    if here is None:
        return "", "" if role is Role.LIGHT else "nothing says which time it is of"
    period, unsure = relate(heading, role, here, reporting)
    return period, unsure or ("" if beside.current else beside.doubt)


def _ask(meant: Sequence[str]) -> str:
    return f"it could be {' or '.join(meant)}" if len(meant) > 1 else ""


def list_meanings(
    heading: Heading, reporting: Reporting, now: Period | None = None
) -> tuple[str, ...]:
    """The times that a heading could mean, in its own year or in that of `now`; one where certain.

    Empty where it names no time, or a part of a year that nothing names.
    """
    named = [one for text in heading.periods if (one := parse(text))]
    if not heading.parts and (not heading.since or not named):
        return heading.periods
    found: list[Period] = []
    for year in named or ([now] if now else []):
        placed = [one for part in heading.parts for one in list_places(part, year, reporting)]
        is_whole = year.months == YEAR and not heading.of_the_year
        found += placed if is_whole or not named else [year, *placed]
    ends = drop_equal(found or named)
    return tuple(one.text for one in drop_equal(reach_back(heading.since, ends, reporting)))


def drop_equal(periods: Iterable[Period]) -> list[Period]:
    """One of several ways to write the same days: the quarter, the half or the year first."""
    kept: dict[tuple[date, date], Period] = {}
    for one in periods:
        before = kept.get((one.starts, one.ends))
        if before is None or (one.kind in PARTS and before.kind not in PARTS):
            kept[one.starts, one.ends] = one
    return list(kept.values())


def counts_to_an_unknown_month(heading: Heading) -> bool:
    """True for the year to date, where its heading names at most the year."""
    named = [parse(text) for text in heading.periods]
    is_open = heading.since in {Since.YEAR, Since.UNTOLD} and not heading.parts
    return is_open and all(one is not None and one.months == YEAR for one in named)


def _end_year_to_date(
    heading: Heading, beside: Beside, settings: Settings, reporting: Reporting
) -> tuple[str, str]:
    """A year to date up to the time that stands beside it, else the year with a question."""
    year = parse(heading.periods[0]) if heading.periods else None
    for text in filter(None, (beside.current, beside.now)):
        here = parse(text)
        if here is None or (here.months == YEAR and not settings.period):
            continue
        if year is None or (year.starts <= here.starts and here.ends <= year.ends):
            meant = [one.text for one in reach_back(heading.since, [here], reporting)]
            return meant[0], _ask(meant)
    proposed = year.text if year else (beside.current or beside.now)
    return proposed, "nothing says up to which month it counts"


def _find_same(part: str, periods: tuple[str, ...]) -> str:
    """The one of several times of which Q3 or Jun is said; empty for none or more."""
    said = re.compile(rf"{part} [0-9]{{4}}|[0-9]{{4}}(?:/[0-9]{{2}})? {part}")
    found = {one for one in periods if said.fullmatch(one)}
    return found.pop() if len(found) == 1 else ""


def parse(text: str) -> Period | None:
    """The period; None where the text is none."""
    try:
        return parse_period(text) if text else None
    except PeriodError:
        return None


def _kind(text: str) -> PeriodKind | None:
    period = parse(text)
    return period.kind if period else None


def _place_in_year(heading: Heading, beside: Beside, reporting: Reporting) -> tuple[str, str]:
    """Q3 in the year of the table, else in the one year of which a target says that it is."""
    if beside.now or len(beside.years) != 1:
        return _place(heading, parse(beside.now), reporting)
    period, unsure = _place(heading, parse(beside.years[0]), reporting)
    return period, unsure or f"only the target says that the year is {beside.years[0]}"


def _place(heading: Heading, now: Period | None, reporting: Reporting) -> tuple[str, str]:
    """Q3, Jun or Apr to Jun in the year that the sheet names."""
    if now is None:
        return "", "nothing says of which year it is"
    meant = list_meanings(heading, reporting, now)
    return (meant[0], _ask(meant)) if meant else ("", "its months are not of one year")


def find_context(table: Table, reporting: Reporting) -> tuple[str, str]:
    """The time that the words above a table name, else the sheet's or the file's name.

    Behind it why it is not sure, such as for a mid-year report.
    """
    stem = table.sheet.file.rpartition("/")[2].rpartition(".")[0].replace("_", " ")
    for text in (*reversed(table.above), table.sheet.title, stem):
        plain = make_plain(text)
        periods, _, _ = find_period(plain)
        if len(periods) == 1 and not periods[0].isdecimal() and _kind(periods[0]) not in _OF_PLANS:
            heading = read_heading(text)
            is_part = heading.parts or heading.periods[0].startswith(f"{periods[0]} ")
            meant = list_meanings(heading, reporting) if is_part else periods
            return meant[0] if meant else periods[0], _ask(meant)
    return "", ""
