"""Of which time a column is: by its heading, by its neighbours and by the words above the table."""

import re
from dataclasses import dataclass

from generator.intake.headings import Heading, Role, find_period, read_heading
from generator.intake.settings import Settings
from generator.intake.tables import Table
from generator.model.period import PARTS, Period, PeriodKind
from generator.model.period_forms import PeriodError, parse_period
from generator.model.reporting import Reporting
from generator.written.periods import number_month
from generator.written.signs import make_plain

_NOUNS = {PeriodKind.QUARTER: "quarter", PeriodKind.YEAR: "year", PeriodKind.HALF: "half"}


@dataclass(frozen=True, slots=True)
class Beside:
    """What a table says of time besides the heading of one column."""

    now: str
    """The time that the words above the table name, or an officer; empty for none."""
    named: tuple[str, ...]
    """The times that headings of its figures name in full."""
    current: str = ""
    """The time of the figures to the left; empty where none stands there."""


def find_time(
    heading: Heading, role: Role, beside: Beside, settings: Settings, reporting: Reporting
) -> tuple[str, str]:
    """The period of a column, and why it is not sure."""
    told = settings.periods.get(heading.text.casefold())
    if told or len(heading.periods) == 1:
        return told or heading.periods[0], ""
    if heading.periods:
        usual = {_kind(one) for one in beside.named}
        fitting = [one for one in heading.periods if _kind(one) in usual] or heading.periods
        return fitting[0], f"it could be {' or '.join(heading.periods)}"
    here = parse(beside.current or beside.now)
    if heading.part:
        same = _find_same(heading.part, beside.named)
        return (same, "") if same else place_part(heading.part, parse(beside.now), reporting)
    if here is None:
        return "", "" if role is Role.LIGHT else "nothing says which time it is of"
    return _relate(heading, role, here, reporting)


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


def _relate(heading: Heading, role: Role, here: Period, reporting: Reporting) -> tuple[str, str]:
    """The period of a column by that of the figures beside it."""
    if role is Role.PREVIOUS:
        before = _go_back(here, a_year=heading.a_year_before)
        is_named = heading.a_year_before or _NOUNS.get(here.kind, "?") in heading.key
        return before, "" if before and is_named else "the time before is ours"
    if role is Role.BASELINE:
        return _go_back(here, a_year=True), "nothing says which time it is of"
    if heading.of_the_year and here.kind is not PeriodKind.YEAR:
        return Reporting(Settings.yearly, reporting.calendar).at(here.ends).text, ""
    return here.text, ""


def _go_back(here: Period, *, a_year: bool) -> str:
    """The period before, or the same one a year before; empty where it has none."""
    if here.kind not in PARTS:
        return ""
    steps = 12 // here.months if a_year else 1
    for _ in range(steps):
        here = here.previous()
    return here.text


def place_part(part: str, now: Period | None, reporting: Reporting) -> tuple[str, str]:
    """Q3, Jun or Apr to Jun in the year that the sheet names."""
    if now is None:
        return "", "nothing says of which year it is"
    first = now.year_starts.year
    if part.startswith("Q"):
        year = Reporting(Settings.yearly, reporting.calendar).at(now.ends).text
        return f"{year} {part}", ""
    ends = [
        f"{month} {first + (number_month(month) < reporting.calendar.begins)}"
        for month in part.split(" to ")
    ]
    span = parse(" to ".join(ends))
    if span is None:
        return "", "its months are not of one year"
    whole = reporting.at(span.ends)
    is_same = (whole.starts, whole.ends) == (span.starts, span.ends)
    return (whole.text if is_same else span.text), ""


def find_context(table: Table) -> str:
    """The time that the words above a table name, else the sheet's or the file's name."""
    stem = table.sheet.file.rpartition("/")[2].rpartition(".")[0].replace("_", " ")
    for text in (*reversed(table.above), table.sheet.title, stem):
        plain = make_plain(text)
        periods, _, _ = find_period(plain)
        if len(periods) == 1 and not periods[0].isdecimal():
            heading = read_heading(text)
            joined = f"{periods[0]} {heading.part}" if heading.part else periods[0]
            return joined if parse(joined) else periods[0]
    return ""
